/**
 * Text of a document or a file's name, fit for a terminal and for a build's log: without control characters and what overrides the
 * direction of text, and without what the log of GitHub Actions would take for a command.
 */
export function printable(text: string): string {
	return text
		.replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g, ' ')
		.replaceAll('##[', '## [')
		.replace(/^\s*::/, ' : :');
}
