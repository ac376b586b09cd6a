import * as vscode from 'vscode';
import type { Concept } from '../../core/termbase/model';
import type { ConceptList } from '../../core/termbase/termIndex';
import type { DocumentReader } from '../../platform/documentReader';
import { UserError } from '../../platform/errors';
import { fileName } from '../../platform/fileName';
import { withoutIcons } from '../../platform/markdown';
import { nameOf, type TermbaseState, type Termbases } from '../../platform/termbases/termbases';
import { classification, fullName, termCount } from '../../platform/wording';

const { t } = vscode.l10n;

/** Concepts of which single ones can be chosen; of more, one takes all. */
const LONGEST_LIST = 2000;

/** Stored concepts that are parsed between two pauses. */
const PARSED_AT_ONCE = 100;

/** Concepts that may be exported. */
export interface Selection {
	/** Of the termbase, the document, or what they are together. */
	readonly name: string;
	readonly size: number;
	/** Collects them, with pauses. */
	collect(): Generator<void, readonly Concept[]>;
}

export interface SelectionDeps {
	readonly termbases: Termbases;
	readonly reader: DocumentReader;
}

/** Asks whose concepts: the open document's, one termbase's, or all. `undefined` if the user turns away. */
export async function pickSelection({ termbases, reader }: SelectionDeps): Promise<Selection | undefined> {
	const { termbases: all } = await termbases.choice();
	const inDocument = await documentSelection(reader);
	const single = all.map(({ origin = bundledName(), concepts }) => selectionOf(origin, [concepts]));
	const together = selectionOf(
		t('all termbases'),
		all.map(({ concepts }) => concepts),
	);
	const rows = [
		...(inDocument !== undefined && inDocument.size > 0 ? [{ label: t('Terms of this document'), selection: inDocument }] : []),
		...single.map((selection) => ({ label: withoutIcons(selection.name), selection })),
		...(single.length > 1 ? [{ label: t('All termbases'), selection: together }] : []),
	].map((row) => ({ ...row, description: termCount(row.selection.size) }));
	const picked = await vscode.window.showQuickPick(rows, { placeHolder: t('Which terms?') });
	return picked?.selection;
}

/** The concepts of the termbase that a node of the Glossary view stands for; `undefined` for any other value. */
export function selectionOfNode(node: unknown): Selection | undefined {
	const state = typeof node === 'object' && node !== null && 'state' in node ? (node.state as TermbaseState) : undefined;
	return state?.termbase && selectionOf(nameOf(state.source, state.termbase), [state.termbase.concepts]);
}

/** The concepts of the termbase whose ids begin so, or `bundled`. Rejects with a `UserError` where none does. */
export async function selectionOfTermbase(termbases: Termbases, id: string): Promise<Selection> {
	const { termbases: all } = await termbases.choice();
	const termbase = all.find((one) => one.id === (id === 'bundled' ? '' : id));
	if (termbase === undefined) {
		throw new UserError(t('There is no termbase "{0}".', id));
	}
	return selectionOf(termbase.origin ?? bundledName(), [termbase.concepts]);
}

/** Asks which of some concepts, all of which are ticked at first; too many for a list are taken as they are. */
export async function pickConcepts(concepts: readonly Concept[]): Promise<readonly Concept[] | undefined> {
	if (concepts.length < 2 || concepts.length > LONGEST_LIST) {
		return concepts;
	}
	const rows = concepts.map((concept) => ({
		label: withoutIcons(fullName(concept)),
		description: classification(concept),
		picked: true,
		concept,
	}));
	const picked = await vscode.window.showQuickPick(rows, {
		canPickMany: true,
		matchOnDescription: true,
		placeHolder: t('Untick what you do not want to export.'),
	});
	return picked?.map(({ concept }) => concept);
}

async function documentSelection(reader: DocumentReader): Promise<Selection | undefined> {
	const document = vscode.window.activeTextEditor?.document;
	const found = document && (await reader.occurrences(document));
	if (document === undefined || found === undefined) {
		return undefined;
	}
	const { lexicon, occurrences } = found;
	const certain = new Set<number>();
	for (const { certainty, judgement } of occurrences) {
		for (const entry of certainty === 'certain' ? judgement.entries : []) {
			certain.add(lexicon.conceptOf(entry));
		}
	}
	const numbers = [...certain];
	return selectionOf(titleOf(document.uri), [
		{ size: numbers.length, id: (at) => lexicon.idOf(numbers[at]!), at: (at) => lexicon.conceptAt(numbers[at]!) },
	]);
}

function selectionOf(name: string, lists: readonly ConceptList[]): Selection {
	return {
		name,
		size: lists.reduce((sum, { size }) => sum + size, 0),
		*collect() {
			const concepts: Concept[] = [];
			for (const list of lists) {
				for (let number = 0; number < list.size; number++) {
					concepts.push(list.at(number));
					if (number % PARSED_AT_ONCE === 0) {
						yield;
					}
				}
			}
			return concepts;
		},
	};
}

function bundledName(): string {
	return t('bundled glossary');
}

function titleOf(uri: vscode.Uri): string {
	return fileName(uri).replace(/\.[^.]+$/, '');
}
