import { execFile } from 'node:child_process';
import { mkdir, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot, temporaryFolder } from '../harness/project';
import { writePapers } from './papers';

/** The package of the command line as it is built, packed and installed in a folder of papers. */
export interface InstalledProgram {
	/** The folder of papers, links of its path followed. */
	readonly folder: string;
	/** Absolute path of the program. */
	readonly program: string;
	dispose(): Promise<void>;
}

/** Packs and installs what `dist/` holds. */
export async function installProgram(): Promise<InstalledProgram> {
	const above = await temporaryFolder();
	const folder = resolve(above, 'papers');
	await npm(['pack', '--ignore-scripts=false', '--pack-destination', above], projectRoot);
	await mkdir(folder);
	await npm(['install', '--offline', '--no-audit', '--no-fund', resolve(above, 'peaceops-lexicon-0.1.0.tgz')], folder);
	await writePapers(folder);
	return {
		folder,
		program: resolve(folder, 'node_modules/peaceops-lexicon/dist/cli.js'),
		dispose: async () => rm(above, { recursive: true, force: true }),
	};
}

async function npm(args: readonly string[], cwd: string): Promise<void> {
	await promisify(execFile)('npm', [...args], { cwd, shell: process.platform === 'win32' });
}
