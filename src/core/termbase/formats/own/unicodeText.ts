import { markedEncoding } from '../byteOrderMark';
import { refusal, refuseLarge } from '../refusal';

/**
 * The text of a JSON or YAML file, which both are Unicode: UTF-8, or UTF-16 with a byte order mark, without that mark.
 *
 * @throws TermbaseRefusal where the file is larger than `largest` bytes or in another encoding.
 */
export function unicodeText(source: string | Uint8Array, largest?: number): string {
	refuseLarge(source, largest);
	if (typeof source === 'string') {
		return source.startsWith('\uFEFF') ? source.slice(1) : source;
	}
	const encoding = markedEncoding(source) ?? 'utf-8';
	try {
		return new TextDecoder(encoding, { fatal: true }).decode(source);
	} catch {
		throw refusal('not-readable', [`not ${encoding}`]);
	}
}
