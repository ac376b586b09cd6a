// Writes the fingerprints of a report from its file: `npm run index -- FILE`, into `data/report.fingerprints.json`. With a second
// argument, the section index of another report, beside that.
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ReportFingerprints } from '../../src/core/report/locating/model';
import { printOf } from '../../src/core/report/locating/shingles';
import { projectRoot } from './project';
import { type DescribedUnit, type ReportUnit, reportUnits } from './reportUnits';

/** The fingerprints of a report's units. */
export function fingerprintsOf(units: readonly ReportUnit[]): ReportFingerprints {
	return {
		units: units.map(({ id, kind, anchor, text }) => {
			const { words, letters, whole, positions, hashes } = printOf(text);
			const size = { id, kind, ...(anchor === undefined ? {} : { anchor }), words, letters };
			return whole === undefined ? { ...size, positions: [...positions!], hashes: [...hashes!] } : { ...size, whole };
		}),
	};
}

/** The text of a file of fingerprints. */
export function fingerprintText(fingerprints: ReportFingerprints): string {
	return `${JSON.stringify(fingerprints, undefined, '\t')}\n`;
}

/** The units that a section index describes. */
export function describedUnits(file: string): readonly DescribedUnit[] {
	return (JSON.parse(readFileSync(file, 'utf8')) as { readonly units: readonly DescribedUnit[] }).units;
}

function main([file, index = resolve(projectRoot, 'data/report.json')]: readonly string[]): void {
	if (file === undefined) {
		throw new Error('Name the file of the report: npm run index -- FILE');
	}
	const units = reportUnits(readFileSync(file, 'utf8'), describedUnits(index));
	writeFileSync(index.replace(/\.json$/, '.fingerprints.json'), fingerprintText(fingerprintsOf(units)));
}

if (process.argv[1]?.endsWith('reportIndex.ts')) {
	main(process.argv.slice(2));
}
