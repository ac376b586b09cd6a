import { locateUnits, type ReportLocation } from '../../../src/core/report/locating/locateUnits';
import type { ReportFingerprints } from '../../../src/core/report/locating/model';
import { readFingerprints } from '../../harness/dataFiles';
import { finished } from '../../harness/finished';
import { sharedReport, standIn } from '../../harness/reportCopies';
import type { TakenApart, Variant } from '../../harness/reportVariants';

/** A report that tests run over, with its committed fingerprints. */
export interface TestedReport {
	readonly name: string;
	readonly report: TakenApart;
	readonly fingerprints: ReportFingerprints;
}

/** The stand-in, and the report itself where it is. */
export function testedReports(): readonly TestedReport[] {
	const shared = sharedReport();
	if (shared === undefined) {
		console.log('      The report is not there: only the stand-in is tested.');
	}
	return [
		{ name: 'the stand-in', report: standIn(), fingerprints: readFingerprints('test/fixtures/report') },
		...(shared === undefined ? [] : [{ name: 'the report', report: shared, fingerprints: readFingerprints('data') }]),
	];
}

export function located(text: string, fingerprints: ReportFingerprints): ReportLocation {
	return finished(locateUnits(text, fingerprints));
}

/**
 * What is wrong with the places of units in a copy: units that are there and were not found on their lines, and units that were
 * found where nothing has their words. Units with the same words stand for each other.
 */
export function problemsIn({ text, places }: Variant, { report, fingerprints }: TestedReport): readonly string[] {
	const words = new Map(report.units.map((unit) => [unit.id, unit.text.toLowerCase().replace(/[^\p{L}]+/gu, '')]));
	const lineOf = linesOf(text);
	const spans = located(text, fingerprints).units.map(({ id, start, end }) => ({
		id,
		span: `${lineOf(start)}-${lineOf(end)}`,
	}));
	const there = [...places].map(([id, [first, last]]) => ({ id, span: `${first}-${last}` }));
	const hasMatch = (one: Spanned, among: readonly Spanned[]): boolean =>
		among.some((other) => other.span === one.span && words.get(other.id) === words.get(one.id));
	return [
		...there.filter((one) => !hasMatch(one, spans)).map(({ id, span }) => `${id} is not found at ${span}`),
		...spans.filter((one) => !hasMatch(one, there)).map(({ id, span }) => `${id} is not at ${span}`),
	];
}

interface Spanned {
	readonly id: string;
	readonly span: string;
}

/** Line numbers of offsets, from 0. */
function linesOf(text: string): (offset: number) => number {
	const lineAt = new Uint32Array(text.length + 1);
	for (let at = 1; at <= text.length; at++) {
		lineAt[at] = lineAt[at - 1]! + (text[at - 1] === '\n' ? 1 : 0);
	}
	return (offset) => lineAt[offset]!;
}
