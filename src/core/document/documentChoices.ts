import type { FormatName } from '../prose/formatNames';

/**
 * What a document itself says about how it is to be read: one line near its beginning, in the front matter or in a comment, such as
 *
 *     peaceops: termbases=bundled, team; domain=logistics; language=fr; PSC=psc
 *
 * It chooses among what is loaded and names no file.
 */
export interface DocumentChoices {
	/** Names or ids of the termbases that it is read with, lower case; `undefined` for all. */
	readonly termbases: readonly string[] | undefined;
	/** The subject field whose meanings it uses, lower case. */
	readonly domain: string | undefined;
	/** Primary subtag of its language. */
	readonly language: string | undefined;
	/** The ids of the concepts that designations, as their termbases write them, mean in it. */
	readonly meanings: ReadonlyMap<string, string>;
}

/** Lines from the beginning in which choices are looked for. */
export const CHOICE_LINES = 60;

/** Characters of a line that are looked at. */
const LONGEST = 2000;

const CHOICE_LINE = /^([^\p{L}\p{N}]*peaceops\s*[:=]\s*["']?)(.*?)(["']?\s*(?:-->|\*\/\}?)?\s*)$/u;

const NO_CHOICES: DocumentChoices = { termbases: undefined, domain: undefined, language: undefined, meanings: new Map() };

/** The line that holds a document's choices, as it stands; `undefined` if none does. `line` tells lines by their index. */
export function choiceLine(
	lineCount: number,
	line: (index: number) => string,
): { readonly index: number; readonly text: string } | undefined {
	for (let index = 0; index < Math.min(lineCount, CHOICE_LINES); index++) {
		const text = line(index).slice(0, LONGEST);
		if (text.includes('peaceops') && CHOICE_LINE.test(text)) {
			return { index, text };
		}
	}
	return undefined;
}

/** Reads a line of choices; what it does not understand, it leaves out. */
export function parseChoices(line: string | undefined): DocumentChoices {
	const parts = settingsOf(line);
	if (parts.size === 0) {
		return NO_CHOICES;
	}
	const meanings = new Map([...parts].filter(([key]) => !RESERVED.has(key)));
	return {
		termbases: parts
			.get('termbases')
			?.split(',')
			.map((name) => name.trim().toLowerCase())
			.filter((name) => name !== ''),
		domain: parts.get('domain')?.toLowerCase(),
		language: parts.get('language')?.slice(0, 2).toLowerCase(),
		meanings,
	};
}

const RESERVED = new Set(['termbases', 'domain', 'language']);

/** A change that writes choices into a document: replaces `lines` lines from `line` on by `text`, which are whole lines. */
export interface ChoiceEdit {
	readonly line: number;
	readonly lines: number;
	readonly text: readonly string[];
}

/**
 * Writes one choice (`termbases`, `domain`, `language`, or a designation) into the document's line of choices, or takes it out
 * where the value is `undefined`. `undefined` where the format has no comments to write it into.
 */
export function withChoice(
	lineCount: number,
	line: (index: number) => string,
	format: FormatName,
	key: string,
	value: string | undefined,
): ChoiceEdit | undefined {
	const known = choiceLine(lineCount, line);
	const parts = settingsOf(known?.text);
	if (value === undefined) {
		parts.delete(key);
	} else {
		parts.set(key, value);
	}
	const written = [...parts].map(([name, text]) => `${name}=${text}`).join('; ');
	if (known !== undefined) {
		const [, before = '', , after = ''] = CHOICE_LINE.exec(known.text)!;
		return { line: known.index, lines: 1, text: parts.size === 0 ? [] : [`${before}${written}${after}`] };
	}
	if (parts.size === 0) {
		return { line: 0, lines: 0, text: [] };
	}
	const isYaml = format === 'markdown' || format === 'mdx';
	if (isYaml && lineCount > 1 && line(0).trimEnd() === '---') {
		return { line: 1, lines: 0, text: [`peaceops: ${written}`] };
	}
	const comment = COMMENTS.get(format);
	return comment && { line: 0, lines: 0, text: [`${comment[0]}peaceops: ${written}${comment[1]}`, ''] };
}

/** What begins and ends a comment of one line. */
const COMMENTS: ReadonlyMap<FormatName, readonly [string, string]> = new Map([
	['markdown', ['<!-- ', ' -->']],
	['mdx', ['{/* ', ' */}']],
	['latex', ['% ', '']],
	['restructuredText', ['.. ', '']],
	['asciiDoc', ['// ', '']],
	['typst', ['// ', '']],
	['org', ['# ', '']],
	['html', ['<!-- ', ' -->']],
]);

function settingsOf(line: string | undefined): Map<string, string> {
	const [, , list = ''] = (line !== undefined && CHOICE_LINE.exec(line)) || [];
	const parts = new Map<string, string>();
	for (const part of list.split(';')) {
		const at = part.indexOf('=');
		const key = part.slice(0, at).trim();
		const value = part.slice(at + 1).trim();
		if (at > 0 && key !== '' && value !== '') {
			parts.set(key, value);
		}
	}
	return parts;
}
