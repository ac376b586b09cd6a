/** What helps while writing, as one part, which is bundled apart and loaded when it is first asked for something. */
import * as vscode from 'vscode';
import { Completions, type CompletionsDeps } from './completions';
import { type InsertDeps, registerInsertCommands } from './insertCommands';
import { Navigation, type NavigationDeps } from './navigation';
import { registerOccurrenceCommands } from './occurrenceCommands';
import { registerShowTerm } from './showTerm';

type Shared = 'search' | 'ownCopy';

export interface WritingDeps extends Omit<CompletionsDeps, Shared>, Omit<NavigationDeps, Shared>, Omit<InsertDeps, Shared> {
	readonly search: CompletionsDeps['search'] & NavigationDeps['search'];
	readonly ownCopy: CompletionsDeps['ownCopy'] & NavigationDeps['ownCopy'] & InsertDeps['ownCopy'];
	readonly log: vscode.LogOutputChannel;
}

/** What the providers ask. */
export type WritingPart = Pick<Completions, 'complete' | 'describe' | 'suggest'> &
	Pick<Navigation, 'define' | 'refer' | 'highlight' | 'symbols'> &
	vscode.Disposable;

/** Registers the commands; the providers are registered by who loads this. */
export function registerWriting(deps: WritingDeps): WritingPart {
	const completions = new Completions(deps);
	const navigation = new Navigation(deps);
	const commands = vscode.Disposable.from(
		registerShowTerm(deps),
		registerOccurrenceCommands(deps.reader, deps.log),
		registerInsertCommands(deps, deps.log),
	);
	return {
		complete: (document, position, token) => completions.complete(document, position, token),
		suggest: (document, position) => completions.suggest(document, position),
		describe: (item) => completions.describe(item),
		define: (document, position, token) => navigation.define(document, position, token),
		refer: (document, position, token) => navigation.refer(document, position, token),
		highlight: (document, position, token) => navigation.highlight(document, position, token),
		symbols: (query, token) => navigation.symbols(query, token),
		dispose: () => commands.dispose(),
	};
}
