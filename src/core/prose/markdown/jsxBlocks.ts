import { Code, isSpaceOrTab } from '../characters';
import { Nesting } from '../nesting';
import { atxHeadingAt } from './blockStarts';
import { holdsText, readCodeLine, readScript } from './jsxCode';

/**
 * Code of MDX that goes on in the next line: the tags and expressions that take whole lines, or a module. It lasts until it is
 * closed. A forgotten end hides no more than it must, though nothing is looked for ahead: a tag ends where it holds what no tag
 * can; brackets and strings end where a heading that is not indented follows a blank line. Only comments and template strings, in
 * which a heading may stand, go on to the document's end.
 */
export interface OpenCode {
	readonly kind: 'code' | 'module';
	/** A `Nesting`. Empty between the lines of a module. */
	open: string;
	/** Of a module: whether its last line ended in the middle of a statement. */
	isUnfinished: boolean;
	/** Whether its last line is blank. */
	isAfterBlank: boolean;
}

/** The tags and expressions of the line from `at` to `end`, if it holds nothing else; `'line'` if all of them end there. */
export function codeAt(text: string, at: number, end: number): OpenCode | 'line' | undefined {
	const open = Nesting.from('');
	if (readCodeLine(text, at, end, open) !== end) {
		return undefined;
	}
	return open.isEmpty ? 'line' : { kind: 'code', open: open.toString(), isUnfinished: false, isAfterBlank: false };
}

/** The module that the line begins with an import or export. */
export function moduleAt(text: string, at: number, end: number): OpenCode | undefined {
	if (!MODULE.test(text.slice(at, Math.min(end, at + LONGEST_START)))) {
		return undefined;
	}
	const leaf: OpenCode = { kind: 'module', open: '', isUnfinished: false, isAfterBlank: false };
	readModuleLine(leaf, text, at, end);
	return leaf;
}

/**
 * Reads a line for open code: answers where in it something else begins, which is its `end` if nothing does, and `undefined` if
 * the whole line is something else. `at` is the first character that is no white space.
 */
export function continueCode(leaf: OpenCode, text: string, at: number, end: number): number | undefined {
	const open = Nesting.from(leaf.open);
	if (at === end) {
		leaf.isAfterBlank = true;
		return end;
	}
	const isIndented = at > 0 && isSpaceOrTab(text.charCodeAt(at - 1));
	const mayEnd = leaf.isAfterBlank && !isIndented && !open.isEmpty && !holdsText(open);
	if (mayEnd && text.charCodeAt(at) === Code.hash && atxHeadingAt(text, at, end) !== undefined) {
		return undefined;
	}
	leaf.isAfterBlank = false;
	if (leaf.kind === 'module') {
		if (open.isEmpty && !leaf.isUnfinished && !isIndented && !continuesStatement(text, at, end)) {
			return undefined;
		}
		readModuleLine(leaf, text, at, end);
		return end;
	}
	const rest = readCodeLine(text, at, end, open);
	leaf.open = open.toString();
	return rest;
}

/** Whether open code goes on after the line that was read. */
export function isOpen({ kind, open, isAfterBlank }: OpenCode): boolean {
	return open !== '' || (kind === 'module' && !isAfterBlank);
}

function readModuleLine(leaf: OpenCode, text: string, at: number, end: number): void {
	const open = Nesting.from(leaf.open);
	readScript(text, at, end, open);
	leaf.open = open.toString();
	leaf.isUnfinished = open.isEmpty && UNFINISHED.test(text.slice(Math.max(at, end - LONGEST_END), end));
}

/** Characters that the forms below look at. */
const LONGEST_START = 200;
const LONGEST_END = 20;

/** The statements of a module as they begin, so that prose of imports and exports is none. */
const MODULE = new RegExp(
	[
		/^import\s*(?:"[^"]*"|'[^']*')\s*(?:;|$)/,
		/^import\s*(?:type\s*)?\{/,
		/^import\s*(?:type\s*)?\*\s*as\b/,
		/^import\s+(?:type\s+)?[\w$]+\s+from\s*(?:["']|$)/,
		/^import\s+[\w$]+\s*,\s*(?:[{*]|$)/,
		/^export\s*(?:default\b|(?:type\s*)?\{)/,
		/^export\s*\*\s*(?:as|from)\b/,
		/^export\s+(?:const|let|var)\s+(?:[\w$]+\s*(?:[=:,;]|$)|[[{])/,
		/^export\s+(?:async\s+)?function\s*\*?\s*[\w$]*\s*[(<]/,
		/^export\s+(?:class|interface)\s+[\w$]+\s*(?:[{<]|extends\b|implements\b|$)/,
		/^export\s+(?:type|enum)\s+[\w$]+\s*[=<{]/,
	]
		.map(({ source }) => source)
		.join('|'),
);

/** A line that ends so is no whole statement. */
const UNFINISHED = /(?:[=,+\-*/%&|?:<.!]|=>|\b(?:from|default|extends|as|return))\s*$/;

/** Whether a line begins with what begins no statement, or with a comment. */
function continuesStatement(text: string, at: number, end: number): boolean {
	return /^(?:[.?:=+&|,;)\]}{/]|from\s*["'])/.test(text.slice(at, Math.min(end, at + LONGEST_END)));
}
