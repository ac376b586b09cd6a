// Runs every bench, or those named: `npm run bench -- reading`. Numbers are passed on: `npm run bench -- search 1000`. Each is bundled first, as what ships is: a loader that
// transforms single modules makes the same loops several times slower.
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { build } from 'esbuild';
import { projectRoot } from '../harness/project';

const benches = ['reading', 'typing', 'hostile', 'search'];

async function main(asked: readonly string[]): Promise<void> {
	const names = asked.filter((argument) => !isNumber(argument));
	for (const bench of benches.filter((name) => names.length === 0 || names.includes(name))) {
		// At the depth at which the harness finds the project's root.
		const file = resolve(projectRoot, `out/bench/${bench}.mjs`);
		await build({
			entryPoints: [resolve(projectRoot, `test/bench/${bench}.ts`)],
			outfile: file,
			bundle: true,
			format: 'esm',
			platform: 'node',
			packages: 'external',
			logLevel: 'warning',
		});
		console.log(`\n> ${bench}`);
		const { status } = spawnSync(process.execPath, ['--expose-gc', file, ...asked.filter(isNumber)], { stdio: 'inherit' });
		if (status !== 0) {
			process.exitCode = 1;
		}
	}
}

function isNumber(argument: string): boolean {
	return /^\d+$/.test(argument);
}

void main(process.argv.slice(2));
