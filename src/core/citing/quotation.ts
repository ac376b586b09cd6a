import type { FormatName } from '../prose/formatNames';
import { type Citation, type Cited, cite, gapBehind, type Place } from './citation';
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
function quotation(selected: string, format: FormatName, lineEnd: string): Quotation {
	const { head, margin, tail } = FRAMES[format];
	const paragraphs = paragraphsIn(selected).map((paragraph) => escapedLine(paragraph, format));
	if (paragraphs.length === 0) {
		return { before: '', behind: '' };
	}
	const between = lineEnd + margin.trimEnd() + lineEnd + margin;
	const [open, close] = format === 'html' ? ['<p>', '</p>'] : ['', ''];
	return {
		before: [...head, margin].join(lineEnd) + open + paragraphs.join(close + between + open),
		behind: close + tail.map((line) => lineEnd + line).join(''),
	};
}

/**
 * Quotes sentences of the report in a paper, with their citation: on lines of its own behind the paragraph that `place.offset` is in,
 * or where it is on a blank line. `undefined` where there is nothing to be read in what was selected. Linear in the paper.
 */
export function quote(cited: Cited, place: Place, selected: string): Citation | undefined {
	const { text, format, lineEnd } = place;
	const { before, behind } = quotation(selected, format, lineEnd);
	if (before === '') {
		return undefined;
	}
	const at = blockPlace(text, place.offset);
	const open = gapBehind(text.slice(0, at), lineEnd) + before;
	const close = behind + gapBefore(text.slice(at), lineEnd);
	const inside = at + open.length;
	const quoted = text.slice(0, at) + open + close + text.slice(at);
	const { insertions, cursor } = cite(cited, { ...place, text: quoted, offset: inside });
	const added = open.length + close.length;
	return {
		cursor: cursor + behind.length,
		insertions: insertions.map((insertion) =>
			insertion.offset === inside
				? { offset: at, text: open + insertion.text + close }
				: { ...insertion, offset: insertion.offset > inside ? insertion.offset - added : insertion.offset },
		),
	};
}

/** The start of a blank line, else the end of the paragraph's last line. */
function blockPlace(text: string, offset: number): number {
	const start = text.lastIndexOf('\n', offset - 1) + 1;
	const blank = /\n[ \t]*(?:\r?\n|$)/g;
	if (/^[ \t]*\r?(?:\n|$)/.test(text.slice(start, endOfLine(text, start) + 1))) {
		return start;
	}
	blank.lastIndex = offset;
	const end = blank.exec(text)?.index ?? text.length;
	return text[end - 1] === '\r' ? end - 1 : end;
}

function endOfLine(text: string, from: number): number {
	const end = text.indexOf('\n', from);
	return end === -1 ? text.length : end;
}

/** What separates a block from the text behind it: a blank line, unless nothing follows. */
function gapBefore(text: string, lineEnd: string): string {
	const space = /^\s*/.exec(text)![0];
	return space.length === text.length ? '' : lineEnd.repeat(Math.max(0, 2 - (space.split('\n').length - 1)));
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
