import { Code } from '../characters';
import type { BlockKind } from '../prose';
import type { Container } from './blockState';
import type { LineCursor } from './lineCursor';
import { CODE_INDENT } from './openLeaf';

/** Containers deeper than this are text: a limit for hostile input, far beyond what can be read. */
const MAX_DEPTH = 100;

/** The open containers, and how many of them the current line continues. A marker is taken from the line as it is read. */
export class Containers {
	private matched = 0;

	/** `codeIndent`: columns of indentation that make code. */
	constructor(
		private readonly cursor: LineCursor,
		private readonly codeIndent: number,
		private readonly open: Container[],
	) {}

	get all(): readonly Container[] {
		return this.open;
	}

	get innermost(): Container | undefined {
		return this.open.at(-1);
	}

	/** Whether the current line continues all of them. */
	get isInside(): boolean {
		return this.matched === this.open.length;
	}

	/** Whether some were opened in the current line. */
	get hasOpened(): boolean {
		return this.open.length > this.matched;
	}

	get isFull(): boolean {
		return this.open.length >= MAX_DEPTH;
	}

	/** What a paragraph in them is: a footnote's are notes however they are nested; else the innermost decides. */
	get paragraphKind(): BlockKind {
		const { innermost } = this;
		if (innermost === undefined) {
			return 'paragraph';
		}
		return this.open.some(({ kind }) => kind === 'note') ? 'note' : innermost.kind;
	}

	/** Takes what belongs to them from a new line. Answers whether a quote's mark was taken. */
	match(): boolean {
		let hasQuote = false;
		this.matched = 0;
		for (const container of this.open) {
			if (!this.continues(container)) {
				break;
			}
			hasQuote ||= container.kind === 'quote';
			this.matched++;
		}
		return hasQuote;
	}

	/** Closes those that the current line does not continue. */
	closeUnmatched(): void {
		this.open.length = this.matched;
	}

	openQuote(): void {
		this.open.push({ kind: 'quote', indent: 0, isEmpty: false });
		this.takeQuoteMark();
	}

	openNote(markerLength: number): void {
		const { cursor } = this;
		this.open.push({ kind: 'note', indent: CODE_INDENT, isEmpty: false });
		cursor.takeMarker(markerLength);
		cursor.takeColumns(cursor.indent);
	}

	openItem(markerLength: number, isBlank: boolean): void {
		const { cursor } = this;
		const before = cursor.indent;
		cursor.takeMarker(markerLength);
		// Five columns and more are one column and indented code.
		const padding = isBlank || cursor.indent > this.codeIndent ? 1 : cursor.indent;
		cursor.takeColumns(padding);
		this.open.push({ kind: 'item', indent: before + markerLength + padding, isEmpty: true });
	}

	private continues(container: Container): boolean {
		const { cursor } = this;
		switch (container.kind) {
			case 'quote':
				if (cursor.indent >= this.codeIndent || cursor.code !== Code.greater) {
					return false;
				}
				this.takeQuoteMark();
				return true;
			case 'item':
			case 'note':
				if (cursor.isBlank) {
					return !container.isEmpty;
				}
				if (cursor.indent < container.indent) {
					return false;
				}
				cursor.takeColumns(container.indent);
				return true;
		}
	}

	private takeQuoteMark(): void {
		this.cursor.takeMarker(1);
		this.cursor.takeColumns(1);
	}
}
