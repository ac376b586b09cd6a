import * as vscode from 'vscode';
import type { Finding, Span } from '../../core/audit/finding';
import type { Lexicon } from '../../core/termbase/lexicon';
import * as wording from '../../wording/findingWording';

const { t } = vscode.l10n;

/** What a finding says, in the editor's language. */
export function findingSentence(finding: Finding, lexicon: Lexicon): string {
	return wording.findingSentence(finding, lexicon, t);
}

/** Another place that a finding is about, and what stands there; `undefined` where there is none. */
export function relatedPlace(finding: Finding): { readonly at: Span; readonly label: string } | undefined {
	return wording.relatedPlace(finding, t);
}
