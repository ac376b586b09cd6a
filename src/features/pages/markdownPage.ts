import { escapeMarkdown } from '../../platform/markdown';

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

	/** The page's text. */
	write(): string {
		return this.lines.join('\n');
	}
}

/** A link to another page or place. Written inline: VS Code follows a reference only to its definition. */
export function pageLink(label: string, target: string): string {
	return `[${escapeMarkdown(label)}](${target})`;
}
