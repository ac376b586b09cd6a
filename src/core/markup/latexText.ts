const SPECIAL: ReadonlyMap<string, string> = new Map([
	['\\', '\\textbackslash{}'],
	['~', '\\textasciitilde{}'],
	['^', '\\textasciicircum{}'],
	['\u00a0', '~'],
	...['{', '}', '$', '&', '#', '%', '_'].map((char) => [char, `\\${char}`] as const),
]);

/** A text as LaTeX prints it: no command, no comment, no ligature of hyphens, quotes and the like. */
export function latexText(text: string): string {
	return text.replace(/[\\~^{}$&#%_\u00a0]/g, (char) => SPECIAL.get(char)!).replace(/([-'`<>,])(?=\1)|[?!](?=`)/g, '$&{}');
}

const PRINTED: ReadonlyMap<string, string> = new Map([...SPECIAL].map(([char, source]) => [source, char]));

/** What {@link latexText} made of a text, read back; other commands stay as they are. */
export function readLatexText(source: string): string {
	return source.replace(
		/\\text(?:backslash|ascii(?:tilde|circum))\{\}|\\[{}$&#%_]|([-'`<>,?!])\{\}|~/g,
		(printed, single?: string) => single ?? PRINTED.get(printed)!,
	);
}
