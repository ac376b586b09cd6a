/** The commands of the own copy as one part, which is bundled apart and loaded with the first of them that is run. */
import * as vscode from 'vscode';
import type { BundledData } from '../../platform/bundledData';
import type { DocumentReader } from '../../platform/documentReader';
import type { OwnCopy } from '../../platform/ownCopy/ownCopy';
import { registerFindInReport } from './findInReport';
import { offerLink, registerLinkReport } from './linkReport';
import { registerSwitch } from './switchCopy';

export interface OwnCopyCommandsDeps {
	readonly ownCopy: OwnCopy;
	readonly data: BundledData;
	readonly reader: DocumentReader;
	/** The digest's line, from 0, at which each unit begins. */
	readonly digestLines: () => Promise<ReadonlyMap<string, number>>;
	readonly context: Pick<vscode.ExtensionContext, 'globalState' | 'extensionUri'>;
	readonly log: vscode.LogOutputChannel;
}

/** What the part does when it is loaded. */
export interface OwnCopyPart extends vscode.Disposable {
	/** Offers to link a document if it is recognised as the report. Whether it was. */
	offer(document: vscode.TextDocument): Promise<boolean>;
}

export function registerOwnCopyCommands(deps: OwnCopyCommandsDeps): OwnCopyPart {
	const registered = vscode.Disposable.from(registerLinkReport(deps), registerSwitch(deps), registerFindInReport(deps));
	return { offer: (document) => offerLink(deps, document), dispose: () => registered.dispose() };
}
