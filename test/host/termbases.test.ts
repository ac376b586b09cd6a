import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { api, chooseRows, comesTrue, encode, fileIn, findsTerms, hoverAt, isCopied } from './support';

const files = {
	team: fileIn(0, 'team.termbase.json'),
	other: fileIn(1, 'field.termbase.yaml'),
	glossary: fileIn(1, 'glossary.csv'),
};

describe('termbases of a workspace with two folders', () => {
	before(async () => {
		await vscode.workspace.fs.writeFile(
			files.team,
			encode(`{
	// The team's own words.
	"name": "Team words",
	"concepts": [
		{ "abbreviation": "FOB", "term": "forward operating base", "definition": "A base that **supports** [patrols](command:workbench.action.quit)." },
		{ "id": "hub", "term": "coordination hub", "definition": "Where partners meet." }
	]
}
`),
		);
		await vscode.workspace.fs.writeFile(
			files.other,
			encode(
				'concepts:\n  - abbreviation: FOB\n    term: field office branch\n    definition: An office outside the capital.\n',
			),
		);
		await vscode.workspace.fs.writeFile(
			files.glossary,
			encode('Abbreviation;Term;Definition\nQIPX;quick impact partnership;A small joint project.\n'),
		);
	});

	after(async () => {
		for (const uri of Object.values(files)) {
			await vscode.workspace.fs.delete(uri).then(undefined, () => undefined);
		}
		await vscode.workspace.getConfiguration('peaceops').update('termbases', undefined, vscode.ConfigurationTarget.Workspace);
	});

	it('are read for the documents of their own folder, beside the bundled glossary', async () => {
		await findsTerms(fileIn(0, 'first.md'), 'The FOB of the UN and its coordination hub. QIPX.', [
			'team:fob',
			'un',
			'team:hub',
		]);
		await findsTerms(fileIn(1, 'second.md'), 'The FOB of the UN and its coordination hub. QIPX.', [
			'field:fob',
			'un',
			'glossary:quick-impact-partnership',
		]);
	});

	it('are all searched, and their concepts known by id', async () => {
		const lexicon = await api();
		assert.deepEqual(
			(await lexicon.search('FOB'))
				.slice(0, 2)
				.map(({ id }) => id)
				.sort(),
			['field:fob', 'team:fob'],
		);
		assert.equal((await lexicon.concept('glossary:quick-impact-partnership'))?.definition, 'A small joint project.');
	});

	it('show in hovers as text that can do nothing, with their name', async () => {
		const document = await vscode.workspace.openTextDocument(fileIn(0, 'first.md'));
		const text = await hoverAt(document.uri, new vscode.Position(0, 5));
		assert.match(text, /forward operating base/);
		assert.match(text, /From: Team words/);
		assert.doesNotMatch(text, /[^\\]\]\(command:workbench/);
		const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
			'vscode.executeHoverProvider',
			document.uri,
			new vscode.Position(0, 5),
		);
		for (const part of hovers.flatMap(({ contents }) => contents as vscode.MarkdownString[])) {
			assert.ok(!part.value.includes('forward operating base') || part.isTrusted !== true);
		}
	});

	it('change at once in open documents when their file changes', async () => {
		const before = new TextDecoder().decode(await vscode.workspace.fs.readFile(files.team));
		await vscode.workspace.fs.writeFile(files.team, encode(before.replace('coordination hub', 'liaison point')));
		await findsTerms(fileIn(0, 'first.md'), 'A coordination hub and a liaison point.', ['team:hub']);
		await vscode.workspace.fs.writeFile(files.team, encode(before));
		await findsTerms(fileIn(0, 'first.md'), 'A coordination hub and a liaison point.', ['team:hub']);
	});

	it('keep working when one of them is broken, which is told at its place', async () => {
		const before = await vscode.workspace.fs.readFile(files.glossary);
		await vscode.workspace.fs.writeFile(files.other, encode('concepts:\n  - term: [unclosed\n'));
		await findsTerms(fileIn(1, 'second.md'), 'The FOB and a QIPX.', ['glossary:quick-impact-partnership']);
		const [problem] = vscode.languages.getDiagnostics(files.other);
		assert.equal(problem?.source, 'peaceops');
		assert.equal(problem?.code, 'not-readable');
		assert.ok(problem.range.start.line >= 1);
		await vscode.workspace.fs.delete(files.other);
		await findsTerms(fileIn(1, 'second.md'), 'The FOB and a QIPX.', ['glossary:quick-impact-partnership']);
		assert.deepEqual(await vscode.workspace.fs.readFile(files.glossary), before);
	});

	it('tell what is doubtful at its place', async () => {
		await vscode.workspace.fs.writeFile(
			files.other,
			encode('concepts:\n  - term: the\n    definition: An article.\n  - term: branch\n'),
		);
		await comesTrue(() => {
			const codes = vscode.languages
				.getDiagnostics(files.other)
				.map(({ code, range }) => `${code as string} ${range.start.line}`);
			assert.deepEqual(codes.sort(), ['empty-definition 3', 'function-word 1']);
		});
	});

	it('may be named in a setting', async () => {
		const file = fileIn(0, 'named.csv');
		await vscode.workspace.fs.writeFile(file, encode('term,definition\nlogistics node,A place for supplies.\n'));
		await vscode.commands.executeCommand('peaceops.addTermbase', file);
		const setting = vscode.workspace.getConfiguration('peaceops').inspect<readonly unknown[]>('termbases')?.workspaceValue;
		assert.equal(setting?.length, 1);
		await findsTerms(fileIn(0, 'first.md'), 'A logistics node.', ['named:logistics-node']);
		await findsTerms(fileIn(1, 'second.md'), 'A logistics node.', ['named:logistics-node']);
		await vscode.workspace.getConfiguration('peaceops').update('termbases', undefined, vscode.ConfigurationTarget.Workspace);
		await findsTerms(fileIn(0, 'first.md'), 'A logistics node.', []);
	});

	it('are refused with a reason when they are none', async () => {
		const file = fileIn(0, 'none.tbx');
		await vscode.workspace.fs.writeFile(file, encode('<rss></rss>'));
		await assert.rejects(async () => vscode.commands.executeCommand('peaceops.addTermbase', file), /none\.tbx/);
		const setting = vscode.workspace.getConfiguration('peaceops').inspect<readonly unknown[]>('termbases')?.workspaceValue;
		assert.equal(setting, undefined);
	});

	it('take in a selection, with everything else in the file as it was', async () => {
		const before = new TextDecoder().decode(await vscode.workspace.fs.readFile(files.team));
		const document = await vscode.workspace.openTextDocument(fileIn(0, 'first.md'));
		const editor = await vscode.window.showTextDocument(document);
		await editor.edit((edit) => edit.replace(new vscode.Range(0, 0, document.lineCount, 0), 'A relay desk.'));
		editor.selection = new vscode.Selection(0, 2, 0, 12);
		await vscode.commands.executeCommand('peaceops.addToTermbase', 'A desk that passes messages on.');
		const after = new TextDecoder().decode(await vscode.workspace.fs.readFile(files.team));
		assert.ok(after.includes('// The team'));
		assert.ok(after.includes('"relay desk"'));
		assert.ok(after.startsWith(before.slice(0, before.lastIndexOf('}\n\t]'))));
		await document.save();
		await findsTerms(fileIn(0, 'first.md'), 'A relay desk.', ['team:relay-desk']);
	});

	it('are made of cells that were copied', async function () {
		const cells = 'Abbreviation\tTerm\tDefinition\nRDX\trelay depot\tA depot on the way.\n';
		if (!(await isCopied(cells))) {
			this.test!.title += ' (skipped: the clipboard is refused here)';
			this.skip();
		}
		const file = fileIn(0, 'copied.termbase.json');
		await vscode.commands.executeCommand('peaceops.pasteTermbase', 'copied');
		await findsTerms(fileIn(0, 'first.md'), 'The RDX is a relay depot.', ['copied:relay-depot', 'copied:relay-depot']);
		await assert.rejects(async () => vscode.commands.executeCommand('peaceops.pasteTermbase', 'copied'), /copied/);
		await vscode.workspace.fs.delete(file);
	});

	it('are exported with ids that a file can hold', async () => {
		const target = fileIn(0, 'exported.json');
		await vscode.commands.executeCommand('peaceops.exportTermbase', { termbase: 'team', format: 'json', target });
		const { name, concepts } = JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(target)));
		assert.equal(name, 'Team words');
		assert.deepEqual(
			concepts.map(({ id }: { readonly id: string }) => id),
			['fob', 'hub', 'relay-desk'],
		);
		await vscode.workspace.fs.delete(target);
	});

	it('are not exported where they are not known', async () => {
		const order = { termbase: 'nowhere', format: 'json', target: fileIn(0, 'exported.json') };
		await assert.rejects(async () => vscode.commands.executeCommand('peaceops.exportTermbase', order), /nowhere/);
	});

	it('show of many related concepts the first, and how many more there are', async () => {
		const concepts = [
			{ id: 'head', term: 'head node', narrower: Array.from({ length: 1201 }, (_, number) => `part-${number}`) },
			...Array.from({ length: 1201 }, (_, number) => ({ id: `part-${number}`, term: `part node ${number}` })),
		];
		const file = fileIn(0, 'large.termbase.json');
		await vscode.workspace.fs.writeFile(file, encode(JSON.stringify({ concepts })));
		await findsTerms(fileIn(0, 'first.md'), 'A head node.', ['large:head']);
		const page = await vscode.workspace.fs.readFile(vscode.Uri.from({ scheme: 'peaceops', path: '/terms/large:head.md' }));
		const text = new TextDecoder().decode(page);
		assert.match(text, /part node 0\b.*, and 1001 more$/m);
		const list = text.split('\n').find((line) => line.includes('and 1001 more'));
		assert.equal(list?.match(/part node/g)?.length, 200);
		await vscode.workspace.fs.delete(file);
	});

	it('are chosen by a document', async () => {
		await findsTerms(fileIn(0, 'first.md'), '<!-- peaceops: termbases=bundled -->\n\nThe FOB of the UN.', ['un']);
		await findsTerms(fileIn(0, 'first.md'), '<!-- peaceops: termbases=team -->\n\nThe FOB of the UN.', ['team:fob']);
		await findsTerms(fileIn(0, 'first.md'), '<!-- peaceops: FOB=team:fob -->\n\nThe FOB of the UN.', ['team:fob', 'un']);
	});

	it('and their meanings are chosen through lists', async () => {
		await findsTerms(fileIn(0, 'chosen.md'), 'The FOB of the UN.', ['team:fob', 'un']);
		const document = await vscode.workspace.openTextDocument(fileIn(0, 'chosen.md'));
		const editor = await vscode.window.showTextDocument(document);
		await comesTrue(async () => {
			await chooseRows('peaceops.chooseForDocument', 2, 0);
			assert.match(document.lineAt(0).text, /language=en/);
		});
		editor.selection = new vscode.Selection(2, 5, 2, 5);
		await comesTrue(async () => {
			await chooseRows('peaceops.chooseForDocument', 3, 0);
			assert.match(document.lineAt(0).text, /^<!-- peaceops: language=en; FOB=team:fob -->$/);
		});
		await document.save();
	});
});
