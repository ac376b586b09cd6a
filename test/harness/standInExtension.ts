import { cp, mkdir, mkdtemp } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { projectRoot } from './project';

/** The report that the tests may print, its section index and its fingerprints. */
const fixtures = resolve(projectRoot, 'test/fixtures/report');

/**
 * Makes a folder with the extension as it was built, whose report is the stand-in of the fixtures: the copy that a test links has to
 * fit the bundled fingerprints, and the real report's text may not be printed. The caller deletes it.
 */
export async function makeStandInExtension(): Promise<string> {
	const out = resolve(projectRoot, 'out');
	await mkdir(out, { recursive: true });
	const folder = await mkdtemp(join(out, 'stand-in-'));
	for (const name of ['package.json', 'package.nls.json', 'dist', 'data', 'media']) {
		await cp(join(projectRoot, name), join(folder, name), { recursive: true });
	}
	await cp(join(fixtures, 'report.json'), join(folder, 'data/report.json'));
	await cp(join(fixtures, 'report.fingerprints.json'), join(folder, 'data/report.fingerprints.json'));
	return folder;
}
