/** A concept as a user adds it, in the short form: at least a term or an abbreviation. */
export interface NewConcept {
	readonly abbreviation?: string;
	readonly term?: string;
	readonly definition?: string;
	readonly note?: string;
}

/** A change of a text; offsets are those of the text before all changes. */
export interface TextEdit {
	readonly offset: number;
	/** How much of the text is replaced. */
	readonly length: number;
	readonly text: string;
}

/** The text after the changes, which must be in order and not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
	let result = '';
	let at = 0;
	for (const edit of edits) {
		result += text.slice(at, edit.offset) + edit.text;
		at = edit.offset + edit.length;
	}
	return result + text.slice(at);
}

/** The line end that a text uses; `\n` where it has none. */
export function lineEndOf(text: string): string {
	return /\r\n?|\n/.exec(text)?.[0] ?? '\n';
}

/** The white space that the line of an offset begins with. */
export function indentationAt(text: string, offset: number): string {
	const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
	return /^[ \t]*/.exec(text.slice(start, offset))![0];
}

/** Whether only white space stands before an offset on its line. */
export function beginsLine(text: string, offset: number): boolean {
	const indentation = indentationAt(text, offset);
	const before = text[offset - indentation.length - 1];
	return before === undefined || before === '\n' || before === '\r';
}

/** A text of several lines, each but the first and empty ones moved to the right. */
export function indented(text: string, indentation: string, eol: string): string {
	return text.replace(/\n(?=([^\n]?))/g, (_, next: string) => (next === '' ? eol : eol + indentation));
}

/** JSON on one line, with the spaces that a person would write. */
export function inlineJson(concept: NewConcept): string {
	const properties = Object.entries(concept).map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`);
	return `{ ${properties.join(', ')} }`;
}
