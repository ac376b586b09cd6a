import { Code, isAlphanumeric, isLetter } from '../characters';
import { macroOf, Shown } from '../latex/macros';
import { symbolOf } from '../latex/symbols';
import { Mark } from '../projection';
import type { Dialect } from './dialect';

/** A macro of LaTeX in a paragraph, as Pandoc passes them on. */
export interface TexMacro {
	/** After its arguments, but for the one that holds text: that follows, up to a `}`. */
	readonly end: number;
	readonly opensText: boolean;
	/** How the macro shows, and the braces around its text. */
	readonly mark: typeof Mark.transparent | typeof Mark.space | typeof Mark.break;
	/** The character that it stands for, if it does. */
	readonly symbol?: string;
}

/**
 * The macro that begins at `at` (`\`); `undefined` if none does. A name of one letter is none: LaTeX's accents are escapes here. In
 * MDX, where braces are expressions, a macro is its name.
 */
export function macroAt(text: string, at: number, to: number, dialect: Dialect): TexMacro | undefined {
	let nameEnd = at + 1;
	while (nameEnd < to && isLetter(text.charCodeAt(nameEnd))) {
		nameEnd++;
	}
	if (nameEnd - at < 3) {
		return undefined;
	}
	const name = text.slice(at + 1, nameEnd);
	const symbol = symbolOf(name);
	if (symbol !== undefined) {
		const end = text.startsWith('{}', nameEnd) && nameEnd + 2 <= to ? nameEnd + 2 : nameEnd;
		return { end, opensText: false, mark: Mark.transparent, symbol };
	}
	if (dialect === 'mdx') {
		return isDividing(text, at, nameEnd) ? undefined : { end: nameEnd, opensText: false, mark: Mark.break };
	}
	if (name === 'begin' || name === 'end') {
		return { end: skipArguments(text, nameEnd, to, 'm'), opensText: false, mark: Mark.break };
	}
	const macro = macroOf(name);
	if (macro === undefined) {
		return unknownAt(text, at, nameEnd, to);
	}
	const end = skipArguments(text, nameEnd, to, macro.args);
	const opensText = macro.frame !== undefined && codeAt(text, end, to) === Code.leftBrace;
	return { end: opensText ? end + 1 : end, opensText, mark: MARKS[macro.shown] };
}

/** What an unknown macro takes shows. */
function unknownAt(text: string, at: number, nameEnd: number, to: number): TexMacro | undefined {
	const end = skipArguments(text, nameEnd, to, 'o');
	if (codeAt(text, end, to) === Code.leftBrace) {
		const isEmpty = codeAt(text, end + 1, to) === Code.rightBrace;
		return isEmpty
			? { end: end + 2, opensText: false, mark: Mark.break }
			: { end: end + 1, opensText: true, mark: Mark.transparent };
	}
	return isDividing(text, at, nameEnd) ? undefined : { end: nameEnd, opensText: false, mark: Mark.break };
}

/** Whether a backslash divides words, as in `UN\EU`, and begins no macro. */
function isDividing(text: string, at: number, nameEnd: number): boolean {
	return isAlphanumeric(text.charCodeAt(at - 1)) && /[A-Z]/.test(text.slice(at + 1, nameEnd));
}

/** Where the macro at `at` (`\`) ends, with its arguments that are no prose; `undefined` if none begins there. */
export function macroEnd(text: string, at: number, to: number): number | undefined {
	const macro = macroAt(text, at, to, 'markdown');
	return macro?.opensText === true ? macro.end - 1 : macro?.end;
}

const MARKS = {
	[Shown.nothing]: Mark.transparent,
	[Shown.nowhere]: Mark.transparent,
	[Shown.space]: Mark.space,
	[Shown.break]: Mark.break,
	[Shown.blockEnd]: Mark.break,
} as const;

/** The offset after those of the arguments `args`, as `latex/macros` writes them, that stand at `at`. */
function skipArguments(text: string, at: number, to: number, args: string): number {
	let end = at;
	for (let index = 0; index < args.length; index++) {
		const next = argumentEnd(text, end, to, args.charAt(index));
		if (next !== undefined) {
			end = next;
			// Any number of them.
			index -= args.charAt(index) === '*' ? 1 : 0;
		} else if (args.charAt(index) === 'm') {
			return end;
		}
	}
	return end;
}

function argumentEnd(text: string, at: number, to: number, kind: string): number | undefined {
	const code = codeAt(text, at, to);
	switch (kind) {
		case 's':
			return code === Code.asterisk ? at + 1 : undefined;
		case 'o':
			return code === Code.leftBracket ? closeOf(text, at, to, code, Code.rightBracket) : undefined;
		case 'p':
			return code === Code.leftParen ? closeOf(text, at, to, code, Code.rightParen) : undefined;
		case 't':
			return undefined;
		case '*':
			// A star stands before the arguments of some.
			if (code === Code.asterisk && isOpening(codeAt(text, at + 1, to))) {
				return at + 1;
			}
			return argumentEnd(text, at, to, code === Code.leftBracket ? 'o' : 'm');
		default:
			return code === Code.leftBrace ? closeOf(text, at, to, code, Code.rightBrace) : undefined;
	}
}

function isOpening(code: number): boolean {
	return code === Code.leftBrace || code === Code.leftBracket;
}

const LONGEST_ARGUMENT = 1000;

function closeOf(text: string, at: number, to: number, open: number, close: number): number | undefined {
	const limit = Math.min(to, at + LONGEST_ARGUMENT);
	let depth = 0;
	for (let offset = at; offset < limit; offset++) {
		const code = text.charCodeAt(offset);
		if (code === open) {
			depth++;
		} else if (code === close && --depth === 0) {
			return offset + 1;
		}
	}
	return undefined;
}

function codeAt(text: string, at: number, to: number): number {
	return at < to ? text.charCodeAt(at) : 0;
}

/** The longest name of an environment that is looked for. */
const LONGEST_ENVIRONMENT = 60;

/** The text that ends a raw LaTeX environment which the line begins (`\begin{align}`). */
export function texEnvironmentEnd(text: string, at: number, end: number): string | undefined {
	if (!text.startsWith('\\begin{', at)) {
		return undefined;
	}
	const start = at + '\\begin{'.length;
	const rest = text.slice(start, Math.min(end, start + LONGEST_ENVIRONMENT));
	const close = rest.indexOf('}');
	return close === -1 ? undefined : `\\end{${rest.slice(0, close)}}`;
}
