import * as vscode from 'vscode';
import type { Concept } from '../../core/termbase/model';
import { conceptById, conceptsAtCursor, pickConcept } from '../../platform/chooseConcept';
import { registerCommand } from '../../platform/commands';
import type { DocumentReader } from '../../platform/documentReader';
import { conceptUri } from '../../platform/pages';

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

/** Concepts that are offered as a list; where there are more, one searches. */
const LONGEST_LIST = 1000;

async function chooseConcept(reader: DocumentReader, senses: readonly Concept[]): Promise<Concept | undefined> {
	if (senses.length === 1) {
		return senses[0];
	}
	if (senses.length > 0) {
		return pickConcept(senses, t('Several meanings: which one?'), { areMeanings: true });
	}
	const lexicon = await reader.lexicon();
	if (lexicon.conceptCount > LONGEST_LIST) {
		await vscode.commands.executeCommand('peaceops.search');
		return undefined;
	}
	return pickConcept([...lexicon.all()], t('Show a term'), { areMeanings: false });
}
