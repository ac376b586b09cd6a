import { markedEncoding } from '../byteOrderMark';

/** Where an XML declaration ends at the latest. */
const LONGEST_DECLARATION = 256;

/**
 * A decoder for an XML file, of the encoding that its byte order mark or XML declaration names, else of UTF-8; `undefined` where
 * the declaration names an encoding that is not known.
 */
export function xmlDecoder(bytes: Uint8Array): TextDecoder | undefined {
	try {
		return new TextDecoder(encodingOf(bytes), { fatal: true });
	} catch {
		return undefined;
	}
}

/** The encoding that the declaration names, as written there; `undefined` where it names none. */
export function declaredEncoding(bytes: Uint8Array): string | undefined {
	const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, LONGEST_DECLARATION));
	return /^\s*<\?xml\b[^>]*?\sencoding\s*=\s*["']([^"'<>]*)["']/.exec(head)?.[1];
}

function encodingOf(bytes: Uint8Array): string {
	const known = markedEncoding(bytes) ?? wideEncoding(bytes);
	if (known !== undefined) {
		return known;
	}
	const declared = declaredEncoding(bytes);
	// A declaration that can be read byte by byte is not in UTF-16, whatever a tool that stored the file anew left in it.
	return declared === undefined || /^utf-?16|^ucs-?2|^iso-10646/i.test(declared) ? 'utf-8' : declared;
}

/** UTF-16 without a mark: XML begins with `<`, and no other encoding has a zero beside it. */
function wideEncoding([first, second, third]: Uint8Array): string | undefined {
	if (first === 0x3c && second === 0 && third !== 0) {
		return 'utf-16le';
	}
	return first === 0 && second === 0x3c ? 'utf-16be' : undefined;
}
