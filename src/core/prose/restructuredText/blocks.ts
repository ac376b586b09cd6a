import { Code, isAsciiPunctuation } from '../characters';
import type { Leaf } from '../leaves';
import type { State } from '../prose';
import { ElementReader } from './elements';
import { beginBody, bodyColumn, framesAround, hasRoom } from './frames';
import { type Line, lineAt, lineFrom } from './line';
import { fieldMarkerEnd } from './lineStarts';
import { type Mode, type OpenBlocks, stateOf } from './openBlocks';
import { TableCells } from './tableCells';
import { TextReader } from './textReader';

const ENDED_BY_BLANK: ReadonlySet<Mode['type']> = new Set<Mode['type']>([
	'target',
	'bare',
	'doctest',
	'text',
	'quoted',
	'grid',
]);
const ENDED_BY_INDENT: ReadonlySet<Mode['type']> = new Set<Mode['type']>(['hidden', 'target', 'bare', 'colons', 'literal']);

/**
 * Reads a document's lines one after the other, after docutils' state machine: indentation first ends what is open, then the line
 * goes on with the open block or begins body elements. Nothing is known of the lines to come.
 */
export class BlockReader {
	private readonly leaves: TextReader;
	private readonly cells: TableCells;
	private readonly elements: ElementReader;

	/** Goes on from `open`. `emit` takes the leaves, in order. */
	constructor(
		private readonly text: string,
		private readonly open: OpenBlocks,
		emit: (leaf: Leaf) => void,
	) {
		this.leaves = new TextReader(text, open, emit);
		this.cells = new TableCells(text, emit);
		this.elements = new ElementReader(text, open, this.leaves, emit);
	}

	/** The language that a field of the document declared. */
	get language(): string | undefined {
		return this.elements.language;
	}

	/** Whether the next line may go on with a block. */
	get isOpen(): boolean {
		return this.leaves.isOpen || this.cells.isOpen;
	}

	/** Reads the line from `start` to `end`. */
	line(start: number, end: number): void {
		const line = lineAt(this.text, start, end);
		if (line.at === line.end) {
			this.blankLine();
			return;
		}
		if (this.isHidden(line)) {
			return;
		}
		if (this.leaves.joinsEnumerator(line)) {
			this.leaves.takeEnumerator();
		}
		this.closeFrames(line);
		if (this.isBeforeContent(line) || this.leaves.takes(line) || this.isHidden(line) || this.goesOnInBlock(line)) {
			return;
		}
		const { open } = this;
		if (line.column > bodyColumn(open) && hasRoom(open)) {
			beginBody(open);
			open.frames.push({ kind: 'quote', base: bodyColumn(open), indent: line.column, isFixed: true });
		}
		this.elements.begin(line);
	}

	/** Whether the line that begins at `start` ends the open block, whatever the block holds and the lines after hold. */
	isEndedBy(start: number): boolean {
		const line = lineFrom(this.text, start);
		const { mode } = this.open;
		return line.at < line.end && (mode?.type === 'simple' ? line.column <= mode.base : this.leaves.isEndedBy(line));
	}

	/** Ends the passage between two lines; `isCut` if that is inside a block. */
	finish(isCut: boolean): State {
		this.cells.close();
		if (isCut) {
			this.leaves.cut();
		} else {
			this.leaves.close();
		}
		return stateOf(this.open);
	}

	private blankLine(): void {
		const { open } = this;
		this.leaves.close();
		this.cells.close();
		for (const frame of open.frames) {
			frame.head = undefined;
		}
		const { mode } = open;
		if (
			mode?.type === 'simple' ? mode.isAfterBorder && mode.borders > 1 : mode !== undefined && ENDED_BY_BLANK.has(mode.type)
		) {
			open.mode = undefined;
		}
	}

	/** Whether the line is inside something that is no prose and that indentation ends. */
	private isHidden({ column }: Line): boolean {
		const { open } = this;
		const { mode } = open;
		if (mode === undefined || !ENDED_BY_INDENT.has(mode.type)) {
			return false;
		}
		if (column <= mode.base) {
			if (mode.type !== 'colons') {
				open.mode = undefined;
			}
			return false;
		}
		if (mode.type === 'bare') {
			open.mode = { type: 'hidden', base: mode.base };
		} else if (mode.type === 'colons') {
			// Where the frame's elements begin may not be known: a line left of the literal block's first will show it.
			const isKnown = open.frames.length === 0 || open.frames.at(-1)?.indent !== undefined;
			open.mode = { type: 'literal', base: isKnown ? mode.base : column - 1 };
		}
		return true;
	}

	private closeFrames({ column }: Line): void {
		const { open } = this;
		const depth = framesAround(open, column);
		if (depth < open.frames.length) {
			this.leaves.close();
			this.cells.close();
			open.frames.length = depth;
			open.mode = undefined;
		}
	}

	/** Whether the line stands before a directive's content, or in content that is no prose or no text. */
	private isBeforeContent({ at, end }: Line): boolean {
		const frame = this.open.frames.at(-1);
		if (frame === undefined) {
			return false;
		}
		if (frame.head === undefined) {
			return frame.kind === 'none' || (frame.kind === 'values' && this.takeValues(at, end));
		}
		if (frame.head !== 'options' && fieldMarkerEnd(this.text, at, end) !== undefined) {
			this.leaves.close();
			frame.head = 'options';
		}
		if (frame.head === 'title') {
			this.leaves.addToArgument(at, end);
		}
		return frame.head !== 'content';
	}

	private takeValues(at: number, end: number): true {
		const { open } = this;
		const isOpen = this.cells.valueLine(at, end, open.mode?.type === 'value');
		open.mode = isOpen ? { type: 'value', base: 0 } : undefined;
		return true;
	}

	/** Whether the line belongs to the block that the mode is about; else the mode ends. */
	private goesOnInBlock(line: Line): boolean {
		const { open, text } = this;
		const { at, end, column } = line;
		const { mode } = open;
		if (mode === undefined || mode.type === 'doctest') {
			return mode !== undefined;
		}
		let isInside = false;
		open.mode = undefined;
		if (mode.type === 'colons' || mode.type === 'quoted') {
			const mark = text.charAt(at);
			isInside =
				column === mode.base && (mode.type === 'quoted' ? mark === mode.mark : isAsciiPunctuation(text.charCodeAt(at)));
			open.mode = isInside ? { type: 'quoted', base: column, mark } : undefined;
		} else if (mode.type === 'text') {
			isInside = column <= bodyColumn(open);
			if (isInside) {
				this.leaves.beginRest(at, end);
			}
		} else if (mode.type === 'grid') {
			isInside = column === mode.base && (text.charCodeAt(at) === Code.plus || text.charCodeAt(at) === Code.pipe);
			if (isInside) {
				this.cells.gridLine(mode, at, end);
				open.mode = mode;
			}
		} else if (mode.type === 'simple') {
			isInside = column >= mode.base;
			if (isInside && this.cells.simpleLine(mode, Math.max(line.start, at - (column - mode.base)), end)) {
				open.mode = mode;
			}
		}
		if (!isInside) {
			this.cells.close();
		}
		return isInside;
	}
}
