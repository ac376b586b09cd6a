import type { FormatName } from '../prose/formatNames';
import type { Span } from './finding';

const EMPHASIS: Partial<Record<FormatName, RegExp>> = {
	latex: /\\(?:emph|textit|textsl|enquote)\{[^{}]+\}/g,
	html: /<(em|i|cite|q)\b[^<>]{0,200}>[^<]+<\/\1>/gi,
	org: /(?<![\p{L}\p{N}/])\/(?![/\s])[^/\n]+\/(?![\p{L}\p{N}/])/gu,
	asciiDoc: /(?<![\p{L}\p{N}_])_(?![_\s])[^_\n]+_(?![\p{L}\p{N}_])/gu,
	typst: /(?<![\p{L}\p{N}_])_(?![_\s])[^_\n]+_(?![\p{L}\p{N}_])|#emph\[[^[\]]+\]/gu,
};
/** Markdown's and reStructuredText's: one star or underscore. */
const STARRED =
	/(?<![\p{L}\p{N}*\\])\*(?![*\s])[^*\n]+(?:\n(?!\s*\n)[^*\n]+)*\*(?!\*)|(?<![\p{L}\p{N}_\\])_(?![_\s])[^_\n]+_(?![\p{L}\p{N}_])/gu;

/** Where a source emphasises several words, as titles of publications and names of ships are, in italics or quotation marks. */
export function titlesIn(source: string, format: FormatName): readonly Span[] {
	if (format === 'plainText' || !/[*_/\\<#]/.test(source)) {
		return [];
	}
	return [...source.matchAll(EMPHASIS[format] ?? STARRED)].flatMap(({ index, 0: text }) =>
		/\s/.test(text) ? [{ start: index, end: index + text.length }] : [],
	);
}
