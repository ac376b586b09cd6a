const WORD = /[\p{L}\p{N}]/u;

/** A text on one line as Pandoc and other readers of Markdown print it wherever text may stand, but for what begins a line. */
export function markdownText(text: string): string {
	return text.replace(/[\\`*_{}[\]<>$@^~|"'#!+-]|&(?=#?\w+;)/g, (char, at: number) => {
		// Inside a word these are no markup, and the text stays legible.
		const isLegible = /['+-]/.test(char) && WORD.test(text[at - 1] ?? '') && WORD.test(text[at + 1] ?? '');
		return isLegible ? char : `\\${char}`;
	});
}

/** What {@link markdownText} made of a text, read back; other markup stays as it is. */
export function readMarkdownText(source: string): string {
	return source.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}
