/** The commands of citing as one part, which is bundled apart and loaded with the first of them that is run. */
import * as vscode from 'vscode';
import { bundledReferences } from '../../platform/references';
import { registerCite } from './citeCommand';
import type { CitingDeps } from './citing';
import { registerExportReference } from './exportReference';
import { registerQuote } from './quoteCommand';

export type CitingCommandsDeps = Omit<CitingDeps, 'references' | 'told'>;

export function registerCitingCommands(given: CitingCommandsDeps): vscode.Disposable {
	const deps: CitingDeps = { ...given, references: bundledReferences(given.data), told: new Set() };
	return vscode.Disposable.from(registerCite(deps), registerQuote(deps), registerExportReference(deps));
}
