/** Characters that are encoded at once. */
const ENCODED_AT_ONCE = 64 * 1024;

/** A text that is made in pieces, as the bytes of its file, with pauses: it is never in memory as a text. */
export function* writtenBytes(pieces: Iterable<string>): Generator<void, Uint8Array> {
	const encoder = new TextEncoder();
	const chunks: Uint8Array[] = [];
	let text = '';
	for (const piece of pieces) {
		text += piece;
		if (text.length >= ENCODED_AT_ONCE) {
			chunks.push(encoder.encode(text));
			text = '';
		}
		yield;
	}
	chunks.push(encoder.encode(text));
	const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
	let length = 0;
	for (const chunk of chunks) {
		bytes.set(chunk, length);
		length += chunk.length;
		yield;
	}
	return bytes;
}
