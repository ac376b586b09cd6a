import * as vscode from 'vscode';
import type { CitationStyle } from '../core/citing/citationSyntax';
import { type Reference, type ReferenceTexts, referencesFile, referenceTextsFile } from '../core/citing/model';
import type { BundledData } from './bundledData';
import { once } from './once';

/** The bundled bibliographic records and their texts. */
export interface BundledReferences {
	readonly report: Reference;
	/** Of the definitions. */
	readonly sources: readonly Reference[];
	readonly texts: ReferenceTexts;
}

/** Reads the bundled records when first asked; rejects with a `UserError` if they are missing or damaged. */
export function bundledReferences(data: BundledData): () => Promise<BundledReferences> {
	return once(async () => {
		const [[report, ...sources], texts] = await Promise.all([
			data.read<Reference[]>('references.json', referencesFile),
			data.read<ReferenceTexts>('referenceTexts.json', referenceTextsFile),
		]);
		return { report: report!, sources, texts };
	});
}

/** The style in which references are written out in a document. */
export function citationStyle(scope: vscode.ConfigurationScope | undefined): CitationStyle {
	return vscode.workspace.getConfiguration('peaceops', scope).get<unknown>('citationStyle') === 'apa' ? 'apa' : 'chicago';
}
