import { markedEncoding } from './byteOrderMark';
import { refuseLarge } from './refusal';
import { repairedWindows1252 } from './windows1252';

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
	refuseLarge(bytes);
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
		return { text: repairedWindows1252(new TextDecoder('windows-1252').decode(bytes)), encoding: 'windows-1252' };
	}
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
