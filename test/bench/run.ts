// Runs every bench, or those named: `npm run bench -- reading`. Each is bundled first, as what ships is: a loader that
// transforms single modules makes the same loops several times slower.
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { build } from 'esbuild';
import { projectRoot } from '../harness/project';

const benches = ['reading', 'typing', 'hostile', 'search'];

async function main(asked: readonly string[]): Promise<void> {
	for (const bench of benches.filter((name) => asked.length === 0 || asked.includes(name))) {
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
		const { status } = spawnSync(process.execPath, ['--expose-gc', file], { stdio: 'inherit' });
		if (status !== 0) {
			process.exitCode = 1;
		}
	}
}

void main(process.argv.slice(2));
