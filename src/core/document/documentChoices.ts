import type { FormatName } from '../prose/formatNames';

/**
 * What a document itself says about how it is to be read: one line near its beginning, in the front matter or in a comment, such as
 *
 *     peaceops: termbases=bundled, team; domain=logistics; language=fr; ignore=OPSEC; PSC=psc
 *
 * It chooses among what is loaded and names no file.
 */
export interface DocumentChoices {
	/** Names or ids of the termbases that it is read with, lower case; none if there are none, `undefined` for all. */
	readonly termbases: readonly string[] | undefined;
	/** The subject field whose meanings it uses, lower case. */
	readonly domain: string | undefined;
	/** Primary subtag of its language. */
	readonly language: string | undefined;
	/** Abbreviations and names about which the audit says nothing. */
	readonly ignored: readonly string[];
	/** The ids of the concepts that designations, as their termbases write them, mean in it. */
	readonly meanings: ReadonlyMap<string, string>;
}

/** Lines from the beginning in which choices are looked for. */
export const CHOICE_LINES = 60;

/** Characters of a line of choices; a longer line is none. */
const LONGEST = 2000;

/** What stands before the choices. No part of it can match what the next begins with, so that it takes linear time. */
const BEGINNING = /^([^\p{L}\p{N}]*peaceops\s*[:=]\s*)(["']?)/u;

const ENDINGS = ['-->', '*/}', '*/'];

const NO_CHOICES: DocumentChoices = {
	termbases: undefined,
	domain: undefined,
	language: undefined,
	ignored: [],
	meanings: new Map(),
};

/** The line that holds a document's choices, as it stands; `undefined` if none does. `line` tells lines by their index. */
export function choiceLine(
	lineCount: number,
	line: (index: number) => string,
): { readonly index: number; readonly text: string } | undefined {
	for (let index = 0; index < Math.min(lineCount, CHOICE_LINES); index++) {
		const text = line(index);
		if (text.length <= LONGEST && text.includes('peaceops') && BEGINNING.test(text)) {
			return { index, text };
		}
	}
	return undefined;
}

/**
 * Reads a line of choices; what it does not understand, it leaves out. Anything may be percent-encoded in it (`%3B` for `;`),
 * and a designation that is called as a setting is has to be.
 */
export function parseChoices(line: string | undefined): DocumentChoices {
	const settings = new Map<string, string>();
	const meanings = new Map<string, string>();
	for (const [key, value] of line === undefined ? [] : settingsOf(line)) {
		if (RESERVED.has(key)) {
			settings.set(key, value);
		} else {
			meanings.set(decoded(key), decoded(value));
		}
	}
	if (settings.size + meanings.size === 0) {
		return NO_CHOICES;
	}
	const termbases = settings.get('termbases');
	const domain = settings.get('domain');
	const language = settings.get('language');
	return {
		termbases: termbases === undefined ? undefined : namesIn(termbases).map((name) => name.toLowerCase()),
		domain: domain === undefined ? undefined : decoded(domain).toLowerCase(),
		language: language === undefined ? undefined : decoded(language).slice(0, 2).toLowerCase(),
		ignored: namesIn(settings.get('ignore') ?? NONE),
		meanings,
	};
}

const RESERVED: ReadonlySet<string> = new Set(['termbases', 'domain', 'language', 'ignore']);

/** Settings that are lists of names. */
const LISTS: ReadonlySet<string> = new Set(['termbases', 'ignore']);

/** How a list of no termbases is written. */
const NONE = 'none';

/** A change that writes choices into a document: replaces `lines` lines from `line` on by `text`, which are whole lines. */
export interface ChoiceEdit {
	readonly line: number;
	readonly lines: number;
	readonly text: readonly string[];
}

/**
 * Writes one choice into the document's line of choices, or takes it out where the value is `undefined`. The key is a setting's
 * name (`termbases`, `domain`, `language`, `ignore`) or a designation; one that may be called as a setting is has to be given as an
 * object. Termbases and what is ignored are a list, or names with commas between them; of anything else, an empty value is none.
 *
 * Whatever key and value hold, they are read back as they are and end neither the line nor the comment. `undefined` where the
 * format has no comments to write into, or where the line would be longer than what is read.
 */
export function withChoice(
	lineCount: number,
	line: (index: number) => string,
	format: FormatName,
	key: string | { readonly designation: string },
	value: string | readonly string[] | undefined,
): ChoiceEdit | undefined {
	const known = choiceLine(lineCount, line);
	const parts = new Map<string, string>();
	for (const [name, text] of known === undefined ? [] : settingsOf(known.text)) {
		parts.set(...rewritten(name, text));
	}
	const name = typeof key === 'string' && RESERVED.has(key) ? key : encodedKey(typeof key === 'string' ? key : key.designation);
	const text = value === undefined ? '' : LISTS.has(name) ? encodedNames(value) : encoded(String(value));
	if (name === '' || text === '') {
		parts.delete(name);
	} else {
		parts.set(name, text);
	}
	const written = [...parts].map(([part, meaning]) => `${part}=${meaning}`).join('; ');
	const edit = editOf(lineCount, line, format, known, written);
	return edit?.text.some((one) => one.length > LONGEST) ? undefined : edit;
}

/** Puts choices in the place of those in the line that is known, or where the format has room for a new one. */
function editOf(
	lineCount: number,
	line: (index: number) => string,
	format: FormatName,
	known: ReturnType<typeof choiceLine>,
	written: string,
): ChoiceEdit | undefined {
	const isYaml = (format === 'markdown' || format === 'mdx') && lineCount > 1 && line(0).trimEnd() === '---';
	if (known !== undefined) {
		const { before, quote, after } = partsOf(known.text)!;
		const isBare = quote === '' && isYaml && before.trimStart().startsWith('peaceops');
		const text = isBare ? `${before}"${written}"${after}` : `${before}${quote}${written}${after}`;
		return { line: known.index, lines: 1, text: written === '' ? [] : [text] };
	}
	if (written === '') {
		return { line: 0, lines: 0, text: [] };
	}
	if (isYaml) {
		return { line: 1, lines: 0, text: [`peaceops: "${written}"`] };
	}
	const comment = COMMENTS.get(format);
	return comment && { line: 0, lines: 0, text: [`${comment[0]}peaceops: ${written}${comment[1]}`, ''] };
}

/** What begins and ends a comment of one line; plain text has none. */
export const COMMENTS: ReadonlyMap<FormatName, readonly [string, string]> = new Map([
	['markdown', ['<!-- ', ' -->']],
	['mdx', ['{/* ', ' */}']],
	['latex', ['% ', '']],
	['restructuredText', ['.. ', '']],
	['asciiDoc', ['// ', '']],
	['typst', ['// ', '']],
	['org', ['# ', '']],
	['html', ['<!-- ', ' -->']],
]);

/** What stands before a line's choices, their quotation mark, they themselves, and what ends them. */
function partsOf(
	line: string,
): { readonly before: string; readonly quote: string; readonly list: string; readonly after: string } | undefined {
	const [all = '', before = '', quote = ''] = BEGINNING.exec(line) ?? [];
	if (all === '') {
		return undefined;
	}
	const rest = line.slice(all.length);
	let list = rest.trimEnd();
	const ending = ENDINGS.find((end) => list.endsWith(end));
	if (ending !== undefined) {
		list = list.slice(0, -ending.length).trimEnd();
	}
	if (quote !== '' && list.endsWith(quote)) {
		list = list.slice(0, -1);
	}
	list = list.trimEnd();
	return { before, quote, list, after: rest.slice(list.length) };
}

/** The keys and values of a line, as they are written. */
function settingsOf(line: string): (readonly [key: string, value: string])[] {
	const found: (readonly [string, string])[] = [];
	for (const part of partsOf(line)?.list.split(';') ?? []) {
		const at = part.indexOf('=');
		const key = part.slice(0, at).trim();
		const value = part.slice(at + 1).trim();
		if (at > 0 && key !== '' && value !== '') {
			found.push([key, value]);
		}
	}
	return found;
}

/** A choice that somebody wrote, as this module writes it. */
function rewritten(key: string, value: string): readonly [key: string, value: string] {
	if (!RESERVED.has(key)) {
		return [encodedKey(decoded(key)), encoded(decoded(value))];
	}
	return [key, LISTS.has(key) ? encodedNames(namesIn(value)) : encoded(decoded(value))];
}

/** The names in a list of termbases. */
function namesIn(list: string): readonly string[] {
	const names = list.toLowerCase() === NONE ? [] : list.split(',');
	return names.map((name) => decoded(name.trim())).filter((name) => name !== '');
}

function encodedNames(value: string | readonly string[]): string {
	const list = typeof value === 'string' ? value.split(',').map((name) => name.trim()) : value;
	const names = list.filter((name) => name !== '').map((name) => encoded(name).replaceAll(',', '%2C'));
	const [first = NONE] = names;
	return names.length === 1 && first.toLowerCase() === NONE ? withFirstEncoded(first) : names.join(', ') || NONE;
}

function encodedKey(designation: string): string {
	return RESERVED.has(designation) ? withFirstEncoded(designation) : encoded(designation);
}

/**
 * What would end a choice, its line, a comment or a quotation mark, begin an escape or YAML's comment, or be lost at the ends.
 * Line and paragraph separators and control characters end lines somewhere.
 */
const UNSAFE = /[%;="'\\\p{Cc}\u2028\u2029]|-(?=-)|\*(?=\/)|(?<!\S)#|^\s|\s$/gu;

function encoded(text: string): string {
	// `encodeURIComponent` leaves some signs as they are.
	return text.replace(UNSAFE, (sign) => (sign < '\u0080' ? asByte(sign) : encodeURIComponent(sign)));
}

function withFirstEncoded(text: string): string {
	return asByte(text) + text.slice(1);
}

/** The first character, which is one of ASCII, encoded. */
function asByte(text: string): string {
	return `%${text.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}

function decoded(text: string): string {
	return text.replace(/(?:%[\da-f]{2})+/giu, (bytes) => {
		try {
			return decodeURIComponent(bytes);
		} catch {
			// Somebody wrote a per cent sign.
			return bytes;
		}
	});
}
