import type { CopyRefusal } from '../core/report/copies/convertedCopy';
import type { Translate } from './translate';

const MEGABYTE = 1024 * 1024;

/** One sentence that says why a file cannot be converted, and what to do about it. */
export function copyRefusalSentence(refusal: CopyRefusal, t: Translate): string {
	switch (refusal.code) {
		case 'empty':
			return t('This file is empty: choose another, or get it anew from where it came.');
		case 'folder':
			return t('This is a folder: choose the file of the report in it.');
		case 'gone':
			return t('This file is not there any more: choose where it is now.');
		case 'unreadable':
			return t('This file could not be read: check that you may open it, and that its drive is connected.');
		case 'otherFormat':
			return t('This is no {0} file, whatever its name says: choose another, or save it anew as {0}.', refusal.format);
		case 'oldWord':
			return t('This is a document of Word 2003 or earlier: save it as .docx and choose that file.');
		case 'encrypted':
			return t('This file is protected by a password: save a copy without one and choose that.');
		case 'damaged':
			return t('This file is damaged or incomplete: get it anew from where it came, or open it and save it again.');
		case 'noText':
			return t('This file holds pictures of pages and no text: have the text recognised (OCR), then choose the new file.');
		case 'tooLarge':
			return t(
				'This file is larger than {0} MB, which is more than a copy of the report may have: save its text alone and choose that.',
				refusal.most / MEGABYTE,
			);
		case 'unpacksTooLarge':
			return t(
				'What is packed into this file is larger than {0} MB, which no report is: save its text alone and choose that.',
				refusal.most / MEGABYTE,
			);
		case 'tooManyPages':
			return t(
				'This file has {0} pages, and {1} are the most: save the pages of the report alone and choose that file.',
				refusal.pages,
				refusal.most,
			);
		case 'tooMuchText':
			return t(
				'This file has more than {0} million characters: save the pages of the report alone and choose that file.',
				refusal.most / 1_000_000,
			);
		case 'tooSlow':
			return t('This file was not read to its end within {0} seconds: save its text alone and choose that.', refusal.seconds);
	}
}
