import { isPartOfSymbol } from '../document/symbols';
import { foldCode, isCapital, isHyphen, SKIPPED, withoutSkipped } from '../language/characters';
import { isDoubtful } from './doubtful';

/** An abbreviation, or what looks like one, where it stands in a text; offsets are the text's, end exclusive. */
export interface Token {
	readonly start: number;
	readonly end: number;
	/** In the singular, without markup and full stops: `PRT`, `MoU`, `R&D`, `C4ISR`. */
	readonly key: string;
	/** Whether it is more likely something else (a Roman numeral, a rank): an abbreviation only if the document explains it. */
	readonly isDoubtful: boolean;
	/** Of a compound (`AU-MISCA`, `SOTF-E`), which is one abbreviation if the document explains it as one: what else it names. */
	readonly parts: readonly Token[] | undefined;
}

/** Letters and digits that an abbreviation has at most. */
const LONGEST = 16;
/** Characters of a run of compounds that are read; more is no word. */
const LONGEST_RUN = 120;

const LOWER = 1;
const CAPITAL = 2;
const DIGIT = 3;
const MARK = 4;

/** Classes of ASCII characters: 0 is no part of a word. */
const CLASSES = Uint8Array.from({ length: 0x80 }, (_, code) =>
	code >= 0x61 && code <= 0x7a ? LOWER : code >= 0x41 && code <= 0x5a ? CAPITAL : code >= 0x30 && code <= 0x39 ? DIGIT : 0,
);
CLASSES[1] = MARK;

/** `LOWER`, `CAPITAL`, `DIGIT`, `MARK` for what takes no room, or 0 for what is no part of a word. */
function classOf(code: number): number {
	if (code < 0x80) {
		return CLASSES[code]!;
	}
	const folded = foldCode(code);
	return folded > SKIPPED ? (isCapital(code) ? CAPITAL : LOWER) : folded === SKIPPED ? MARK : 0;
}

/**
 * Finds what may be an abbreviation in text[from, to): a word with two capitals at least, or with a capital and a digit. The words
 * of a compound are told apart, the whole with its parts where it may be one abbreviation. Linear.
 */
export function findAbbreviations(text: string, from: number, to: number): readonly Token[] {
	const tokens: Token[] = [];
	let i = from;
	while (i < to) {
		let kind = classOf(text.charCodeAt(i));
		if (kind === 0 || kind === MARK) {
			i++;
			continue;
		}
		const start = i;
		let capitals = 0;
		let digits = 0;
		do {
			if (kind === CAPITAL) {
				capitals++;
			} else if (kind === DIGIT) {
				digits++;
			}
			i++;
			kind = i < to ? classOf(text.charCodeAt(i)) : 0;
		} while (kind !== 0);
		if (capitals > 1 || (capitals === 1 && digits > 0)) {
			i = readRun(text, start, from, to, tokens);
		} else if (capitals === 1 && text.charCodeAt(i) === 0x2e) {
			i = readDotted(text, start, to, tokens) ?? i;
		} else if (capitals === 1 && text.charCodeAt(i) === 0x26 && i - start === 1) {
			i = readRun(text, start, from, to, tokens);
		}
	}
	return tokens;
}

/** Reads the compound around the word at `start`; answers where it ends. */
function readRun(text: string, start: number, from: number, to: number, tokens: Token[]): number {
	const known = tokens.at(-1)?.end ?? from;
	let first = start;
	while (first > known && start - first < LONGEST_RUN && isInRun(text.charCodeAt(first - 1))) {
		first--;
	}
	while (first < start && (classOf(text.charCodeAt(first)) === 0 || classOf(text.charCodeAt(first)) === MARK)) {
		first++;
	}
	let end = start;
	while (end < to && end - first < LONGEST_RUN && isInRun(text.charCodeAt(end))) {
		end++;
	}
	while (end > start && (classOf(text.charCodeAt(end - 1)) === 0 || classOf(text.charCodeAt(end - 1)) === MARK)) {
		end--;
	}
	const segments = split(text, first, end, isSlash);
	const parts: Token[] = [];
	for (const [partStart, partEnd] of segments) {
		readSegment(text, partStart, partEnd, parts);
	}
	if (segments.length > 1 && parts.length > 0) {
		tokens.push(compound(text, parts[0]!.start, parts.at(-1)!.end, parts));
	} else {
		tokens.push(...parts);
	}
	return end;
}

function compound(text: string, start: number, end: number, parts: readonly Token[]): Token {
	const all = parts.flatMap((part) => part.parts ?? [part]);
	return { start, end, key: singular(withoutSkipped(text.slice(start, end))), isDoubtful: all.length === 0, parts: all };
}

/** Reads one part of `EFSF/ESM`, which may be a compound with hyphens. */
function readSegment(text: string, start: number, end: number, tokens: Token[]): void {
	const words = split(text, start, end, isHyphen);
	if (words.length === 1) {
		const token = tokenOf(text, start, end);
		if (token !== undefined) {
			tokens.push(token);
		}
		return;
	}
	const isNumbered = words.some(([from, to]) => /^\d/.test(text.slice(from, to)));
	const parts = words.flatMap(([from, to]) => {
		const token = tokenOf(text, from, to);
		return token === undefined ? [] : [isNumbered ? { ...token, isDoubtful: true } : token];
	});
	const isWhole = !isNumbered && words.every(([from, to]) => /^\P{Ll}+s?$/u.test(withoutSkipped(text.slice(from, to))));
	if (!isWhole) {
		tokens.push(...parts);
		return;
	}
	tokens.push(compound(text, start, end, parts));
}

/** The token at text[from, to), without the marks around it. */
function tokenOf(text: string, from: number, to: number): Token | undefined {
	let start = from;
	let end = to;
	while (start < end && classOf(text.charCodeAt(start)) === MARK) {
		start++;
	}
	while (end > start && classOf(text.charCodeAt(end - 1)) === MARK) {
		end--;
	}
	const key = singular(withoutSkipped(text.slice(start, end)));
	// What is part of a document's symbol is no use, even of what the document explains.
	if (!looksLikeAbbreviation(key) || isPartOfSymbol(text, start, end)) {
		return undefined;
	}
	return { start, end, key, isDoubtful: isDoubtful(key, text, start, end), parts: undefined };
}

/** `U.N.`, `D.R.C.`: answers its end; `undefined` where it is none. Initials look alike, so it only counts if it is known. */
function readDotted(text: string, start: number, to: number, tokens: Token[]): number | undefined {
	let at = start;
	let key = '';
	while (at + 1 < to && isCapital(text.charCodeAt(at)) && text.charCodeAt(at + 1) === 0x2e) {
		key += text.charAt(at);
		at += 2;
	}
	if (key.length < 2) {
		return undefined;
	}
	tokens.push({ start, end: at, key, isDoubtful: true, parts: undefined });
	return at;
}

/** Whether a word in the singular has the shape of an abbreviation: more capitals and digits than small letters. */
function looksLikeAbbreviation(key: string): boolean {
	if (key.length < 2 || key.length > LONGEST) {
		return false;
	}
	let large = 0;
	let small = 0;
	let capitals = 0;
	for (let i = 0; i < key.length; i++) {
		const kind = classOf(key.charCodeAt(i));
		large += kind === CAPITAL || kind === DIGIT ? 1 : 0;
		small += kind === LOWER ? 1 : 0;
		capitals += kind === CAPITAL ? 1 : 0;
	}
	return capitals > 0 && large > 1 && large >= small && !/\p{Ll}{3}/u.test(key);
}

/** The singular of an abbreviation: `PRTs`, `MoUs`. */
function singular(word: string): string {
	return /[\p{Lu}\d].*[\p{Lu}\d]s$/u.test(word) || /\p{Lu}\p{Ll}\p{Lu}s$/u.test(word) ? word.slice(0, -1) : word;
}

function isInRun(code: number): boolean {
	return classOf(code) !== 0 || isHyphen(code) || isSlash(code) || code === 0x26;
}

/** Slash, and the dash that joins equals: `EU–UN`. */
function isSlash(code: number): boolean {
	return code === 0x2f || code === 0x2013;
}

/** The pieces of text[start, end) between separators, as pairs of start and end; empty ones are left out. */
function split(text: string, start: number, end: number, isSeparator: (code: number) => boolean): readonly [number, number][] {
	const pieces: [number, number][] = [];
	let from = start;
	for (let at = start; at <= end; at++) {
		if (at === end || isSeparator(text.charCodeAt(at))) {
			if (at > from) {
				pieces.push([from, at]);
			}
			from = at + 1;
		}
	}
	return pieces;
}
