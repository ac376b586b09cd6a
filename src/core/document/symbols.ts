import { foldCode, isSpace, SKIPPED } from '../language/characters';

/** Characters that the look around a match reads at most, so that one endless token costs no more than many short ones. */
const REACH = 200;

/**
 * Whether text[start, end) is part of something that only looks like a designation: a document symbol (`S/RES/2100`), a file
 * path or host (`/data/UN/list`, `NATO.int`), or two capitals before a postal code (`CA 95814`). Addresses and names with `@`
 * are the prose finder's.
 */
export function isPartOfSymbol(text: string, start: number, end: number): boolean {
	return isPostalCode(text, start, end) || isHost(text, end) || isSlashSymbol(text, start, end);
}

function isPostalCode(text: string, start: number, end: number): boolean {
	if (end - start !== 2 || !isSpace(text.charCodeAt(end))) {
		return false;
	}
	return /^\s{1,2}\d{5}(?![\p{L}\p{N}])/u.test(text.slice(end, end + 8));
}

function isHost(text: string, end: number): boolean {
	const next = text.charCodeAt(end + 1);
	return text.charCodeAt(end) === 0x2e && next >= 0x61 && next <= 0x7a;
}

/** A run joined by slashes of which a part holds a digit but no lower-case letter, or which begins as a path does. */
function isSlashSymbol(text: string, start: number, end: number): boolean {
	const before = text.charCodeAt(start - 1);
	const after = text.charCodeAt(end);
	if (before !== 0x2f && after !== 0x2f && before !== 0x5c && after !== 0x5c) {
		return false;
	}
	let from = start;
	while (from > 0 && start - from < REACH && isSymbolCharacter(text.charCodeAt(from - 1))) {
		from--;
	}
	let to = end;
	while (to < text.length && to - end < REACH && isSymbolCharacter(text.charCodeAt(to))) {
		to++;
	}
	const token = text.slice(from, to).replace(/[.,;:]+$/, '');
	if (/^(\.{0,2}[/\\]|~\/|[A-Za-z]:[/\\])/.test(token) || /\/.*\.[a-z]{2,4}$/.test(token)) {
		return true;
	}
	return token.split('/').some((part) => /^[\d.]*\d[\d.()A-Z-]*$/.test(part));
}

function isSymbolCharacter(code: number): boolean {
	return (
		foldCode(code) > SKIPPED ||
		code === 0x2f ||
		code === 0x5c ||
		code === 0x2e ||
		code === 0x2d ||
		code === 0x5f ||
		code === 0x3a ||
		code === 0x7e
	);
}
