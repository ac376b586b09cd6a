import { readFile, stat } from 'node:fs/promises';
import { normalisedText } from '../core/document/textLines';
import { decodeText } from '../core/termbase/formats/decodeText';
import { UsageError } from './usageError';

/** Bytes that a paper has at most. */
const LARGEST = 32 * 1024 * 1024;

/** The text of a paper's file. Rejects with a `UsageError` that says, behind the file's name, why it cannot be read. */
export async function readText(path: string): Promise<string> {
	try {
		const status = await stat(path);
		if (status.isDirectory()) {
			throw new UsageError('is a folder.');
		}
		// A device or pipe never ends.
		if (!status.isFile()) {
			throw new UsageError('is no file.');
		}
		checkSize(status.size);
		return textOf(await readFile(path));
	} catch (error) {
		throw error instanceof UsageError ? error : new UsageError(reasonOf(error));
	}
}

/** The text of a stream. Rejects as `readText` does. */
export async function readStream(stream: AsyncIterable<Uint8Array | string>): Promise<string> {
	const pieces: Uint8Array[] = [];
	let size = 0;
	for await (const piece of stream) {
		const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
		size += bytes.length;
		checkSize(size);
		pieces.push(bytes);
	}
	return textOf(Buffer.concat(pieces));
}

function checkSize(size: number): void {
	if (size > LARGEST) {
		throw new UsageError(`is larger than a paper may be: ${LARGEST / 1024 / 1024} MB.`);
	}
}

function textOf(bytes: Uint8Array): string {
	const { text } = decodeText(bytes);
	if (text.slice(0, 8000).includes('\0')) {
		throw new UsageError('is no text.');
	}
	return normalisedText(text);
}

/** What the system says of a file, as the end of a sentence. Throws what is no such thing. */
export function reasonOf(error: unknown): string {
	switch ((error as NodeJS.ErrnoException).code) {
		case 'ENOENT':
			return 'does not exist.';
		case 'EACCES':
		case 'EPERM':
			return 'may not be read.';
		case 'EISDIR':
			return 'is a folder.';
		case 'ENOTDIR':
			return 'is no path: a part of it is no folder.';
		case undefined:
			throw error;
		default:
			return `cannot be read (${(error as NodeJS.ErrnoException).code}).`;
	}
}
