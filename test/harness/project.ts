import { readFileSync } from 'node:fs';
import { mkdtemp, realpath } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';

/** The folder of the project: the extension under development. */
export const projectRoot = resolve(import.meta.dirname, '../..');

/** What is downloaded or unpacked once and kept between runs. Ignored by git; safe to delete. */
export const cacheFolder = resolve(projectRoot, '.vscode-test');

/** The papers that `npm start` opens and that the browser tests read. */
export const sampleFolder = resolve(projectRoot, 'test/fixtures/sample');

/** The one of them that shows every feature. */
export const samplePaper = 'integrated-operations.md';

/** A new empty folder of this run alone, so that runs in parallel never meet. The caller deletes it. */
export async function temporaryFolder(): Promise<string> {
	return await realpath(await mkdtemp(resolve(tmpdir(), 'peaceops-')));
}

/** The folder of an installed dependency. */
export function installedPackage(name: string): string {
	return resolve(projectRoot, 'node_modules', name);
}

/** The version of an installed dependency, whatever its `exports` hide. */
export function installedVersion(name: string): string {
	const manifest = JSON.parse(readFileSync(resolve(installedPackage(name), 'package.json'), 'utf8')) as {
		readonly version: string;
	};
	return manifest.version;
}
