import type { DocumentReading, DocumentSource } from '../../document/documentReading';
import type { PassageReading } from '../../document/passageReading';
import type { BlockKind } from '../../prose/prose';
import type { Span } from '../finding';
import { quotationsIn } from '../quotations';

/** A block of prose in a document; its span is the document's. */
export interface DocumentBlock extends Span {
	readonly kind: BlockKind;
	/** Its projection, see `Prose`. */
	readonly prose: string;
	/** As written, as long as the projection. */
	readonly source: string;
	/** The quotations in it, in offsets of the two texts. */
	readonly quotations: readonly Span[];
	/** What of its first line stands before it. */
	readonly lead: string;
}

/** The blocks of a document that is read, by place. It must not change meanwhile. */
export class DocumentBlocks {
	private readonly passages: readonly { readonly offset: number; readonly content: PassageReading }[];
	private latest: DocumentBlock | undefined;

	constructor(
		reading: DocumentReading,
		private readonly source: DocumentSource,
	) {
		this.passages = [...reading.placedPassages()].map(({ line, content }) => ({ offset: source.offsetOf(line), content }));
	}

	/** The block that holds all of a span; `undefined` if none does. */
	holding({ start, end }: Span): DocumentBlock | undefined {
		const { latest } = this;
		if (latest !== undefined && latest.start <= start && end <= latest.end) {
			return latest;
		}
		const index = lastAtOrBefore(this.passages.length, start, (one) => this.passages[one]!.offset);
		const passage = this.passages[index];
		if (passage === undefined) {
			return undefined;
		}
		const { offset, content } = passage;
		const { blocks } = content;
		const block = blocks[lastAtOrBefore(blocks.length, start - offset, (one) => blocks[one]!.start)];
		if (block === undefined || offset + block.end < end) {
			return undefined;
		}
		const prose = content.text.slice(block.start, block.end);
		const line = this.lineAt(offset + block.start);
		const source = this.sourceBetween(offset + block.start, offset + block.end);
		this.latest = {
			kind: block.kind,
			start: offset + block.start,
			end: offset + block.end,
			prose,
			source,
			quotations: quotationsIn(prose, source),
			lead: this.source.line(line).slice(0, offset + block.start - this.source.offsetOf(line)),
		};
		return this.latest;
	}

	/** The line that holds an offset. */
	lineAt(offset: number): number {
		return lastAtOrBefore(this.source.lineCount, offset, (line) => this.source.offsetOf(line));
	}

	private sourceBetween(start: number, end: number): string {
		const { source } = this;
		const first = this.lineAt(start);
		let text = '';
		for (let line = first; line < source.lineCount && source.offsetOf(line) < end; line++) {
			text += source.line(line) + source.lineEnd;
		}
		return text.slice(start - source.offsetOf(first), end - source.offsetOf(first));
	}
}

/** The last of some ascending places that is not behind `offset`; -1 if all are. */
function lastAtOrBefore(count: number, offset: number, placeOf: (index: number) => number): number {
	let low = 0;
	let high = count;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (placeOf(middle) <= offset) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	return low - 1;
}
