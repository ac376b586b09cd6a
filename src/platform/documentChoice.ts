import * as vscode from 'vscode';
import { type ChoiceEdit, choiceLine, type DocumentChoices, parseChoices, withChoice } from '../core/document/documentChoices';
import { formatFor } from '../core/prose/formatNames';
import { changeDocument, lineEndOf } from './changeDocument';
import { UserError } from './errors';

const { t } = vscode.l10n;

/** The paper in the active editor. Throws a `UserError` where there is none. */
export function activePaper(): vscode.TextDocument {
	const document = vscode.window.activeTextEditor?.document;
	if (document === undefined || formatFor(document.languageId, document.uri.path) === undefined) {
		throw new UserError(t('Open the paper that you want to choose for.'));
	}
	return document;
}

/** What a document chooses now. */
export function choicesOf(document: vscode.TextDocument): DocumentChoices {
	return parseChoices(choiceLine(document.lineCount, (index) => document.lineAt(index).text)?.text);
}

/**
 * Writes one of a document's choices (`termbases`, `domain`, `language`, or what a designation means) into it, or takes it out where the value
 * is `undefined`. Rejects with a `UserError` where it cannot be written.
 */
export async function writeChoice(
	document: vscode.TextDocument,
	key: Parameters<typeof withChoice>[3],
	value: Parameters<typeof withChoice>[4],
): Promise<void> {
	const format = formatFor(document.languageId, document.uri.path)!;
	const edit = withChoice(document.lineCount, (index) => document.lineAt(index).text, format, key, value);
	if (edit === undefined) {
		throw new UserError(
			t('The choice cannot be kept here: plain text has no comments, and a line of choices may have 2000 characters.'),
		);
	}
	await changeDocument(document, [textEditOf(edit, lineEndOf(document))]);
}

function textEditOf({ line, lines, text }: ChoiceEdit, end: string): vscode.TextEdit {
	return vscode.TextEdit.replace(new vscode.Range(line, 0, line + lines, 0), text.map((one) => one + end).join(''));
}
