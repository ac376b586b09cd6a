import * as vscode from 'vscode';
import type { Concept } from '../../core/termbase/model';
import { registerCommand } from '../../platform/commands';
import type { DocumentReader } from '../../platform/documentReader';
import { UserError } from '../../platform/errors';
import type { TermbaseFormats, WritableName } from '../../platform/termbases/termbaseFormats';
import { nameOf, type TermbaseState, type Termbases } from '../../platform/termbases/termbases';

const { t } = vscode.l10n;

/** Of labels and definitions in what is exported. */
const LANGUAGE = 'en';

export interface ExportTermbaseDeps {
	readonly termbases: Termbases;
	readonly formats: TermbaseFormats;
	readonly reader: DocumentReader;
	readonly log: vscode.LogOutputChannel;
}

interface Selection {
	readonly name: string;
	readonly concepts: readonly Concept[];
}

/** What a format is called, its files' extension and what it is for. */
interface FormatChoice {
	readonly name: WritableName;
	readonly label: string;
	readonly extension: string;
	readonly use: string;
}

function formatChoices(): readonly FormatChoice[] {
	return [
		{ name: 'json', label: 'JSON', extension: 'termbase.json', use: t('the format of this extension') },
		{ name: 'yaml', label: 'YAML', extension: 'termbase.yaml', use: t('the format of this extension') },
		{ name: 'csv', label: 'CSV', extension: 'csv', use: t('spreadsheets') },
		{ name: 'tbx', label: 'TBX-Basic', extension: 'tbx', use: t('terminology tools') },
		{ name: 'jsonLd', label: 'SKOS (JSON-LD)', extension: 'jsonld', use: t('thesauri and linked data') },
		{ name: 'latex', label: 'LaTeX', extension: 'tex', use: t('abbreviations for the package glossaries') },
		{ name: 'quarto', label: 'Quarto', extension: 'yml', use: t('abbreviations for the acronyms extension') },
		{ name: 'typst', label: 'Typst', extension: 'typ', use: t('abbreviations for the package acrostiche') },
		{ name: 'valeAccept', label: t('Vale: vocabulary'), extension: 'txt', use: t('words that the prose linter accepts') },
		{
			name: 'valeSubstitution',
			label: t('Vale: substitutions'),
			extension: 'yml',
			use: t('old names and what they are called now'),
		},
		{ name: 'cspell', label: 'cSpell', extension: 'txt', use: t('words that the spell checker knows') },
	];
}

/**
 * Registers `peaceops.exportTermbase`: the document's concepts or those of one termbase are written to a file. What the format
 * cannot hold stands beside it before it is chosen. A node of the Glossary view as the argument answers the first question.
 */
export function registerExportTermbase(deps: ExportTermbaseDeps): vscode.Disposable {
	return registerCommand('peaceops.exportTermbase', deps.log, async (node) => {
		const selection = await select(deps, node);
		if (selection === undefined) {
			return;
		}
		if (selection.concepts.length === 0) {
			throw new UserError(t('There is no term to export in {0}.', selection.name));
		}
		const choice = await chooseFormat(deps.formats, selection);
		const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
		const target =
			choice &&
			(await vscode.window.showSaveDialog({
				title: t('Export {0} terms', selection.concepts.length),
				...(folder !== undefined && {
					defaultUri: vscode.Uri.joinPath(folder, `${selection.name.replace(/[^\p{L}\p{N}._-]+/gu, '-')}.${choice.extension}`),
				}),
			}));
		if (choice !== undefined && target !== undefined) {
			const format = await deps.formats.writable(choice.name);
			const written = format.write(selection.concepts, { name: selection.name, language: LANGUAGE });
			const text = typeof written === 'string' ? written : [...written].join('');
			await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text));
			await vscode.window.showTextDocument(target);
		}
	});
}

async function select({ termbases, reader }: ExportTermbaseDeps, node: unknown): Promise<Selection | undefined> {
	const state = stateOf(node);
	if (state?.termbase !== undefined) {
		return selectionOf(nameOf(state.source, state.termbase), state.termbase.concepts);
	}
	const { termbases: all } = await termbases.choice();
	const document = vscode.window.activeTextEditor?.document;
	const found = document && (await reader.occurrences(document));
	const inDocument = new Map<string, Concept>();
	for (const { judgement, certainty } of found?.occurrences ?? []) {
		for (const entry of certainty === 'certain' ? judgement.entries : []) {
			const { concept } = found!.lexicon.entry(entry);
			inDocument.set(concept.id, concept);
		}
	}
	const choices: (vscode.QuickPickItem & { readonly selection: () => Selection })[] = [
		...(document !== undefined && inDocument.size > 0
			? [
					{
						label: t('Terms of this document'),
						description: t('{0} terms', inDocument.size),
						selection: () => ({ name: titleOf(document.uri), concepts: [...inDocument.values()] }),
					},
				]
			: []),
		...all.map(({ origin = t('bundled glossary'), concepts }) => ({
			label: origin,
			description: t('{0} terms', concepts.size),
			selection: () => selectionOf(origin, concepts),
		})),
	];
	const picked = await vscode.window.showQuickPick(choices, { placeHolder: t('Which terms?') });
	return picked?.selection();
}

function selectionOf(name: string, concepts: { readonly size: number; at(number: number): Concept }): Selection {
	return { name, concepts: Array.from({ length: concepts.size }, (_, number) => concepts.at(number)) };
}

async function chooseFormat(formats: TermbaseFormats, { name, concepts }: Selection): Promise<FormatChoice | undefined> {
	const rows = formatChoices().map(async (choice) => {
		const losses = (await formats.writable(choice.name)).losses(concepts, { name, language: LANGUAGE });
		return {
			label: choice.label,
			description: choice.use,
			detail: losses.length === 0 ? t('Holds everything.') : t('Leaves out: {0}', losses.join(', ')),
			choice,
		};
	});
	const picked = await vscode.window.showQuickPick(Promise.all(rows), { placeHolder: t('In which format?') });
	return picked?.choice;
}

/** The termbase that a node of the Glossary view stands for. */
function stateOf(node: unknown): TermbaseState | undefined {
	return typeof node === 'object' && node !== null && 'state' in node ? (node.state as TermbaseState) : undefined;
}

function titleOf(uri: vscode.Uri): string {
	return uri.path.slice(uri.path.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '');
}
