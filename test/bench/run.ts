// Runs every bench, or those named: `npm run bench -- reading`. Each is bundled first, as what ships is: a loader that
// transforms single modules makes the same loops several times slower. Numbers
// are passed on: `npm run bench -- search 1000`. With `--write` the results go into CONTRIBUTING.md.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { resolve } from 'node:path';
import { build } from 'esbuild';
import { projectRoot } from '../harness/project';
import type { Measured } from './target';

const benches = ['reading', 'typing', 'scale', 'termbases', 'hostile', 'search'];

interface Row extends Measured {
	readonly bench: string;
}

async function main(args: readonly string[]): Promise<void> {
	const numbers = args.filter((argument) => /^\d+$/.test(argument));
	const asked = args.filter((argument) => !argument.startsWith('--') && !numbers.includes(argument));
	const rows: Row[] = [];
	for (const bench of benches.filter((name) => asked.length === 0 || asked.includes(name))) {
		rows.push(...(await run(bench, numbers)));
	}
	if (args.includes('--write')) {
		write(rows);
	}
}

async function run(bench: string, numbers: readonly string[]): Promise<readonly Row[]> {
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
				.map((line) => ({ bench, ...(JSON.parse(line) as Measured) }))
		: [];
}

/** Replaces what stands between the marks in CONTRIBUTING.md by a table of what was measured. */
function write(rows: readonly Row[]): void {
	const file = resolve(projectRoot, 'CONTRIBUTING.md');
	const line = ({ bench, name, ratio, most }: Row): string =>
		`| ${bench} | ${name} | ${ratio.toPrecision(3)} | ${Number(most.toPrecision(3))}${ratio > most ? ' (missed)' : ''} |`;
	const table = [
		`Measured with Node ${process.version} on ${cpus().length} cores.`,
		'',
		'| bench | what | measured | at most |',
		'| :-- | :-- | --: | --: |',
		...rows.map(line),
	];
	const text = readFileSync(file, 'utf8');
	writeFileSync(file, text.replace(/(<!-- bench -->)[^]*?(<!-- \/bench -->)/, `$1\n\n${table.join('\n')}\n\n$2`));
	spawnSync('npx', ['biome', 'format', '--write', file], { cwd: projectRoot, stdio: 'inherit' });
}

void main(process.argv.slice(2));
