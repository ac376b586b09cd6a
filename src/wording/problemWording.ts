import type { Problem } from '../core/termbase/formats/termbaseReader';
import type { Translate } from './translate';

/** One sentence that says what is wrong and, where one can do something, what. Its pieces from the file are not escaped. */
export function problemSentence({ code, details }: Problem, t: Translate): string {
	const [first = '', second = ''] = details;
	switch (code) {
		case 'not-readable':
			return t('This cannot be read as a termbase: {0}.', withoutFullStop(details.join(': ')));
		case 'too-large':
			return first === 'bytes'
				? t('This is larger than a termbase may be: {0} MB.', Math.floor(Number(second) / 1024 / 1024))
				: t('This is larger than a termbase may be: {0}.', details.filter((detail) => detail !== '').join(', '));
		case 'forbidden':
			return t('"{0}" is not followed: a termbase loads nothing from elsewhere.', first);
		case 'no-concepts':
			return t('There is no term in this file.');
		case 'no-term-column':
			return t(
				'No column of terms was recognised among these headings: {0}. Name one "term", or say which it is with "Add a Termbase".',
				details.join(', '),
			);
		case 'wrong-value':
			return t('"{0}" is not expected here: {1}.', first, withoutFullStop(second));
		case 'missing-term':
			return t('This entry names no term and is left out.');
		case 'empty-definition':
			return t('"{0}" has no definition.', first);
		case 'unknown-language':
			return t('"{0}" is no language tag such as "en" or "fr".', first);
		case 'duplicate-id':
			return t('Another entry has the id "{0}".', first);
		case 'dangling-relation':
			return t('No entry has the id "{0}".', first);
		case 'cycle':
			return t('These entries are each broader than the next, in a circle: {0}.', first);
		case 'function-word':
			return t('"{0}" is an everyday word of its language and would match everywhere; it is not looked for.', first);
		case 'other-meaning':
			return t('"{0}" also names something else: {1}.', first, second);
		case 'abbreviation-clash':
			return t('"{0}" is also short for "{1}".', first, second);
		case 'cut-off':
			return t('"{0}…" is cut off: a text may have {1} characters.', first, second);
	}
}

/** Whether a problem costs an entry or a name; the others are only worth knowing. */
export function isSevere({ code }: Problem): boolean {
	switch (code) {
		case 'empty-definition':
		case 'no-concepts':
		case 'other-meaning':
		case 'abbreviation-clash':
		case 'cut-off':
			return false;
		case 'not-readable':
		case 'too-large':
		case 'forbidden':
		case 'no-term-column':
		case 'wrong-value':
		case 'missing-term':
		case 'unknown-language':
		case 'duplicate-id':
		case 'dangling-relation':
		case 'cycle':
		case 'function-word':
			return true;
	}
}

function withoutFullStop(text: string): string {
	return text.replace(/\.\s*$/, '');
}
