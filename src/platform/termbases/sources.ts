import * as vscode from 'vscode';
import { slugOf, termbaseNameOf } from '../../core/termbase/fileNames';
import { foundFiles, isFoundFile } from './foundFiles';

/** A file that holds a termbase, and what it is to be used for. */
export interface TermbaseSource {
	/** What the ids of its concepts begin with; no other source has it. */
	readonly id: string;
	/** As the setting calls it, else made of the file's name. */
	readonly name: string;
	/** Whether the setting calls it so. */
	readonly isNamed: boolean;
	readonly uri: vscode.Uri;
	/** Higher comes first; the bundled glossary has 0. */
	readonly priority: number;
	/** BCP 47 tag of what the file gives no language for. */
	readonly language: string;
	/** The folder whose documents it is for; `undefined` for all documents. */
	readonly folder: vscode.WorkspaceFolder | undefined;
	/** Whether it was found in the workspace by its name, and not named in a setting. */
	readonly isFound: boolean;
}

/** An entry of the setting `peaceops.termbases` that cannot be used, and why: a sentence. */
export interface SourceProblem {
	readonly path: string;
	readonly reason: string;
}

const { t } = vscode.l10n;

/** A source before its id is made unique. */
type Candidate = Omit<TermbaseSource, 'id'>;

interface NamedFile {
	readonly path: string;
	readonly name?: string;
	readonly priority?: number;
	readonly language?: string;
}

/**
 * The termbases that settings name and the workspace holds, in the order of their priority. `noticed` are files that came up of
 * late. Reads no file.
 */
export async function findSources(noticed: readonly vscode.Uri[]): Promise<{
	readonly sources: readonly TermbaseSource[];
	readonly problems: readonly SourceProblem[];
}> {
	const problems: SourceProblem[] = [];
	const candidates = [...namedFiles(problems), ...(await workspaceFiles(noticed))];
	const known = new Set<string>();
	const distinct = candidates.filter(({ uri, folder }) => {
		const key = `${uri.toString()} ${folder?.uri.toString() ?? ''}`;
		const isNew = !known.has(key) && !known.has(`${uri.toString()} `);
		known.add(key);
		return isNew;
	});
	return { sources: withIds(distinct).sort((a, b) => b.priority - a.priority), problems };
}

/**
 * Gives sources ids that do not depend on their order, since papers may name them: made of their names, and of their paths where
 * names are equal or ours.
 */
function withIds(candidates: readonly Candidate[]): TermbaseSource[] {
	const counts = new Map([[RESERVED_ID, 1]]);
	for (const { name } of candidates) {
		counts.set(slugOf(name), (counts.get(slugOf(name)) ?? 0) + 1);
	}
	const used = new Set([RESERVED_ID]);
	return candidates.map((candidate) => {
		const short = slugOf(candidate.name);
		const wanted =
			short !== RESERVED_ID && counts.get(short) === 1 ? short : slugOf(vscode.workspace.asRelativePath(candidate.uri, true));
		let id = wanted;
		for (let count = 2; used.has(id); count++) {
			id = `${wanted}-${count}`;
		}
		used.add(id);
		return { ...candidate, id };
	});
}

/** By which papers name the bundled glossary. */
const RESERVED_ID = 'bundled';

function namedFiles(problems: SourceProblem[]): readonly Candidate[] {
	const { workspaceFolders = [], workspaceFile } = vscode.workspace;
	const general = vscode.workspace.getConfiguration('peaceops').inspect<unknown>('termbases');
	const base = workspaceFolders[0]?.uri;
	const workspaceBase =
		workspaceFile?.scheme === 'untitled' ? base : (workspaceFile?.with({ path: parentOf(workspaceFile.path) }) ?? base);
	const lists: (readonly [
		list: unknown,
		base: vscode.Uri | undefined,
		folder: vscode.WorkspaceFolder | undefined,
		isUsers: boolean,
	])[] = [
		[general?.globalValue, undefined, undefined, true],
		[general?.workspaceValue, workspaceBase, undefined, false],
		...workspaceFolders.map((folder) => {
			const own = vscode.workspace.getConfiguration('peaceops', folder.uri).inspect<unknown>('termbases');
			return [own?.workspaceFolderValue, folder.uri, workspaceFolders.length > 1 ? folder : undefined, false] as const;
		}),
	];
	return lists.flatMap(([list, from, folder, isUsers]) =>
		asFiles(list).flatMap((file) => {
			const uri = uriOf(file.path, from);
			const reason =
				uri === undefined
					? t('name it by its whole path')
					: !isUsers && !vscode.workspace.isTrusted && vscode.workspace.getWorkspaceFolder(uri) === undefined
						? t('it is outside the workspace, which is not trusted')
						: undefined;
			if (uri === undefined || reason !== undefined) {
				problems.push({ path: file.path, reason: reason! });
				return [];
			}
			const { name = termbaseNameOf(uri.path), priority = 1, language = 'en' } = file;
			return [{ name, isNamed: file.name !== undefined, uri, priority, language, folder, isFound: false }];
		}),
	);
}

/** The setting's entries that have the shape of one; the editor marks the others. */
function asFiles(list: unknown): readonly NamedFile[] {
	return Array.isArray(list)
		? list.flatMap((item: unknown) => {
				if (typeof item === 'string') {
					return item.trim() === '' ? [] : [{ path: item }];
				}
				if (typeof item !== 'object' || item === null || !('path' in item) || typeof item.path !== 'string') {
					return [];
				}
				return [
					{
						path: item.path,
						...('name' in item && typeof item.name === 'string' && { name: item.name }),
						...('priority' in item && typeof item.priority === 'number' && { priority: item.priority }),
						...('language' in item && typeof item.language === 'string' && { language: item.language }),
					},
				];
			})
		: [];
}

/** The file that a path names: whole, a URI, or relative to `base`; `undefined` for a relative one without a base, or for none. */
function uriOf(path: string, base: vscode.Uri | undefined): vscode.Uri | undefined {
	try {
		// Joined with nothing, so that `..` cannot lead out of where the path seems to be.
		const uri = rawUriOf(path, base);
		return uri && vscode.Uri.joinPath(uri, '.');
	} catch {
		return undefined;
	}
}

function rawUriOf(path: string, base: vscode.Uri | undefined): vscode.Uri | undefined {
	if (/^[a-z][a-z\d+.-]+:\/\//i.test(path)) {
		return vscode.Uri.parse(path, true);
	}
	if (/^(?:[/\\]|[a-z]:[/\\])/i.test(path)) {
		return base === undefined || base.scheme === 'file'
			? vscode.Uri.file(path)
			: base.with({ path: path.replaceAll('\\', '/') });
	}
	return base && vscode.Uri.joinPath(base, ...path.split(/[/\\]/));
}

async function workspaceFiles(noticed: readonly vscode.Uri[]): Promise<readonly Candidate[]> {
	const { workspaceFolders = [] } = vscode.workspace;
	const found = await Promise.all(
		workspaceFolders.map(async (folder) => {
			const late = noticed.filter((uri) => isFoundFile(uri) && vscode.workspace.getWorkspaceFolder(uri) === folder);
			const distinct = new Map([...(await foundFiles(folder)), ...late].map((uri) => [uri.toString(), uri]));
			return [...distinct.values()]
				.sort((a, b) => (a.path < b.path ? -1 : 1))
				.map((uri) => ({
					name: termbaseNameOf(uri.path),
					isNamed: false,
					uri,
					priority: 1,
					language: 'en',
					folder: workspaceFolders.length > 1 ? folder : undefined,
					isFound: true,
				}));
		}),
	);
	return found.flat();
}

function parentOf(path: string): string {
	return path.slice(0, path.lastIndexOf('/'));
}
