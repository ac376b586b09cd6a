import * as vscode from 'vscode';
import { unitAround } from '../../core/report/placesOfUnits';
import type { Concept } from '../../core/termbase/model';
import type { BundledData } from '../../platform/bundledData';
import { conceptById, conceptsAtCursor, pickConcept } from '../../platform/chooseConcept';
import { registerCommand } from '../../platform/commands';
import type { DocumentReader } from '../../platform/documentReader';
import { UserError } from '../../platform/errors';
import { fileName } from '../../platform/fileName';
import { withProgress } from '../../platform/longWork';
import type { CopyReading } from '../../platform/ownCopy/copyReading';
import type { OwnCopy } from '../../platform/ownCopy/ownCopy';
import { fullName, unitShortName } from '../../platform/wording';
import { type Place, showPlaces } from './placesView';

const { t } = vscode.l10n;

export interface FindInReportDeps {
	readonly ownCopy: OwnCopy;
	readonly data: BundledData;
	readonly reader: DocumentReader;
	readonly log: vscode.LogOutputChannel;
}

/**
 * Registers `peaceops.findInReport`: every place of a concept in the linked copy, in the references view. The argument is the
 * concept's id, or its node of the Glossary view; without one it is the term at the cursor, else it asks.
 */
export function registerFindInReport(deps: FindInReportDeps): vscode.Disposable {
	const { ownCopy, data, reader, log } = deps;
	return registerCommand('peaceops.findInReport', log, async (argument) => {
		if (ownCopy.link === undefined) {
			throw new UserError(t('No copy of the report is linked. Link one first.'));
		}
		const id = idOf(argument);
		const concept = id === undefined ? await chooseConcept(reader) : await conceptById(reader, id);
		if (concept === undefined) {
			return;
		}
		const reading = await ownCopy.reading();
		if (reading === undefined) {
			throw new UserError(ownCopy.trouble ?? t('The copy of the report could not be read.'));
		}
		const places = await withProgress(t('Looking for {0}', fullName(concept)), async (token) =>
			placesOf(concept, reading, deps, token),
		);
		if (places.length === 0) {
			const name = fileName(reading.document.uri);
			void vscode.window.showInformationMessage(t('{0} names {1} nowhere.', name, fullName(concept)));
			return;
		}
		const report = await data.report();
		await showPlaces(t('{0} in the report', fullName(concept)), places, (unit) => unitShortName(report, report.unit(unit)!));
	});
}

/** Where the copy's units name a concept, in order. Throws a `CancellationError` if stopped. */
async function placesOf(
	concept: Concept,
	{ document, location }: CopyReading,
	{ reader }: FindInReportDeps,
	token: vscode.CancellationToken,
): Promise<readonly Place[]> {
	const found = await reader.occurrences(document, token);
	if (token.isCancellationRequested) {
		throw new vscode.CancellationError();
	}
	return Array.from(found?.occurrences ?? [])
		.filter(({ judgement }) => judgement.entries.some((entry) => found!.lexicon.entry(entry).concept.id === concept.id))
		.flatMap(({ start, end, certainty }) => {
			const unit = unitAround(location.units, start, end);
			const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
			return unit === undefined ? [] : [{ unit, document, range, isPossible: certainty === 'possible' }];
		});
}

async function chooseConcept(reader: DocumentReader): Promise<Concept | undefined> {
	const senses = await conceptsAtCursor(reader);
	if (senses.length === 1) {
		return senses[0];
	}
	if (senses.length > 1) {
		return pickConcept(senses, t('Several meanings: which one?'), { areMeanings: true });
	}
	const inReport = [...(await reader.lexicon()).all()].filter(({ report }) => report !== undefined);
	return pickConcept(inReport, t('Find a term in your copy of the report'), { areMeanings: false });
}

function idOf(argument: unknown): string | undefined {
	if (typeof argument === 'string') {
		return argument;
	}
	const isNode = typeof argument === 'object' && argument !== null && 'kind' in argument && argument.kind === 'concept';
	return isNode && 'concept' in argument ? (argument.concept as Concept).id : undefined;
}
