import * as vscode from 'vscode';
import { unitAtLine } from '../../core/report/placesOfUnits';
import type { BundledData } from '../../platform/bundledData';
import { registerCommand } from '../../platform/commands';
import { UserError } from '../../platform/errors';
import type { OwnCopy } from '../../platform/ownCopy/ownCopy';
import { digestUri } from '../../platform/pages';

const { t } = vscode.l10n;

export interface SwitchDeps {
	readonly ownCopy: OwnCopy;
	readonly data: BundledData;
	readonly digestLines: () => Promise<ReadonlyMap<string, number>>;
	readonly log: vscode.LogOutputChannel;
}

/** Registers `peaceops.switchCopyAndDigest`: from the copy to the digest and back, at the unit at the cursor. */
export function registerSwitch({ ownCopy, data, digestLines, log }: SwitchDeps): vscode.Disposable {
	// A title, or the analyst's own words, stand above the first unit.
	const firstUnit = async (): Promise<string> => (await data.report()).units[0]!.id;
	return registerCommand('peaceops.switchCopyAndDigest', log, async () => {
		const editor = vscode.window.activeTextEditor;
		if (ownCopy.link === undefined) {
			throw new UserError(t('No copy of the report is linked. Link one first.'));
		}
		if (editor?.document.uri.toString() === digestUri.toString()) {
			const unit = unitAtLine(await digestLines(), editor.selection.active.line);
			await vscode.commands.executeCommand('peaceops.openUnit', unit ?? (await firstUnit()));
			return;
		}
		if (editor === undefined || !ownCopy.isShownIn(editor.document)) {
			throw new UserError(t('Open your copy of the report or the digest, and put the cursor into a paragraph.'));
		}
		const unit = (await ownCopy.reading())?.unitAtOrBefore(editor.selection.active) ?? (await firstUnit());
		await vscode.commands.executeCommand('peaceops.openUnit', unit, 'digest');
	});
}
