/** A text as a regular expression (Go) that matches it and nothing else; no line of one is a comment. */
export function regexText(text: string): string {
	return text.replace(/[\\^$.*+?()[\]{}|#]/g, '\\$&').replace(/\s+/g, ' ');
}
