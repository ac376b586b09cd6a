import * as vscode from 'vscode';
import { looksLikeAbbreviation } from '../../core/termbase/formats/designations';
import type { NewConcept, TextEdit } from '../../core/termbase/formats/own/newConcept';
import { refusalOf } from '../../core/termbase/formats/termbaseReader';
import { registerCommand } from '../../platform/commands';
import { UserError } from '../../platform/errors';
import { withoutIcons } from '../../platform/markdown';
import { problemSentence } from '../../platform/termbases/problemWording';
import type { TermbaseFormats } from '../../platform/termbases/termbaseFormats';
import { nameOf, type Termbases } from '../../platform/termbases/termbases';

const { t } = vscode.l10n;

/** The file that is made where the workspace has no termbase. */
const NEW_FILE = 'terms.termbase.json';

const OWN_FORMAT = /\.(?:jsonc?|ya?ml)$/i;

export interface AddToTermbaseDeps {
	readonly termbases: Termbases;
	readonly formats: TermbaseFormats;
	readonly log: vscode.LogOutputChannel;
}

/**
 * Registers `peaceops.addToTermbase`: the selected words become an entry of the workspace's termbase, behind the others, with
 * everything else in the file as it was; one undo takes it back. Asks for what the selection does not say. The definition may be
 * given as an argument.
 */
export function registerAddToTermbase(deps: AddToTermbaseDeps): vscode.Disposable {
	return registerCommand('peaceops.addToTermbase', deps.log, async (given) => {
		const editor = vscode.window.activeTextEditor;
		const text = editor?.document.getText(editor.selection).replace(/\s+/g, ' ').trim() ?? '';
		if (editor === undefined || text === '') {
			throw new UserError(t('Select the term that you want to add.'));
		}
		const concept = typeof given === 'string' ? conceptOf(text, given, '') : await ask(text);
		const file = concept && (await fileFor(deps.termbases, editor.document.uri));
		if (concept !== undefined && file !== undefined) {
			await insert(deps.formats, file, concept);
			void vscode.window.setStatusBarMessage(
				withoutIcons(t('"{0}" was added to {1}.', text, vscode.workspace.asRelativePath(file.uri))),
				5000,
			);
		}
	});
}

interface TargetFile {
	readonly uri: vscode.Uri;
	readonly isNew: boolean;
}

async function ask(text: string): Promise<NewConcept | undefined> {
	const isAbbreviation = looksLikeAbbreviation(text);
	const other = await vscode.window.showInputBox({
		title: t('Add "{0}" to the termbase (1/2)', text),
		prompt: isAbbreviation ? t('What does it stand for?') : t('How is it abbreviated? Leave empty if it is not.'),
	});
	if (other === undefined) {
		return undefined;
	}
	const definition = await vscode.window.showInputBox({
		title: t('Add "{0}" to the termbase (2/2)', text),
		prompt: t('What does it mean? One or two sentences.'),
	});
	return definition === undefined ? undefined : conceptOf(text, definition, other);
}

function conceptOf(text: string, definition: string, other: string): NewConcept {
	const [abbreviation, term] = looksLikeAbbreviation(text) ? [text, other.trim()] : [other.trim(), text];
	return {
		...(abbreviation !== '' && { abbreviation }),
		...(term !== '' && { term }),
		...(definition.trim() !== '' && { definition: definition.trim() }),
	};
}

/** The workspace's own termbase for a document, of those that are on: the only one, the one that is picked, or a new one. */
async function fileFor(termbases: Termbases, document: vscode.Uri): Promise<TargetFile | undefined> {
	const folder = vscode.workspace.getWorkspaceFolder(document) ?? vscode.workspace.workspaceFolders?.[0];
	if (folder === undefined) {
		throw new UserError(t('Open a folder first: the term is kept in a file of the workspace.'));
	}
	const states = await termbases.states();
	const own = states.filter(
		({ source, isOn }) =>
			isOn &&
			OWN_FORMAT.test(source.uri.path) &&
			vscode.workspace.getWorkspaceFolder(source.uri)?.uri.toString() === folder.uri.toString(),
	);
	if (own.length < 2) {
		const [only] = own;
		return only === undefined
			? { uri: vscode.Uri.joinPath(folder.uri, NEW_FILE), isNew: true }
			: { uri: only.source.uri, isNew: false };
	}
	const picked = await vscode.window.showQuickPick(
		own.map(({ source, termbase }) => ({
			label: withoutIcons(nameOf(source, termbase)),
			description: withoutIcons(vscode.workspace.asRelativePath(source.uri)),
			uri: source.uri,
		})),
		{ placeHolder: t('Which termbase?') },
	);
	return picked && { uri: picked.uri, isNew: false };
}

/**
 * Writes and saves in one edit, which one undo takes back. Rejects with a `UserError` where the file is broken, cannot be
 * written, or should be new and is there, as a termbase that is turned off.
 */
async function insert(formats: TermbaseFormats, { uri, isNew }: TargetFile, concept: NewConcept): Promise<void> {
	const edit = new vscode.WorkspaceEdit();
	if (isNew) {
		const { newJsonFile } = await formats.part('Json');
		edit.createFile(uri, { contents: new TextEncoder().encode(newJsonFile(concept)) });
		if (!(await vscode.workspace.applyEdit(edit))) {
			throw new UserError(
				t(
					'{0} could not be created. Check that its folder is not read-only and has no file of that name.',
					vscode.workspace.asRelativePath(uri),
				),
			);
		}
		return;
	}
	const document = await vscode.workspace.openTextDocument(uri);
	const insertInto = /\.ya?ml$/i.test(uri.path)
		? (await formats.part('Yaml')).insertIntoYaml
		: (await formats.part('Json')).insertIntoJson;
	for (const { offset, length, text } of editsOf(insertInto, document, concept)) {
		edit.replace(uri, new vscode.Range(document.positionAt(offset), document.positionAt(offset + length)), text);
	}
	if (!(await vscode.workspace.applyEdit(edit)) || !(await document.save())) {
		throw new UserError(t('{0} could not be changed. Check that it is not read-only.', vscode.workspace.asRelativePath(uri)));
	}
}

function editsOf(
	insertInto: (text: string, concept: NewConcept) => readonly TextEdit[],
	document: vscode.TextDocument,
	concept: NewConcept,
): readonly TextEdit[] {
	try {
		return insertInto(document.getText(), concept);
	} catch (error) {
		const refusal = refusalOf(error);
		if (refusal !== undefined) {
			throw new UserError(
				t('{0} has an error and was not changed. {1}', vscode.workspace.asRelativePath(document.uri), problemSentence(refusal)),
			);
		}
		throw error;
	}
}
