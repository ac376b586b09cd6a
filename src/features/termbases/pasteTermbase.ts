import * as vscode from 'vscode';
import type { ColumnMapping } from '../../core/termbase/formats/table/columns';
import { type ReadTermbase, refusalOf } from '../../core/termbase/formats/termbaseReader';
import { registerCommand } from '../../platform/commands';
import { UserError } from '../../platform/errors';
import { withProgress } from '../../platform/longWork';
import { inSlices, pulse } from '../../platform/slices';
import { problemSentence } from '../../platform/termbases/problemWording';
import type { TermbaseFormats } from '../../platform/termbases/termbaseFormats';
import { contentsOf } from '../../platform/wording';
import { readAskingColumns } from './columnPicker';
import { previewRows } from './termPreview';
import { writtenBytes } from './writtenBytes';

const { t } = vscode.l10n;

/** Of what the columns give no language for. */
const LANGUAGE = 'en';

/** Of a new termbase's file, where nothing else is typed. */
const USUAL_NAME = 'pasted';

export interface PasteTermbaseDeps {
	readonly formats: TermbaseFormats;
	readonly log: vscode.LogOutputChannel;
}

/**
 * Registers `peaceops.pasteTermbase`: a range that was copied from a spreadsheet is shown and becomes a new termbase file of the
 * workspace, or an untitled one where no folder is open. With the file's name, without what follows the first dot, as the
 * argument nothing is asked.
 */
export function registerPasteTermbase({ formats, log }: PasteTermbaseDeps): vscode.Disposable {
	return registerCommand('peaceops.pasteTermbase', log, async (given) => {
		const text = await vscode.env.clipboard.readText();
		if (text.trim() === '') {
			throw new UserError(t('The clipboard holds no text. Copy the cells of a spreadsheet first.'));
		}
		const isAsked = typeof given !== 'string';
		const read = await readTerms(formats, text, isAsked);
		if (read === undefined || (isAsked && !(await isConfirmed(read)))) {
			return;
		}
		const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
		const name = isAsked ? folder && (await askName(folder)) : given;
		if (folder === undefined) {
			const content = new TextDecoder().decode(await contentOf(formats, read, name ?? USUAL_NAME));
			await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'json', content }));
		} else if (name !== undefined) {
			const reason = await objectionTo(name, folder);
			if (reason !== undefined) {
				throw new UserError(reason);
			}
			const file = fileOf(name, folder);
			await create(file, await contentOf(formats, read, name));
			await vscode.window.showTextDocument(file);
		}
	});
}

/** Reads a copied range; asks for its columns where none is recognised. `undefined` if the user turns away. */
async function readTerms(formats: TermbaseFormats, text: string, isAsked: boolean): Promise<ReadTermbase | undefined> {
	const { readPasted } = await formats.part('Csv');
	const read = (mapping?: ColumnMapping): Thenable<ReadTermbase> =>
		withProgress(t('Reading the clipboard'), (token, report) =>
			readPasted(text, { language: LANGUAGE, pulse: pulse(token, report), mapping }),
		);
	try {
		return await (isAsked ? readAskingColumns(read) : read());
	} catch (error) {
		const refusal = refusalOf(error);
		throw refusal === undefined ? error : new UserError(t('The clipboard: {0}', problemSentence(refusal)));
	}
}

/** A row of the preview; only one of them goes on. */
interface Row extends vscode.QuickPickItem {
	readonly isConfirmation?: boolean;
}

/** Shows the first terms and problems; whether the user wants the terms. */
async function isConfirmed(read: ReadTermbase): Promise<boolean> {
	const { concepts, problems } = read;
	const rows: readonly Row[] = [{ label: `$(check) ${t('Add these terms')}`, isConfirmation: true }, ...previewRows(read)];
	for (;;) {
		const picked = await vscode.window.showQuickPick(rows, {
			title: t('The clipboard: {0}', contentsOf(concepts.length, problems.length)),
			matchOnDetail: true,
		});
		if (picked === undefined || picked.isConfirmation === true) {
			return picked !== undefined;
		}
	}
}

function askName(folder: vscode.Uri): Thenable<string | undefined> {
	return vscode.window.showInputBox({
		title: t('Name of the new termbase'),
		value: USUAL_NAME,
		validateInput: (name) => objectionTo(name, folder),
	});
}

/** Why a termbase cannot have a name; `undefined` if it can. */
async function objectionTo(name: string, folder: vscode.Uri): Promise<string | undefined> {
	if (!/^[\p{L}\p{N}_][\p{L}\p{N}_ -]*$/u.test(name)) {
		return t('Use letters, digits, spaces, hyphens and underscores.');
	}
	const file = fileOf(name, folder);
	const isThere = await vscode.workspace.fs.stat(file).then(
		() => true,
		() => false,
	);
	return isThere ? t('There is a file {0} already.', vscode.workspace.asRelativePath(file)) : undefined;
}

function fileOf(name: string, folder: vscode.Uri): vscode.Uri {
	return vscode.Uri.joinPath(folder, `${name.trim()}.termbase.json`);
}

async function contentOf(formats: TermbaseFormats, read: ReadTermbase, name: string): Promise<Uint8Array> {
	const concepts = read.concepts.map(({ concept }) => concept);
	const json = await formats.writable('json');
	return inSlices(writtenBytes(json.write(concepts, { name: name.trim(), language: read.language ?? LANGUAGE })));
}

/** Makes a file in a way that one undo takes back. Rejects with a `UserError` where it cannot be made. */
async function create(file: vscode.Uri, contents: Uint8Array): Promise<void> {
	const edit = new vscode.WorkspaceEdit();
	edit.createFile(file, { contents });
	if (!(await vscode.workspace.applyEdit(edit))) {
		throw new UserError(
			t('{0} could not be created. Check that its folder is not read-only.', vscode.workspace.asRelativePath(file)),
		);
	}
}
