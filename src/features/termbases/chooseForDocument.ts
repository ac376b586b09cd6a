import * as vscode from 'vscode';
import { occurrenceAt } from '../../core/document/occurrences';
import type { Lexicon } from '../../core/termbase/lexicon';
import { registerCommand } from '../../platform/commands';
import { activePaper, choicesOf, writeChoice } from '../../platform/documentChoice';
import type { DocumentReader } from '../../platform/documentReader';
import { UserError } from '../../platform/errors';
import { withoutIcons } from '../../platform/markdown';
import type { SettingsStore } from '../../platform/settings';
import type { Termbases } from '../../platform/termbases/termbases';
import { classification, fullName } from '../../platform/wording';
import { chooseTermbases } from './chooseTermbases';

const { t } = vscode.l10n;

export interface ChooseForDocumentDeps {
	readonly termbases: Termbases;
	readonly reader: DocumentReader;
	readonly settings: SettingsStore;
	readonly log: vscode.LogOutputChannel;
}

/**
 * Registers `peaceops.chooseForDocument`: asks what the paper in the active editor shall choose (its termbases, its subject field,
 * its language, or the meaning of the name at the cursor), then how, and writes it into the paper.
 * `peaceops.chooseMeaning` takes a designation and the id of the concept that it means in the paper; without them it asks for the
 * meaning of the name at the cursor.
 */
export function registerChooseForDocument({ termbases, reader, settings, log }: ChooseForDocumentDeps): vscode.Disposable {
	const ofName = registerCommand('peaceops.chooseMeaning', log, async (designation, concept) => {
		const document = activePaper();
		if (typeof designation === 'string' && typeof concept === 'string') {
			await writeChoice(document, { designation }, concept);
		} else {
			await chooseMeaning(reader, document, vscode.window.activeTextEditor!.selection.active, choicesOf(document).meanings);
		}
	});
	const ofAny = registerCommand('peaceops.chooseForDocument', log, async () => {
		const document = activePaper();
		const { active } = vscode.window.activeTextEditor!.selection;
		const { termbases: names, domain, language, meanings } = choicesOf(document);
		const rows = [
			{
				label: t('Termbases'),
				description: names?.join(', ') ?? t('all'),
				choose: () => chooseTermbases(termbases, document),
			},
			{ label: t('Domain'), description: domain ?? '', choose: () => chooseDomain(reader, document, domain) },
			{
				label: t('Language'),
				description: language ?? '',
				choose: () => chooseLanguage(settings.get().languages, document, language),
			},
			{
				label: t('Meaning of the name at the cursor'),
				description: '',
				choose: () => chooseMeaning(reader, document, active, meanings),
			},
		].map((row) => ({ ...row, description: withoutIcons(row.description) }));
		const picked = await vscode.window.showQuickPick(rows, { placeHolder: t('What does this paper choose?') });
		await picked?.choose();
	});
	return vscode.Disposable.from(ofName, ofAny);
}

/** A row that stands for a value of a choice; for no choice where it has none. */
interface ValueRow extends vscode.QuickPickItem {
	readonly value?: string | undefined;
}

async function chooseDomain(reader: DocumentReader, document: vscode.TextDocument, chosen: string | undefined): Promise<void> {
	const other: ValueRow = { label: `$(edit) ${t('Another…')}` };
	const rows = [...(await domainsIn(reader, document)).map(valueRow), other, ...noChoice(chosen)];
	const picked = await vscode.window.showQuickPick(rows, { placeHolder: t('Which subject field is the paper about?') });
	if (picked === undefined) {
		return;
	}
	if (picked !== other) {
		await writeChoice(document, 'domain', picked.value);
		return;
	}
	const typed = await vscode.window.showInputBox({
		title: t('Which subject field is the paper about?'),
		value: chosen ?? '',
	});
	if (typed !== undefined && typed.trim() !== '') {
		await writeChoice(document, 'domain', typed.trim());
	}
}

/** The subject fields of what a document's names may mean, the most frequent first. */
async function domainsIn(reader: DocumentReader, document: vscode.TextDocument): Promise<readonly string[]> {
	const found = await reader.occurrences(document);
	const concepts = new Set<number>();
	for (const { judgement } of found?.occurrences ?? []) {
		for (const entry of judgement.entries) {
			concepts.add(found!.lexicon.conceptOf(entry));
		}
	}
	const counts = new Map<string, number>();
	for (const concept of concepts) {
		for (const domain of found!.lexicon.conceptAt(concept).domains ?? []) {
			counts.set(domain, (counts.get(domain) ?? 0) + 1);
		}
	}
	return [...counts].sort(([, a], [, b]) => b - a).map(([domain]) => domain);
}

async function chooseLanguage(
	languages: ReadonlySet<string>,
	document: vscode.TextDocument,
	chosen: string | undefined,
): Promise<void> {
	const rows = [...[...languages].map(valueRow), ...noChoice(chosen)];
	const picked = await vscode.window.showQuickPick(rows, { placeHolder: t('Which language is the paper in?') });
	if (picked !== undefined) {
		await writeChoice(document, 'language', picked.value);
	}
}

async function chooseMeaning(
	reader: DocumentReader,
	document: vscode.TextDocument,
	position: vscode.Position,
	chosen: ReadonlyMap<string, string>,
): Promise<void> {
	const read = await reader.around(document, position.line);
	const occurrence = read && occurrenceAt(read.occurrences, document.offsetAt(position));
	if (read === undefined || occurrence === undefined) {
		throw new UserError(t('Put the cursor on a name that the glossary knows.'));
	}
	const { lexicon } = read;
	const { start, end, judgement } = occurrence;
	const text = document.getText(new vscode.Range(document.positionAt(start), document.positionAt(end)));
	// A meaning that is chosen hides the others from the judgement.
	const entries = [...new Set([...judgement.entries, ...entriesOf(lexicon, text)])].map((entry) => lexicon.entry(entry));
	const byConcept = new Map(entries.map((entry) => [entry.concept.id, entry]));
	const written = entries.find(({ designation }) => chosen.has(designation.text))?.designation.text;
	const rows = [
		...[...byConcept.values()].map(({ concept, designation }) => ({
			label: withoutIcons(fullName(concept)),
			description: classification(concept),
			detail: withoutIcons(concept.definition),
			key: designation.text,
			value: concept.id,
		})),
		...noChoice(written).map((row) => ({ ...row, key: written! })),
	];
	const picked = await vscode.window.showQuickPick(rows, { placeHolder: t('What does "{0}" mean in this paper?', text) });
	if (picked !== undefined) {
		await writeChoice(document, { designation: picked.key }, picked.value);
	}
}

/** The entries of all termbases that have exactly this text. */
function entriesOf(lexicon: Lexicon, text: string): readonly number[] {
	const entries: number[] = [];
	for (let termbase = 0; termbase < lexicon.termbaseCount; termbase++) {
		lexicon.scan(termbase, text, 0, text.length, (start, end, form) => {
			if (start === 0 && end === text.length) {
				entries.push(...lexicon.entriesOf(form));
			}
		});
	}
	return entries;
}

function valueRow(value: string): ValueRow {
	return { label: withoutIcons(value), value };
}

/** The row that takes a choice out again, where one is made. */
function noChoice(chosen: string | undefined): readonly ValueRow[] {
	return chosen === undefined ? [] : [{ label: `$(circle-slash) ${t('No choice')}`, value: undefined }];
}
