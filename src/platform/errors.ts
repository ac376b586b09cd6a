import * as vscode from 'vscode';
import { withoutLinks } from './markdown';

/** An error that its user can act on: the message is a sentence for them and is shown as it stands. */
export class UserError extends Error {
	override readonly name = 'UserError';
}

/** Whether an error is a `UserError`, of this part of the extension or of one that is bundled apart and has a class of its own. */
export function isUserError(error: unknown): error is UserError {
	return error instanceof Error && error.name === 'UserError';
}

/**
 * Where a command ends in an error: a `UserError` is shown; anything else is logged once, with its stack, and the message says
 * where to look. Cancellation is silent.
 */
export async function reportError(error: unknown, log: vscode.LogOutputChannel): Promise<void> {
	if (error instanceof vscode.CancellationError) {
		return;
	}
	if (isUserError(error)) {
		await vscode.window.showErrorMessage(withoutLinks(error.message));
		return;
	}
	log.error(error instanceof Error ? error : String(error));
	const show = vscode.l10n.t('Show Log');
	const chosen = await vscode.window.showErrorMessage(
		vscode.l10n.t('Peace Operations Lexicon could not do this. Its log says why.'),
		show,
	);
	if (chosen === show) {
		log.show(true);
	}
}

/** The sentence that a view shows in its own place when it cannot be filled. */
export function messageOf(error: unknown): string {
	return isUserError(error)
		? error.message
		: vscode.l10n.t('This could not be shown. The log of Peace Operations Lexicon says why.');
}
