import { Code, isLetter, skipSpaces } from '../characters';
import type { Leaf } from '../leaves';
import type { State } from '../prose';
import { alertTitle, atxHeadingAt, captionStart, listMarkerAt, setextLevelAt, thematicBreakFailure } from './blockStarts';
import { type OpenBlocks, stateOf } from './blockState';
import { containerAt, type ItemStart } from './containerStarts';
import { Containers } from './containers';
import type { Dialect } from './dialect';
import type { HtmlText } from './htmlText';
import { moduleAt } from './jsxBlocks';
import { LeafList } from './leafList';
import { LineCursor } from './lineCursor';
import { noteKey } from './links';
import { CODE_INDENT, continueVerbatim, isVerbatim, type OpenLeaf } from './openLeaf';
import { delimiterColumns, isGridBorder, rowCells } from './tables';
import { verbatimAt } from './verbatimStarts';

/** The blocks of a passage. */
export interface ScannedBlocks {
	/** In order. */
	readonly leaves: readonly (Leaf | HtmlText)[];
	/** Of links, their labels in normal form; of footnotes, their `noteKey`. */
	readonly definitions: ReadonlySet<string>;
	/** What is open at its end. */
	readonly after: State;
}

/** Reads line after line. Between two lines it holds what is open, containers and a leaf, and the leaves that were closed. */
export class BlockScanner {
	private readonly list: LeafList;
	private readonly containers: Containers;
	private leaf: OpenLeaf | undefined;

	private readonly cursor: LineCursor;
	/** Columns of indentation that make code: none do in MDX. */
	private readonly codeIndent: number;
	/** Whether the current line has begun a block: then nothing is open that it does not continue. */
	private isFresh = false;
	/** In the current line: an offset at which a thematic break fails, to not look again for each nested marker. */
	private breakFailure = 0;

	constructor(
		private readonly text: string,
		private readonly dialect: Dialect,
		{ containers, leaf }: OpenBlocks,
	) {
		this.codeIndent = dialect === 'mdx' ? Number.POSITIVE_INFINITY : CODE_INDENT;
		this.list = new LeafList(text);
		this.cursor = new LineCursor(text);
		this.containers = new Containers(this.cursor, this.codeIndent, containers);
		this.leaf = leaf;
	}

	/** Where the open leaf starts that is read as a whole, a paragraph or HTML; `undefined` if none is open. */
	get leafStart(): number | undefined {
		const { leaf, list } = this;
		if (leaf?.kind === 'paragraph') {
			return leaf.lines[0];
		}
		return this.inHtmlText ? list.htmlStart : undefined;
	}

	/** Whether HTML is open whose text is read; in a quote its marks would stand between the lines. */
	private get inHtmlText(): boolean {
		const { containers, leaf } = this;
		return leaf?.kind === 'html' && leaf.end === 'blank' && !containers.all.some(({ kind }) => kind === 'quote');
	}

	/** Whether a line, not read yet, ends the open paragraph with a list item: then the item can begin a passage. */
	beginsItem(start: number, end: number): boolean {
		const { leaf, text } = this;
		if (leaf?.kind !== 'paragraph' || listMarkerAt(text, skipSpaces(text, start, end), end) === undefined) {
			return false;
		}
		const trial = new BlockScanner(text, this.dialect, {
			containers: this.containers.all.map((container) => ({ ...container })),
			leaf: { ...leaf, lines: leaf.lines.slice(-2) },
		});
		trial.line(start, end);
		return trial.isFresh && trial.containers.hasOpened;
	}

	line(start: number, end: number): void {
		const { containers, cursor, leaf } = this;
		cursor.reset(start, end);
		this.isFresh = false;
		this.breakFailure = 0;
		const hasQuote = containers.match();
		if (containers.isInside && leaf !== undefined && isVerbatim(leaf)) {
			const continuation = continueVerbatim(leaf, this.text, cursor, this.codeIndent);
			if (continuation !== 'inside') {
				this.leaf = undefined;
			} else if (this.inHtmlText) {
				this.list.continueHtml(cursor.content, cursor.end, containers.paragraphKind);
			}
			if (continuation === 'text') {
				this.addText(hasQuote);
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
	finish(): ScannedBlocks {
		if (this.leaf?.kind === 'paragraph') {
			this.closeLeaf();
		}
		const { leaves, definitions } = this.list;
		return { leaves, definitions, after: stateOf(this.containers.all, this.leaf) };
	}

	/** Opens the containers that begin in the line, and the leaf after them; `true` if it took the whole line. */
	private openBlocks(): boolean {
		const { cursor } = this;
		while (!cursor.isBlank) {
			if (cursor.indent >= this.codeIndent) {
				return !this.inParagraph && this.openLeaf({ kind: 'indented' });
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
		return this.inParagraph && this.containers.isInside;
	}

	/** Closes what the line does not continue, before it begins a block. */
	private beginBlock(): void {
		const { containers } = this;
		if (!this.isFresh) {
			this.closeLeaf();
			containers.closeUnmatched();
			this.isFresh = true;
		}
		const { innermost } = containers;
		if (innermost !== undefined) {
			innermost.isEmpty = false;
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
		const { containers, cursor } = this;
		if (isLetter(cursor.code) || containers.isFull) {
			return false;
		}
		const start = containerAt(this.text, cursor.content, cursor.end, this.leaf?.kind === 'table', this.inParagraph);
		if (start === undefined || (start.kind === 'item' && !this.mayOpenItem(start))) {
			return false;
		}
		this.beginBlock();
		switch (start.kind) {
			case 'quote':
				containers.openQuote();
				break;
			case 'note':
				this.list.definitions.add(noteKey(start.label));
				containers.openNote(start.length);
				break;
			case 'item':
			case 'definition':
				containers.openItem(start.length, start.kind === 'item' && start.isBlank);
				break;
		}
		return true;
	}

	/** Only some items end a paragraph; a marker may also be part of a rule. */
	private mayOpenItem({ isBlank, number }: ItemStart): boolean {
		return !(this.interrupts && (isBlank || number !== 1)) && !this.isRule(this.cursor.code);
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

	/** Opens, or adds and closes, the leaf that begins here if it is neither plain paragraph nor indented code. */
	private openLeafBlock(): boolean {
		const { cursor, text, dialect } = this;
		const { code, content, end } = cursor;
		if (isLetter(code)) {
			return this.openModule() || this.openCaption();
		}
		const verbatim = verbatimAt(text, content, end, dialect, this.inParagraph);
		if (verbatim !== undefined) {
			this.openLeaf(verbatim === 'line' ? undefined : verbatim);
			if (this.inHtmlText) {
				this.list.addHtml(content, end, this.containers.paragraphKind);
			}
			return true;
		}
		switch (code) {
			case Code.hash:
				return this.addAtxHeading();
			case Code.colon:
				return this.openTable() || this.openCaption();
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
			case Code.plus:
				return !this.inParagraph && isGridBorder(text, content, end) && this.openLeaf({ kind: 'table' });
			case Code.leftBracket:
				return this.addAlert();
			default:
				return false;
		}
	}

	private openModule(): boolean {
		const { cursor, dialect } = this;
		if (dialect !== 'mdx' || this.inParagraph || this.containers.innermost !== undefined || cursor.indent > 0) {
			return false;
		}
		const module = moduleAt(this.text, cursor.content, cursor.end);
		return module !== undefined && this.openLeaf(module);
	}

	/** A caption stands before its table or after it, be it without a blank line. */
	private openCaption(): boolean {
		const { code, content, end } = this.cursor;
		if (this.inParagraph || (code !== Code.colon && (code | LOWER_CASE) !== LOWER_T)) {
			return false;
		}
		const start = captionStart(this.text, content, end);
		return (
			start !== undefined &&
			this.openLeaf({ kind: 'paragraph', lines: [start, end], isGapped: false, isTask: false, isCaption: true })
		);
	}

	private addAtxHeading(): boolean {
		const heading = atxHeadingAt(this.text, this.cursor.content, this.cursor.end);
		if (heading === undefined) {
			return false;
		}
		this.openLeaf(undefined);
		this.list.add('heading', heading.start, heading.end, heading.level);
		return true;
	}

	/** The line with which a quote becomes an alert: its title, if it has one, stands apart. */
	private addAlert(): boolean {
		const { content, end } = this.cursor;
		const isFirst = this.isFresh && this.containers.innermost?.kind === 'quote';
		const title = isFirst ? alertTitle(this.text, content, end) : undefined;
		if (title === undefined) {
			return false;
		}
		this.openLeaf(undefined);
		this.list.add(this.containers.paragraphKind, title, end);
		return true;
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
		this.list.addCells(header);
		return true;
	}

	/** Gives the rest of the line, which begins no block, to a paragraph or table, open or new. */
	private addText(hasQuote: boolean): void {
		const { containers, cursor, leaf } = this;
		const { content, end } = cursor;
		if (cursor.isBlank) {
			if (!this.isFresh) {
				this.closeLeaf();
				containers.closeUnmatched();
			}
		} else if (leaf?.kind === 'paragraph' && !this.isFresh) {
			leaf.lines.push(content, end);
			leaf.isGapped ||= hasQuote;
		} else if (leaf?.kind === 'table' && containers.isInside && !this.isFresh) {
			this.list.addCells(rowCells(this.text, content, end));
		} else {
			const isTask = this.isFresh && containers.innermost?.kind === 'item';
			this.openLeaf({ kind: 'paragraph', lines: [content, end], isGapped: false, isTask, isCaption: false });
		}
	}

	private closeLeaf(): void {
		const { leaf } = this;
		this.leaf = undefined;
		if (leaf?.kind === 'paragraph') {
			this.list.takeDefinitions(leaf);
			this.list.addParagraph(leaf, leaf.isCaption ? 'caption' : this.containers.paragraphKind);
		}
	}

	/** Makes a heading of the open paragraph; `false` if it holds nothing but definitions. */
	private closeSetext(level: 1 | 2): boolean {
		const { leaf } = this;
		if (leaf?.kind !== 'paragraph') {
			return false;
		}
		this.list.takeDefinitions(leaf);
		if (leaf.lines.length === 0) {
			return false;
		}
		this.leaf = undefined;
		this.list.addParagraph(leaf, 'heading', level);
		return true;
	}
}

const LOWER_CASE = 32;
const LOWER_T = 116;
