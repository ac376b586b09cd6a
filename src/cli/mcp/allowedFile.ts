import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isWithin } from '../paths';
import { reasonOf } from '../readText';
import { UsageError } from '../usageError';

/** A file that an assistant may have read. */
export interface AllowedFile {
	/** Absolute, links followed. */
	readonly path: string;
	/** The folder that lets it be read, likewise. */
	readonly root: string;
}

/**
 * The file that an assistant names: by its URI, its path, or its path within one of the folders. Only what lies in one of these, links
 * followed. Rejects with a `UsageError`, whole sentences for a model, which tell nothing of what is elsewhere.
 */
export async function allowedFile(name: string, folders: readonly string[]): Promise<AllowedFile> {
	if (folders.length === 0) {
		throw new UsageError('No file may be read: the client names no folder as its root.');
	}
	const roots = await Promise.all(folders.map((folder) => realpath(folder).catch(() => folder)));
	const path = pathOf(name);
	let reason: string | undefined;
	for (const folder of roots) {
		const candidate = resolve(folder, path);
		const real = await realpath(candidate).catch((error: unknown) => {
			// Of what is not there, only the path can tell where it would be.
			reason ??= [...folders, ...roots].some((root) => isWithin(candidate, root)) ? reasonOf(error) : undefined;
		});
		const root = real === undefined ? undefined : roots.find((other) => isWithin(real, other));
		if (real !== undefined && root !== undefined) {
			return { path: real, root };
		}
	}
	throw new UsageError(
		reason === undefined
			? 'This file may not be read: it is outside the folders that the client names as its roots, or outside the working directory.'
			: `This file cannot be read: it ${reason}`,
	);
}

function pathOf(name: string): string {
	if (name.includes('\0')) {
		throw new UsageError('This is no path: it has a null character.');
	}
	if (/^file:/i.test(name)) {
		return fileOf(name);
	}
	// A single letter is a drive of Windows.
	if (/^[a-z][a-z\d+.-]+:/i.test(name)) {
		throw new UsageError('Only files can be read: give a URI that begins with "file:", or a path.');
	}
	return name;
}

/** The path of a file's URI. Throws a `UsageError` where it is of none. */
export function fileOf(uri: string): string {
	try {
		return fileURLToPath(uri);
	} catch (error) {
		throw error instanceof TypeError ? new UsageError('This is no URI of a file on this machine.') : error;
	}
}
