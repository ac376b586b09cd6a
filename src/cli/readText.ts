import { createReadStream } from 'node:fs';
import { CliError } from './cliError';

/** Bytes of a paper at most. */
const LARGEST = 20_000_000;

/** What is wrong with a file, by the code of the system's error. */
const REASONS: ReadonlyMap<string | undefined, string> = new Map([
	['ENOENT', 'does not exist'],
	['ENOTDIR', 'does not exist'],
	['EISDIR', 'is a folder, not a file'],
	['EACCES', 'may not be read'],
	['EPERM', 'may not be read'],
]);

/** The text of a file, or of the standard input for `-`. Rejects with a `CliError` that names it as `path`. */
export async function readText(file: string, path: string): Promise<string> {
	const bytes = await readBytes(file, path);
	if (bytes.includes(0)) {
		throw new CliError(`"${path}" is no text in UTF-8.`);
	}
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		// Not said by the decoder in words that help anybody.
		throw new CliError(`"${path}" is no text in UTF-8.`);
	}
}

async function readBytes(file: string, path: string): Promise<Buffer> {
	const chunks: Buffer[] = [];
	let size = 0;
	try {
		// In pieces, as what a pipe will give is not known before.
		for await (const chunk of (file === '-' ? process.stdin : createReadStream(file)) as AsyncIterable<Buffer>) {
			size += chunk.length;
			if (size > LARGEST) {
				throw new CliError(`"${path}" is larger than ${LARGEST / 1_000_000} MB.`);
			}
			chunks.push(chunk);
		}
	} catch (error) {
		if (error instanceof CliError) {
			throw error;
		}
		const { code, message } = error as NodeJS.ErrnoException;
		throw new CliError(`"${path}" ${REASONS.get(code) ?? `cannot be read (${message})`}.`);
	}
	return Buffer.concat(chunks);
}
