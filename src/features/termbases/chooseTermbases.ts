import * as vscode from 'vscode';
import { registerCommand } from '../../platform/commands';
import { activePaper, choicesOf, writeChoice } from '../../platform/documentChoice';
import { withoutIcons } from '../../platform/markdown';
import type { Termbases } from '../../platform/termbases/termbases';
import { termCount } from '../../platform/wording';
import { isNamed, termbaseNames } from './termbaseNames';

const { t } = vscode.l10n;

export interface ChooseTermbasesDeps {
	readonly termbases: Termbases;
	readonly log: vscode.LogOutputChannel;
}

/**
 * Registers `peaceops.chooseTermbases`, which asks which termbases the paper in the active editor is read with, and writes them
 * into it.
 */
export function registerChooseTermbases({ termbases, log }: ChooseTermbasesDeps): vscode.Disposable {
	return registerCommand('peaceops.chooseTermbases', log, async () => chooseTermbases(termbases, activePaper()));
}

/** Asks which termbases a document is read with, and writes them into it; nothing where the user turns away. */
export async function chooseTermbases(termbases: Termbases, document: vscode.TextDocument): Promise<void> {
	const { termbases: all } = await termbases.choice(document.uri);
	const { termbases: chosen } = choicesOf(document);
	const rows = all.map((termbase) => ({
		label: withoutIcons(termbase.origin ?? t('bundled glossary')),
		description: termCount(termbase.concepts.size),
		picked: chosen === undefined || isNamed(termbase, chosen),
		termbase,
	}));
	const picked = await vscode.window.showQuickPick(rows, {
		canPickMany: true,
		placeHolder: t('Which termbases is this document read with?'),
	});
	if (picked !== undefined) {
		const ticked = picked.map(({ termbase }) => termbase);
		await writeChoice(document, 'termbases', termbaseNames(all, ticked, chosen));
	}
}
