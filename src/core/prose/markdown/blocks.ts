import { Code, isLetter, skipSpaces } from '../characters';
import { LineWalker } from '../lines';
import type { BlockKind, State } from '../prose';
import {
	atxHeadingAt,
	fenceAt,
	listMarkerAt,
	noteLabelEnd,
	opensMaths,
	runLength,
	setextLevelAt,
	texEnvironmentEnd,
	thematicBreakFailure,
} from './blockStarts';
import { AT_REST, type Container, openBlocksOf, stateOf } from './blockState';
import type { Dialect } from './dialect';
import { closesHtmlBlock, htmlBlockEndAt } from './html';
import type { Leaf } from './leaves';
import { LineCursor } from './lineCursor';
import { normalizeLabel, noteKey } from './links';
import { CODE_INDENT, continueVerbatim, isVerbatim, type OpenLeaf } from './openLeaf';
import { leafOf, type Paragraph, takeDefinitions } from './paragraph';
import { delimiterColumns, rowCells } from './tables';

/** Containers deeper than this are text: a limit for hostile input, far beyond what can be read. */
const MAX_DEPTH = 100;

/** A paragraph longer than this ends at its next line: a limit for hostile input. */
const ENDLESS_PARAGRAPH = 64_000;

/** What the blocks of a passage are, before any inline content is looked at. */
export interface BlockStructure {
	/** In order. */
	readonly leaves: readonly Leaf[];
	/** The keys (`linkKey`, `noteKey`) of its definitions of link references and footnotes. */
	readonly definitions: ReadonlySet<string>;
	/** Where it ends, and what is open there. */
	readonly end: number;
	readonly after: State;
	/** Whether the line behind the end decided it. */
	readonly looksAhead: boolean;
}

/**
 * Reads the passage of `text` from `from` line by line, after the algorithm of CommonMark's appendix: a line first continues open
 * containers, then opens new ones, and what is left of it belongs to a leaf. The state between two lines is the open containers
 * and the open leaf, nothing else. The passage ends where no paragraph is open, at `least` or behind; `undefined` if the text
 * ends before that and `isEnd` is false.
 */
export function scanBlocks(
	text: string,
	from: number,
	state: State,
	dialect: Dialect,
	{ least, isEnd }: { readonly least: number; readonly isEnd: boolean },
): BlockStructure | undefined {
	const scanner = new BlockScanner(text, dialect, state);
	const lines = new LineWalker(text, from);
	while (lines.advance()) {
		const mayEnd = lines.start >= least && lines.start > from;
		if (mayEnd && scanner.beginsItem(lines.start, lines.end)) {
			return { ...scanner.finish(), end: lines.start, looksAhead: true };
		}
		scanner.line(lines.start, lines.end);
		if (lines.next >= least && (scanner.isBetweenBlocks || lines.next - scanner.leafStart > ENDLESS_PARAGRAPH)) {
			return { ...scanner.finish(), end: lines.next, looksAhead: false };
		}
	}
	return isEnd ? { ...scanner.finish(), end: text.length, looksAhead: false } : undefined;
}

class BlockScanner {
	private readonly leaves: Leaf[] = [];
	private readonly definitions = new Set<string>();
	private readonly containers: Container[];
	private leaf: OpenLeaf | undefined;

	private readonly cursor: LineCursor;
	/** How many of the open containers the current line continues. */
	private matched = 0;
	/** Whether the current line has begun a block: then nothing is open that it does not continue. */
	private isFresh = false;
	/** In the current line: an offset at which a thematic break fails, to not look again for each nested marker. */
	private breakFailure = 0;

	constructor(
		private readonly text: string,
		private readonly dialect: Dialect,
		state: State,
	) {
		this.cursor = new LineCursor(text);
		({ containers: this.containers, leaf: this.leaf } = openBlocksOf(state));
	}

	/** Whether the next line may be read without what the current leaf holds so far. */
	get isBetweenBlocks(): boolean {
		return this.leaf?.kind !== 'paragraph';
	}

	/** Where the open paragraph starts; infinite if none is open. */
	get leafStart(): number {
		return this.leaf?.kind === 'paragraph' ? this.leaf.lines[0]! : Number.POSITIVE_INFINITY;
	}

	/** Whether a line, not read yet, ends the open paragraph with a list item: then the item can begin a passage. */
	beginsItem(start: number, end: number): boolean {
		if (this.leaf?.kind !== 'paragraph' || listMarkerAt(this.text, skipSpaces(this.text, start, end), end) === undefined) {
			return false;
		}
		const trial = new BlockScanner(this.text, this.dialect, AT_REST);
		trial.containers.push(...this.containers.map((container) => ({ ...container })));
		trial.leaf = { ...this.leaf, lines: this.leaf.lines.slice(-2) };
		trial.line(start, end);
		return trial.isFresh && trial.containers.length > trial.matched;
	}

	line(start: number, end: number): void {
		this.cursor.reset(start, end);
		this.isFresh = false;
		this.breakFailure = 0;
		this.matched = 0;
		let hasQuote = false;
		for (const container of this.containers) {
			if (!this.continueContainer(container)) {
				break;
			}
			hasQuote ||= container.kind === 'quote';
			this.matched++;
		}
		const { leaf } = this;
		if (this.isInside && leaf !== undefined && isVerbatim(leaf)) {
			const continuation = continueVerbatim(leaf, this.text, this.cursor);
			if (continuation !== 'inside') {
				this.leaf = undefined;
			}
			if (continuation !== 'after') {
				return;
			}
		}
		if (!this.openBlocks()) {
			this.addText(hasQuote);
		}
	}

	/** Ends the passage here. */
	finish(): Omit<BlockStructure, 'end' | 'looksAhead'> {
		if (this.leaf?.kind === 'paragraph') {
			this.closeLeaf();
		}
		const { leaves, definitions, containers, leaf } = this;
		return { leaves, definitions, after: stateOf(containers, leaf) };
	}

	/** Whether the current line continues all open containers. */
	private get isInside(): boolean {
		return this.matched === this.containers.length;
	}

	/** Takes what belongs to an open container from the line; `false` if the line is outside it. */
	private continueContainer(container: Container): boolean {
		const { cursor } = this;
		switch (container.kind) {
			case 'quote':
				if (cursor.indent >= CODE_INDENT || cursor.code !== Code.greater) {
					return false;
				}
				cursor.takeMarker(1);
				cursor.takeColumns(1);
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

	/** Opens the containers that begin in the line, and the leaf after them; `true` if it took the whole line. */
	private openBlocks(): boolean {
		const { cursor } = this;
		while (!cursor.isBlank) {
			if (cursor.indent >= CODE_INDENT) {
				return this.dialect !== 'mdx' && !this.inParagraph && this.openLeaf({ kind: 'indented' });
			}
			if (!this.openContainer()) {
				return this.openLeafBlock();
			}
		}
		return false;
	}

	/** Whether a paragraph is open that the rest of the line may continue, be it as a lazy continuation. */
	private get inParagraph(): boolean {
		return this.leaf?.kind === 'paragraph' && !this.isFresh;
	}

	/** Whether a block that begins here ends a paragraph of its own container. */
	private get interrupts(): boolean {
		return this.inParagraph && this.isInside;
	}

	/** Closes what the line does not continue, before it begins a block. */
	private beginBlock(): void {
		if (!this.isFresh) {
			this.closeLeaf();
			this.containers.length = this.matched;
			this.isFresh = true;
		}
		const container = this.containers.at(-1);
		if (container !== undefined) {
			container.isEmpty = false;
		}
	}

	/** Always `true`: the line is taken. */
	private openLeaf(leaf: OpenLeaf | undefined): true {
		this.beginBlock();
		this.leaf = leaf;
		return true;
	}

	/** Opens the container whose marker stands next, if one does. */
	private openContainer(): boolean {
		const { cursor, text } = this;
		const { code, content, end } = cursor;
		if (this.containers.length >= MAX_DEPTH || isLetter(code)) {
			return false;
		}
		if (code === Code.greater) {
			this.beginBlock();
			this.containers.push({ kind: 'quote', indent: 0, isEmpty: false });
			cursor.takeMarker(1);
			cursor.takeColumns(1);
			return true;
		}
		if (code === Code.leftBracket) {
			const labelEnd = noteLabelEnd(text, content, end);
			const label = labelEnd === undefined ? undefined : normalizeLabel(text.slice(content + 2, labelEnd));
			if (labelEnd === undefined || label === undefined) {
				return false;
			}
			this.beginBlock();
			this.definitions.add(noteKey(label));
			this.containers.push({ kind: 'note', indent: CODE_INDENT, isEmpty: false });
			cursor.takeMarker(labelEnd + 2 - content);
			cursor.takeColumns(cursor.indent);
			return true;
		}
		const marker = listMarkerAt(text, content, end);
		if (marker === undefined || this.isRule(code)) {
			return false;
		}
		const isBlank = skipSpaces(text, content + marker.length, end) === end;
		if (this.interrupts && (isBlank || marker.number !== 1)) {
			return false;
		}
		this.beginBlock();
		this.openItem(marker.length, isBlank);
		return true;
	}

	private openItem(markerLength: number, isBlank: boolean): void {
		const { cursor } = this;
		const before = cursor.indent;
		cursor.takeMarker(markerLength);
		// Five columns and more are one column and indented code.
		const padding = isBlank || cursor.indent > CODE_INDENT ? 1 : cursor.indent;
		cursor.takeColumns(padding);
		this.containers.push({ kind: 'item', indent: before + markerLength + padding, isEmpty: true });
	}

	/** Whether the line underlines a heading or is a thematic break; then a hyphen or asterisk marks no list item. */
	private isRule(code: number): boolean {
		return (this.interrupts && this.setextLevel(code) !== undefined) || this.isThematicBreak(code);
	}

	private setextLevel(code: number): 1 | 2 | undefined {
		const { content, end } = this.cursor;
		return code === Code.equals || code === Code.hyphen ? setextLevelAt(this.text, content, end) : undefined;
	}

	private isThematicBreak(code: number): boolean {
		if (code !== Code.asterisk && code !== Code.hyphen && code !== Code.underscore) {
			return false;
		}
		const { content, end } = this.cursor;
		if (this.breakFailure > content && this.text.charCodeAt(this.breakFailure) !== code) {
			return false;
		}
		const failure = thematicBreakFailure(this.text, content, end);
		this.breakFailure = failure ?? 0;
		return failure === undefined;
	}

	/** Opens, or adds and closes, the leaf that begins here if it is neither paragraph nor indented code. */
	private openLeafBlock(): boolean {
		const { cursor, text } = this;
		const { code, content, end } = cursor;
		if (this.dialect === 'mdx' && !this.inParagraph && this.containers.length === 0 && isModuleLine(text, content)) {
			return this.openLeaf({ kind: 'module' });
		}
		if (isLetter(code)) {
			return false;
		}
		switch (code) {
			case Code.hash:
				return this.addAtxHeading();
			case Code.backtick:
			case Code.tilde: {
				const fence = fenceAt(text, content, end);
				return fence !== undefined && this.openLeaf({ kind: 'fence', fence });
			}
			case Code.less: {
				const htmlEnd = this.dialect === 'mdx' ? undefined : htmlBlockEndAt(text, content, end, this.inParagraph);
				if (htmlEnd === undefined) {
					return false;
				}
				return this.openLeaf(closesHtmlBlock(text, content, end, htmlEnd) ? undefined : { kind: 'html', end: htmlEnd });
			}
			case Code.dollar:
			case Code.backslash:
				return this.openTex();
			case Code.colon:
				// Pandoc's fenced divs, and the admonitions of other dialects with their titles.
				return runLength(text, content, end, code) >= 3 ? this.openLeaf(undefined) : this.openTable();
			case Code.equals:
			case Code.hyphen: {
				const level = this.interrupts ? this.setextLevel(code) : undefined;
				if (level !== undefined && this.closeSetext(level)) {
					return true;
				}
				return this.isThematicBreak(code) ? this.openLeaf(undefined) : this.openTable();
			}
			case Code.asterisk:
			case Code.underscore:
				return this.isThematicBreak(code) && this.openLeaf(undefined);
			case Code.pipe:
				return this.openTable();
			default:
				return false;
		}
	}

	private addAtxHeading(): boolean {
		const heading = atxHeadingAt(this.text, this.cursor.content, this.cursor.end);
		if (heading === undefined) {
			return false;
		}
		this.openLeaf(undefined);
		if (heading.end > heading.start) {
			this.leaves.push({ kind: 'heading', ...heading });
		}
		return true;
	}

	private openTex(): boolean {
		const { code, content, end } = this.cursor;
		const environment = texEnvironmentEnd(this.text, content, end);
		if (environment !== undefined) {
			const isClosed = this.text.slice(content, end).includes(environment);
			return this.openLeaf(isClosed ? undefined : { kind: 'tex', end: environment });
		}
		const isMaths = opensMaths(this.text, content, end);
		return isMaths && this.openLeaf({ kind: 'maths', end: code === Code.dollar ? '$$' : '\\]' });
	}

	/** Makes a table of the open paragraph's last line if the current one is its delimiter row. */
	private openTable(): boolean {
		const { leaf, text } = this;
		if (!this.interrupts || leaf?.kind !== 'paragraph') {
			return false;
		}
		const columns = delimiterColumns(text, this.cursor.content, this.cursor.end);
		if (columns === undefined) {
			return false;
		}
		const { lines } = leaf;
		const header = rowCells(text, lines.at(-2)!, lines.at(-1)!);
		if (header.length !== columns * 2) {
			return false;
		}
		lines.length -= 2;
		this.openLeaf({ kind: 'table' });
		this.addCells(header);
		return true;
	}

	private addCells(cells: readonly number[]): void {
		for (let index = 0; index < cells.length; index += 2) {
			const start = cells[index]!;
			const end = cells[index + 1]!;
			if (start < end) {
				this.leaves.push({ kind: 'cell', start, end });
			}
		}
	}

	/** Gives the rest of the line, which begins no block, to a paragraph or table, open or new. */
	private addText(hasQuote: boolean): void {
		const { cursor, leaf } = this;
		const { content, end } = cursor;
		if (cursor.isBlank) {
			if (!this.isFresh) {
				this.closeLeaf();
				this.containers.length = this.matched;
			}
		} else if (leaf?.kind === 'paragraph' && !this.isFresh) {
			leaf.lines.push(content, end);
			leaf.isGapped ||= hasQuote;
		} else if (leaf?.kind === 'table' && this.isInside && !this.isFresh) {
			this.addCells(rowCells(this.text, content, end));
		} else {
			const isTask = this.isFresh && this.containers.at(-1)?.kind === 'item';
			this.openLeaf({ kind: 'paragraph', lines: [content, end], isGapped: false, isTask });
		}
	}

	private closeLeaf(): void {
		const { leaf } = this;
		this.leaf = undefined;
		if (leaf?.kind === 'paragraph') {
			takeDefinitions(this.text, leaf, this.definitions);
			this.addParagraph(leaf, this.paragraphKind);
		}
	}

	/** Makes a heading of the open paragraph; `false` if it holds nothing but definitions. */
	private closeSetext(level: 1 | 2): boolean {
		const { leaf } = this;
		if (leaf?.kind !== 'paragraph') {
			return false;
		}
		takeDefinitions(this.text, leaf, this.definitions);
		if (leaf.lines.length === 0) {
			return false;
		}
		this.leaf = undefined;
		this.addParagraph(leaf, 'heading', level);
		return true;
	}

	/** A footnote's paragraphs are notes however they are nested; else the innermost container decides. */
	private get paragraphKind(): BlockKind {
		const innermost = this.containers.at(-1);
		if (innermost === undefined) {
			return 'paragraph';
		}
		return this.containers.some(({ kind }) => kind === 'note') ? 'note' : innermost.kind;
	}

	private addParagraph(paragraph: Paragraph, kind: BlockKind, level?: number): void {
		const leaf = leafOf(this.text, paragraph, kind, level);
		if (leaf !== undefined) {
			this.leaves.push(leaf);
		}
	}
}

/** Whether a line begins the import or export of an MDX module. */
function isModuleLine(text: string, at: number): boolean {
	return text.startsWith('import ', at) || text.startsWith('export ', at);
}
