import { LIST_FORMATS } from '../audit/abbreviationList/listFormats';
import type { FormatName } from '../prose/formatNames';

/** What stands around text in italics. */
const ITALICS: Readonly<Record<FormatName, readonly [before: string, behind: string]>> = {
	markdown: ['*', '*'],
	mdx: ['*', '*'],
	latex: ['\\emph{', '}'],
	restructuredText: ['*', '*'],
	asciiDoc: ['_', '_'],
	typst: ['#emph[', ']'],
	org: ['/', '/'],
	html: ['<i>', '</i>'],
	plainText: ['', ''],
};

/** Stands before a text inside a line when it is escaped, so that nothing of it could begin a block. */
const BEFORE = 'a b';

/** A text on one line as a format prints it inside a line: no markup of its own. */
export function escaped(text: string, format: FormatName): string {
	return LIST_FORMATS[format].escape(BEFORE + text).slice(BEFORE.length);
}

/** A text that is to stand on a line of its own: nothing of it is markup, nor begins a block. */
export function escapedLine(text: string, format: FormatName): string {
	return LIST_FORMATS[format].escape(text);
}

/** A rendered reference, whose only markup is `<i>`, in a format. */
export function styledText(text: string, format: FormatName): string {
	const [before, behind] = ITALICS[format];
	return text
		.split(/<\/?i>/)
		.map((part, at) => (part === '' ? '' : at % 2 === 0 ? escaped(part, format) : `${before}${escaped(part, format)}${behind}`))
		.join('');
}
