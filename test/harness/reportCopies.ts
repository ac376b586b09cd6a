import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { projectText } from './dataFiles';
import { projectRoot } from './project';
import { describedUnits } from './reportIndex';
import { reportUnits } from './reportUnits';
import type { TakenApart } from './reportVariants';

/** The folder of the stand-in for the report, written for the tests: its file, its section index, its fingerprints. */
const STAND_IN = 'test/fixtures/report';

/** The stand-in, taken apart. */
export function standIn(): TakenApart {
	return takenApart(projectText(`${STAND_IN}/report.txt`), `${STAND_IN}/report.json`);
}

/** The report's file beside the project; `undefined` where it is not there. */
export function sharedReport(): TakenApart | undefined {
	const file = resolve(projectRoot, '../shared/content/report.txt');
	return existsSync(file) ? takenApart(readFileSync(file, 'utf8'), 'data/report.json') : undefined;
}

function takenApart(file: string, index: string): TakenApart {
	const described = describedUnits(resolve(projectRoot, index));
	return { file, described, units: reportUnits(file, described) };
}
