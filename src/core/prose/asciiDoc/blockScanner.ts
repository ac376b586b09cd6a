import { Code, isLetter, skipSpaces, trimEnd } from '../characters';
import type { Leaf } from '../leaves';
import type { BlockKind, State } from '../prose';
import { NO_ATTRIBUTES, readAttributeLine } from './attributeLine';
import { type Container, type OpenBlocks, openBlocksOf, stateOf } from './blockState';
import { Blocks, type Paragraph } from './blocks';
import { containerOf, isVerbatim } from './delimitedBlocks';
import { addHeading, Header } from './header';
import {
	blockTitleAt,
	type Delimiter,
	delimiterAt,
	directiveAt,
	isAttributeLine,
	isBlockMacro,
	isBreak,
	isComment,
	sectionTitleAt,
} from './lineStarts';
import { admonitionTextAt, isContinuation, itemTextAt, skipTaskBox, termAt } from './listMarkers';
import { beginsCell, type CellStart, cellStarts, type Table, takeCell, valuesOf } from './tables';

/** Containers deeper than this are not told apart: a limit for hostile input, far beyond what can be read. */
const MAX_DEPTH = 50;

/**
 * Finds the blocks of a passage line by line, after Asciidoctor's parser. A delimited block ends at its delimiter whatever is
 * open inside; a list ends where a line after a blank one neither begins an item, nor is indented, nor is attached with `+`.
 */
export class BlockScanner {
	private readonly open: OpenBlocks;
	private readonly blocks: Blocks;
	private readonly header: Header;

	constructor(
		private readonly text: string,
		state: State,
	) {
		this.open = openBlocksOf(state);
		this.blocks = new Blocks(text);
		this.header = new Header(text, this.open, this.blocks);
	}

	/** The language that the header declares. */
	get language(): string | undefined {
		return this.header.language;
	}

	/** The blocks that hold prose, in order. */
	get leaves(): readonly Leaf[] {
		return this.blocks.leaves;
	}

	/** Whether a paragraph is open. */
	get isOpen(): boolean {
		return this.blocks.paragraph !== undefined;
	}

	/** Whether a line, not read yet, ends the open paragraph with something that can begin a passage. */
	isEndedBy(start: number, end: number): boolean {
		const { text, table } = this;
		const { paragraph } = this.blocks;
		if (paragraph === undefined || paragraph.isVerse || this.open.isQuoted || this.container?.kind === 'verse') {
			return false;
		}
		if (table !== undefined && beginsCell(text, start, end, table.separator)) {
			return true;
		}
		const mayBeUnderlined = paragraph.mayBeTitle && paragraph.lines.length === 2;
		return !mayBeUnderlined && this.endsParagraph(start, trimEnd(text, start, end));
	}

	/** Ends the passage here; answers the state behind it. */
	finish(): State {
		this.blocks.close();
		return stateOf(this.open);
	}

	/** Reads the line from `start` to `lineEnd`, its end mark left out. */
	line(start: number, lineEnd: number): void {
		const { text, open } = this;
		const end = trimEnd(text, start, lineEnd);
		if (this.closesTitle(start, end)) {
			return;
		}
		const delimiter = delimiterAt(text, start, end);
		if (delimiter !== undefined && this.closes(delimiter)) {
			return;
		}
		if (open.hidden?.kind === 'verbatim' && this.table === undefined) {
			return;
		}
		const directive = directiveAt(text, start, end);
		if (directive !== undefined) {
			this.skipDirective(directive);
			return;
		}
		if (open.hidden?.kind === 'entry' && this.header.continueEntry(start, end, open.hidden.mark)) {
			return;
		}
		if (open.phase === 'body' || !this.header.read(start, end)) {
			this.readBody(start, end, delimiter);
		}
	}

	private get container(): Container | undefined {
		return this.open.containers.at(-1);
	}

	private get table(): Table | undefined {
		return this.container?.table;
	}

	// Delimited blocks

	/** Closes the outermost block that the delimiter ends, with all that is open inside; `false` if it ends none. */
	private closes({ code, length, hasInfo }: Delimiter): boolean {
		const { open } = this;
		const { containers, hidden } = open;
		if (hasInfo) {
			return false;
		}
		const index = containers.findIndex((container) => container.code === code && container.length === length);
		if (index !== -1) {
			this.blocks.close();
			open.hidden = undefined;
			open.isQuoted = false;
			open.list = containers[index]!.inList ? 'open' : 'none';
			containers.length = index;
			open.attributes = NO_ATTRIBUTES;
			return true;
		}
		const isEnd = hidden?.kind === 'verbatim' && hidden.code === code && hidden.length === length;
		open.hidden = isEnd ? undefined : hidden;
		return isEnd;
	}

	private openDelimited(delimiter: Delimiter): void {
		const { open } = this;
		const { attributes, containers } = open;
		const inList = open.list === 'attached';
		open.list = inList ? 'open' : 'none';
		if (isVerbatim(delimiter, attributes)) {
			open.hidden = { kind: 'verbatim', code: delimiter.code, length: delimiter.length };
		} else if (containers.length < MAX_DEPTH && (this.table === undefined || delimiter.code === Code.exclamation)) {
			containers.push(containerOf(delimiter, attributes, inList));
			open.list = 'none';
		}
		// A comment stands between a block and its attributes.
		open.attributes = delimiter.code === Code.slash ? attributes : NO_ATTRIBUTES;
	}

	private skipDirective(directive: 'include' | 'conditional'): void {
		if (directive === 'include') {
			this.blocks.close();
		} else {
			this.blocks.skipLine();
		}
	}

	// The body

	private readBody(start: number, end: number, delimiter: Delimiter | undefined): void {
		const { container, table } = this;
		if (table !== undefined) {
			if (table.format === 'psv') {
				this.readRow(start, end, table, delimiter);
			} else if (!isComment(this.text, start, end)) {
				this.addCells(valuesOf(this.text, start, end, table));
			}
		} else if (container?.kind === 'verse') {
			if (start === end) {
				this.blocks.close();
			} else {
				this.addText('quote', skipSpaces(this.text, start, end), end);
			}
		} else {
			this.readLine(start, end, delimiter);
		}
	}

	/** Reads a line of blocks, or of a cell. */
	private readLine(start: number, end: number, delimiter: Delimiter | undefined): void {
		const { text, open, blocks } = this;
		const { paragraph } = blocks;
		if (start === end) {
			this.readBlank();
			return;
		}
		if (open.hidden !== undefined && !this.endsHidden(start, end, delimiter)) {
			return;
		}
		open.hidden = undefined;
		open.isQuoted &&= !isContinuation(text, start, end) && delimiter === undefined && !isAttributeLine(text, start, end);
		if (open.isQuoted) {
			this.readQuoted(start, end);
		} else if (paragraph?.isVerse === true && !isContinuation(text, start, end)) {
			paragraph.lines.push(skipSpaces(text, start, end), end);
		} else if (paragraph === undefined || this.endsParagraph(start, end)) {
			this.blocks.close();
			this.beginBlock(start, end, delimiter);
		} else if (isComment(text, start, end)) {
			blocks.skipLine();
		} else {
			paragraph.lines.push(skipSpaces(text, start, end), end);
		}
	}

	private readBlank(): void {
		const { open } = this;
		this.blocks.close();
		open.isQuoted = false;
		if (open.hidden?.kind === 'styled' || open.hidden?.kind === 'indented') {
			open.hidden = undefined;
		}
		if (open.list === 'open') {
			open.list = 'blank';
		}
	}

	/** Whether a line that is not blank ends the open block without prose. */
	private endsHidden(start: number, end: number, delimiter: Delimiter | undefined): boolean {
		const { text, open } = this;
		const isIndented = open.hidden?.kind === 'indented';
		return isContinuation(text, start, end) || (isIndented && (delimiter !== undefined || isAttributeLine(text, start, end)));
	}

	/** Whether a line that is not blank ends the open paragraph. */
	private endsParagraph(start: number, end: number): boolean {
		const { text } = this;
		const inList = this.open.list !== 'none' || this.table !== undefined;
		const code = text.charCodeAt(start);
		if (!inList && isLetter(code)) {
			return false;
		}
		if (
			isContinuation(text, start, end) ||
			(code === Code.leftBracket && isAttributeLine(text, start, end)) ||
			delimiterAt(text, start, end) !== undefined
		) {
			return true;
		}
		const first = inList ? skipSpaces(text, start, end) : end;
		return (
			first < end &&
			!isComment(text, start, end) &&
			(itemTextAt(text, first, end) !== undefined || (this.table === undefined && termAt(text, first, end) !== undefined))
		);
	}

	/** Begins a block with a line that is not blank. */
	private beginBlock(start: number, end: number, delimiter: Delimiter | undefined): void {
		const { text, open } = this;
		const first = skipSpaces(text, start, end);
		const isIndented = first > start && this.table === undefined;
		if (isContinuation(text, start, end) && open.list !== 'none') {
			open.list = 'attached';
			return;
		}
		if (!isIndented && this.readMetadata(first, end)) {
			open.list = open.list === 'blank' ? 'none' : open.list;
			return;
		}
		if (delimiter !== undefined) {
			this.openDelimited(delimiter);
			return;
		}
		if (!isIndented && this.readHeading(start, end)) {
			return;
		}
		if (open.attributes.style === 'hidden') {
			this.hideBlock('styled');
			return;
		}
		if (open.attributes.style === 'verse') {
			open.list = open.list === 'blank' ? 'none' : open.list;
			this.addText('quote', first, end, { isVerse: true });
			return;
		}
		if (!isIndented && this.table === undefined && (isBreak(text, start, end) || isBlockMacro(text, start, end))) {
			open.list = open.list === 'none' || open.list === 'blank' ? 'none' : 'open';
			open.attributes = NO_ATTRIBUTES;
			return;
		}
		if (this.readItem(first, end)) {
			return;
		}
		if (isIndented && open.attributes.style === undefined && open.list !== 'open' && open.list !== 'term') {
			this.hideBlock('indented');
			return;
		}
		if (open.list === 'blank') {
			open.list = 'none';
		}
		if (text.startsWith('> ', start) && this.table === undefined) {
			open.isQuoted = true;
			open.attributes = NO_ATTRIBUTES;
			this.readQuoted(start, end);
			return;
		}
		const kind = open.attributes.style === 'quote' ? 'quote' : this.paragraphKind;
		this.addText(kind, admonitionTextAt(text, first, end), end, {
			mayBeTitle: !isIndented && open.list === 'none' && open.containers.length === 0,
			isFirst: this.header.isBodyStart(start),
		});
	}

	private hideBlock(kind: 'styled' | 'indented'): void {
		const { open } = this;
		open.hidden = { kind };
		open.list = open.list === 'none' || (open.list === 'blank' && kind === 'styled') ? 'none' : 'open';
		open.attributes = NO_ATTRIBUTES;
	}

	/** Reads what may stand between blocks: attributes, titles, comments; `false` if the line is none of them. */
	private readMetadata(start: number, end: number): boolean {
		const { text, open } = this;
		switch (text.charCodeAt(start)) {
			case Code.leftBracket:
				if (!isAttributeLine(text, start, end)) {
					return false;
				}
				open.attributes = readAttributeLine(text, start, end, open.attributes);
				return true;
			case Code.slash:
				return isComment(text, start, end);
			case Code.colon:
				return this.table === undefined && this.header.readEntry(start, end);
			case Code.dot: {
				const title = this.table === undefined && delimiterAt(text, start, end) === undefined && blockTitleAt(text, start, end);
				if (!title) {
					return false;
				}
				this.blocks.push({ kind: 'caption', start: title, end });
				return true;
			}
			default:
				return false;
		}
	}

	/** Reads a section's title; `false` if the line is none. */
	private readHeading(start: number, end: number): boolean {
		const { text, open } = this;
		if (this.table !== undefined || (open.list !== 'none' && open.list !== 'blank')) {
			return false;
		}
		const title = sectionTitleAt(text, start, end);
		open.list = title === undefined ? open.list : 'none';
		return title !== undefined && addHeading(title, open, this.blocks);
	}

	/** Makes a title of a paragraph of one line if this line underlines it. */
	private closesTitle(start: number, end: number): boolean {
		const title = this.blocks.takeTitle(start, end);
		if (title === undefined) {
			return false;
		}
		// A document may have no other block before its title.
		this.open.phase = title.level === 1 && title.isFirst ? 'author' : 'body';
		return addHeading(title, this.open, this.blocks);
	}

	/** Reads the first line of a list's item or term; `false` if the line is none. */
	private readItem(first: number, end: number): boolean {
		const { text, open } = this;
		const start = itemTextAt(text, first, end);
		if (start !== undefined) {
			this.addText(this.table === undefined ? 'item' : 'cell', skipTaskBox(text, start, end), end, {
				isHidden: text.startsWith('[[[', start) || open.isBibliography || open.attributes.style === 'bibliography',
			});
			open.list = 'open';
			return true;
		}
		const term = this.table === undefined ? termAt(text, first, end) : undefined;
		if (term === undefined) {
			return false;
		}
		this.blocks.push({ kind: 'item', start: first, end: trimEnd(text, first, term.end) });
		open.list = 'term';
		if (term.text < end) {
			this.addText('item', term.text, end);
		}
		open.attributes = NO_ATTRIBUTES;
		return true;
	}

	/** Reads a line of a block quote of Markdown's kind. */
	private readQuoted(start: number, end: number): void {
		const { text, blocks } = this;
		const isMarked =
			text.charCodeAt(start) === Code.greater && (start + 1 === end || text.charCodeAt(start + 1) === Code.space);
		const first = isMarked ? skipSpaces(text, start + 1, end) : skipSpaces(text, start, end);
		if (first === end || text.startsWith('-- ', first)) {
			this.blocks.close();
			return;
		}
		blocks.skipLine();
		this.addText('quote', first, end);
	}

	// Tables

	private readRow(start: number, end: number, table: Table, delimiter: Delimiter | undefined): void {
		const { text, open } = this;
		const cells = cellStarts(text, start, end, table.separator);
		const [first] = cells;
		if (first === undefined) {
			if (open.hidden?.kind !== 'verbatim' && open.hidden?.kind !== 'cell') {
				this.readLine(start, end, delimiter);
			}
			return;
		}
		if (isComment(text, start, end)) {
			return;
		}
		const before = skipSpaces(text, start, first.before);
		if (before < first.before && open.hidden === undefined) {
			this.addText('cell', before, first.before);
		}
		cells.forEach((cell, index) => this.readCell(cell, cells[index + 1]?.before ?? end, table));
	}

	private readCell(cell: CellStart, end: number, table: Table): void {
		const { text, open } = this;
		this.blocks.close();
		open.list = 'none';
		open.attributes = NO_ATTRIBUTES;
		const style = takeCell(table, cell);
		open.hidden = style === 'l' || style === 'm' ? { kind: 'cell' } : undefined;
		const first = skipSpaces(text, cell.start, end);
		if (open.hidden === undefined && first < end && !this.readItem(first, end)) {
			this.addText('cell', admonitionTextAt(text, first, end), end);
		}
	}

	private addCells(values: readonly number[]): void {
		for (let index = 0; index < values.length; index += 2) {
			this.blocks.push({ kind: 'cell', start: values[index]!, end: values[index + 1]! });
		}
	}

	// Paragraphs

	private get paragraphKind(): BlockKind {
		const { list } = this.open;
		if (this.table !== undefined) {
			return 'cell';
		}
		return list !== 'none' ? 'item' : this.container?.kind === 'quote' ? 'quote' : 'paragraph';
	}

	/** Adds a line to the open paragraph, or opens one. */
	private addText(kind: BlockKind, start: number, end: number, more: Partial<Paragraph> = {}): void {
		const { open } = this;
		if (this.blocks.add(start, end, { kind, ...more })) {
			open.attributes = NO_ATTRIBUTES;
			open.list = open.list === 'none' ? 'none' : 'open';
		}
	}
}
