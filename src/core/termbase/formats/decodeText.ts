import { LIMITS, TermbaseRefusal } from './termbaseReader';

/** How the bytes of a text file stand for characters. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export interface DecodedText {
	/** Without byte order mark. */
	readonly text: string;
	readonly encoding: TextEncoding;
}

/**
 * The text of a file: by its byte order mark; as UTF-16 where every second byte of its beginning is mostly zero; else as UTF-8
 * where it is valid UTF-8; else as Windows-1252, in which spreadsheets of Western Europe save.
 * Throws a {@link TermbaseRefusal} if the file is larger than {@link LIMITS.bytes}.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
	if (bytes.length > LIMITS.bytes) {
		throw new TermbaseRefusal({ code: 'too-large', details: ['bytes', String(LIMITS.bytes)], place: undefined });
	}
	const encoding = markedEncoding(bytes) ?? wideEncoding(bytes);
	if (encoding !== undefined) {
		return { text: new TextDecoder(encoding).decode(bytes), encoding };
	}
	try {
		return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
	} catch (error) {
		// The decoder knows no other reason.
		if (!(error instanceof TypeError)) {
			throw error;
		}
		return { text: windowsText(bytes), encoding: 'windows-1252' };
	}
}

/** What Windows-1252 has where Latin-1 has control characters; those at the five places that it leaves empty. */
const BEYOND_LATIN = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** Several releases of Node decode Windows-1252 as Latin-1; where the decoder is right, there is nothing left to replace. */
function windowsText(bytes: Uint8Array): string {
	const text = new TextDecoder('windows-1252').decode(bytes);
	return text.replace(/[\x80-\x9f]/g, (control) => BEYOND_LATIN[control.charCodeAt(0) - 0x80]!);
}

function markedEncoding(bytes: Uint8Array): TextEncoding | undefined {
	const [first, second, third] = bytes;
	if (first === 0xef && second === 0xbb && third === 0xbf) {
		return 'utf-8';
	}
	if (first === 0xff && second === 0xfe) {
		return 'utf-16le';
	}
	return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

/** Bytes that are looked at to tell UTF-16 without a mark. */
const SAMPLE = 4096;

/** ASCII makes every second byte zero; even of a text in Arabic or Chinese the separators and line breaks are ASCII. */
function wideEncoding(bytes: Uint8Array): TextEncoding | undefined {
	const end = Math.min(bytes.length, SAMPLE) & ~1;
	let even = 0;
	let odd = 0;
	for (let i = 0; i < end; i += 2) {
		even += bytes[i] === 0 ? 1 : 0;
		odd += bytes[i + 1] === 0 ? 1 : 0;
	}
	// A binary file has zeros at both; UTF-8 text has none.
	const enough = end / 20;
	if (odd > enough && even * 10 < odd) {
		return 'utf-16le';
	}
	return even > enough && odd * 10 < even ? 'utf-16be' : undefined;
}
