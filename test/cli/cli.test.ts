// The program as npm delivers it: packed, installed in an empty folder without a network, run.
import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { copyFile, mkdir, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { RULES } from '../../src/core/audit/rules';
import { projectRoot, temporaryFolder } from '../harness/project';

const run = promisify(execFile);

const PAPER = 'sanctions-review.md';
/** What the paper holds, and what a line of an annotation says of it. */
const FOUND = 'DPRK';

/** Paths in the package, without their first folder. */
const CONTENTS = ['CHANGELOG.md', 'LICENSE', 'README.md', 'data/glossary.json', 'dist/cli.js', 'package.json'];

interface Ending {
	readonly code: number | null;
	readonly output: string;
	readonly errors: string;
}

const isWindows = process.platform === 'win32';

async function npm(cwd: string, ...args: readonly string[]): Promise<string> {
	return (await run('npm', [...args], { cwd, shell: isWindows })).stdout;
}

describe('peaceops-lexicon as npm delivers it', () => {
	let folder: string;
	let contents: readonly string[];

	/** Runs the installed program; rejects only if it cannot be started. */
	async function program(args: readonly string[], input = ''): Promise<Ending> {
		const command = join(folder, 'node_modules/.bin/peaceops-lexicon');
		return await new Promise((done, fail) => {
			const child = spawn(command, [...args], { cwd: folder, shell: isWindows });
			let output = '';
			let errors = '';
			child.stdout.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
			child.stderr.setEncoding('utf8').on('data', (chunk: string) => (errors += chunk));
			child.once('error', fail).once('close', (code) => done({ code, output, errors }));
			child.stdin.on('error', () => {
				// It may end before it has read all.
			});
			child.stdin.end(input);
		});
	}

	/** Expects the program to refuse something: code 2 and one line that says why. */
	async function assertRefused(args: readonly string[], reason: RegExp, input = ''): Promise<Ending> {
		const ending = await program(args, input);
		assert.equal(ending.code, 2);
		assert.match(ending.errors, /^peaceops-lexicon: [^\n]*\n$/);
		assert.match(ending.errors, reason);
		return ending;
	}

	before(async () => {
		folder = await temporaryFolder();
		const [packed] = JSON.parse(await npm(projectRoot, 'pack', '--json', '--silent', '--pack-destination', folder)) as [
			{ readonly filename: string; readonly files: readonly { readonly path: string }[] },
		];
		contents = packed.files.map(({ path }) => path);
		await writeFile(join(folder, 'package.json'), '{ "private": true }');
		await npm(folder, 'install', `./${packed.filename}`, '--offline', '--no-audit', '--no-fund', '--ignore-scripts');
		await copyFile(resolve(projectRoot, 'test/fixtures/audit/gold', PAPER), join(folder, PAPER));
	});

	after(async () => await rm(folder, { recursive: true, force: true }));

	it('carries the program, the glossary and what is to be read, and depends on nothing', async () => {
		assert.deepEqual([...contents].sort(), CONTENTS);
		const installed = (await readdir(join(folder, 'node_modules'))).filter((name) => !name.startsWith('.'));
		assert.deepEqual(installed, ['peaceops-lexicon']);
	});

	it('tells its version and how it is used', async () => {
		const { version } = JSON.parse(await readFile(resolve(projectRoot, 'package.json'), 'utf8')) as {
			readonly version: string;
		};
		assert.deepEqual(await program(['--version']), { code: 0, output: `${version}\n`, errors: '' });
		const { code, output } = await program(['--help']);
		assert.equal(code, 0);
		assert.match(output, /^Usage: peaceops-lexicon audit /);
	});

	it('lists findings for people, without colours in a pipe', async () => {
		const { code, output, errors } = await program(['audit', PAPER]);
		assert.deepEqual({ code, errors }, { code: 0, errors: '' });
		assert.ok(output.startsWith(`${PAPER}\n`));
		assert.match(output, /^ +31:3 {2}info {2}"DPRK" is not explained in this part of the paper\. +undefined-acronym$/m);
		assert.doesNotMatch(output, /\u001B/);
	});

	const endings: readonly (readonly [options: string, code: number])[] = [
		['', 0],
		['--fail-on info', 1],
		['--fail-on never --rule undefined-acronym=error', 0],
		['--rule undefined-acronym=warning', 1],
		['--rule undefined-acronym=warning --fail-on error', 0],
		['--rule undefined-acronym=error --fail-on error', 1],
		['--rule ambiguous-term=error --rule undefined-acronym=off', 0],
	];
	for (const [options, expected] of endings) {
		it(`ends with ${expected} for the options "${options}"`, async () => {
			const { code, errors } = await program(['audit', PAPER, ...options.split(' ').filter((option) => option !== '')]);
			assert.deepEqual({ code, errors }, { code: expected, errors: '' });
		});
	}

	it('writes JSON', async () => {
		const { output } = await program(['audit', PAPER, '--format', 'json']);
		const [report] = JSON.parse(output) as [{ readonly path: string; readonly problems: readonly Record<string, unknown>[] }];
		assert.equal(report.path, PAPER);
		const found = report.problems.find(({ code }) => code === 'undefined-acronym');
		assert.deepEqual(found, {
			code: 'undefined-acronym',
			severity: 'info',
			sentence: `"${FOUND}" is not explained in this part of the paper.`,
			start: { line: 31, column: 3 },
			end: { line: 31, column: 7 },
		});
	});

	it('writes SARIF 2.1.0', async () => {
		const { output } = await program(['audit', join(folder, PAPER), '--format', 'sarif']);
		const log = JSON.parse(output) as {
			readonly version: string;
			readonly runs: readonly {
				readonly tool: { readonly driver: { readonly name: string; readonly rules: readonly { readonly id: string }[] } };
				readonly results: readonly { readonly ruleId: string; readonly ruleIndex: number; readonly locations: unknown }[];
			}[];
		};
		const [{ results, tool }] = log.runs as readonly [(typeof log.runs)[number]];
		assert.equal(log.version, '2.1.0');
		assert.deepEqual(
			tool.driver.rules.map(({ id }) => id),
			RULES.map(({ code }) => code),
		);
		assert.ok(results.every(({ ruleId, ruleIndex }) => tool.driver.rules[ruleIndex]?.id === ruleId));
		assert.deepEqual(results.find(({ ruleId }) => ruleId === 'undefined-acronym')?.locations, [
			{
				physicalLocation: {
					artifactLocation: { uri: PAPER },
					region: { startLine: 31, startColumn: 3, endLine: 31, endColumn: 7 },
				},
			},
		]);
	});

	it('annotates lines on GitHub', async () => {
		const { output } = await program(['audit', PAPER, '--format', 'github', '--rule', 'undefined-acronym=error']);
		const lines = output.trimEnd().split('\n');
		assert.ok(lines.every((line) => /^::(?:notice|error) file=[^:]+::./.test(line)));
		const place = `file=${PAPER},line=31,endLine=31,col=3,endColumn=7,title=undefined-acronym`;
		assert.ok(lines.includes(`::error ${place}::"${FOUND}" is not explained in this part of the paper.`));
	});

	it('reads the standard input, with any ends of lines', async () => {
		const text = '\uFEFFFirst.\r\n\r\nThe QRF left.\r\n';
		const { code, output } = await program(['audit', '-', '--as', 'org', '--fail-on', 'info'], text);
		assert.equal(code, 1);
		assert.match(output, /^<stdin>\n +3:5 {2}info {2}"QRF"/);
	});

	it('audits what it can read, and ends with 2 if there is something else', async () => {
		const { output } = await assertRefused(['audit', 'missing.md', PAPER], /"missing\.md" does not exist\./);
		assert.match(output, new RegExp(`^${PAPER}\n`));
	});

	it('refuses what is no paper', async () => {
		await mkdir(join(folder, 'folder.md'), { recursive: true });
		await writeFile(join(folder, 'picture.md'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]));
		await writeFile(join(folder, 'latin1.md'), Buffer.from('Stra\u00DFe', 'latin1'));
		await writeFile(join(folder, 'large.md'), '');
		await truncate(join(folder, 'large.md'), 20_000_001);
		await assertRefused(['audit', 'folder.md'], /is a folder/);
		await assertRefused(['audit', 'picture.md'], /is no text in UTF-8/);
		await assertRefused(['audit', 'latin1.md'], /is no text in UTF-8/);
		await assertRefused(['audit', 'large.md'], /is larger than 20 MB/);
		await assertRefused(['audit', 'paper.docx'], /does not tell its format/);
	});

	it('refuses an option that there is not', async () => {
		const { output } = await assertRefused(['audit', PAPER, '--colour'], /--colour/);
		assert.equal(output, '');
	});
});
