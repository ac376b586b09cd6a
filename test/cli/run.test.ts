import assert from 'node:assert/strict';
import { rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { run as runProgram } from '../../src/cli/run';
import type { JsonReport } from '../harness/cliOutput';
import { projectRoot, temporaryFolder } from '../harness/project';
import { writePapers } from './papers';

describe('the command line', () => {
	let folder = '';

	before(async () => {
		folder = resolve(await temporaryFolder(), 'papers');
		await writePapers(folder);
	});

	after(async () => rm(dirname(folder), { recursive: true, force: true }));

	async function run(args: readonly string[], input: readonly Uint8Array[] = []) {
		let stdout = '';
		let stderr = '';
		const code = await runProgram({
			args,
			cwd: folder,
			stdin: streamOf(input),
			tell: (text) => (stdout += text),
			complain: (text) => (stderr += text),
			isColoured: false,
			dataFolder: resolve(projectRoot, 'data'),
			version: '1.2.3',
		});
		return { code, stdout, stderr };
	}

	async function found(...args: readonly string[]): Promise<readonly string[]> {
		const { files } = JSON.parse((await run(['audit', '--format=json', ...args])).stdout) as JsonReport;
		return files.flatMap(({ path, findings }) =>
			findings.map(({ code, name, line, column }) => `${path}:${line}:${column} ${code} ${name}`),
		);
	}

	describe('exit codes', () => {
		for (const [args, code] of [
			[['clean.md'], 0],
			[['paper.md'], 0],
			[['paper.md', '--fail-on=info'], 1],
			[['clean.md', '--fail-on=info'], 0],
			[['paper.md', '--rule=undefined-acronym=error'], 1],
			[['paper.md', '--rule=undefined-acronym=error', '--fail-on=never'], 0],
			[['paper.md', '--rule=undefined-acronym=warning'], 1],
			[['paper.md', '--rule=undefined-acronym=warning', '--fail-on=error'], 0],
			[['paper.md', '--rule=undefined-acronym=off', '--fail-on=info'], 0],
			[['paper.md', '--nope'], 2],
			[['paper.md', 'nope.md'], 2],
			[['--'], 2],
		] as const) {
			it(`are ${code} for ${args.join(' ')}`, async () => assert.equal((await run(['audit', ...args])).code, code));
		}
	});

	describe('files', () => {
		it('are told by line and column, also with a byte order mark and the line ends of Windows', async () => {
			assert.deepEqual(await found('paper.md', 'ä b.md'), [
				'paper.md:4:5 undefined-acronym XYQ',
				'ä b.md:1:5 undefined-acronym XYQ',
			]);
		});

		it('in a folder are those that are papers', async () => {
			assert.deepEqual(await found('folder'), ['folder/long.md:1:5 undefined-acronym XYQ']);
		});

		it('are audited whatever they are when they are named', async () => {
			const names = ['folder/README.md', 'folder/stub.md', 'folder/.hidden/long.md'];
			assert.equal((await found(...names)).length, 3);
		});

		for (const [name, sentence] of [
			['nope.md', /^peaceops-lexicon: nope\.md does not exist\.$/],
			['binary.md', /^peaceops-lexicon: binary\.md is no text\.$/],
			['data.json', /^peaceops-lexicon: data\.json is in no format of papers; --as says which to read it in\.$/],
		] as const) {
			it(`that cannot be read cost one sentence: ${name}`, async () => {
				const { stderr, stdout, code } = await run(['audit', name, 'paper.md']);
				assert.equal(code, 2);
				assert.match(stderr.trimEnd(), sentence);
				assert.match(stdout, /1 finding in 1 file/);
			});
		}

		it('may come from the standard input', async () => {
			const { stdout, code } = await run(['audit', '-', '--as=markdown'], [Buffer.from('The XYQ '), Buffer.from('left.')]);
			assert.equal(code, 0);
			assert.match(stdout, /^<stdin>\n {2}1:5 {2}info {2}"XYQ" is not explained/);
		});
	});

	describe('a paper in many files', () => {
		it('is audited as one, and never outside its folder', async () => {
			assert.deepEqual(await found('main.tex'), ['parts/b.tex:1:17 undefined-acronym XYQ', 'parts/b.tex:1:48 redefined MSU']);
		});

		it('tells the same when its parts are named too', async () => {
			assert.deepEqual(await found('parts/b.tex', 'main.tex'), await found('main.tex'));
		});

		it('follows no link out of its folder', async function () {
			if (process.platform === 'win32') {
				this.skip();
			}
			await symlink(resolve(folder, '../outside.tex'), resolve(folder, 'parts/link.tex'));
			await writeFile(resolve(folder, 'linked.tex'), '\\documentclass{a}\n\\begin{document}\n\\input{parts/link}\n');
			assert.deepEqual(await found('linked.tex'), []);
		});

		it('has parts that raise no undefined-acronym alone, unless asked', async () => {
			assert.deepEqual(await found('parts/b.tex', '--rule=rarely-used=off', '--rule=used-before-definition=off'), []);
			assert.deepEqual(
				await found('parts/b.tex', '--rule=rarely-used=off', '--rule=used-before-definition=off', '--fragment=no'),
				['parts/b.tex:1:17 undefined-acronym XYQ'],
			);
		});
	});

	describe('termbases', () => {
		it('say what an abbreviation stands for', async () => {
			const findings = await found('paper.md', '--termbase=team.yaml');
			assert.deepEqual(findings, ['paper.md:3:27 conflicting-expansion MSU', 'paper.md:4:5 undefined-acronym XYQ']);
		});

		for (const [name, sentence] of [
			['nope.csv', /^peaceops-lexicon: nope\.csv does not exist\.$/],
			['broken.yaml', /^peaceops-lexicon: broken\.yaml cannot be used as a termbase: .*\.$/],
			['data.json', /^peaceops-lexicon: data\.json cannot be used as a termbase: .*\.$/],
			['binary.md', /^peaceops-lexicon: binary\.md cannot be used as a termbase: .*\.$/],
			['clean.tex', /^peaceops-lexicon: clean\.tex cannot be read as a termbase: ".tex" is no format of termbases\.$/],
		] as const) {
			it(`that cannot be used cost one sentence: ${name}`, async () => {
				const { stderr, stdout, code } = await run(['audit', 'paper.md', '--termbase', name]);
				assert.deepEqual([code, stdout], [2, '']);
				assert.match(stderr.trimEnd(), sentence);
			});
		}
	});

	describe('house styles and languages', () => {
		it('differ', async () => {
			assert.equal((await found('eu.md', '--language=en')).length, 3);
			assert.equal((await found('eu.md', '--language=en', '--house-style=EU')).length, 2);
			assert.equal((await found('eu.md', '--language=fr')).length, 2);
		});
	});
});

async function* streamOf(pieces: readonly Uint8Array[]): AsyncIterable<Uint8Array> {
	yield* pieces;
}
