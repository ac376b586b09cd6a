import * as vscode from 'vscode';
import { occurrenceAt } from '../../core/document/occurrences';
import type { Concept } from '../../core/termbase/model';
import { registerCommand } from '../../platform/commands';
import type { DocumentReader } from '../../platform/documentReader';
import { UserError } from '../../platform/errors';
import { withoutIcons } from '../../platform/markdown';
import { conceptUri } from '../../platform/pages';
import { classification, fullName } from '../../platform/wording';

const { t } = vscode.l10n;

export interface ShowTermDeps {
	readonly reader: DocumentReader;
	readonly log: vscode.LogOutputChannel;
}

/** Registers `peaceops.showTerm`: opens a concept's entry; without an id that of the term at the cursor, else it asks. */
export function registerShowTerm(deps: ShowTermDeps): vscode.Disposable {
	return registerCommand('peaceops.showTerm', deps.log, async (argument) => {
		const { reader } = deps;
		const concept =
			typeof argument === 'string'
				? await conceptById(reader, argument)
				: await chooseConcept(reader, await conceptsAtCursor(reader));
		if (concept !== undefined) {
			// The editor commands `vscode.open` would steal a preview tab that shows the digest beside; a document keeps its own.
			await vscode.window.showTextDocument(conceptUri(concept.id), { preview: true });
		}
	});
}

async function conceptById(reader: DocumentReader, id: string): Promise<Concept> {
	const concept = (await reader.lexicon()).concept(id);
	if (concept === undefined) {
		throw new UserError(t('The glossary has no concept "{0}". Search for it instead.', id));
	}
	return concept;
}

/** What the designation at the cursor may mean; empty where none stands there. */
async function conceptsAtCursor(reader: DocumentReader): Promise<readonly Concept[]> {
	const editor = vscode.window.activeTextEditor;
	if (editor === undefined) {
		return [];
	}
	const { document, selection } = editor;
	const read = await reader.around(document, selection.active.line);
	const occurrence = read && occurrenceAt(read.occurrences, document.offsetAt(selection.active));
	return occurrence?.judgement.entries.map((entry) => read!.lexicon.entry(entry).concept) ?? [];
}

/** Concepts that are offered as a list; where there are more, one searches. */
const LONGEST_LIST = 1000;

async function chooseConcept(reader: DocumentReader, senses: readonly Concept[]): Promise<Concept | undefined> {
	if (senses.length === 1) {
		return senses[0];
	}
	const lexicon = await reader.lexicon();
	if (senses.length === 0 && lexicon.conceptCount > LONGEST_LIST) {
		await vscode.commands.executeCommand('peaceops.search');
		return undefined;
	}
	const offered = senses.length > 0 ? senses : [...lexicon.all()];
	const items = offered.map((concept) => ({
		label: withoutIcons(fullName(concept)),
		description: classification(concept),
		...(senses.length > 0 && { detail: withoutIcons(concept.definition) }),
		concept,
	}));
	const picked = await vscode.window.showQuickPick(items, {
		placeHolder: senses.length > 0 ? t('Several meanings: which one?') : t('Show a term'),
		matchOnDescription: true,
	});
	return picked?.concept;
}
