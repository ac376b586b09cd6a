// Runs every bench, or those named: `npm run bench -- reading`. Each is bundled first, as what ships is: a loader that
// transforms single modules makes the same loops several times slower. Numbers
// are passed on: `npm run bench -- search 1000`. With `--write` the results go into CONTRIBUTING.md, beside those of the other benches.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'esbuild';
import { projectRoot } from '../harness/project';
import { writeTable } from './table';
import type { Told } from './target';

const benches = ['reading', 'typing', 'audit', 'scale', 'termbases', 'locating', 'hostile', 'search'];

async function main(args: readonly string[]): Promise<void> {
	const numbers = args.filter((argument) => /^\d+$/.test(argument));
	const asked = args.filter((argument) => !argument.startsWith('--') && !numbers.includes(argument));
	const told = new Map<string, readonly Told[]>();
	for (const bench of benches.filter((name) => asked.length === 0 || asked.includes(name))) {
		told.set(bench, await run(bench, numbers));
	}
	if (args.includes('--write')) {
		writeTable(told, benches);
	}
}

async function run(bench: string, numbers: readonly string[]): Promise<readonly Told[]> {
	// At the depth at which the harness finds the project's root.
	const file = resolve(projectRoot, `out/bench/${bench}.mjs`);
	const results = resolve(projectRoot, `out/bench/${bench}.jsonl`);
	await build({
		entryPoints: [resolve(projectRoot, `test/bench/${bench}.ts`)],
		outfile: file,
		bundle: true,
		format: 'esm',
		platform: 'node',
		packages: 'external',
		logLevel: 'warning',
	});
	rmSync(results, { force: true });
	console.log(`\n> ${bench}`);
	const { status } = spawnSync(process.execPath, ['--expose-gc', file, ...numbers], {
		stdio: 'inherit',
		env: { ...process.env, PEACEOPS_BENCH_RESULTS: results },
	});
	if (status !== 0) {
		process.exitCode = 1;
	}
	return existsSync(results)
		? readFileSync(results, 'utf8')
				.trim()
				.split('\n')
				.map((line) => JSON.parse(line) as Told)
		: [];
}

void main(process.argv.slice(2));
