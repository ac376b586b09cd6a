import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { api, encode, fileIn, openText, workspaceFile } from './support';

const TOOLS = ['peaceops_lookupTerm', 'peaceops_searchReport', 'peaceops_auditDocument'];

/** What the tests read of an answer. */
interface Answer {
	readonly found: boolean;
	readonly meaning: string;
	readonly senses: readonly { readonly id: string; readonly termbase: string; readonly definitionSource: string }[];
	readonly units: readonly { readonly id: string; readonly cite: string; readonly locator: string }[];
	readonly document: string;
	readonly findings: readonly { readonly line: number; readonly rule: string; readonly name: string }[];
}

async function answer(name: string, input: object): Promise<Answer> {
	const { content } = await vscode.lm.invokeTool(name, { input, toolInvocationToken: undefined });
	const [part] = content;
	assert.ok(part instanceof vscode.LanguageModelTextPart);
	return JSON.parse(part.value) as Answer;
}

async function refusal(name: string, input: object): Promise<string> {
	try {
		await answer(name, input);
	} catch (error) {
		return error instanceof Error ? error.message : String(error);
	}
	return '';
}

describe('tools of assistants', function () {
	this.timeout(20_000);

	before(async function () {
		await api();
		if (typeof (vscode.lm as Partial<typeof vscode.lm> | undefined)?.invokeTool !== 'function') {
			console.log('This host has no tools for language models.');
			this.skip();
		}
	});

	it('are registered', () => {
		const names = vscode.lm.tools.map(({ name }) => name).filter((name) => name.startsWith('peaceops'));
		assert.deepEqual(names.sort(), [...TOOLS].sort());
	});

	it('look up a term with all its senses and their sources', async () => {
		const { senses } = await answer('peaceops_lookupTerm', { term: 'PSC' });
		assert.ok(senses.length > 1);
		assert.ok(senses.every(({ termbase }) => /facts as of \d{4}-\d{2}/.test(termbase)));
		assert.ok(senses.every(({ definitionSource }) => definitionSource !== ''));
	});

	it('say that a term is unknown', async () => {
		const { found, meaning } = await answer('peaceops_lookupTerm', { term: 'XYQZ' });
		assert.equal(found, false);
		assert.match(meaning, /do not guess/);
	});

	it('search the report, and say how to cite', async () => {
		const { units } = await answer('peaceops_searchReport', { query: 'NATO civilian capabilities', limit: 3 });
		assert.equal(units.length, 3);
		assert.ok(units.some(({ id }) => id === 'nato-p6'));
		assert.ok(units.every(({ cite, locator }) => cite.includes(locator)));
	});

	describe('audit', () => {
		const text = 'A line.\n\nThe XYQ left.\n';

		before(() => vscode.workspace.fs.writeFile(workspaceFile('assistants', 'paper.md'), encode(text)));

		after(() => vscode.workspace.fs.delete(workspaceFile('assistants'), { recursive: true }));

		it('an open document that is in no file', async () => {
			const { document } = await openText(text);
			const { findings } = await answer('peaceops_auditDocument', { uri: document.uri.toString() });
			assert.deepEqual(
				findings.map(({ line, rule, name }) => `${line} ${rule} ${name}`),
				['3 undefined-acronym XYQ'],
			);
		});

		it('a file of the workspace, by its URI or its path there', async () => {
			const uri = workspaceFile('assistants', 'paper.md').toString();
			for (const name of [uri, 'assistants/paper.md', './assistants/../assistants/paper.md']) {
				const { document, findings } = await answer('peaceops_auditDocument', { uri: name });
				assert.equal(vscode.Uri.parse(document).toString(), uri);
				assert.equal(findings.length, 1);
			}
		});

		it('a file of another folder of the workspace', async () => {
			const { findings } = await answer('peaceops_auditDocument', { uri: fileIn(1, 'notes.md').toString() });
			assert.deepEqual(findings, []);
		});

		it('nothing that is outside the workspace or no paper', async () => {
			const outside = vscode.Uri.joinPath(workspaceFile(), '../../outside.md').toString();
			const steps = workspaceFile().toString();
			for (const [uri, reason] of [
				[outside, /neither an open document/],
				[`${steps}/../../outside.md`, /neither an open document/],
				[`${steps}/%2e%2e/%2e%2e/outside.md`, /neither an open document/],
				['../../../etc/passwd', /neither an open document/],
				['/etc/passwd', /neither an open document/],
				['https://example.org/paper.md', /neither an open document/],
				['assistants/nothing.md', /no such file/],
				['assistants', /no such file/],
			] as const) {
				assert.match(await refusal('peaceops_auditDocument', { uri }), reason, uri);
			}
		});

		it('nothing that a link out of the workspace leads to', async function () {
			const link = workspaceFile('way-out');
			if (link.scheme === 'vscode-test-web') {
				console.log('The file system of this host has no links.');
				this.skip();
			}
			assert.ok(((await vscode.workspace.fs.stat(link)).type & vscode.FileType.SymbolicLink) !== 0);
			const uri = vscode.Uri.joinPath(link, 'notes.md').toString();
			assert.match(await refusal('peaceops_auditDocument', { uri }), /it is a link/);
		});

		it('no page of our own', async () => {
			const page = await vscode.workspace.openTextDocument((await (await api()).locate('eu-p5'))!.uri);
			assert.match(await refusal('peaceops_auditDocument', { uri: page.uri.toString() }), /no format|nobody writes/);
		});
	});

	it('say what is wrong with an input', async () => {
		assert.match(await refusal('peaceops_lookupTerm', { term: '' }), /"term" has to be a text|term/);
		assert.match(await refusal('peaceops_lookupTerm', { term: 'x'.repeat(201) }), /200/);
		assert.match(await refusal('peaceops_searchReport', { query: 'x', limit: 99 }), /limit/);
	});
});
