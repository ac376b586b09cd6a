import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { isForeignFolder, isProjectFile } from '../core/audit/notPapers';
import { type FormatName, formatFor } from '../core/prose/formatNames';
import { reasonOf } from './readText';

/** A file that is to be audited. */
export interface PaperPath {
	/** Absolute. */
	readonly path: string;
	readonly format: FormatName;
	/** Whether it was named itself, and not found in a folder. */
	readonly isNamed: boolean;
}

/** Why a path is not audited: the end of a sentence that begins with it. */
export interface PathProblem {
	readonly path: string;
	readonly reason: string;
}

/** Files that are plain text by their name and yet no prose. */
const NOT_PROSE = /^(?:CMakeLists|robots|humans|llms|security|requirements.*|constraints.*)\.txt$/i;

/**
 * The papers that paths name: files as they are, folders for the papers in them, by name. In folders, links and what belongs to a
 * project and is no paper are passed over. `format` is that of the named files, where their names do not decide.
 */
export async function findPapers(
	paths: readonly string[],
	cwd: string,
	format: FormatName | undefined,
): Promise<{ readonly papers: readonly PaperPath[]; readonly problems: readonly PathProblem[] }> {
	const papers = new Map<string, PaperPath>();
	const problems: PathProblem[] = [];
	for (const name of paths) {
		const path = resolve(cwd, name);
		try {
			if ((await stat(path)).isDirectory()) {
				for (const paper of await papersIn(path)) {
					papers.set(paper.path, papers.get(paper.path) ?? paper);
				}
				continue;
			}
			const own = format ?? formatOfNamed(path);
			if (own === undefined) {
				problems.push({ path, reason: 'is in no format of papers; --as says which to read it in.' });
			} else {
				papers.set(path, { path, format: own, isNamed: true });
			}
		} catch (error) {
			problems.push({ path, reason: reasonOf(error) });
		}
	}
	return { papers: [...papers.values()], problems };
}

async function papersIn(folder: string): Promise<readonly PaperPath[]> {
	const entries = await readdir(folder, { withFileTypes: true });
	entries.sort((a, b) => (a.name < b.name ? -1 : 1));
	const papers: PaperPath[] = [];
	for (const entry of entries) {
		const path = join(folder, entry.name);
		if (entry.isDirectory() && !isForeignFolder(entry.name)) {
			papers.push(...(await papersIn(path)));
		}
		const format = entry.isFile() && !isProjectFile(entry.name) && !NOT_PROSE.test(entry.name) ? formatOf(path) : undefined;
		if (format !== undefined) {
			papers.push({ path, format, isNamed: false });
		}
	}
	return papers;
}

/** The format of a file that is named itself: nobody names what is no paper. `undefined` where its name says none. */
export function formatOfNamed(path: string): FormatName | undefined {
	return formatOf(path) ?? formatFor('plaintext', path);
}

/** The format that a file's extension says. */
function formatOf(path: string): FormatName | undefined {
	return formatFor(/\.te?xt$/i.test(path) ? 'plaintext' : '', path);
}
