import * as vscode from 'vscode';
import {
	type ListedAbbreviation,
	listLines,
	newList,
	type StandingList,
	standingList,
	stylesOf,
} from '../../core/audit/abbreviationList/abbreviationList';
import { KnownNames } from '../../core/audit/knownNames';
import { registerCommand } from '../../platform/commands';
import { UserError } from '../../platform/errors';
import { isPaper } from './auditDiagnostics';
import type { Audited, Audits } from './audits';

const { t } = vscode.l10n;

/**
 * Registers `peaceops.insertAbbreviations`: the list of the abbreviations that the paper in the active editor uses, written anew
 * where it stands, else inserted at the cursor; and the same when a paper is saved, if the setting says so.
 */
export function registerInsertAbbreviations(audits: Audits, log: vscode.LogOutputChannel): vscode.Disposable {
	return vscode.Disposable.from(
		registerCommand('peaceops.insertAbbreviations', log, async (style) => {
			const editor = vscode.window.activeTextEditor;
			if (editor === undefined || !isPaper(editor.document)) {
				throw new UserError(t('Open the paper that you want a list of abbreviations for.'));
			}
			await insert(audits, editor, typeof style === 'string' ? style : undefined);
		}),
		vscode.workspace.onWillSaveTextDocument((event) => {
			const { document } = event;
			const isWanted = vscode.workspace.getConfiguration('peaceops', document).get<unknown>('audit.refreshListOnSave') === true;
			if (isWanted && isPaper(document)) {
				event.waitUntil(refreshed(audits, document, log));
			}
		}),
	);
}

async function insert(audits: Audits, editor: vscode.TextEditor, wanted: string | undefined): Promise<void> {
	const { document } = editor;
	const audited = await audits.of(document);
	if (audited === undefined) {
		return;
	}
	const standing = standingIn(document, audited);
	if (standing === 'open') {
		throw new UserError(t('The list of abbreviations begins and does not end: put its last marker back, or delete the first.'));
	}
	if (standing !== undefined) {
		const edit = refreshEdit(document, audited, standing);
		if (edit !== undefined) {
			await apply(document, edit);
		}
		return;
	}
	const listed = listedIn(audited);
	if (listed.length === 0) {
		throw new UserError(t('This paper uses no abbreviations.'));
	}
	const styles = stylesOf(audited.format);
	const style = styles.find((name) => name === wanted) ?? (styles.length === 1 ? styles[0] : await pickStyle(styles));
	if (style !== undefined) {
		const lines = listLines(listed, audited.format, vscode.env.language, newList(audited.format, style));
		const at = editor.selection.active.line;
		const isEmpty = document.lineAt(at).isEmptyOrWhitespace;
		const end = lineEndOf(document);
		const text = isEmpty ? lines.join(end) : `${lines.join(end)}${end}${end}`;
		const place = new vscode.Range(at, 0, at, isEmpty ? document.lineAt(at).text.length : 0);
		await apply(document, vscode.TextEdit.replace(place, text));
	}
}

async function pickStyle(styles: readonly ReturnType<typeof stylesOf>[number][]): Promise<(typeof styles)[number] | undefined> {
	const names = {
		table: t('Table'),
		definitions: t('Definition list'),
		acronym: t('acronym package'),
		glossaries: t('glossaries package'),
		columns: t('Columns'),
	};
	const picked = await vscode.window.showQuickPick(
		styles.map((style) => ({ label: names[style], style })),
		{ placeHolder: t('How shall the list be written?') },
	);
	return picked?.style;
}

/** What brings the list of a paper up to date when it is saved; nothing where there is none, or where it cannot be told. */
async function refreshed(
	audits: Audits,
	document: vscode.TextDocument,
	log: vscode.LogOutputChannel,
): Promise<vscode.TextEdit[]> {
	try {
		const audited = await audits.of(document);
		const standing = audited && standingIn(document, audited);
		const edit =
			audited && standing !== undefined && standing !== 'open' ? refreshEdit(document, audited, standing) : undefined;
		return edit === undefined ? [] : [edit];
	} catch (error) {
		log.error(error instanceof Error ? error : String(error));
		return [];
	}
}

function standingIn(document: vscode.TextDocument, { format }: Audited): StandingList | 'open' | undefined {
	const source = {
		lineCount: document.lineCount,
		lineEnd: lineEndOf(document),
		line: (index: number) => document.lineAt(index).text,
	};
	return standingList(source, format);
}

/** `undefined` where the list is as it should be. */
function refreshEdit(document: vscode.TextDocument, audited: Audited, standing: StandingList): vscode.TextEdit | undefined {
	const { firstLine, endLine } = standing;
	const text = listLines(listedIn(audited), audited.format, vscode.env.language, standing).join(lineEndOf(document));
	const range = new vscode.Range(firstLine, 0, endLine - 1, document.lineAt(endLine - 1).text.length);
	return document.getText(range) === text ? undefined : vscode.TextEdit.replace(range, text);
}

/** The abbreviations that a paper uses, with their long forms: as it explains them, else as the termbases do if they agree. */
function listedIn({ abbreviations, lexicon }: Audited): readonly ListedAbbreviation[] {
	const names = new KnownNames(lexicon);
	return [...abbreviations.values()]
		.filter(({ mentions, explanations }) => mentions.length > 0 || explanations.length > 0)
		.map(({ name, explanations }) => {
			const [known, other] = names.longForms(name);
			return {
				abbreviation: name,
				longForm: explanations[0]?.definition.longForm ?? (other === undefined ? known : undefined) ?? '',
			};
		});
}

function lineEndOf({ eol }: vscode.TextDocument): string {
	return eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n';
}

async function apply({ uri }: vscode.TextDocument, edit: vscode.TextEdit): Promise<void> {
	const workspaceEdit = new vscode.WorkspaceEdit();
	workspaceEdit.set(uri, [edit]);
	if (!(await vscode.workspace.applyEdit(workspaceEdit))) {
		throw new UserError(t('{0} could not be changed. Check that it is not read-only.', vscode.workspace.asRelativePath(uri)));
	}
}
