import { readdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import type { SuiteOptions } from '../host';
import { projectRoot } from './project';

/** A host suite in one file, which every extension host can evaluate. */
export interface HostBundle {
	/** Absolute path of the file. */
	readonly file: string;
	dispose(): Promise<void>;
}

const suiteFolder = resolve(projectRoot, 'test/host');

/**
 * Bundles the `*.test.ts` of `test/host/`, or of a folder in it, with mocha, for the Node and the web extension host alike. The file
 * is this run's own and lies in the folder of the extension that it tests, as the web server demands. Rejects with esbuild's
 * messages if a test does not compile.
 */
export async function bundleHostSuite(folder: string, extension: string, options: SuiteOptions): Promise<HostBundle> {
	const tests = (await readdir(resolve(suiteFolder, folder))).filter((name) => name.endsWith('.test.ts')).sort();
	const imports = tests.map((name) => `await import('./${join(folder, name.replace(/\.ts$/, '')).replaceAll('\\', '/')}');`);
	const file = join(extension, 'out', `host-${process.pid}-${Date.now()}.js`);
	await build({
		stdin: {
			contents: `
				import { runSuites } from './index';
				export const run = () => runSuites(async () => { ${imports.join(' ')} }, ${JSON.stringify(options)});
			`,
			resolveDir: suiteFolder,
			sourcefile: 'entry.ts',
			loader: 'ts',
		},
		outfile: file,
		bundle: true,
		format: 'cjs',
		platform: 'browser',
		target: 'es2022',
		external: ['vscode'],
		alias: { 'node:assert/strict': resolve(import.meta.dirname, 'assertStrict.ts') },
		keepNames: true,
		sourcemap: true,
		logLevel: 'warning',
	});
	return {
		file,
		dispose: async () => {
			await Promise.all([file, `${file}.map`].map((path) => rm(path, { force: true })));
		},
	};
}
