import type { FormatName } from '../prose/formatNames';
import { escapedLine } from './styledText';

/** A block of a quotation, around the citation that follows its text. */
interface QuotationFrame {
	/** Lines before the text. */
	readonly head: readonly string[];
	/** What each line of the text begins with. */
	readonly margin: string;
	/** Lines behind the text. */
	readonly tail: readonly string[];
}

const FRAMES: Readonly<Record<FormatName, QuotationFrame>> = {
	markdown: { head: [], margin: '> ', tail: [] },
	mdx: { head: [], margin: '> ', tail: [] },
	latex: { head: ['\\begin{quote}'], margin: '', tail: ['\\end{quote}'] },
	restructuredText: { head: [], margin: '   ', tail: [] },
	asciiDoc: { head: ['[quote]', '____'], margin: '', tail: ['____'] },
	typst: { head: ['#quote(block: true)['], margin: '  ', tail: [']'] },
	org: { head: ['#+begin_quote'], margin: '', tail: ['#+end_quote'] },
	html: { head: ['<blockquote>'], margin: '', tail: ['</blockquote>'] },
	plainText: { head: [], margin: '    ', tail: [] },
};

/** A quotation but for its citation: that goes between the two. */
export interface Quotation {
	readonly before: string;
	readonly behind: string;
}

/**
 * Sentences of the report as a block quotation in a paper's format, escaped for it. `selected` is what was selected in the copy: its
 * line breaks and page breaks count as spaces, a blank line between two lines of text as a paragraph's end, and a word that is
 * hyphenated at a line's end stays as it is: nobody but a reader knows whether the hyphen is the word's own. Empty `before` where
 * nothing is to be read in it.
 */
export function quotation(selected: string, format: FormatName, lineEnd: string): Quotation {
	const { head, margin, tail } = FRAMES[format];
	const paragraphs = paragraphsIn(selected).map((paragraph) => escapedLine(paragraph, format));
	if (paragraphs.length === 0) {
		return { before: '', behind: '' };
	}
	const between = lineEnd + margin.trimEnd() + lineEnd + margin;
	const [open, close] = format === 'html' ? ['<p>', '</p>'] : ['', ''];
	return {
		before: [...head, margin].join(lineEnd) + open + paragraphs.join(close + between + open),
		behind: close + [...tail.map((line) => lineEnd + line)].join(''),
	};
}

/** What a sentence ends with, a note's number included. */
const SENTENCE_END = /[.!?…]["'”’)\]]*\d*$/u;

/**
 * The paragraphs of a selection, each on one line. Where a blank line follows every line, sentences that run across it tell a text
 * that is double-spaced from one that has a paragraph on each line.
 */
function paragraphsIn(selected: string): readonly string[] {
	const lines = selected
		.replace(/\r\n?|\f/g, '\n')
		.replace(/[\u0000-\u0008\u000b-\u001f\u007f\u200b\ufeff]/g, '')
		.split('\n')
		.map((line) => line.replace(/\s+/g, ' ').trim());
	const inked = lines.filter((line) => line !== '');
	const isDoubleSpaced =
		lines.every((line, at) => line === '' || (lines[at + 1] ?? '') === '') &&
		inked.slice(0, -1).some((line) => !SENTENCE_END.test(line));
	const text = lines.join('\n').trim();
	return text
		.split(isDoubleSpaced ? /\n{3,}/ : /\n{2,}/)
		.map((paragraph) => paragraph.replace(/\n+/g, ' '))
		.filter((paragraph) => paragraph !== '');
}
