import { realpath } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { OpenInclude, PaperFile } from '../core/audit/paper';
import { isWithin } from './paths';
import { readText } from './readText';
import { UsageError } from './usageError';

/**
 * Opens what the files of a paper include: beside the file that includes it, else beside the root, and only within the root's folder
 * or the working directory, links followed. Paths in `files` and of the root are absolute; `files` holds what is read already.
 */
export function includesOnDisk(root: string, cwd: string, files: ReadonlyMap<string, PaperFile>): OpenInclude {
	const folder = dirname(root);
	const allowed = Promise.all([realpath(folder), realpath(cwd)]);
	const read = async (path: string): Promise<PaperFile | undefined> => {
		try {
			const real = await realpath(path);
			if (!(await allowed).some((base) => isWithin(real, base))) {
				return undefined;
			}
			return files.get(path) ?? { path, text: await readText(path) };
		} catch (error) {
			// What is not there, or no text, is left out as the paper's own tools would tell; the paper is audited all the same.
			if (error instanceof UsageError || (error as NodeJS.ErrnoException).code !== undefined) {
				return undefined;
			}
			throw error;
		}
	};
	return async (path, from) => {
		// What Quarto and Typst begin with a slash is beside the root.
		const bases = path.startsWith('/') ? [folder] : new Set([dirname(from.path), folder]);
		for (const base of bases) {
			const file = await read(resolve(base, path.replace(/^\/+/, '')));
			if (file !== undefined) {
				return file;
			}
		}
		return undefined;
	};
}
