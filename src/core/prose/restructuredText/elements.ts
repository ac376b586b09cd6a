import { Code, isLetter, skipSpaces } from '../characters';
import type { Leaf } from '../leaves';
import { declaredLanguage, isBibliographic, isText } from './documentFields';
import { explicitMarkupAt } from './explicitMarkup';
import { beginBody, hasRoom, kindOfText, mayHoldTitles } from './frames';
import { columnAt, isMarkerEnd, type Line } from './line';
import {
	attributionStart,
	borderRuns,
	bulletEnd,
	enumeratorEnd,
	fieldMarkerEnd,
	isAdornment,
	isGridBorder,
	isLineOfBlock,
	optionsEnd,
	SHORTEST_ADORNMENT,
} from './lineStarts';
import type { Frame, OpenBlocks } from './openBlocks';
import { gridColumns, simpleColumns } from './tables';
import type { Enumerator, TextReader } from './textReader';

/** Recognises the body elements that begin in a line, in the order in which docutils looks for them. */
export class ElementReader {
	/** The language that a field of the document declared. */
	language: string | undefined;
	/** The first one in the line. */
	private enumerator: Enumerator | undefined;

	/** Writes what it finds into `open` and `leaves`; `emit` takes what is complete. */
	constructor(
		private readonly text: string,
		private readonly open: OpenBlocks,
		private readonly leaves: TextReader,
		private readonly emit: (leaf: Leaf) => void,
	) {}

	/** Begins what the line holds, which goes on with nothing: markers in one another, and a leaf. */
	begin(line: Line): void {
		const { text, open } = this;
		const { end } = line;
		let { at, column } = line;
		this.enumerator = undefined;
		while (at < end) {
			const content = hasRoom(open) ? this.beginFrame(at, end, column) : undefined;
			if (content === undefined) {
				this.beginLeaf(line, at, column);
				return;
			}
			column = columnAt(text, at, column, content);
			at = content;
		}
	}

	/** Opens the frame whose marker stands at `at`; answers where its content begins, or the line's end if there is nothing to read. */
	private beginFrame(at: number, end: number, column: number): number | undefined {
		const { text, open } = this;
		const code = text.charCodeAt(at);
		if (code === Code.dot) {
			return this.beginExplicit(at, end, column);
		}
		if (code === Code.colon) {
			const marker = fieldMarkerEnd(text, at, end);
			return marker === undefined ? undefined : this.beginField(at, marker, end, column);
		}
		const bullet = isLetter(code) ? undefined : bulletEnd(text, at, end);
		const marker = bullet ?? enumeratorEnd(text, at, end);
		if (marker !== undefined) {
			if (bullet === undefined) {
				this.enumerator ??= { start: at, column, depth: open.frames.length };
			}
			const content = skipSpaces(text, marker, end);
			const indent = content < end ? columnAt(text, at, column, content) : undefined;
			this.pushFrame({ kind: 'item', base: column, indent, isFixed: content < end });
			return content;
		}
		const options = this.attributionStart(at, end) === undefined ? optionsEnd(text, at, end) : undefined;
		return options === undefined ? undefined : this.pushOpenFrame('item', column, skipSpaces(text, options, end));
	}

	private beginExplicit(at: number, end: number, column: number): number | undefined {
		const { text, open } = this;
		const markup = explicitMarkupAt(text, at, end);
		if (markup === undefined) {
			return undefined;
		}
		if (markup.type === 'note') {
			return this.pushOpenFrame('note', column, markup.content);
		}
		if (markup.type !== 'directive') {
			open.mode = { type: markup.type, base: column };
			return end;
		}
		const { argument, content } = markup.directive;
		const hasOptions = fieldMarkerEnd(text, markup.content, end) !== undefined;
		this.pushOpenFrame(content, column, end, hasOptions ? 'options' : argument);
		if (hasOptions || argument === 'hidden') {
			return end;
		}
		if (argument === 'title' && markup.content < end) {
			this.leaves.addToArgument(markup.content, end);
			return end;
		}
		return markup.content;
	}

	/** The first list of fields says what document it is. */
	private beginField(at: number, marker: number, end: number, column: number): number {
		const { text, open } = this;
		const name = text.slice(at + 1, marker - 1);
		const content = skipSpaces(text, marker, end);
		const isOfDocument = open.stage === 'titles' ? isBibliographic(name) : open.stage !== 'body';
		if (!isOfDocument || open.frames.length > 0) {
			beginBody(open);
			this.enumerator = undefined;
			this.emit({ kind: kindOfText(open, 'item'), start: at + 1, end: marker - 1 });
			return this.pushOpenFrame('item', column, content);
		}
		open.stage = 'fields';
		if (isText(name)) {
			open.frames.push({ kind: 'paragraph', base: column, indent: undefined, isFixed: false });
			return content;
		}
		this.language ??= declaredLanguage(name, text.slice(content, end));
		open.mode = { type: 'hidden', base: column };
		return end;
	}

	private pushFrame(frame: Frame): void {
		beginBody(this.open);
		this.open.frames.push(frame);
	}

	/** Opens a frame of which the next line shows where its elements begin; answers `content`. */
	private pushOpenFrame(kind: Frame['kind'], base: number, content: number, head?: Frame['head']): number {
		this.pushFrame({ kind, base, indent: undefined, isFixed: false, head });
		return content;
	}

	private beginLeaf(line: Line, at: number, column: number): void {
		const { text, open, leaves } = this;
		const { end } = line;
		switch (text.charCodeAt(at)) {
			case Code.plus:
				if (isGridBorder(text, at, end)) {
					beginBody(open);
					open.mode = { type: 'grid', base: column, columns: gridColumns(text, at, end) };
					return;
				}
				break;
			case Code.equals:
				if (borderRuns(text, at, end) > 1) {
					beginBody(open);
					const columns = simpleColumns(text, at, end);
					open.mode = { type: 'simple', base: column, columns, borders: 1, isAfterBorder: true };
					return;
				}
				break;
			case Code.pipe:
				if (isLineOfBlock(text, at, end)) {
					leaves.addLine(line, at);
					return;
				}
				break;
			case Code.greater:
				if (text.startsWith('>>>', at) && isMarkerEnd(text, at + 3, end)) {
					beginBody(open);
					open.mode = { type: 'doctest', base: column };
					return;
				}
				break;
			case Code.underscore:
				if (text.startsWith('__', at) && isMarkerEnd(text, at + 2, end)) {
					open.mode = { type: 'target', base: column };
					return;
				}
				break;
			default:
		}
		const start = this.attributionStart(at, end) ?? at;
		if (start > at || !isAdornment(text, at, end) || (end - at === 2 && text.startsWith('::', at))) {
			leaves.begin(start, end, this.enumerator);
		} else if (mayHoldTitles(open)) {
			leaves.beginOverline(at, end);
		} else if (end - at < SHORTEST_ADORNMENT) {
			leaves.begin(at, end, this.enumerator);
		}
	}

	/** Where an attribution's text begins if one stands at `at`, in a quotation. */
	private attributionStart(at: number, end: number): number | undefined {
		return this.open.frames.at(-1)?.kind === 'quote' ? attributionStart(this.text, at, end) : undefined;
	}
}
