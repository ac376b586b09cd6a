import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { ReportFile, Unit } from '../../src/core/report/model';
import { projectRoot } from './project';
import { describedUnits } from './reportIndex';
import { type DescribedUnit, reportUnits } from './reportUnits';

/** A file of a report, and its section index. */
export interface ReportSource {
	readonly text: string;
	readonly index: string;
}

/** A report that tests may print, beside which stand its section index and its fingerprints. */
export const standInReport: ReportSource = {
	text: resolve(projectRoot, 'test/fixtures/report/report.txt'),
	index: resolve(projectRoot, 'test/fixtures/report/report.json'),
};

/** The report itself, whose text is no part of the project; `undefined` where it is not at hand. */
export function realReport(): ReportSource | undefined {
	const text = resolve(projectRoot, '../shared/content/report.txt');
	return existsSync(text) ? { text, index: resolve(projectRoot, 'data/report.json') } : undefined;
}

/**
 * Makes a folder with the extension as it was built, whose report is the stand-in: a copy that is linked has to fit the bundled
 * fingerprints, and not every machine has the real one. The caller deletes it.
 */
export async function makeStandInExtension(): Promise<string> {
	const out = resolve(projectRoot, 'out');
	await mkdir(out, { recursive: true });
	const folder = await mkdtemp(join(out, 'stand-in-'));
	for (const name of ['package.json', 'package.nls.json', 'l10n', 'dist', 'data', 'media']) {
		await cp(join(projectRoot, name), join(folder, name), { recursive: true });
	}
	await writeFile(join(folder, 'data/report.json'), JSON.stringify(sectionIndex(describedUnits(standInReport.index))));
	await cp(standInReport.index.replace(/\.json$/, '.fingerprints.json'), join(folder, 'data/report.fingerprints.json'));
	return folder;
}

/** Writes a report into a folder for the tests in the host: its text, and its units with theirs. */
export async function writeReport({ text, index }: ReportSource, folder: string): Promise<void> {
	await mkdir(folder, { recursive: true });
	const units = reportUnits(await readFile(text, 'utf8'), describedUnits(index));
	await cp(text, join(folder, 'report.txt'));
	await writeFile(join(folder, 'units.json'), JSON.stringify(units));
}

/** A whole section index of a report, from what is told of its units: sections of one level, paragraphs under the last before. */
function sectionIndex(described: readonly DescribedUnit[]): ReportFile {
	const units: Unit[] = [];
	const known = { page: 1, facts: [], concepts: [] };
	let section = { id: '', title: '', paragraphs: 0 };
	for (const { kind, id, title = '', number = 0, anchor = '', hash = '' } of described) {
		if (kind === 'section') {
			section = { id, title, paragraphs: 0 };
			units.push({ kind, id, title, level: 1, page: 1, digest: `What stands under “${title}”.`, concepts: [] });
		} else if (kind === 'paragraph') {
			const ordinal = ++section.paragraphs;
			units.push({ kind, id, section: section.id, ordinal, digest: `Point ${ordinal} of “${section.title}”.`, hash, ...known });
		} else {
			units.push({ kind, id, number, anchor, digest: `Remark ${number}.`, hash, ...known });
		}
	}
	return {
		title: 'Bridges, Barges and High Water',
		subtitle: 'Common rivers, separate masters',
		date: '2011-02-09',
		place: 'Lindeholm',
		notice: 'An invented report.',
		units,
	};
}
