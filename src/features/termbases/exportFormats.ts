import * as vscode from 'vscode';
import type { WriteOptions } from '../../core/termbase/formats/termbaseFormat';
import type { Concept } from '../../core/termbase/model';
import { untilCancelled } from '../../platform/longWork';
import { inSlices } from '../../platform/slices';
import type { TermbaseFormats, WritableName } from '../../platform/termbases/termbaseFormats';

const { t } = vscode.l10n;

/** What a format is called, its files' extension and what it is for. */
export interface FormatChoice {
	readonly name: WritableName;
	readonly label: string;
	readonly extension: string;
	readonly use: string;
}

/** The formats that terms can be exported in, the most useful first. */
export function formatChoices(): readonly FormatChoice[] {
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

/** A format, and the fields of some concepts that it cannot hold. */
export interface WeighedFormat {
	readonly choice: FormatChoice;
	readonly losses: readonly string[];
}

/** Works out what each format would lose, with pauses. Rejects with a `CancellationError` when cancelled. */
export async function weighFormats(
	formats: TermbaseFormats,
	concepts: readonly Concept[],
	options: WriteOptions,
	token: vscode.CancellationToken,
): Promise<readonly WeighedFormat[]> {
	const weighed: WeighedFormat[] = [];
	for (const choice of formatChoices()) {
		const format = await formats.writable(choice.name);
		weighed.push({ choice, losses: await inSlices(untilCancelled(format.losses(concepts, options), token)) });
	}
	return weighed;
}

/** Asks for a format; what it cannot hold stands below it. `undefined` if the user turns away. */
export async function pickFormat(weighed: readonly WeighedFormat[]): Promise<FormatChoice | undefined> {
	const rows = weighed.map(({ choice, losses }) => ({
		label: choice.label,
		description: choice.use,
		detail: losses.length === 0 ? t('Holds everything.') : t('Leaves out: {0}', losses.join(', ')),
		choice,
	}));
	const picked = await vscode.window.showQuickPick(rows, { placeHolder: t('In which format?') });
	return picked?.choice;
}
