import { trimEnd } from '../characters';
import type { Leaf } from '../leaves';
import type { BlockKind } from '../prose';
import type { HtmlText } from './htmlText';
import { leafOf, type Paragraph, takeDefinitions } from './paragraph';

/** The leaves and definitions of a passage in the making. */
export class LeafList {
	/** In order. */
	readonly leaves: (Leaf | HtmlText)[] = [];
	/** Of links, their labels in normal form; of footnotes, their `noteKey`. */
	readonly definitions = new Set<string>();

	constructor(private readonly text: string) {}

	/** Adds what stands on one line, without the white space at its end, unless that is nothing. */
	add(kind: BlockKind, start: number, end: number, level?: number): void {
		const last = trimEnd(this.text, start, end);
		if (start < last) {
			this.leaves.push({ kind, start, end: last, level });
		}
	}

	/** Adds the cells of a row, as `rowCells` gives them. */
	addCells(cells: readonly number[]): void {
		for (let index = 0; index < cells.length; index += 2) {
			const start = cells[index]!;
			const end = cells[index + 1]!;
			if (start < end) {
				this.leaves.push({ kind: 'cell', start, end });
			}
		}
	}

	/** Where the last leaf starts if it is HTML. */
	get htmlStart(): number | undefined {
		const last = this.leaves.at(-1);
		return last?.kind === 'html' ? last.start : undefined;
	}

	/** Adds the first line of HTML that holds text. */
	addHtml(start: number, end: number, paragraphKind: BlockKind): void {
		this.leaves.push({ kind: 'html', start, end, paragraphKind });
	}

	/** Adds a further line of it; the passage's first if the lines before stand in another. */
	continueHtml(start: number, end: number, paragraphKind: BlockKind): void {
		const { htmlStart } = this;
		if (htmlStart !== undefined) {
			this.leaves.pop();
		}
		this.addHtml(htmlStart ?? start, end, paragraphKind);
	}

	/** Takes the definitions of links off a paragraph's beginning. */
	takeDefinitions(paragraph: Paragraph): void {
		takeDefinitions(this.text, paragraph, this.definitions);
	}

	/** Adds a paragraph without definitions, unless no line is left of it. */
	addParagraph(paragraph: Paragraph, kind: BlockKind, level?: number): void {
		const leaf = leafOf(this.text, paragraph, kind, level);
		if (leaf !== undefined) {
			this.leaves.push(leaf);
		}
	}
}
