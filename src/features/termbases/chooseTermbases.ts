import * as vscode from 'vscode';
import { type ChoiceEdit, choiceLine, parseChoices, withChoice } from '../../core/document/documentChoices';
import { formatFor } from '../../core/prose/formatNames';
import { registerCommand } from '../../platform/commands';
import { UserError } from '../../platform/errors';
import type { Termbases } from '../../platform/termbases/termbases';

const { t } = vscode.l10n;

export interface ChooseTermbasesDeps {
	readonly termbases: Termbases;
	readonly log: vscode.LogOutputChannel;
}

/**
 * Registers the commands that write a document's choices into it: `peaceops.chooseTermbases` asks which termbases it is read
 * with; `peaceops.chooseMeaning` takes a designation and the id of the concept that it means there.
 */
export function registerChoices({ termbases, log }: ChooseTermbasesDeps): vscode.Disposable {
	return vscode.Disposable.from(
		registerCommand('peaceops.chooseTermbases', log, async () => {
			const document = activePaper();
			const chosen = await pickTermbases(termbases, document);
			if (chosen !== undefined) {
				await write(document, 'termbases', chosen === 'all' ? undefined : chosen.join(', '));
			}
		}),
		registerCommand('peaceops.chooseMeaning', log, async (designation, concept) => {
			if (typeof designation === 'string' && typeof concept === 'string') {
				await write(activePaper(), designation, concept);
			}
		}),
	);
}

function activePaper(): vscode.TextDocument {
	const document = vscode.window.activeTextEditor?.document;
	if (document === undefined || formatFor(document.languageId, document.uri.path) === undefined) {
		throw new UserError(t('Open the paper that you want to choose for.'));
	}
	return document;
}

async function pickTermbases(
	termbases: Termbases,
	document: vscode.TextDocument,
): Promise<readonly string[] | 'all' | undefined> {
	const { termbases: all } = await termbases.choice(document.uri);
	const line = choiceLine(document.lineCount, (index) => document.lineAt(index).text);
	const { termbases: chosen } = parseChoices(line?.text);
	const rows = all.map(({ id, origin = t('bundled glossary'), concepts }) => {
		const name = id === '' ? 'bundled' : id;
		return {
			label: origin,
			description: t('{0} terms', concepts.size),
			picked: chosen === undefined || chosen.includes(name) || chosen.includes(origin.toLowerCase()),
			name,
		};
	});
	const picked = await vscode.window.showQuickPick(rows, {
		canPickMany: true,
		placeHolder: t('Which termbases is this document read with?'),
	});
	return picked === undefined || picked.length < rows.length ? picked?.map(({ name }) => name) : 'all';
}

async function write(document: vscode.TextDocument, key: string, value: string | undefined): Promise<void> {
	const format = formatFor(document.languageId, document.uri.path)!;
	const edit = withChoice(document.lineCount, (index) => document.lineAt(index).text, format, key, value);
	if (edit === undefined) {
		throw new UserError(t('Plain text has no comments in which a choice could be kept.'));
	}
	await apply(document, edit);
}

async function apply({ uri, eol }: vscode.TextDocument, { line, lines, text }: ChoiceEdit): Promise<void> {
	const end = eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n';
	const edit = new vscode.WorkspaceEdit();
	edit.replace(uri, new vscode.Range(line, 0, line + lines, 0), text.map((one) => one + end).join(''));
	await vscode.workspace.applyEdit(edit);
}
