import type { FormatName } from '../prose/formatNames';
import type { Span } from './finding';

/** Where a document has another file read in its place. */
export interface Include extends Span {
	/** As it is written, without quotation marks; relative, and never more than text: whoever opens it decides what it may name. */
	readonly path: string;
}

/** How a format includes files. */
interface Syntax {
	/**
	 * Matches an include, or what hides one: comments, verbatim text. Each alternative ends or takes all that follows, so that all
	 * matches together are linear in the text.
	 */
	readonly pattern: RegExp;
	/** The path in a match; `undefined` where it is no include. */
	readonly pathIn: (groups: readonly (string | undefined)[]) => string | undefined;
}

const END = String.raw`(?![\s\S])`;

const LATEX: Syntax = {
	pattern: new RegExp(
		[
			String.raw`\\(?:input|include|subfile|subfileinclude)\s*\{([^{}\n]*)\}`,
			String.raw`\\input[ \t]+([^\s{}\\%]+)`,
			String.raw`\\(?:sub)?(?:import|inputfrom|includefrom)\*?\s*\{([^{}\n]*)\}\s*\{([^{}\n]*)\}`,
			String.raw`\\begin\{(verbatim\*?|Verbatim|lstlisting|minted|comment|filecontents\*?)\}[\s\S]*?(?:\\end\{\5\}|${END})`,
			String.raw`\\end\{document\}[\s\S]*`,
			String.raw`\\verb\*?([^\s\p{L}*])[^\n]*?(?:\6|$)`,
			String.raw`\\\P{L}|%.*`,
		].join('|'),
		'gmu',
	),
	pathIn: ([braced, bare, folder, file]) =>
		folder === undefined ? (braced ?? bare) : `${folder.replace(/\/$/, '')}/${file ?? ''}`.replace(/^\//, ''),
};

const MARKDOWN: Syntax = {
	pattern: new RegExp(
		[
			String.raw`^ {0,3}(\`{3,}(?!\`)|~{3,}(?!~)).*\n[\s\S]*?(?:^ {0,3}\1[\`~]*[ \t]*\r?$|${END})`,
			String.raw`<!--[\s\S]*?(?:-->|${END})`,
			'`[^`\\n]*`',
			String.raw`(?<!\{)\{\{<[ \t]*include[ \t]+("[^"\n]+"|'[^'\n]+'|[^\s>]+)[ \t]*>\}\}`,
		].join('|'),
		'gm',
	),
	pathIn: ([, path]) => path,
};

const ASCII_DOC: Syntax = {
	pattern: new RegExp(
		[
			String.raw`^(-{4,}|\.{4,}|\+{4,}|/{4,})[ \t]*\r?\n[\s\S]*?(?:^\1[ \t]*\r?$|${END})`,
			String.raw`^include::([^\s[][^[\n]*)\[.*\][ \t]*\r?$`,
		].join('|'),
		'gm',
	),
	pathIn: ([, path]) => path,
};

const RESTRUCTURED_TEXT: Syntax = {
	// What stands in a literal block is indented.
	pattern: /^\.\. include::[ \t]+(\S.*)((?:\r?\n[ \t]+:.*)*)$/gm,
	pathIn: ([path, options]) =>
		/^\s*:(?:literal|code|parser)/m.test(options ?? '') || path?.startsWith('<') === true ? undefined : path,
};

const TYPST: Syntax = {
	pattern: new RegExp(
		[
			String.raw`\\[\s\S]`,
			String.raw`(?<!:)//.*`,
			String.raw`/\*[\s\S]*?(?:\*/|${END})`,
			String.raw`\`{3}[\s\S]*?(?:\`{3}|${END})`,
			String.raw`\`[^\`]*(?:\`|${END})`,
			String.raw`#include[ \t]+"([^"\n]+)"`,
		].join('|'),
		'g',
	),
	pathIn: ([path]) => path,
};

const ORG: Syntax = {
	pattern: new RegExp(
		[
			String.raw`^[ \t]*#\+begin_(src|example|comment|export)\b.*\n[\s\S]*?(?:^[ \t]*#\+end_\1|${END})`,
			String.raw`^[ \t]*#\+include:[ \t]*("[^"\n]+"|\S+)(.*)$`,
		].join('|'),
		'gim',
	),
	pathIn: ([, path, as]) => (/\b(?:src|example|export)\b/.test(as ?? '') ? undefined : path?.replace(/::[^"]*/, '')),
};

const SYNTAXES: ReadonlyMap<FormatName, Syntax> = new Map([
	['latex', LATEX],
	['markdown', MARKDOWN],
	['asciiDoc', ASCII_DOC],
	['restructuredText', RESTRUCTURED_TEXT],
	['typst', TYPST],
	['org', ORG],
]);

/** A line that may begin an include, whatever the format. */
const MAY_INCLUDE = /inclu|\\input|\\(?:sub)?import|\\subfile|\\inputfrom/i;

/** Whether a document may include others: cheap, so that of the many that do not nothing more is read. */
export function mayInclude(lineCount: number, line: (index: number) => string): boolean {
	for (let index = 0; index < lineCount; index++) {
		if (MAY_INCLUDE.test(line(index))) {
			return true;
		}
	}
	return false;
}

/** Lines at whose beginning a file may name the paper that it is a part of. */
const NAMING_LINES = 20;

/**
 * The root of the paper that a LaTeX file says it is a part of, by `% !TEX root = main.tex` or `\\documentclass[main.tex]{subfiles}`;
 * relative to the file. `undefined` where it names none.
 */
export function rootNamedIn(lineCount: number, line: (index: number) => string): string | undefined {
	for (let index = 0; index < Math.min(lineCount, NAMING_LINES); index++) {
		const match = /^\s*%\s*!\s*TEX\s+root\s*=\s*(\S.*?)\s*$|^[^%]*\\documentclass\s*\[([^\]]+)\]\s*\{subfiles\}/i.exec(
			line(index),
		);
		const path = (match?.[1] ?? match?.[2])?.trim();
		if (path !== undefined && PATH.test(path)) {
			return /\.[a-z]+$/i.test(path) ? path : `${path}.tex`;
		}
	}
	return undefined;
}

/** What a path may hold: no scheme or drive, no command, macro or variable that would make another one of it. */
const PATH = /^(?![a-z][\w+.-]*:)[^\u0000-\u001f\\{}#$|<>*?"]+$/i;

/** Where a document of a format includes others, in order. Linear. */
export function includesOf(source: string, format: FormatName): readonly Include[] {
	const syntax = SYNTAXES.get(format);
	return syntax === undefined
		? []
		: [...source.matchAll(syntax.pattern)].flatMap((match) => {
				const path = syntax
					.pathIn(match.slice(1))
					?.trim()
					.replace(/^(["'])(.*)\1$/, '$2');
				return path !== undefined && PATH.test(path)
					? [{ start: match.index, end: match.index + match[0].trimEnd().length, path }]
					: [];
			});
}
