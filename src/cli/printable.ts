/**
 * Text of a document or a file's name, fit for a terminal and for a build's log: without control characters and what overrides the
 * direction of text, and without what the log of GitHub Actions would take for a command.
 */
export function printable(text: string): string {
	return text
		.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Surrogate}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ')
		.replaceAll('##[', '## [')
		.replace(/^\s*::/, ' : :');
}
