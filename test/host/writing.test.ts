import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { comesTrue, encode, openText, workspaceFile } from './support';

const DEPUTY = 'Deputy Special Representative of the Secretary-General';

/** A completion as the editor has it: what it inserts, and the text that it takes the place of. */
interface Offered {
	readonly inserts: string;
	readonly replaces: string;
	readonly item: vscode.CompletionItem;
}

/** What is offered at the `|` of a text by us. */
async function offered(marked: string, language?: string, trigger?: string): Promise<readonly Offered[]> {
	const { document, cursor } = await openText(marked, language);
	const ask = async (): Promise<readonly vscode.CompletionItem[]> => {
		const list = await vscode.commands.executeCommand<vscode.CompletionList>(
			'vscode.executeCompletionItemProvider',
			document.uri,
			cursor,
			trigger,
			// So many are described as a hover would.
			4,
		);
		return list.items.filter(({ sortText, filterText }) => /^\d{4}$/.test(sortText ?? '') && filterText !== undefined);
	};
	let items = await ask();
	if (items.length === 0) {
		// The index of names may still be built.
		await new Promise((resolve) => {
			setTimeout(resolve, 500);
		});
		items = await ask();
	}
	return items.map((item) => {
		const range = item.range instanceof vscode.Range ? item.range : item.range!.replacing;
		return { inserts: item.insertText as string, replaces: document.getText(range), item };
	});
}

async function inserts(marked: string, language?: string, trigger?: string): Promise<readonly string[]> {
	return (await offered(marked, language, trigger)).map((one) => one.inserts);
}

async function documentation(marked: string): Promise<vscode.MarkdownString> {
	const [first] = await offered(marked);
	return first!.item.documentation as vscode.MarkdownString;
}

describe('completion', () => {
	it('offers the abbreviation, the long form and both', async () => {
		assert.deepEqual((await inserts('The DSR|')).slice(0, 3), ['DSRSG', DEPUTY, `${DEPUTY} (DSRSG)`]);
		assert.deepEqual((await inserts('The deputy spec|')).slice(0, 3), [
			DEPUTY,
			'Deputy Special Representative',
			`${DEPUTY} (DSRSG)`,
		]);
	});

	it('offers no explanation of what the paper has explained', async () => {
		const found = await inserts(`The ${DEPUTY} (DSRSG) came. Then the DSR| left.`);
		assert.deepEqual(found.slice(0, 2), ['DSRSG', DEPUTY]);
		assert.ok(!found.includes(`${DEPUTY} (DSRSG)`));
	});

	it('wants two capitals, or three letters', async () => {
		assert.ok((await inserts('The DS|')).includes('DSRSG'));
		assert.deepEqual(await inserts('The D|'), []);
		assert.deepEqual(await inserts('The ds|'), []);
	});

	for (const [where, text, language] of [
		['code', 'a `DSR|` b', 'markdown'],
		['a block of code', '```\nDSR|\n```\n', 'markdown'],
		['a link’s target', '[a](http://a.org/DSR|) b', 'markdown'],
		['front matter', '---\ntitle: DSR|\n---\n\nText.\n', 'markdown'],
		['a command’s name', 'a \\DSR| b', 'latex'],
		['a comment', 'a\n% DSR|\nb', 'latex'],
		['mathematics', 'a $DSR|$ b', 'latex'],
		['a program', 'const DSR| = 1;', 'javascript'],
	] as const) {
		it(`offers nothing in ${where}`, async () => assert.deepEqual(await inserts(text, language), []));
	}

	for (const [where, text, replaced] of [
		['a compound', 'an EU-DSR| team', 'DSR'],
		['emphasis', 'a **DSR|** b', 'DSR'],
		['a link’s text', 'a [DSR|](http://a.org) b', 'DSR'],
		['a word', 'a DS|RSG b', 'DSRSG'],
		['a heading', '# DSR|', 'DSR'],
		['a quotation', '> The DSR|', 'DSR'],
		['words', 'to a Deputy Spec| b', 'Deputy Spec'],
		['words of which some are marked', 'to a *Deputy* Spec|', 'Spec'],
	] as const) {
		it(`replaces what is begun in ${where}`, async () => {
			const [first] = await offered(text);
			assert.equal(first?.replaces, replaced);
		});
	}

	it('says what a hover says', async () => {
		const said = await documentation('The DSR|');
		assert.match(said.value, /^\*\*Deputy Special Representative of the Secretary-General \(DSRSG\)\*\* · role · UN/);
		assert.match(said.value, /Deputy head of a UN mission/);
	});

	it('marks what is superseded', async () => {
		const found = await offered('The ESD|');
		const old = found.find((one) => one.inserts === 'ESDP');
		assert.deepEqual(old?.item.tags, [vscode.CompletionItemTag.Deprecated]);
	});

	it('offers French names first in a French paper', async () => {
		const text = 'Les forces de la mission ont été déployées dans le pays par une résolution du Conseil, et les UN|';
		assert.deepEqual((await inserts(text)).slice(0, 1), ['ONU']);
	});

	it('writes commands for what LaTeX’s packages know, and plain text without them', async () => {
		const paper =
			'\\usepackage{glossaries}\n\\newacronym{dsrsg}{DSRSG}{Deputy}\n\\begin{document}\nThe DSR|\n\\end{document}\n';
		assert.deepEqual((await inserts(paper, 'latex')).slice(0, 1), ['\\gls{dsrsg}']);
		assert.deepEqual((await inserts('\\begin{document}\nThe DSR|\n\\end{document}\n', 'latex')).slice(0, 1), ['DSRSG']);
	});
});

/** What is inserted for a unit at the `|` of a text, with what goes before it. */
async function cited(
	marked: string,
	language: string,
	trigger: string,
	unit = 'European Union ¶ 5',
): Promise<readonly string[]> {
	const { document, cursor } = await openText(marked, language);
	const list = await vscode.commands.executeCommand<vscode.CompletionList>(
		'vscode.executeCompletionItemProvider',
		document.uri,
		cursor,
		trigger,
	);
	const ours = list.items.filter(({ label }) => typeof label !== 'string' && label.description?.endsWith(unit));
	return ours.map(({ insertText, additionalTextEdits = [] }) =>
		[...additionalTextEdits.map(({ newText }) => newText), insertText as string].join(' … '),
	);
}

describe('completion of a citation', () => {
	it('gives the report’s key and the place', async () => {
		assert.match((await cited('as said [@|]', 'markdown', '@')).join(), /^peaceops2007, sec\. .*, para\. 5$/);
		assert.match((await cited('as said \\cite{|}', 'latex', '{')).join(), /^\[sec\. .*, para\. 5\] … peaceops2007$/);
		assert.deepEqual(await cited('as said [@|]', 'markdown', '@', 'Challenges'), ['peaceops2007']);
	});

	for (const [where, text] of [
		['an address', 'write to me@|'],
		['a name', 'as @|'],
		['a block of code', '```bash\necho ${list[@|]}\n```\n'],
	] as const) {
		it(`gives nothing in ${where}`, async () => assert.deepEqual(await cited(text, 'markdown', '@'), []));
	}
});

interface Place {
	readonly file: string;
	readonly text: string;
}

async function places(command: string, marked: string, language?: string): Promise<readonly Place[]> {
	const { document, cursor } = await openText(marked, language);
	const found = await vscode.commands.executeCommand<readonly (vscode.Location | vscode.LocationLink)[]>(
		command,
		document.uri,
		cursor,
	);
	return Promise.all(
		found.map(async (one) => {
			const [uri, range] = 'targetUri' in one ? [one.targetUri, one.targetRange] : [one.uri, one.range];
			const target = await vscode.workspace.openTextDocument(uri);
			const text = range.isEmpty ? target.lineAt(range.start).text : target.getText(range);
			return { file: uri.scheme === 'peaceops' ? uri.path : uri.scheme, text };
		}),
	);
}

/** The workspace's symbols in our pages: what VS Code finds in other files is not ours. The command gives them in an order of its own. */
async function symbols(query: string): Promise<readonly vscode.SymbolInformation[]> {
	const all = await vscode.commands.executeCommand<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', query);
	return all.filter(({ name, location }) => location.uri.scheme === 'peaceops' && !name.startsWith('#'));
}

describe('going to a term’s places', () => {
	it('opens its entry', async () => {
		const [entry, ...others] = await places('vscode.executeDefinitionProvider', 'The DS|RSG.');
		assert.equal(entry?.file, '/terms/dsrsg.md');
		assert.match(entry.text, /^# Deputy Special Representative/);
		assert.deepEqual(others, []);
	});

	it('opens every meaning of a homograph', async () => {
		const found = await places('vscode.executeDefinitionProvider', 'The PS|C met.');
		assert.deepEqual(
			found.map(({ file }) => file),
			['/terms/aupsc.md', '/terms/psc-eu.md'],
		);
	});

	it('leads nowhere from what is no term', async () => {
		assert.deepEqual(await places('vscode.executeDefinitionProvider', 'The `DS|RSG`.'), []);
		assert.deepEqual(await places('vscode.executeReferenceProvider', 'The off|ice.'), []);
	});

	it('lists its occurrences under all names, in the paper and in other open papers, and the units that discuss it', async () => {
		const file = workspaceFile('other-paper.md');
		await vscode.workspace.fs.writeFile(file, encode('The Civilian Planning and Conduct Capability.\n'));
		const other = await vscode.workspace.openTextDocument(file);
		const found = await places(
			'vscode.executeReferenceProvider',
			'The CP|CC is the Civilian Planning and Conduct Capability. The CPCC’s staff; `CPCC`.',
		);
		assert.deepEqual(
			found.filter((place) => place.file === 'untitled').map(({ text }) => text),
			['CPCC', 'Civilian Planning and Conduct Capability', 'CPCC'],
		);
		assert.ok(found.some((place) => place.file === other.uri.scheme && place.text.startsWith('Civilian')));
		assert.ok(found.some((place) => place.file === '/Report-digest-2007.md' && place.text.startsWith('#')));
		await vscode.workspace.fs.delete(file);
	});

	it('highlights the concept under all its names', async () => {
		const { document, cursor } = await openText(
			'The D|SRSG. A Deputy Special Representative of the Secretary-General. An SRSG.',
		);
		const found = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>(
			'vscode.executeDocumentHighlights',
			document.uri,
			cursor,
		);
		assert.deepEqual(
			found.map(({ range }) => document.getText(range)),
			['DSRSG', DEPUTY],
		);
	});

	it('finds concepts and units of the report by name', async () => {
		const byName = (await symbols('CPCC')).find(({ name }) => name === 'Civilian Planning and Conduct Capability (CPCC)');
		assert.equal(byName?.location.uri.path, '/terms/cpcc.md');
		const inFrench = (await symbols('OTAN')).find(({ name }) => name.startsWith('OTAN · North Atlantic Treaty Organisation'));
		assert.equal(inFrench?.location.uri.path, '/terms/nato.md');
		const note = await symbols('Note 4');
		assert.ok(note.some(({ location }) => location.uri.path === '/Report-digest-2007.md' && location.range.start.line > 0));
		assert.deepEqual(await symbols(''), []);
	});

	it('goes to the next and the previous occurrence, round the ends', async () => {
		const { document } = await openText('The DS|RSG. An SRSG. A Deputy Special Representative of the Secretary-General.');
		const selected = (): string => document.getText(vscode.window.activeTextEditor!.selection);
		await vscode.commands.executeCommand('peaceops.nextOccurrence');
		assert.equal(selected(), DEPUTY);
		await vscode.commands.executeCommand('peaceops.nextOccurrence');
		assert.equal(selected(), 'DSRSG');
		await vscode.commands.executeCommand('peaceops.previousOccurrence');
		assert.equal(selected(), DEPUTY);
	});
});

/** The text after a command with arguments. */
async function after(marked: string, language: string, command: string, ...args: readonly unknown[]): Promise<string> {
	const { document } = await openText(marked, language);
	await vscode.commands.executeCommand(command, ...args);
	return document.getText();
}

describe('inserting what is known of a term', () => {
	it('puts the definition at the cursor', async () => {
		assert.match(
			await after('It is: |', 'markdown', 'peaceops.insertDefinition', 'dsrsg'),
			/^It is: Deputy head of a UN mission\./,
		);
	});

	it('puts it in parentheses behind the term at the cursor', async () => {
		assert.match(
			await after('The DS|RSG came.', 'markdown', 'peaceops.insertDefinition'),
			/^The DSRSG \(Deputy head of a UN mission\..*[^.]\) came\.$/,
		);
	});

	it('puts the name in another language', async () => {
		assert.equal(
			await after('The U|N.', 'markdown', 'peaceops.insertName', undefined, 'fr'),
			'The UN (Organisation des Nations Unies).',
		);
		assert.match(await after('In Spanish: |', 'markdown', 'peaceops.insertName', 'un', 'es'), /^In Spanish: Organización/);
	});

	it('puts the source of the definition, escaped and styled for the format', async () => {
		const { source } = (await import('../../data/glossary.json')).default.concepts.find(({ id }) => id === 'cpcc')!;
		const markdown = await after('See |', 'markdown', 'peaceops.insertSource', 'cpcc');
		assert.ok(markdown.includes(String(source.year)), markdown);
		assert.match(await after('See |', 'latex', 'peaceops.insertSource', 'cpcc'), /^See /);
	});

	it('takes what a view shows', async () => {
		const concept = { id: 'dsrsg' };
		assert.match(await after('|', 'markdown', 'peaceops.insertDefinition', { kind: 'concept', concept }), /^Deputy head/);
		const row = { kind: 'row', concepts: ['dsrsg'] };
		assert.match(await after('|', 'markdown', 'peaceops.insertDefinition', row), /^Deputy head/);
	});

	it('is one step to undo', async () => {
		const { document } = await openText('The DS|RSG came.');
		await vscode.commands.executeCommand('peaceops.insertDefinition');
		assert.notEqual(document.getText(), 'The DSRSG came.');
		await vscode.commands.executeCommand('undo');
		await comesTrue(() => assert.equal(document.getText(), 'The DSRSG came.'));
	});

	it('goes into the paper that was written in last, from an entry', async () => {
		const { document } = await openText('It is: |');
		await vscode.commands.executeCommand('peaceops.showTerm', 'dsrsg');
		await vscode.commands.executeCommand('peaceops.insertDefinition', 'dsrsg');
		assert.match(document.getText(), /^It is: Deputy head/);
	});

	it('refuses in a sentence what there is not', async () => {
		await openText('|');
		await assert.rejects(
			async () => vscode.commands.executeCommand('peaceops.insertDefinition', 'no-such'),
			/The glossary has no concept "no-such"/,
		);
		await assert.rejects(
			async () => vscode.commands.executeCommand('peaceops.insertName', 'dsrsg', 'zh'),
			/No name in another language is recorded/,
		);
	});
});
