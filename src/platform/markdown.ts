/**
 * Writes text into a line of Markdown so that it shows as it is, addresses included. What means something only at a line's start
 * is escaped there.
 */
export function escapeMarkdown(text: string): string {
	return text
		.replace(/\s*\n\s*/g, ' ')
		.replace(/[\\`*_{}[\]<>|~&$@]|:(?=\/\/)|(?<=\bwww)\./gi, '\\$&')
		.replace(/^(\s*\d*)([-+#.)])/, '$1\\$2');
}

/** Text for a list whose rows show icons, with none of its own. */
export function withoutIcons(text: string): string {
	return text.replaceAll('$(', '\\$(');
}

/** Text for a message, in which the editor would make links of Markdown's. */
export function withoutLinks(text: string): string {
	return text.replaceAll('](', '] (');
}

/** A link's target that runs one of our commands; the MarkdownString must enable it. */
export function commandUri(command: string, ...args: readonly unknown[]): string {
	// What `encodeURIComponent` leaves as it is could end the link, or emphasise.
	const encoded = encodeURIComponent(JSON.stringify(args)).replace(
		/[!'()*_~]/g,
		(character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
	);
	return `command:${command}?${encoded}`;
}
