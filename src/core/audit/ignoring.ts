import { COMMENTS, choiceLine, parseChoices } from '../document/documentChoices';
import type { DocumentSource } from '../document/documentReading';
import { lineAt } from '../document/textLines';
import type { FormatName } from '../prose/formatNames';

/** What a comment begins with that quiets the audit in its line, or in the next if it has a line of its own. */
const MARK = 'peaceops-ignore';

/** The names that a document's line of choices says nothing is to be said about. */
export function ignoredIn(source: DocumentSource): ReadonlySet<string> {
	return new Set(parseChoices(choiceLine(source.lineCount, (index) => source.line(index))?.text).ignored);
}

/** Whether a comment in the line of an offset, or in one of its own before it, says that nothing is to be said about a name there. */
export function isIgnoredAt(source: DocumentSource, offset: number, name: string): boolean {
	const line = lineAt(source, offset);
	return quiets(source.line(line), name) || (line > 0 && isAlone(source.line(line - 1)) && quiets(source.line(line - 1), name));
}

function quiets(line: string, name: string): boolean {
	const at = line.indexOf(MARK);
	if (at === -1) {
		return false;
	}
	const names = /^:([^>*}]*)/.exec(line.slice(at + MARK.length))?.[1];
	return names === undefined || names.split(',').some((one) => one.trim().replace(/-+$/, '').trim() === name);
}

function isAlone(line: string): boolean {
	return /^\s*[^\p{L}\p{N}]*peaceops-ignore/u.test(line);
}

/** Formats in which a comment may follow text in its line. */
const BEHIND: ReadonlySet<FormatName> = new Set<FormatName>(['markdown', 'mdx', 'latex', 'typst', 'html']);

/** A comment that quiets the audit about a name in one line. */
export interface IgnoreComment {
	readonly text: string;
	/** Whether it goes to the end of the line; else it is a line before it. */
	readonly isBehind: boolean;
}

/** `undefined` where the format has no comments, or the name cannot stand in one. */
export function ignoreComment(format: FormatName, name: string): IgnoreComment | undefined {
	const comment = COMMENTS.get(format);
	if (comment === undefined || format === 'restructuredText' || !/^[\p{L}\p{N}&/ -]+$/u.test(name) || name.includes('--')) {
		return undefined;
	}
	const [before, behind] = comment;
	return { text: `${before}${MARK}: ${name}${behind}`, isBehind: BEHIND.has(format) };
}
