import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { access } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { JsonReport, SarifLog } from '../harness/cliOutput';
import { projectRoot, sampleFolder, samplePaper } from '../harness/project';
import { type InstalledProgram, installProgram } from './installedProgram';

const isWindows = process.platform === 'win32';

interface Outcome {
	readonly code: number;
	readonly stdout: string;
	readonly stderr: string;
}

describe('the package of the command line, installed in an empty folder', () => {
	let folder = '';
	let program = '';

	let installed: InstalledProgram | undefined;

	before(async () => {
		installed = await installProgram();
		({ folder, program } = installed);
	});

	after(() => installed?.dispose());

	async function run(...args: readonly string[]): Promise<Outcome> {
		return outcomeOf(execFile(process.execPath, [program, ...args], { cwd: folder }));
	}

	async function json(...args: readonly string[]): Promise<JsonReport> {
		return JSON.parse((await run('audit', '--format=json', ...args)).stdout) as JsonReport;
	}

	it('holds what the command line needs and nothing else', async () => {
		const own = resolve(folder, 'node_modules/peaceops-lexicon');
		for (const file of [
			'dist/cli.js',
			'dist/mcp.js',
			'data/glossary.json',
			'data/report.json',
			'data/referenceTexts.json',
			'LICENSE',
			'README.md',
			'package.json',
		]) {
			await access(resolve(own, file));
		}
		for (const file of ['src', 'test', 'media', 'dist/formats.js', 'dist/cli.js.map', 'data/references.json', 'node_modules']) {
			await assert.rejects(access(resolve(own, file)), file);
		}
	});

	it('runs by its name', async () => {
		const { stdout, code } = await outcomeOf(
			execFile('npx', ['--no', 'peaceops-lexicon', '--version'], { cwd: folder, shell: isWindows }),
		);
		assert.equal(code, 0);
		assert.match(stdout, /^\d+\.\d+\.\d+\n$/);
	});

	it('helps', async () => {
		const { stdout, code } = await run('audit', '--help');
		assert.equal(code, 0);
		assert.match(stdout, /^peaceops-lexicon audit .*FILE/);
		assert.match(stdout, / {2}\* undefined-acronym /);
	});

	it('fails by severity', async () => {
		assert.equal((await run('audit', 'paper.md')).code, 0);
		assert.equal((await run('audit', 'paper.md', '--rule=undefined-acronym=error')).code, 1);
		assert.equal((await run('audit', 'nope.md')).code, 2);
	});

	it('reads the standard input', async () => {
		const child = execFile(process.execPath, [program, 'audit', '-', '--as=markdown'], { cwd: folder });
		child.stdin?.end('The XYQ left.');
		const { stdout, code } = await outcomeOf(child);
		assert.equal(code, 0);
		assert.match(stdout, /^<stdin>\n {2}1:5 {2}info {2}"XYQ" is not explained/);
	});

	it('reads termbases of every format that is not its own', async () => {
		const names = ['missions.ttl', 'missions-iate.tbx'].map((name) => resolve(projectRoot, 'test/fixtures/termbases', name));
		const { code, stderr } = await run('audit', 'clean.md', ...[...names, 'team.yaml'].map((name) => `--termbase=${name}`));
		assert.deepEqual([code, stderr], [0, '']);
	});

	describe('outputs', () => {
		const paper = resolve(sampleFolder, samplePaper);

		it('for people have no colours where no terminal is', async () => {
			const { stdout } = await run('audit', paper);
			assert.doesNotMatch(stdout, /\u001b/);
			assert.match(stdout, /\n\n\d+ findings in 1 file: 0 errors, 0 warnings, \d+ info\.\n$/);
		});

		it('as JSON, SARIF and annotations tell the same findings', async () => {
			const { summary } = await json(paper);
			assert.ok(summary.info > 10);
			const sarif = JSON.parse((await run('audit', paper, '--format=sarif')).stdout) as SarifLog;
			assert.equal(sarif.runs[0]!.results.length, summary.info);
			const github = (await run('audit', paper, '--format=github')).stdout.trimEnd().split('\n');
			assert.equal(github.length, summary.info);
			assert.ok(github.every((line) => /^::notice file=[^:]+,line=\d+,endLine=\d+,.*title=[\w-]+::/.test(line)));
		});
	});
});

/** What a program says and comes to. */
async function outcomeOf(child: ReturnType<typeof execFile>): Promise<Outcome> {
	let stdout = '';
	let stderr = '';
	child.stdout?.on('data', (data) => (stdout += String(data)));
	child.stderr?.on('data', (data) => (stderr += String(data)));
	const code = await new Promise<number>((done, fail) => {
		child.once('error', fail);
		child.once('close', (value) => done(value ?? -1));
	});
	return { code, stdout, stderr };
}
