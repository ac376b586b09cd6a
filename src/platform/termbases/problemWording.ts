import * as vscode from 'vscode';
import type { Problem } from '../../core/termbase/formats/termbaseReader';
import * as wording from '../../wording/problemWording';

export { isSevere } from '../../wording/problemWording';

/** What is wrong with a termbase, in the editor's language; its pieces from the file are not escaped. */
export function problemSentence(problem: Problem): string {
	return wording.problemSentence(problem, vscode.l10n.t);
}
