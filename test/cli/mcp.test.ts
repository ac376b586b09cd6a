import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { ListRootsRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import { type InstalledProgram, installProgram } from './installedProgram';

/** What the tests read of an answer. */
interface Answer {
	readonly found: boolean;
	readonly meaning: string;
	readonly senses: readonly { readonly id: string; readonly termbase: string }[];
	readonly nearest: readonly { readonly id: string }[];
	readonly units: readonly { readonly id: string; readonly cite: string; readonly locator: string }[];
	readonly document: string;
	readonly findings: readonly { readonly line: number; readonly rule: string; readonly name: string; readonly file?: string }[];
}

describe('assistants over MCP, served by the installed program', () => {
	let installed: InstalledProgram;
	let client: Client | undefined;

	before(async () => {
		installed = await installProgram();
		const { folder } = installed;
		await symlink(resolve(folder, '../outside.tex'), resolve(folder, 'way-out.tex'));
		await symlink(resolve(folder, 'paper.md'), resolve(folder, 'way-in.md'));
		await symlink(resolve(folder, '..'), resolve(folder, 'up'));
		await mkdir(resolve(folder, '../papers-not'));
		await writeFile(resolve(folder, '../papers-not/paper.md'), 'The XYQ left.\n');
	});

	after(() => installed.dispose());

	afterEach(async () => {
		await client?.close();
		client = undefined;
	});

	/** Starts the program. `roots`, relative to the folder of papers, is what the client offers; `undefined` for a client that has none. */
	async function connect(args: readonly string[] = [], roots?: readonly string[]): Promise<Client> {
		const { folder, program } = installed;
		const own = new Client({ name: 'test', version: '1' }, { capabilities: roots === undefined ? {} : { roots: {} } });
		if (roots !== undefined) {
			own.setRequestHandler(ListRootsRequestSchema, () => ({
				roots: roots.map((root) => ({ uri: /^[a-z]+:/.test(root) ? root : pathToFileURL(resolve(folder, root)).href })),
			}));
		}
		await own.connect(
			new StdioClientTransport({ command: process.execPath, args: [program, 'mcp', ...args], cwd: folder, stderr: 'ignore' }),
		);
		client = own;
		return own;
	}

	it('are told of three tools that only read', async () => {
		const { tools } = await (await connect()).listTools();
		assert.deepEqual(
			tools.map(({ name, annotations }) => [name, annotations?.readOnlyHint]),
			['peaceops_lookupTerm', 'peaceops_searchReport', 'peaceops_auditDocument'].map((name) => [name, true]),
		);
		assert.ok(tools.every(({ description = '', inputSchema }) => description !== '' && inputSchema.required?.length === 1));
	});

	it('look up a term with all its senses', async () => {
		const { senses } = await answer(await connect(), 'peaceops_lookupTerm', { term: 'PSC' });
		assert.ok(senses.length > 1);
		assert.ok(senses.every(({ termbase }) => /^bundled glossary, facts as of \d{4}-\d{2}/.test(termbase)));
	});

	it('are told that a term is unknown', async () => {
		const { found, meaning } = await answer(await connect(), 'peaceops_lookupTerm', { term: 'XYQZ' });
		assert.equal(found, false);
		assert.match(meaning, /do not guess/);
	});

	it('use the termbases that the program was started with', async () => {
		const { senses } = await answer(await connect(['--termbase', 'team.yaml']), 'peaceops_lookupTerm', { term: 'MSU' });
		assert.match(senses[0]!.termbase, /^of the user: /);
	});

	it('search the report, with locators and citations', async () => {
		const { units } = await answer(await connect(), 'peaceops_searchReport', { query: 'NATO civilian capabilities', limit: 3 });
		assert.equal(units.length, 3);
		assert.ok(units.some(({ id }) => id === 'nato-p6'));
		assert.ok(units.every(({ cite, locator }) => locator !== '' && cite.includes(locator) && cite.includes('2007')));
	});

	describe('have audited', () => {
		for (const uri of ['paper.md', './paper.md', 'way-in.md', 'up/papers/paper.md']) {
			it(`${uri}, in the working directory`, async () => {
				const { document, findings } = await answer(await connect(), 'peaceops_auditDocument', { uri });
				assert.equal(document, 'paper.md');
				assert.deepEqual(
					findings.map(({ line, rule, name }) => `${line} ${rule} ${name}`),
					['4 undefined-acronym XYQ'],
				);
			});
		}

		it('a file by its URI', async () => {
			const uri = pathToFileURL(resolve(installed.folder, 'ä b.md')).href;
			const { findings } = await answer(await connect(), 'peaceops_auditDocument', { uri });
			assert.equal(findings.length, 1);
		});

		it('a paper with what it includes, but not with what is outside', async () => {
			const { findings } = await answer(await connect(), 'peaceops_auditDocument', { uri: 'main.tex' });
			assert.ok(findings.some(({ file, name }) => file === 'parts/b.tex' && name === 'XYQ'));
			assert.ok(findings.every(({ name }) => name !== 'QQQ'));
		});

		it('as the program was started to', async () => {
			const own = await connect(['--rule', 'undefined-acronym=off']);
			assert.deepEqual((await answer(own, 'peaceops_auditDocument', { uri: 'paper.md' })).findings, []);
		});

		it('a file in a root of the client, and none of the working directory', async () => {
			const own = await connect([], ['parts', 'folder']);
			const { document } = await answer(own, 'peaceops_auditDocument', { uri: 'long.md' });
			assert.equal(document, 'long.md');
			assert.match((await call(own, 'peaceops_auditDocument', { uri: '../paper.md' })).text, /outside/);
		});

		it('nothing where the client names no root of files', async () => {
			const own = await connect([], ['https://example.org/papers']);
			assert.match((await call(own, 'peaceops_auditDocument', { uri: 'paper.md' })).text, /names no folder/);
		});
	});

	describe('are refused', () => {
		for (const [uri, reason] of [
			['../outside.tex', /outside the folders/],
			['../papers-not/paper.md', /outside the folders/],
			['way-out.tex', /outside the folders/],
			['up/outside.tex', /outside the folders/],
			['up/nothing.tex', /does not exist/],
			['../nothing.tex', /outside the folders/],
			['/etc/passwd', /outside the folders/],
			['file:///etc/passwd', /outside the folders/],
			['file://elsewhere/paper.md', /URI of a file on this machine|outside the folders/],
			['file:///%2e%2e%2fetc/passwd', /URI of a file on this machine|outside the folders/],
			['https://example.org/paper.md', /Only files/],
			['a\0b.md', /null character/],
			['nope.md', /does not exist/],
			['folder', /no format|is a folder/],
			['binary.md', /is no text/],
			['data.json', /no format/],
			['x'.repeat(2001), /may have 2000 characters/],
		] as const) {
			it(uri.slice(0, 40), async () => {
				const { text, isError } = await call(await connect(), 'peaceops_auditDocument', { uri });
				assert.equal(isError, true);
				assert.match(text, reason);
				assert.ok(text.length < 300 && !text.includes(dirname(installed.folder)), text);
			});
		}

		it('what is no input of a tool, with the reason', async () => {
			const own = await connect();
			for (const input of [{}, { term: 7 }, { term: 'x'.repeat(1_000_000) }, { term: 'x', more: 1 }]) {
				const { text, isError } = await call(own, 'peaceops_lookupTerm', input);
				assert.equal(isError, true);
				assert.match(text, /"term"/);
			}
			assert.equal((await answer(own, 'peaceops_lookupTerm', { term: 'UN' })).found, true);
		});

		it('a tool that there is not', async () => {
			await assert.rejects((await connect()).callTool({ name: 'peaceops_format', arguments: {} }), /no such tool/);
		});
	});

	describe('end the program', () => {
		it('when they close', async () => {
			const { child, told } = started(installed);
			child.stdin.end();
			const [code] = await once(child, 'close');
			assert.deepEqual([code, told()], [0, '']);
		});

		it('when they send what is too large, with an error', async () => {
			const { child, told } = started(installed);
			child.stdin.on('error', () => undefined);
			child.stdin.write('x'.repeat(11 * 1024 * 1024));
			const [code] = await once(child, 'close');
			assert.equal(code, 2);
			assert.match(told(), /too large/);
		});

		it('before it begins, where a termbase cannot be used', async () => {
			const { child, told } = started(installed, '--termbase', 'broken.yaml');
			const [code] = await once(child, 'close');
			assert.equal(code, 2);
			assert.match(told(), /broken\.yaml cannot be used as a termbase/);
		});
	});

	it('are served on, whatever line is none of the protocol', async () => {
		const child = spawn(process.execPath, [installed.program, 'mcp'], {
			cwd: installed.folder,
			stdio: ['pipe', 'pipe', 'ignore'],
		});
		let output = '';
		child.stdout.on('data', (data) => (output += String(data)));
		child.stdin.write('{"broken\n[]\n{"jsonrpc":"2.0","id":1,"method":"ping"}\n');
		await once(child.stdout, 'data');
		child.stdin.end();
		const [code] = await once(child, 'close');
		assert.deepEqual([code, JSON.parse(output)], [0, { jsonrpc: '2.0', id: 1, result: {} }]);
	});
});

async function call(own: Client, name: string, input: Record<string, unknown>): Promise<{ text: string; isError: boolean }> {
	const { content, isError } = await own.callTool({ name, arguments: input });
	const [part] = content as readonly { readonly type: string; readonly text: string }[];
	return { text: part!.text, isError: isError === true };
}

async function answer(own: Client, name: string, input: Record<string, unknown>): Promise<Answer> {
	const { text, isError } = await call(own, name, input);
	assert.equal(isError, false, text);
	return JSON.parse(text) as Answer;
}

/** Starts the program without a client. */
function started({ program, folder }: InstalledProgram, ...args: readonly string[]) {
	const child = spawn(process.execPath, [program, 'mcp', ...args], { cwd: folder });
	let stderr = '';
	child.stderr.on('data', (data) => (stderr += String(data)));
	return { child, told: () => stderr };
}
