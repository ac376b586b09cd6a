import * as vscode from 'vscode';
import { type FoundList, findList, type UnclosedList } from '../../core/audit/abbreviationList/findList';
import type { StyleName } from '../../core/audit/abbreviationList/listFormat';
import { stylesOf } from '../../core/audit/abbreviationList/listFormats';
import { type ListOptions, listText, refreshedText } from '../../core/audit/abbreviationList/listText';
import type { ListedAbbreviation } from '../../core/audit/abbreviationList/sortAbbreviations';
import { KnownNames } from '../../core/audit/knownNames';
import { changeDocument, lineEndOf } from '../../platform/changeDocument';
import { registerCommand } from '../../platform/commands';
import { UserError } from '../../platform/errors';
import { isPaper } from '../../platform/papers';
import { rangeOf } from './auditDiagnostics';
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
	const list = findList(document.getText(), audited.format);
	if (list?.kind === 'unclosed') {
		throw new UserError(t('The list of abbreviations begins and does not end: put its last marker back, or delete the first.'));
	}
	if (list !== undefined) {
		const edit = refreshEdit(audited, list);
		if (edit !== undefined) {
			await changeDocument(document, [edit]);
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
		const text = listText(listed, audited.format, style, optionsOf(audited));
		await changeDocument(document, [insertion(document, editor.selection.active.line, text)]);
	}
}

/** Puts a list on lines of its own, with blank ones around it, where the cursor's line is or before it. */
function insertion(document: vscode.TextDocument, line: number, text: string): vscode.TextEdit {
	const isBlank = (at: number): boolean => at < 0 || at >= document.lineCount || document.lineAt(at).isEmptyOrWhitespace;
	const end = lineEndOf(document);
	const before = isBlank(line - 1) ? '' : end;
	if (!isBlank(line)) {
		return vscode.TextEdit.insert(new vscode.Position(line, 0), `${before}${text}${end}${end}`);
	}
	const behind = isBlank(line + 1) ? '' : end;
	return vscode.TextEdit.replace(document.lineAt(line).range, `${before}${text}${behind}`);
}

async function pickStyle(styles: readonly StyleName[]): Promise<StyleName | undefined> {
	const names: Readonly<Record<StyleName, string>> = {
		table: t('Table'),
		definitions: t('Definition list'),
		acronym: t('acronym package'),
		glossaries: t('glossaries package'),
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
		const list: FoundList | UnclosedList | undefined = audited && findList(document.getText(), audited.format);
		const edit = audited !== undefined && list?.kind === 'list' ? refreshEdit(audited, list) : undefined;
		return edit === undefined ? [] : [edit];
	} catch (error) {
		log.error(error instanceof Error ? error : String(error));
		return [];
	}
}

/** `undefined` where the list is as it should be. */
function refreshEdit(audited: Audited, list: FoundList): vscode.TextEdit | undefined {
	const text = refreshedText(list, listedIn(audited), optionsOf(audited));
	return text === list.text ? undefined : vscode.TextEdit.replace(rangeOf(audited.document, list), text);
}

function optionsOf({ document, reading }: Audited): ListOptions {
	return { language: reading.language ?? 'en', lineEnd: lineEndOf(document) };
}

/** Stands for a long form that nobody knows, for the writer to fill in. */
const TO_FILL_IN = '…';

/** The abbreviations that a paper uses, with their long forms: as it explains them, else as the termbases do if they agree. */
function listedIn({ abbreviations, lexicon }: Audited): readonly ListedAbbreviation[] {
	const names = new KnownNames(lexicon);
	return [...abbreviations.values()]
		.filter(({ mentions, explanations }) => mentions.length > 0 || explanations.length > 0)
		.map(({ name, explanations }) => {
			const [known, other] = names.longForms(name);
			return {
				abbreviation: name,
				longForm: explanations[0]?.definition.longForm ?? (other === undefined ? known : undefined) ?? TO_FILL_IN,
			};
		});
}
