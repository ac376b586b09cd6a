import { escapeMarkdown } from '../../platform/markdown';

/** Characters that a column of a table is filled up to; a longer cell stands out. */
const WIDEST = 90;

/** A page in Markdown, written block by block. */
export class MarkdownPage {
	private readonly lines: string[] = [];

	/** Number of the line, from 0, that the next block starts at. */
	get nextLine(): number {
		return this.lines.length;
	}

	/** Adds a paragraph, heading or list; a blank line follows. */
	add(...block: readonly string[]): void {
		this.lines.push(...block, '');
	}

	/** Adds a table. Cells are Markdown on one line; their columns are as wide as their cells, so that the source is a table too. */
	addTable(head: readonly string[], rows: readonly (readonly string[])[]): void {
		const all = [head, ...rows].map((row) => row.map((cell) => cell.replaceAll(/(?<!\\)\|/g, '\\|')));
		const widths = head.map((_, column) => Math.min(WIDEST, Math.max(...all.map((row) => row[column]!.length))));
		const [first, ...others] = all.map((row) => tableLine(row.map((cell, column) => cell.padEnd(widths[column]!))));
		this.add(first!, tableLine(widths.map((width) => '-'.repeat(Math.max(3, width)))), ...others);
	}

	/** The page's text. */
	write(): string {
		return this.lines.join('\n');
	}
}

function tableLine(cells: readonly string[]): string {
	return `| ${cells.join(' | ')} |`;
}

/** A link to another page or place. Written inline: VS Code follows a reference only to its definition. */
export function pageLink(label: string, target: string): string {
	return `[${escapeMarkdown(label)}](${target})`;
}
