import * as vscode from 'vscode';
import { LANGUAGE_IDS } from '../../core/prose/formatNames';
import { loadPart } from '../../platform/lazyPart';
import { once } from '../../platform/once';
import { standInFor } from '../../platform/standIns';
import type * as Writing from './writing';

/** The commands that the part registers. */
const COMMANDS = [
	'peaceops.showTerm',
	'peaceops.nextOccurrence',
	'peaceops.previousOccurrence',
	'peaceops.insertDefinition',
	'peaceops.insertName',
	'peaceops.insertSource',
];

/**
 * By language id and not for any document: of several completion providers the editor asks those first that name the language, and
 * the others only if they have nothing.
 */
const PAPERS: vscode.DocumentSelector = LANGUAGE_IDS.map((language) => ({ language }));

/** What opens a citation. Letters are of no use here: where a word is being written the editor heeds no such character. */
const TRIGGERS = ['@', '{'];

/** What has to stand before the cursor where a capital has been typed. */
const TWO_CAPITALS = /\p{Lu}[\p{L}\p{N}&]*\p{Lu}$/u;
/** The beginning of a citation, where what opens it asks. */
const CITATION = /(?:\[-?|(?:^|\s)-?|[;,]\s*)@$|\\[a-zA-Z]*cite[a-zA-Z]*\*?(?:\[[^\]]*\])*\{$/;
/** Characters before the cursor that are looked at. */
const REACH = 200;

/**
 * Registers what helps while writing: completion, going to a term's entry and its other places, the workspace's symbols, and the
 * commands that show a term and insert what is known of it. Their part is loaded when the first of them is asked.
 */
export function registerLazyWriting(deps: Writing.WritingDeps, extensionUri: vscode.Uri): vscode.Disposable {
	let part: Writing.WritingPart | undefined;
	const load = once(async () => {
		const { registerWriting } = await loadPart<typeof Writing>(extensionUri, 'writing');
		standIns.dispose();
		part = registerWriting(deps);
		return part;
	});
	const standIns = standInFor(COMMANDS, load, deps.log);
	/** An error in what comes by itself is logged: a message for every letter or movement would be worse than none. */
	const quietly = async <T>(ask: (loaded: Writing.WritingPart) => Promise<T>): Promise<T | undefined> => {
		try {
			return await ask(await load());
		} catch (error) {
			deps.log.error(error instanceof Error ? error : String(error));
			return undefined;
		}
	};
	return vscode.Disposable.from(
		vscode.languages.registerCompletionItemProvider(
			PAPERS,
			{
				provideCompletionItems: (document, position, token, { triggerKind }) =>
					triggerKind === vscode.CompletionTriggerKind.TriggerCharacter && !CITATION.test(before(document, position))
						? undefined
						: quietly((loaded) => loaded.complete(document, position, token)),
				resolveCompletionItem: async (item) => (await quietly((loaded) => loaded.describe(item))) ?? item,
			},
			...TRIGGERS,
		),
		vscode.languages.registerDefinitionProvider(PAPERS, {
			provideDefinition: (document, position, token) => quietly((loaded) => loaded.define(document, position, token)),
		}),
		vscode.languages.registerReferenceProvider(PAPERS, {
			provideReferences: (document, position, _, token) => quietly((loaded) => loaded.refer(document, position, token)),
		}),
		vscode.languages.registerDocumentHighlightProvider(PAPERS, {
			provideDocumentHighlights: (document, position, token) =>
				quietly((loaded) => loaded.highlight(document, position, token)),
		}),
		vscode.languages.registerWorkspaceSymbolProvider({
			provideWorkspaceSymbols: (query, token) => quietly((loaded) => loaded.symbols(query, token)),
		}),
		vscode.workspace.onDidChangeTextDocument((event) => {
			const capital = typedCapital(event);
			if (capital !== undefined && TWO_CAPITALS.test(before(event.document, capital))) {
				void quietly((loaded) => loaded.suggest(event.document, capital));
			}
		}),
		new vscode.Disposable(() => {
			standIns.dispose();
			part?.dispose();
		}),
	);
}

/** The text of a line before a position, or the end of it. */
function before(document: vscode.TextDocument, position: vscode.Position): string {
	return document.getText(new vscode.Range(position.translate(0, -Math.min(REACH, position.character)), position));
}

/** Where the cursor stands behind a capital that was typed just now; `undefined` behind any other change. */
function typedCapital({ document, contentChanges, reason }: vscode.TextDocumentChangeEvent): vscode.Position | undefined {
	const [change, another] = contentChanges;
	return change !== undefined &&
		another === undefined &&
		reason === undefined &&
		/^\p{Lu}$/u.test(change.text) &&
		document === vscode.window.activeTextEditor?.document
		? change.range.start.translate(0, 1)
		: undefined;
}
