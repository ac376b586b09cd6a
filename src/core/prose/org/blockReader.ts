import { Code, isLineEnd, skipSpaces, trimEnd } from '../characters';
import type { Paint } from '../projection';
import type { Block, BlockKind, State } from '../prose';
import { type BlockFrame, Context, Frame } from './context';
import { headlineAt } from './headline';
import { InlineScanner } from './inline';
import {
	bulletEnd,
	directiveAt,
	environmentEnd,
	isDrawer,
	isFixedWidth,
	isHorizontalRule,
	isPlanning,
	isTableBorder,
	itemTextStart,
	noteLabelEnd,
	starsAt,
	termEnd,
} from './lineStarts';
import { rowCells } from './tableRow';

/** Blocks whose content is no Org. Before Org 9 an export block was named for its format. */
const VERBATIM = new Set(['src', 'example', 'export', 'comment', 'html', 'latex']);

/** Stars from which on a heading is an inline task, where they are in use; its end is a heading of its own. */
const INLINE_TASK = 15;

const TAB = 8;
const LANGUAGE = /^[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8})*$/;

/** Reads the lines of a passage one by one: paints what is prose and collects the blocks. */
export class BlockReader {
	private readonly blocks: Block[] = [];
	private readonly context: Context;
	private readonly inline: InlineScanner;
	/** Where the open paragraph starts and ends so far; absent if none is open. */
	private paragraph: { readonly start: number; end: number } | undefined;
	private language: string | undefined;

	constructor(
		private readonly text: string,
		paint: Paint,
		state: State,
	) {
		this.context = new Context(state);
		this.inline = new InlineScanner(paint);
	}

	get isInParagraph(): boolean {
		return this.paragraph !== undefined;
	}

	/** Ends the passage. */
	finish(): { readonly blocks: readonly Block[]; readonly after: State; readonly language: string | undefined } {
		this.closeParagraph();
		return { blocks: this.blocks, after: this.context.state, language: this.language };
	}

	/** Whether the line that begins at `at`, which was not read yet, does not continue the open paragraph. */
	endsParagraph(at: number): boolean {
		const { text, context } = this;
		let lineEnd = at;
		while (lineEnd < text.length && !isLineEnd(text.charCodeAt(lineEnd))) {
			lineEnd++;
		}
		const start = skipSpaces(text, at, lineEnd);
		const end = trimEnd(text, start, lineEnd);
		return (
			at < text.length &&
			(start === end ||
				(start === at && (starsAt(text, at, lineEnd) > 0 || noteLabelEnd(text, at, end) !== undefined)) ||
				context.endsItem(this.columns(at, start)) ||
				bulletEnd(text, start, end, start > at) !== undefined ||
				this.beginsElement(start, end))
		);
	}

	line(lineStart: number, lineEnd: number): void {
		const { text, context } = this;
		const first = text.charCodeAt(lineStart) === Code.byteOrderMark ? lineStart + 1 : lineStart;
		const stars = text.charCodeAt(first) === Code.asterisk ? starsAt(text, first, lineEnd) : 0;
		if (stars > 0) {
			this.addHeading(stars, first + stars, lineEnd);
			return;
		}
		if (context.hidden > 0) {
			return;
		}
		const start = skipSpaces(text, first, lineEnd);
		const end = trimEnd(text, start, lineEnd);
		if (context.verbatim !== '') {
			if (this.endsVerbatim(start, end)) {
				context.verbatim = '';
			}
			return;
		}
		if (start === end) {
			this.closeParagraph();
			context.addBlank();
			return;
		}
		context.addLine();
		const label = start === first ? noteLabelEnd(text, start, end) : undefined;
		if (label !== undefined) {
			this.closeParagraph();
			context.openNote();
			this.addContent(skipSpaces(text, label, end), end);
			return;
		}
		const indent = this.columns(first, start);
		if (context.endsItem(indent)) {
			this.closeParagraph();
			context.closeItems(indent);
		}
		const bullet = bulletEnd(text, start, end, start > first);
		if (bullet === undefined) {
			this.addContent(start, end);
		} else {
			this.closeParagraph();
			context.openItem(indent);
			this.addItem(start, bullet, end);
		}
	}

	private columns(start: number, end: number): number {
		let columns = 0;
		for (let at = start; at < end; at++) {
			columns = this.text.charCodeAt(at) === Code.tab ? columns + TAB - (columns % TAB) : columns + 1;
		}
		return columns;
	}

	private endsVerbatim(start: number, end: number): boolean {
		const { verbatim } = this.context;
		if (verbatim.startsWith('\\')) {
			return this.text.slice(start, end).includes(verbatim);
		}
		return end - start === verbatim.length && this.text.slice(start, end).toLowerCase() === verbatim;
	}

	private addHeading(level: number, at: number, lineEnd: number): void {
		const { text, context } = this;
		this.closeParagraph();
		if (context.hidden > 0 && level > context.hidden) {
			return;
		}
		context.reset();
		const { start, end, isHidden } = headlineAt(text, at, lineEnd);
		context.hidden = isHidden ? level : 0;
		if (!isHidden && !(level >= INLINE_TASK && text.slice(start, end) === 'END')) {
			this.addBlock('heading', start, end, level);
		}
	}

	private addItem(start: number, bullet: number, end: number): void {
		const { text } = this;
		const at = itemTextStart(text, bullet, end);
		const isNumbered = bullet - start > 1;
		const term = isNumbered ? undefined : termEnd(text, at, end);
		if (term === undefined) {
			this.addContent(at, end);
		} else {
			this.addBlock(this.context.kind, at, trimEnd(text, at, term));
			this.addContent(skipSpaces(text, term + 2, end), end);
		}
	}

	/** Reads what is left of a line after the marks of items and notes. */
	private addContent(start: number, end: number): void {
		if (start >= end || this.addElement(start, end)) {
			return;
		}
		if (this.paragraph === undefined) {
			this.paragraph = { start, end };
		} else {
			this.paragraph.end = end;
		}
	}

	/** Whether the line begins something else than text of a paragraph; the same question as `addElement`'s. */
	private beginsElement(start: number, end: number): boolean {
		const { text } = this;
		switch (text.charCodeAt(start)) {
			case Code.hash:
				return isComment(text, start, end) || directiveAt(text, start, end) !== undefined;
			case Code.colon:
				return isFixedWidth(text, start, end) || isDrawer(text, start, end);
			case Code.pipe:
				return true;
			case Code.plus:
				return isTableBorder(text, start, end);
			case Code.hyphen:
				return isHorizontalRule(text, start, end);
			case Code.backslash:
				return environmentEnd(text, start, end) !== undefined;
			case Code.percent:
				return text.startsWith('%%(', start);
			default:
				// In the midst of a paragraph it is a word.
				return this.paragraph === undefined && isPlanning(text, start, end);
		}
	}

	/** Adds what the line begins if it is no text of a paragraph; `false` if it is. */
	private addElement(start: number, end: number): boolean {
		if (!this.beginsElement(start, end)) {
			return false;
		}
		const { text, context } = this;
		this.closeParagraph();
		switch (text.charCodeAt(start)) {
			case Code.hash:
				this.addDirective(start, end);
				break;
			case Code.colon: {
				const isOpening = isDrawer(text, start, end) && text.slice(start, end).toLowerCase() !== DRAWER_END;
				context.verbatim = isOpening ? DRAWER_END : '';
				break;
			}
			case Code.pipe:
				this.addRow(start, end);
				break;
			case Code.backslash: {
				const close = environmentEnd(text, start, end) ?? '';
				context.verbatim = text.slice(start, end).includes(close) ? '' : close;
				break;
			}
		}
		return true;
	}

	private addRow(start: number, end: number): void {
		const cells = rowCells(this.text, start, end);
		for (let index = 0; index < cells.length; index += 2) {
			this.addBlock('cell', cells[index]!, cells[index + 1]!);
		}
	}

	private addDirective(start: number, end: number): void {
		const { text, context } = this;
		const directive = directiveAt(text, start, end);
		if (directive === undefined) {
			return;
		}
		switch (directive.kind) {
			case 'begin':
				if (VERBATIM.has(directive.name)) {
					context.verbatim = `#+end_${directive.name}`;
				} else {
					context.openBlock(frameOf(directive.name));
				}
				break;
			case 'end':
				if (!VERBATIM.has(directive.name)) {
					context.closeBlock(frameOf(directive.name));
				}
				break;
			case 'keyword':
				this.addKeyword(directive.name, directive.value, end);
				break;
		}
	}

	private addKeyword(name: string, start: number, end: number): void {
		switch (name) {
			case 'title':
				this.addBlock('heading', start, end, 1);
				break;
			case 'subtitle':
				this.addBlock('heading', start, end, 2);
				break;
			case 'caption':
				this.addBlock('caption', start, end);
				break;
			case 'language': {
				const value = this.text.slice(start, end);
				if (LANGUAGE.test(value)) {
					this.language ??= value.replaceAll('_', '-');
				}
				break;
			}
		}
	}

	private closeParagraph(): void {
		if (this.paragraph !== undefined) {
			this.addBlock(this.context.kind, this.paragraph.start, this.paragraph.end);
			this.paragraph = undefined;
		}
	}

	private addBlock(kind: BlockKind, start: number, end: number, level?: number): void {
		if (start < end) {
			const block = { kind, start, end, level };
			this.blocks.push(block);
			this.inline.scan(this.text, block);
		}
	}
}

const DRAWER_END = ':end:';

function isComment(text: string, start: number, end: number): boolean {
	return start + 1 === end || text.charCodeAt(start + 1) === Code.space;
}

function frameOf(name: string): BlockFrame {
	switch (name) {
		case 'quote':
			return Frame.quote;
		case 'center':
			return Frame.center;
		case 'verse':
			return Frame.verse;
		default:
			return Frame.special;
	}
}
