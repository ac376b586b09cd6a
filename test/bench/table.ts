import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { resolve } from 'node:path';
import { projectRoot } from '../harness/project';
import { isMissed, type Told, targetOf } from './target';

/** What stands between the marks in CONTRIBUTING.md. */
const MARKED = /(<!-- bench -->)([^]*?)(<!-- \/bench -->)/;

/** Writes what benches told into the table in CONTRIBUTING.md, in the order of all; lines of those that did not run stay. */
export function writeTable(told: ReadonlyMap<string, readonly Told[]>, all: readonly string[]): void {
	const file = resolve(projectRoot, 'CONTRIBUTING.md');
	const text = readFileSync(file, 'utf8');
	const before = (MARKED.exec(text)?.[2] ?? '').split('\n');
	const linesOf = (of: (bench: string, one: Told) => string[], isOf: (line: string, bench: string) => boolean) =>
		all.flatMap((bench) => told.get(bench)?.flatMap((one) => of(bench, one)) ?? before.filter((line) => isOf(line, bench)));
	const lines = [
		`Measured with Node ${process.version} on ${cpus().length} cores.`,
		'',
		'| bench | what | measured | target |',
		'| :-- | :-- | --: | --: |',
		...linesOf(rowOf, (line, bench) => line.startsWith(`| ${bench} `)),
		'',
		...linesOf(remarkOf, (line, bench) => line.startsWith(`- ${bench}: `)),
	];
	writeFileSync(
		file,
		text.replace(MARKED, (_, start: string, __, end: string) => `${start}\n\n${lines.join('\n')}\n\n${end}`),
	);
	spawnSync('npx', ['biome', 'format', '--write', file], { cwd: projectRoot, stdio: 'inherit' });
}

function rowOf(bench: string, one: Told): string[] {
	return one.kind === 'remark'
		? []
		: [`| ${bench} | ${one.name} | ${one.value.toPrecision(3)} | ${targetOf(one)}${isMissed(one) ? ' (missed)' : ''} |`];
}

function remarkOf(bench: string, one: Told): string[] {
	return one.kind === 'remark' ? [`- ${bench}: ${one.text}`] : [];
}
