import { contentLines, type Line } from './contentLines';
import { type EntryStart, entryRow, entryStart } from './definitionEntry';
import { inlineText } from './inlineText';
import { type Cell, cellOf, isDelimiterRow, MarkdownRow, pipeRow } from './markdownRow';

/** What a Markdown text holds of terms, in its order. */
export type TermBlock =
	/** The rows of a pipe table, its headings first. */
	| { readonly kind: 'table'; readonly rows: readonly MarkdownRow[] }
	/** An entry of a list, in the columns of `ENTRY_COLUMNS`. */
	| { readonly kind: 'entry'; readonly row: MarkdownRow };

/** Lines of one term that stand above its definition. */
const MOST_TERMS = 20;

/** Characters of a title at most. */
const LONGEST_TITLE = 200;

/** Finds the tables and the entries of definition lists in a Markdown text. */
export class BlockFinder {
	readonly blocks: TermBlock[] = [];
	/** The first heading of the first level. */
	title: string | undefined;
	readonly #lines: Generator<Line>;
	#next: Line | undefined;
	/** Lines that may turn out to be headings of a table or terms of a definition. */
	#above: Line[] = [];
	/** Whether a blank line stands between those and what follows. */
	#blank = false;

	constructor(text: string) {
		this.#lines = contentLines(text);
		this.#step();
	}

	/** Reads a number of lines; `false` at the end of the text. */
	read(lines: number): boolean {
		for (let i = 0; i < lines && this.#next !== undefined; i++) {
			this.#readBlock(this.#next);
		}
		return this.#next !== undefined;
	}

	/** How many characters were read. */
	get length(): number {
		return this.#next?.offset ?? 0;
	}

	#step(): Line | undefined {
		const result = this.#lines.next();
		this.#next = result.done === true ? undefined : result.value;
		return this.#next;
	}

	#readBlock(line: Line): void {
		const { text } = line;
		const heading = this.#above.at(-1);
		if (text.trim() === '') {
			this.#blank = true;
			this.#step();
		} else if (heading !== undefined && !this.#blank && isTableHead(heading, line)) {
			this.#table(heading);
		} else if (this.#above.length > 0 && /^ {0,3}[:~]\s/.test(text)) {
			this.#definition(this.#above);
		} else {
			this.#text(line);
		}
	}

	#text(line: Line): void {
		this.title ??= titleOf(line.text);
		const start = entryStart(line);
		if (start !== undefined && !line.text.includes('|')) {
			this.#entry(start, line);
			return;
		}
		if (this.#blank || this.#above.length === MOST_TERMS) {
			this.#above = [];
		}
		this.#above.push(line);
		this.#blank = false;
		this.#step();
	}

	#table(headings: Line): void {
		const rows = [pipeRow(headings)];
		this.#forget();
		for (let line = this.#step(); line !== undefined && isTableRow(line.text); line = this.#step()) {
			rows.push(pipeRow(line));
		}
		this.blocks.push({ kind: 'table', rows });
	}

	/** `Term` and below it `: definition`, one or several of each. */
	#definition(terms: readonly Line[]): void {
		const definitions: Cell[] = [];
		let line = this.#next;
		while (line !== undefined) {
			const mark = /^ {0,3}[:~]\s+/.exec(line.text);
			if (mark === null) {
				break;
			}
			const cell = cellOf(line, mark[0].length, line.text.length);
			this.#step();
			definitions.push({ ...cell, text: [cell.text, ...this.#continuation(true)].join(' ') });
			line = this.#next;
		}
		const names = terms.map((term) => cellOf(term, 0, term.text.length));
		const [first] = names;
		const term: Cell = { text: names.map(({ text }) => text).join('\n'), place: first!.place };
		const definition: Cell = { text: definitions.map(({ text }) => text).join('\n'), place: definitions[0]!.place };
		const empty: Cell = { text: '', place: definition.place };
		this.#forget();
		this.blocks.push({ kind: 'entry', row: new MarkdownRow([term, empty, empty, definition], definition.place) });
	}

	#entry(start: EntryStart, line: Line): void {
		this.#step();
		const text = [inlineText(line.text.slice(start.rest)), ...this.#continuation(false)].join(' ');
		this.#forget();
		this.blocks.push({ kind: 'entry', row: entryRow(start, text.trim(), line) });
	}

	/** The lines that go on with a paragraph of a list; a definition may have a marked one after it, and not a new item. */
	#continuation(inDefinition: boolean): string[] {
		const texts: string[] = [];
		let line = this.#next;
		while (line !== undefined && line.text.trim() !== '' && !beginsBlock(line, inDefinition)) {
			texts.push(inlineText(line.text.trim()));
			line = this.#step();
		}
		return texts;
	}

	#forget(): void {
		this.#above = [];
		this.#blank = false;
	}
}

/** The text of a heading of the first level; `undefined` where a line is none. */
function titleOf(line: string): string | undefined {
	return line.startsWith('# ')
		? inlineText(
				line
					.slice(2, 2 + LONGEST_TITLE)
					.trim()
					.replace(/ #+$/, ''),
			)
		: undefined;
}

function beginsBlock(line: Line, inDefinition: boolean): boolean {
	const { text } = line;
	return (
		/^ {0,3}(?:#{1,6}\s|>|[-*+]\s|\d{1,9}[.)]\s|\|)/.test(text) ||
		(inDefinition && /^ {0,3}[:~]\s/.test(text)) ||
		(/^\S/.test(text) && entryStart(line) !== undefined)
	);
}

function isTableHead(headings: Line, line: Line): boolean {
	return (
		isDelimiterRow(line.text) &&
		(line.text.includes('|') || headings.text.includes('|')) &&
		pipeRow(headings).cells.length === pipeRow(line).cells.length
	);
}

function isTableRow(text: string): boolean {
	return text.trim() !== '' && !/^ {0,3}(?:#{1,6}\s|>|`{3}|~{3}|([-*_])(?:\s*\1){2,}\s*$)/.test(text);
}
