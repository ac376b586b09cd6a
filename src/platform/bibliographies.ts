import * as vscode from 'vscode';
import {
	type BibliographyEntry,
	type BibliographyFormat,
	bibliographyFormat,
	entriesOf,
} from '../core/citing/bibliography/bibliographyEntry';
import { namedBibliographies } from '../core/citing/bibliography/namedBibliographies';
import { formatFor } from '../core/prose/formatNames';
import { isPaper } from './papers';

/** A bibliography that a paper has. */
export interface Bibliography {
	readonly uri: vscode.Uri;
	readonly format: BibliographyFormat;
	readonly entries: readonly BibliographyEntry[];
}

/** Bytes of a bibliography that is read; a larger one would hold the editor up. */
const LARGEST = 20 * 1024 * 1024;

/**
 * The bibliographies of a paper, those first that it names itself, then those that other open papers of its folder name, whose
 * chapter it may be, then those that are open. Nothing else is looked for.
 */
export async function bibliographiesOf(paper: vscode.TextDocument): Promise<readonly Bibliography[]> {
	const folder = vscode.workspace.getWorkspaceFolder(paper.uri);
	const open = vscode.workspace.textDocuments;
	const beside = open.filter(
		(document) => document !== paper && isPaper(document) && vscode.workspace.getWorkspaceFolder(document.uri) === folder,
	);
	const found = new Map<string, Bibliography>();
	const add = (bibliography: Bibliography | undefined): void => {
		if (bibliography !== undefined && !found.has(bibliography.uri.toString())) {
			found.set(bibliography.uri.toString(), bibliography);
		}
	};
	for (const document of folder === undefined ? [] : [paper, ...beside]) {
		const format = formatFor(document.languageId, document.uri.path);
		for (const name of format === undefined ? [] : namedBibliographies(document.getText(), format)) {
			const uri = await fileNamed(name, document.uri, folder!.uri);
			add(uri && (await readBibliography(uri)));
		}
	}
	for (const { uri } of open.filter((document) => bibliographyFormat(document.uri.path) !== undefined)) {
		const bibliography = await readBibliography(uri);
		// Not every list in an open JSON file is one of records.
		add(bibliography?.format === 'bibtex' || (bibliography?.entries.length ?? 0) > 0 ? bibliography : undefined);
	}
	return [...found.values()];
}

/**
 * The file of a folder of the workspace that a document names, beside itself or, with a slash before it, from that folder on. What
 * the document holds is only compared with the names that there are: it never becomes a path. No link is followed, and nothing
 * outside is reached.
 */
async function fileNamed(name: string, document: vscode.Uri, folder: vscode.Uri): Promise<vscode.Uri | undefined> {
	const isWithin = ({ path }: vscode.Uri): boolean =>
		path === folder.path || path.startsWith(`${folder.path.replace(/\/$/, '')}/`);
	let at = name.startsWith('/') ? folder : vscode.Uri.joinPath(document, '..');
	const parts = name.split('/').filter((part) => part !== '' && part !== '.');
	for (const [index, part] of parts.entries()) {
		const wanted = index < parts.length - 1 ? vscode.FileType.Directory : vscode.FileType.File;
		if (part === '..' && index < parts.length - 1) {
			at = vscode.Uri.joinPath(at, '..');
		} else {
			const entries = await vscode.workspace.fs.readDirectory(at).then(undefined, () => []);
			const entry = entries.find(([own, type]) => own === part && type === wanted);
			if (entry === undefined) {
				return undefined;
			}
			at = vscode.Uri.joinPath(at, entry[0]);
		}
		if (!isWithin(at)) {
			return undefined;
		}
	}
	return at;
}

/** `undefined` where there is none, or where it is too large or too broken to be read. */
async function readBibliography(uri: vscode.Uri): Promise<Bibliography | undefined> {
	const format = bibliographyFormat(uri.path);
	const text = format && (await textOf(uri));
	const entries = text === undefined ? undefined : entriesOf(text, format!);
	return entries && { uri, format: format!, entries };
}

/** As an editor has it, which may not be saved, else as the file is. */
async function textOf(uri: vscode.Uri): Promise<string | undefined> {
	const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
	if (open !== undefined) {
		return open.getText();
	}
	try {
		const { size } = await vscode.workspace.fs.stat(uri);
		return size > LARGEST ? undefined : new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
	} catch (error) {
		if (error instanceof vscode.FileSystemError) {
			return undefined;
		}
		throw error;
	}
}
