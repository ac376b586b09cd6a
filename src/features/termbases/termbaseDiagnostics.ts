import * as vscode from 'vscode';
import type { Place, Problem } from '../../core/termbase/formats/termbaseReader';
import { isSevere, problemSentence } from '../../platform/termbases/problemWording';
import type { TermbaseState, Termbases } from '../../platform/termbases/termbases';

/** Shows what is wrong with the user's termbases at its place in their files. */
export function registerTermbaseDiagnostics(termbases: Termbases): vscode.Disposable {
	const collection = vscode.languages.createDiagnosticCollection('peaceops');
	const show = async (): Promise<void> => {
		const states = await termbases.states();
		collection.clear();
		for (const state of states.filter(({ isOn }) => isOn)) {
			collection.set(state.source.uri, problemsOf(state).map(diagnosticOf));
		}
	};
	// Whoever opens a termbase's file wants to know, whether or not a paper is open.
	const showFor = ({ uri }: vscode.TextDocument): void => {
		if (/\.termbase\.(?:jsonc?|ya?ml)$/i.test(uri.path)) {
			void show();
		}
	};
	vscode.workspace.textDocuments.forEach(showFor);
	return vscode.Disposable.from(
		collection,
		vscode.workspace.onDidOpenTextDocument(showFor),
		termbases.onDidChange(() => void show()),
	);
}

function problemsOf({ termbase, refusal }: TermbaseState): readonly Problem[] {
	return refusal === undefined ? (termbase?.problems ?? []) : [refusal];
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
