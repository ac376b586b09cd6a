import { COPY_LIMITS, type ConvertedCopy, type CopyRefusal } from './convertedCopy';
import { pageMark } from './pageMark';

/** Joins the texts of pages under their marks. Nearly no text on any is a scan. */
export function joinPages(pages: readonly string[]): ConvertedCopy | CopyRefusal {
	let text = '';
	const starts: number[] = [];
	for (const [i, page] of pages.entries()) {
		starts.push(text.length);
		text += `${pageMark(i + 1)}\n\n${page === '' ? '' : `${page}\n\n`}`;
	}
	const copy = { text: text.trimEnd().concat('\n'), pages: starts };
	return pages.length > 0 && hasLetters(pages, COPY_LIMITS.lettersPerPage * pages.length) ? copy : { code: 'noText' };
}

/** Whether texts have so many letters and digits. Reads no further than it must. */
export function hasLetters(texts: readonly string[], least: number): boolean {
	let left = least;
	for (const text of texts) {
		for (const _ of text.matchAll(/[\p{L}\p{N}]/gu)) {
			left--;
			if (left <= 0) {
				return true;
			}
		}
	}
	return left <= 0;
}
