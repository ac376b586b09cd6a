import * as vscode from 'vscode';
import { LIMITS, type Place, type Problem } from '../../core/termbase/formats/termbaseReader';
import { Lexicon } from '../../core/termbase/lexicon';
import { sharedNames } from '../../core/termbase/sharedNames';
import { inSlices } from '../../platform/slices';
import { isSevere, problemSentence } from '../../platform/termbases/problemWording';
import type { TermbaseState, Termbases } from '../../platform/termbases/termbases';

/** Concepts of a termbase up to which its names are compared with those of all others. */
const COMPARED = 5000;

/** Shows what is wrong with the user's termbases, and what they say otherwise than others, at its place in their files. */
export function registerTermbaseDiagnostics(termbases: Termbases, log: vscode.LogOutputChannel): vscode.Disposable {
	const collection = vscode.languages.createDiagnosticCollection('peaceops');
	let latest = 0;
	const show = async (): Promise<void> => {
		const turn = ++latest;
		const states = (await termbases.states()).filter(({ isOn }) => isOn);
		const shared = await namesShared(termbases, states);
		if (turn !== latest) {
			return;
		}
		collection.clear();
		for (const state of states) {
			const { source, termbase, refusal } = state;
			const own = refusal === undefined ? (termbase?.problems ?? []) : [refusal];
			collection.set(source.uri, [...own, ...(shared.get(source.id) ?? [])].map(diagnosticOf));
		}
	};
	const showAll = (): void => void show().catch((error: unknown) => log.error(error instanceof Error ? error : String(error)));
	// Whoever opens a termbase's file wants to know, whether or not a paper is open.
	const showFor = ({ uri }: vscode.TextDocument): void => {
		if (/\.termbase\.(?:jsonc?|ya?ml)$/i.test(uri.path)) {
			showAll();
		}
	};
	vscode.workspace.textDocuments.forEach(showFor);
	return vscode.Disposable.from(collection, vscode.workspace.onDidOpenTextDocument(showFor), termbases.onDidChange(showAll));
}

/** By the ids of sources: names that other termbases use for something else. */
async function namesShared(
	termbases: Termbases,
	states: readonly TermbaseState[],
): Promise<ReadonlyMap<string, readonly Problem[]>> {
	const { termbases: all } = await termbases.choice();
	const lexicon = new Lexicon(all);
	const shared = new Map<string, readonly Problem[]>();
	for (const { source, termbase } of states) {
		const at = all.findIndex(({ id, concepts }) => id === source.id && concepts === termbase?.concepts);
		if (termbase !== undefined && at !== -1 && termbase.concepts.size <= COMPARED) {
			const most = LIMITS.problems - termbase.problems.length;
			shared.set(source.id, await inSlices(sharedNames(lexicon, at, (concept) => termbase.placeOf(concept), most)));
		}
	}
	return shared;
}

function diagnosticOf(problem: Problem): vscode.Diagnostic {
	const diagnostic = new vscode.Diagnostic(
		rangeOf(problem.place),
		problemSentence(problem),
		isSevere(problem) ? vscode.DiagnosticSeverity.Warning : vscode.DiagnosticSeverity.Information,
	);
	diagnostic.source = 'peaceops';
	diagnostic.code = problem.code;
	return diagnostic;
}

function rangeOf(place: Place | undefined): vscode.Range {
	return place === undefined
		? new vscode.Range(0, 0, 0, 0)
		: new vscode.Range(place.line, place.start, place.line, Math.max(place.start, place.end));
}
