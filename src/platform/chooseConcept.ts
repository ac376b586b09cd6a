import * as vscode from 'vscode';
import { occurrenceAt } from '../core/document/occurrences';
import type { Concept } from '../core/termbase/model';
import type { DocumentReader } from './documentReader';
import { UserError } from './errors';
import { withoutIcons } from './markdown';
import { classification, fullName } from './wording';

const { t } = vscode.l10n;

/** Rejects with a `UserError` if there is no such concept. */
export async function conceptById(reader: DocumentReader, id: string): Promise<Concept> {
	const concept = (await reader.lexicon()).concept(id);
	if (concept === undefined) {
		throw new UserError(t('The glossary has no concept "{0}". Search for it instead.', id));
	}
	return concept;
}

/** What the designation at the cursor may mean; empty where none stands there. */
export async function conceptsAtCursor(reader: DocumentReader): Promise<readonly Concept[]> {
	const editor = vscode.window.activeTextEditor;
	if (editor === undefined) {
		return [];
	}
	const { document, selection } = editor;
	const read = await reader.around(document, selection.active.line);
	const occurrence = read && occurrenceAt(read.occurrences, document.offsetAt(selection.active));
	return occurrence?.judgement.entries.map((entry) => read!.lexicon.entry(entry).concept) ?? [];
}

/** Asks which concept is meant; with their definitions where they are the meanings of one name. `undefined` if the user turns away. */
export async function pickConcept(
	concepts: readonly Concept[],
	placeHolder: string,
	{ areMeanings }: { readonly areMeanings: boolean },
): Promise<Concept | undefined> {
	const items = concepts.map((concept) => ({
		label: withoutIcons(fullName(concept)),
		description: classification(concept),
		...(areMeanings && { detail: withoutIcons(concept.definition) }),
		concept,
	}));
	return (await vscode.window.showQuickPick(items, { placeHolder, matchOnDescription: true }))?.concept;
}
