import * as vscode from 'vscode';
import { citedKey } from '../../core/citing/bibliography/bibliographyEntry';
import { locator } from '../../core/citing/locator';
import type { FormatName } from '../../core/prose/formatNames';
import type { Unit } from '../../core/report/model';
import { type BegunCitation, citationEnd } from '../../core/writing/begunCitation';
import { bibliographiesOf } from '../../platform/bibliographies';
import type { BundledData } from '../../platform/bundledData';
import type { OwnCopy } from '../../platform/ownCopy/ownCopy';
import type { BundledReferences } from '../../platform/references';
import { unitShortName } from '../../platform/wording';

/** A citation that is begun in a document. */
export interface CitationPlace {
	readonly document: vscode.TextDocument;
	readonly position: vscode.Position;
	readonly begun: BegunCitation;
	readonly format: FormatName;
	/** Primary subtag of the document's language. */
	readonly language: string;
}

/** What citations are made from. */
export interface CitationSources {
	readonly data: BundledData;
	readonly references: () => Promise<BundledReferences>;
	/** Tells the pages of the analyst's copy. */
	readonly ownCopy: Pick<OwnCopy, 'pageOf'>;
}

/** What goes on from a citation that is begun: the report as a whole, then each unit of it, under the key that the paper has for it. */
export async function citationItems(
	{ document, position, begun, format, language }: CitationPlace,
	{ data, references, ownCopy }: CitationSources,
): Promise<vscode.CompletionItem[]> {
	const [report, { report: record }, bibliographies] = await Promise.all([
		data.report(),
		references(),
		bibliographiesOf(document),
	]);
	const entries = bibliographies.flatMap((bibliography) => bibliography.entries);
	const key = citedKey(record, entries);
	const range = new vscode.Range(position.with({ character: begun.keyStart }), position);
	const itemFor = async (unit: Unit | undefined, at: number): Promise<vscode.CompletionItem> => {
		const where = unit && locator(report, unit, language, await ownCopy.pageOf(unit.id));
		const end = citationEnd(begun, key, where, format);
		const name = unit === undefined ? record.title : unitShortName(report, unit);
		const item = new vscode.CompletionItem({ label: key, description: name }, vscode.CompletionItemKind.Reference);
		item.detail = where ?? record.title;
		item.documentation = unit?.digest ?? '';
		item.range = range;
		item.insertText = end.key;
		// So that a unit is found by its name, number and id.
		item.filterText = `${key} ${name} ${unit?.id ?? ''}`;
		item.sortText = String(at).padStart(4, '0');
		if (begun.optionAt !== undefined && end.option !== '') {
			item.additionalTextEdits = [vscode.TextEdit.insert(position.with({ character: begun.optionAt }), end.option)];
		}
		return item;
	};
	return Promise.all([undefined, ...report.units].map(itemFor));
}
