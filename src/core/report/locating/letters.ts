/**
 * What a character is to the locator, as one table look-up: the letter that it is read as, without case, accent or ligature, or one
 * of the classes below. Only letters make words: the digits of note markers, page and paragraph numbers are glued to words in one
 * copy and stand apart in another, so a digit takes no room anywhere.
 */
const table = new Uint16Array(0x10000);

/** Pages of 256 code units are filled when a text first uses them. */
const filled = new Uint8Array(0x100);

/** Ends a word. */
export const BREAK = 0;
/** Takes no room: digits, marks, apostrophes, emphasis, soft hyphens, what is not seen. */
export const NOTHING = 1;
/** Hyphens and dashes: nothing between two letters, also at the end of a line; else a break. */
export const DASH = 2;
/** Is read as several letters, which `lettersOf` tells; what is greater is a letter. */
export const SEVERAL = 3;

const several = new Map<number, string>();
const dashes = /[\p{Pd}\u00ac\u2212]/u;
const nothing = /[\p{M}\p{N}\p{Cf}'’‘ʼ*_]/u;

function fillPage(page: number): void {
	filled[page] = 1;
	for (let code = page << 8; code < (page + 1) << 8; code++) {
		table[code] = code >= 0xd800 && code < 0xe000 ? BREAK : entryOf(code);
	}
}

function entryOf(code: number): number {
	const char = String.fromCharCode(code);
	if (dashes.test(char)) {
		return DASH;
	}
	if (nothing.test(char)) {
		return NOTHING;
	}
	const plain = char
		.normalize('NFKD')
		.toLowerCase()
		.replace(/[^\p{L}]+/gu, '');
	if (plain.length > 1) {
		several.set(code, plain);
		return SEVERAL;
	}
	return plain === '' ? BREAK : plain.charCodeAt(0);
}

fillPage(0);

/** The entries of ASCII and Latin-1, for loops that look up most characters there. */
export const latin: Uint16Array = table.subarray(0, 0x100);

/** The letter that a code unit is read as, or its class. Surrogates are a break. */
export function letterOf(code: number): number {
	if (filled[code >> 8] === 0) {
		fillPage(code >> 8);
	}
	return table[code]!;
}

/** The letters that a code unit of the class `SEVERAL` is read as. */
export function lettersOf(code: number): string {
	return several.get(code) ?? '';
}
