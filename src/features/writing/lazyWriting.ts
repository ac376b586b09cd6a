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

/** Markdown asks for completions only when it is told to, or behind one of these. */
const TRIGGERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZÉÀÎÓÚ', '@', '{'];

/** What has to stand before the cursor where a capital asks. */
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
				provideCompletionItems: (document, position, token, { triggerKind, triggerCharacter }) =>
					triggerKind === vscode.CompletionTriggerKind.TriggerCharacter && !isBegun(document, position, triggerCharacter)
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
		new vscode.Disposable(() => {
			standIns.dispose();
			part?.dispose();
		}),
	);
}

function isBegun(document: vscode.TextDocument, position: vscode.Position, trigger: string | undefined): boolean {
	const before = document.getText(new vscode.Range(position.translate(0, -Math.min(REACH, position.character)), position));
	return trigger === '@' || trigger === '{' ? CITATION.test(before) : TWO_CAPITALS.test(before);
}
