import { escapeMarkdown } from '../../platform/markdown';

/**
 * A page in Markdown whose source reads like a page: links are references, their targets stand at the end.
 */
export class MarkdownPage {
	private readonly lines: string[] = [];
	private readonly targets = new Map<string, string>();

	/** Number of the line, from 0, that the next block starts at. */
	get nextLine(): number {
		return this.lines.length;
	}

	/** Adds a paragraph, heading or list item; a blank line follows. */
	add(...block: readonly string[]): void {
		this.lines.push(...block, '');
	}

	/** A link that reads `[label]`. A second target for one label gets its hint added to the label. */
	link(label: string, target: string, hint: string): string {
		const known = this.targets.get(label);
		const name = known === undefined || known === target ? label : `${label} (${hint})`;
		this.targets.set(name, target);
		return `[${escapeMarkdown(name)}]`;
	}

	/** The page's text; link targets are written as `resolve` has them, which may know what was not known when they were added. */
	write(resolve: (target: string) => string = (target) => target): string {
		const definitions = [...this.targets].map(([label, target]) => `[${escapeMarkdown(label)}]: ${resolve(target)}`);
		return `${[...this.lines, ...definitions].join('\n')}\n`;
	}
}
