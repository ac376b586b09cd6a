import type { Span } from '../finding';
import type { DocumentBlock } from './documentBlocks';
import type { FixContext } from './fixContext';

/** A span of prose that may be changed, with the block that it is in; its offsets are the block's. */
export interface Editable extends Span {
	readonly block: DocumentBlock;
	/** As a matcher reads it: markup in it is `TRANSPARENT`. */
	readonly text: string;
}

/**
 * A span of a document that may be replaced by another text; `undefined` where it is in a quotation or crosses its mark, where it
 * is no part of one block, or where another length would break what it stands in.
 */
export function editable(context: FixContext, span: Span): Editable | undefined {
	const block = context.blockOf(span);
	if (block === undefined || block.kind === 'quote' || isRigid(context, block)) {
		return undefined;
	}
	const start = span.start - block.start;
	const end = span.end - block.start;
	const isFree = block.quotations.every(
		(quotation) => quotation.end <= start || quotation.start >= end || (start <= quotation.start && quotation.end <= end),
	);
	return isFree && !isReferenceName(context, block, end)
		? { block, start, end, text: block.prose.slice(start, end) }
		: undefined;
}

/** Tables that are drawn, and titles that are underlined to their length. */
function isRigid({ format }: FixContext, { kind, lead }: DocumentBlock): boolean {
	if (format === 'restructuredText') {
		return kind === 'cell' || kind === 'heading';
	}
	return format === 'asciiDoc' && kind === 'heading' && !/^[=#]/.test(lead);
}

/** Whether a text is what a link is looked up by: `[ABC][]`, `[ABC]`, `` `ABC`_ ``. */
function isReferenceName({ format }: FixContext, { prose, source }: DocumentBlock, end: number): boolean {
	if (format === 'restructuredText') {
		const close = /`/g;
		close.lastIndex = end;
		const at = close.exec(source)?.index ?? -1;
		return at !== -1 && source[at + 1] === '_' && source[at - 1] !== '>' && prose[at] !== '`';
	}
	if (format !== 'markdown' && format !== 'mdx') {
		return false;
	}
	for (let at = end; at < source.length; at++) {
		const isMark = prose[at] !== source[at];
		if (isMark && source[at] === '[') {
			return false;
		}
		if (isMark && source[at] === ']') {
			return !/^\](?:[({]|\[[^\]])/.test(source.slice(at, at + 3));
		}
	}
	return false;
}
