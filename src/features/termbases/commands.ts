/** The commands of termbases as one part, which is bundled apart and loaded with the first of them that is run. */
import * as vscode from 'vscode';
import type { DocumentReader } from '../../platform/documentReader';
import type { SettingsStore } from '../../platform/settings';
import type { ColumnMappings } from '../../platform/termbases/columnMappings';
import type { TermbaseFormats } from '../../platform/termbases/termbaseFormats';
import type { Termbases } from '../../platform/termbases/termbases';
import { registerAddTermbase } from './addTermbase';
import { registerAddToTermbase } from './addToTermbase';
import { registerChooseForDocument } from './chooseForDocument';
import { registerChooseTermbases } from './chooseTermbases';
import { registerExportTermbase } from './exportTermbase';
import { registerPasteTermbase } from './pasteTermbase';
import { registerTermbaseActions } from './termbaseActions';

export interface TermbaseCommandsDeps {
	readonly termbases: Termbases;
	readonly formats: TermbaseFormats;
	readonly mappings: ColumnMappings;
	readonly reader: DocumentReader;
	readonly settings: SettingsStore;
	readonly log: vscode.LogOutputChannel;
}

export function registerTermbaseCommands(deps: TermbaseCommandsDeps): vscode.Disposable {
	return vscode.Disposable.from(
		registerAddTermbase(deps),
		registerAddToTermbase(deps),
		registerPasteTermbase(deps),
		registerExportTermbase(deps),
		registerTermbaseActions(deps),
		registerChooseTermbases(deps),
		registerChooseForDocument(deps),
	);
}
