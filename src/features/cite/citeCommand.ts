import * as vscode from 'vscode';
import { cite } from '../../core/citing/citation';
import { registerCommand } from '../../platform/commands';
import { pickUnit, unitOf } from '../../platform/units';
import { type CitingDeps, insertCitation, isCopy, paperEditor } from './citing';

const { t } = vscode.l10n;

/**
 * Registers `peaceops.cite`: cites a unit of the report at the cursor of the paper that was written in last. The argument is the
 * unit's id, or the unit itself from a view; without one it is the unit at the cursor in the copy, else the user is asked.
 */
export function registerCite(deps: CitingDeps): vscode.Disposable {
	return registerCommand('peaceops.cite', deps.log, async (argument) => {
		const editor = paperEditor(deps);
		const id = idIn(argument) ?? (await unitAtCursor(deps)) ?? (await pickUnit(deps, t('Cite which unit of the report?')));
		if (id !== undefined) {
			await insertCitation(deps, editor, unitOf(await deps.data.report(), id), cite);
		}
	});
}

function idIn(argument: unknown): string | undefined {
	if (typeof argument === 'string') {
		return argument;
	}
	const id = typeof argument === 'object' && argument !== null && 'id' in argument ? argument.id : undefined;
	return typeof id === 'string' ? id : undefined;
}

async function unitAtCursor({ copy }: CitingDeps): Promise<string | undefined> {
	const editor = vscode.window.activeTextEditor;
	return editor !== undefined && isCopy(copy, editor.document)
		? copy.unitAt(editor.document, editor.selection.active)
		: undefined;
}
