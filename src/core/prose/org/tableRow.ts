import { Code, skipSpaces, trimEnd } from '../characters';

/** What aligns a column or limits its width: `<l>`, `<10>`, `<r20>`. */
const COOKIE = /^<[lrc]?\d{0,4}>$/;
const LONGEST_COOKIE = 8;
/** First cells of rows that are not exported: column groups, names and parameters. */
const HIDDEN_ROW = '/!^_$';

/** Where the cells of the row at `at` (`|`) start and end that hold text, in pairs; none of a rule. */
export function rowCells(text: string, at: number, end: number): readonly number[] {
	const cells: number[] = [];
	if (text.charCodeAt(at + 1) === Code.hyphen) {
		return cells;
	}
	let cellStart = at + 1;
	while (cellStart < end) {
		let cellEnd = cellStart;
		while (cellEnd < end && text.charCodeAt(cellEnd) !== Code.pipe) {
			cellEnd++;
		}
		const first = skipSpaces(text, cellStart, cellEnd);
		const last = trimEnd(text, first, cellEnd);
		if (cellStart === at + 1 && last - first === 1 && HIDDEN_ROW.includes(text.charAt(first))) {
			return cells;
		}
		const isCookie = last - first <= LONGEST_COOKIE && COOKIE.test(text.slice(first, last));
		if (first < last && !isCookie) {
			cells.push(first, last);
		}
		cellStart = cellEnd + 1;
	}
	return cells;
}
