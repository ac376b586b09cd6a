import * as vscode from 'vscode';
import { quote } from '../../core/citing/quotation';
import { registerCommand } from '../../platform/commands';
import { UserError } from '../../platform/errors';
import { unitOf } from '../../platform/units';
import { type CitingDeps, insertCitation, isCopy, paperEditor } from './citing';

const { t } = vscode.l10n;

/** Characters that are quoted at most: more is no quotation. */
const LONGEST = 5000;

/** Registers `peaceops.quote`: what `quoteSelection` does. */
export function registerQuote(deps: CitingDeps): vscode.Disposable {
	return registerCommand('peaceops.quote', deps.log, () => quoteSelection(deps));
}

/**
 * Puts the sentences that are selected in the copy into the paper that was written in last, as a block quotation with their citation.
 * Says under which conditions the report may be quoted. Rejects with a `UserError` where there is nothing to quote, or nowhere.
 */
export async function quoteSelection(deps: CitingDeps): Promise<void> {
	const { copy } = deps;
	if (copy.document === undefined) {
		throw new UserError(t('Link your own copy of the report first: what you quote is selected in it.'));
	}
	const source = vscode.window.activeTextEditor;
	if (source === undefined || !isCopy(copy, source.document) || source.selection.isEmpty) {
		throw new UserError(t('Select the sentences that you want to quote in your copy of the report.'));
	}
	const selected = source.document.getText(source.selection);
	if (selected.length > LONGEST) {
		throw new UserError(t('Select less: a quotation has at most {0} characters.', LONGEST));
	}
	const id = await copy.unitAt(source.document, source.selection.start);
	if (id === undefined) {
		throw new UserError(t('The selection begins outside the paragraphs of the report. Select sentences of one of them.'));
	}
	const editor = paperEditor(deps);
	await insertCitation(deps, editor, unitOf(await deps.data.report(), id), (cited, place) => {
		const quoted = quote(cited, place, selected);
		if (quoted === undefined) {
			throw new UserError(t('There is no text in the selection.'));
		}
		return quoted;
	});
	void vscode.window.showInformationMessage(
		t(
			'The report asks for its author’s permission before its text is reprinted. The seminar was held under the Chatham House Rule: name no speaker.',
		),
	);
}
