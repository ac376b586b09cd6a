import type { FormatName } from '../../prose/formatNames';
import { LineWalker } from '../../prose/lines';
import type { Span } from '../finding';
import type { StyleName } from './listFormat';
import { LIST_FORMATS, listStyle } from './listFormats';
import { readRows, type WrittenRow } from './writtenRows';

/** A list of abbreviations between its markers, which belong to the span; the last line's end does not. */
export interface FoundList extends Span {
	readonly kind: 'list';
	readonly format: FormatName;
	/** What its opening marker asks for. */
	readonly style: StyleName;
	/** How it is written now, which differs once the author changes the marker. */
	readonly writtenIn: StyleName;
	readonly text: string;
	/** The lines of the markers. */
	readonly opening: string;
	readonly closing: string;
	/** Lines between the opening marker and the first row, and between the last row and the closing marker. */
	readonly head: readonly string[];
	readonly rows: readonly WrittenRow[];
	readonly tail: readonly string[];
}

/** An opening marker, the span, behind which none closes the list: nothing tells where it ends, so it is not to be refreshed. */
export interface UnclosedList extends Span {
	readonly kind: 'unclosed';
}

interface OpenLine extends Span {
	readonly style: string;
	/** Where the line behind it begins. */
	readonly next: number;
}

/**
 * The first list of abbreviations that a document has; `undefined` if it has none. Markers in blocks of code are no markers. The
 * text is only searched where it holds none, else it is read line by line.
 */
export function findList(text: string, format: FormatName): FoundList | UnclosedList | undefined {
	const { markers, verbatim } = LIST_FORMATS[format];
	if (!text.includes(markers.hint)) {
		return undefined;
	}
	const lines = new LineWalker(text);
	let open: OpenLine | undefined;
	let previous = '';
	let endsBlock: ((line: string) => boolean) | undefined;
	while (lines.advance()) {
		const { start, end, next } = lines;
		const line = text.slice(start, end);
		if (endsBlock !== undefined) {
			endsBlock = endsBlock(line) ? undefined : endsBlock;
		} else if (open !== undefined && markers.isClose(line)) {
			return readList(text, format, open, { start, end });
		} else {
			const style = markers.readOpen(line);
			if (style !== undefined) {
				if (open !== undefined) {
					break;
				}
				open = { start, end, next, style };
			}
			// What stands in a list is ours, and no example of one.
			endsBlock = open === undefined ? verbatim?.(line, previous) : undefined;
		}
		previous = line;
	}
	return open && { kind: 'unclosed', start: open.start, end: open.end };
}

function readList(text: string, format: FormatName, open: OpenLine, close: Span): FoundList {
	const written = LIST_FORMATS[format];
	const body = text
		.slice(open.next, close.start)
		.split(/\r\n|\n|\r/)
		.slice(0, -1);
	const style = listStyle(written, open.style);
	const found = {
		kind: 'list',
		format,
		style: style.name,
		start: open.start,
		end: close.end,
		text: text.slice(open.start, close.end),
		opening: text.slice(open.start, open.end),
		closing: text.slice(close.start, close.end),
	} as const;
	for (const tried of [style, ...written.styles.filter((other) => other !== style)]) {
		const rows = readRows(body, tried, written);
		if (rows !== undefined) {
			return { ...found, writtenIn: tried.name, ...rows };
		}
	}
	return { ...found, writtenIn: style.name, head: body, rows: [], tail: [] };
}
