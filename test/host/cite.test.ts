import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { CitingDeps } from '../../src/features/cite/citing';
import { quoteSelection } from '../../src/features/cite/quoteCommand';
import { BundledData } from '../../src/platform/bundledData';
import { DocumentReader } from '../../src/platform/documentReader';
import { RecentPapers } from '../../src/platform/papers';
import { bundledReferences } from '../../src/platform/references';
import { SettingsStore } from '../../src/platform/settings';
import { bundledAlone, chooseRows, comesTrue, encode, eventually, fileIn, hoverIn, openText, workspaceFile } from './support';

const TITLE = 'Multidimensional and Integrated Peace Operations: Trends and Challenges';
const PLACE = 'sec. The European Union, para. 5';

async function written(file: vscode.Uri, text: string): Promise<vscode.Uri> {
	await vscode.workspace.fs.writeFile(file, encode(text));
	return file;
}

async function textOf(file: vscode.Uri): Promise<string> {
	return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
}

/** Opens a file with the cursor at an offset, or at the first place of a text. */
async function openAt(file: vscode.Uri, place: string | number): Promise<vscode.TextEditor> {
	const document = await vscode.workspace.openTextDocument(file);
	const at = document.positionAt(typeof place === 'number' ? place : document.getText().indexOf(place));
	return vscode.window.showTextDocument(document, { selection: new vscode.Range(at, at), preview: false });
}

async function closeAll(): Promise<void> {
	await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
	await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

const syntaxes: readonly (readonly [extension: string, paper: string, expected: string])[] = [
	['md', 'See [@a]. A claim|.', `A claim [@peaceops2007, ${PLACE}]|.`],
	['qmd', 'A claim|.', `A claim [@peaceops2007, ${PLACE}]|.`],
	['tex', 'A claim|.', `A claim \\autocite[${PLACE}]{peaceops2007}|.`],
	['typ', 'A claim|.', `A claim @peaceops2007[${PLACE}]|.`],
	['org', 'A claim|.', `A claim [cite:@peaceops2007 ${PLACE}]|.`],
	['adoc', ':bibtex-file: a.bib\n\nA claim|.', `A claim cite:[peaceops2007(${PLACE})]|.`],
	['rst', ':cite:t:`a`. A claim|.', `A claim :cite:p:\`peaceops2007{${PLACE}}\`|.`],
	['txt', 'A claim|.', `A claim (“${TITLE},” Seminar report (Brussels, October 5, 2007), ${PLACE})|.`],
	['html', '<p>A claim|.</p>', `A claim (“${TITLE},” Seminar report (Brussels, October 5, 2007), ${PLACE})|.`],
];

describe('citing', () => {
	afterEach(closeAll);

	for (const [extension, paper, expected] of syntaxes) {
		it(`writes the syntax of the paper, in one step to undo: .${extension}`, async () => {
			const text = paper.replace('|', '');
			const file = await written(workspaceFile(`cite.${extension}`), text);
			const editor = await openAt(file, paper.indexOf('|'));
			await vscode.commands.executeCommand('peaceops.cite', 'eu-p5');
			const { document, selection } = vscode.window.activeTextEditor!;
			assert.equal(document.uri.toString(), file.toString());
			const at = document.offsetAt(selection.active);
			const cited = document.getText();
			assert.ok(`${cited.slice(0, at)}|${cited.slice(at)}`.includes(expected), cited);
			await vscode.commands.executeCommand('undo');
			assert.equal(editor.document.getText(), text);
		});
	}

	it('writes a footnote and its definition in one step', async () => {
		const { document } = await openText('A claim.|\n\nThe end.\n');
		await vscode.commands.executeCommand('peaceops.cite', 'eu-p5');
		assert.equal(
			document.getText(),
			`A claim.[^peaceops2007-eu-p5]\n\nThe end.\n\n[^peaceops2007-eu-p5]: “${TITLE},” Seminar report (Brussels, October 5, 2007), ${PLACE}.\n`,
		);
		await vscode.commands.executeCommand('undo');
		assert.equal(document.getText(), 'A claim.\n\nThe end.\n');
	});

	it('takes a unit from a view, in the language of the paper and the style of the setting', async () => {
		const settings = vscode.workspace.getConfiguration('peaceops');
		const { document } = await openText('---\nlang: fr\n---\n\nUne thèse|.\n');
		try {
			await settings.update('citationStyle', 'apa', vscode.ConfigurationTarget.Workspace);
			await vscode.commands.executeCommand('peaceops.cite', { kind: 'note', id: 'fn-3' });
		} finally {
			await settings.update('citationStyle', undefined, vscode.ConfigurationTarget.Workspace);
		}
		assert.ok(document.getText().includes(`Une thèse (${TITLE}, 2007, n. 3).`), document.getText());
	});

	it('goes to the paper that was written in last, where the digest is read', async () => {
		const { document } = await openText('A claim|. See [@a].\n');
		await vscode.commands.executeCommand('peaceops.openUnit', 'eu-p5');
		assert.notEqual(vscode.window.activeTextEditor?.document, document);
		await vscode.commands.executeCommand('peaceops.cite', 'eu-p5');
		assert.equal(vscode.window.activeTextEditor?.document, document);
		assert.ok(document.getText().startsWith(`A claim [@peaceops2007, ${PLACE}].`), document.getText());
	});

	it('asks for the unit without an argument', async () => {
		const { document } = await openText('A claim|. See [@a].\n');
		await chooseRows('peaceops.cite', 0);
		await comesTrue(() =>
			assert.ok(document.getText().startsWith('A claim [@peaceops2007, sec. Preface].'), document.getText()),
		);
	});

	it('is offered where a hover names a unit', async () => {
		assert.match(await hoverIn('The CP|CC was there.'), /command:peaceops\.cite\?/);
	});

	it('says what is wrong: no unit, no paper, a paper that is read-only', async () => {
		await openText('A claim|.');
		await assert.rejects(async () => vscode.commands.executeCommand('peaceops.cite', 'eu-p99'), /no unit "eu-p99"/);
		const provider = vscode.workspace.registerFileSystemProvider('unwritable', new OneFile('A claim.'), { isReadonly: true });
		try {
			await openAt(vscode.Uri.parse('unwritable:/paper.md'), '.');
			await assert.rejects(
				async () => vscode.commands.executeCommand('peaceops.cite', 'eu-p5'),
				/could not be changed.*read-only/,
			);
		} finally {
			await closeAll();
			provider.dispose();
		}
		await closeAll();
		await comesTrue(() =>
			assert.rejects(
				async () => vscode.commands.executeCommand('peaceops.cite', 'eu-p5'),
				/Open the paper that you want to cite in/,
			),
		);
	});
});

describe('quoting', () => {
	const { extensionUri } = vscode.extensions.getExtension('peaceops.peaceops-lexicon')!;
	const data = new BundledData(extensionUri);
	const settings = new SettingsStore();
	const papers = new RecentPapers();
	const log = vscode.window.createOutputChannel('Quoting', { log: true });
	const reader = new DocumentReader({ termbases: bundledAlone(data), settings, extensionUri, log });

	/** Citing with a document as the copy, all of which is one paragraph on page 8. */
	const depsWith = (copy: vscode.Uri | undefined): CitingDeps => ({
		data,
		reader,
		papers,
		references: bundledReferences(data),
		told: new Set(),
		copy: { document: copy, unitAt: async () => 'eu-p5', pageOf: async () => 8 },
		log,
	});

	afterEach(closeAll);

	after(() => {
		vscode.Disposable.from(settings, papers, reader, log).dispose();
	});

	it('puts what is selected in the copy into the paper that was written in last, in one step', async () => {
		const { document: paper } = await openText('See [@a].|\n\nThe end.\n');
		const { document: copy } = await openText('Somebody said *so*\nof the EU. More.', 'plaintext');
		const editor = vscode.window.activeTextEditor!;
		editor.selection = new vscode.Selection(0, 9, 1, 10);
		await quoteSelection(depsWith(copy.uri));
		assert.equal(vscode.window.activeTextEditor?.document, paper);
		assert.equal(paper.getText(), `See [@a].\n\n> said \\*so\\* of the EU. [@peaceops2007, ${PLACE}, p. 8]\n\nThe end.\n`);
		await vscode.commands.executeCommand('undo');
		assert.equal(paper.getText(), 'See [@a].\n\nThe end.\n');
	});

	it('says what is missing: a copy, a selection, a paper', async () => {
		const { document: copy } = await openText('Somebody said so.', 'plaintext');
		await assert.rejects(quoteSelection(depsWith(undefined)), /Link your own copy/);
		await assert.rejects(quoteSelection(depsWith(copy.uri)), /Select the sentences/);
		await assert.rejects(async () => vscode.commands.executeCommand('peaceops.quote', {}), /Link your own copy/);
	});

	it('does not quote into the copy', async () => {
		await closeAll();
		const { document: copy } = await openText('Somebody said so.', 'plaintext');
		vscode.window.activeTextEditor!.selection = new vscode.Selection(0, 0, 0, 8);
		await assert.rejects(quoteSelection(depsWith(copy.uri)), /Open the paper/);
		assert.equal(copy.getText(), 'Somebody said so.');
	});
});

/** A file system with one file that cannot be written. */
class OneFile implements vscode.FileSystemProvider {
	readonly onDidChangeFile = new vscode.EventEmitter<vscode.FileChangeEvent[]>().event;
	private readonly bytes: Uint8Array;

	constructor(text: string) {
		this.bytes = encode(text);
	}

	watch(): vscode.Disposable {
		return new vscode.Disposable(() => undefined);
	}

	stat({ path }: vscode.Uri): vscode.FileStat {
		const type = path === '/paper.md' ? vscode.FileType.File : vscode.FileType.Directory;
		return { type, ctime: 0, mtime: 0, size: this.bytes.length };
	}

	readDirectory(): [string, vscode.FileType][] {
		return [['paper.md', vscode.FileType.File]];
	}

	readFile(): Uint8Array {
		return this.bytes;
	}

	createDirectory(): never {
		throw vscode.FileSystemError.NoPermissions();
	}

	writeFile(): never {
		throw vscode.FileSystemError.NoPermissions();
	}

	delete(): never {
		throw vscode.FileSystemError.NoPermissions();
	}

	rename(): never {
		throw vscode.FileSystemError.NoPermissions();
	}
}

/** The text of a paper that cites the report's section on the EU before its first full stop. */
async function citedIn(paper: vscode.Uri): Promise<string> {
	await openAt(paper, '.');
	await vscode.commands.executeCommand('peaceops.cite', 'sec-eu');
	return vscode.window.activeTextEditor!.document.getText();
}

describe('the bibliography of a paper', () => {
	const folder = workspaceFile('bibliography');
	const inFolder = (...path: readonly string[]): vscode.Uri => vscode.Uri.joinPath(folder, ...path);

	afterEach(async () => {
		await closeAll();
		await vscode.workspace.fs.delete(folder, { recursive: true });
	});

	it('gives the key that it has for the report: BibTeX beside the paper, CSL-JSON in a folder of it', async () => {
		await written(inFolder('refs.bib'), `@misc{mod:2007,\n  title = {{${TITLE}}: a report},\n}\n`);
		await written(inFolder('data', 'refs.json'), JSON.stringify([{ id: 'json2007', title: TITLE.toLowerCase() }]));
		const tex = await written(inFolder('a.tex'), 'Said.\n\\addbibresource{refs.bib}');
		assert.match(await citedIn(tex), /\\autocite\[sec\. The European Union\]\{mod:2007\}/);
		const markdown = await written(inFolder('b.md'), '---\nbibliography: data/refs.json\n---\n\nSaid.\n');
		await closeAll();
		const editor = await openAt(markdown, '.\n');
		await vscode.commands.executeCommand('peaceops.cite', 'sec-eu');
		assert.match(editor.document.getText(), /Said \[@json2007, sec\. The European Union\]\./);
	});

	it('is found from a chapter by the paper that is open beside it', async () => {
		await written(inFolder('refs.bib'), `@misc{ours, title = {${TITLE}}}`);
		await openAt(await written(inFolder('main.tex'), '\\addbibresource{refs.bib}\\input{chapter}'), '\\');
		assert.match(await citedIn(await written(inFolder('chapter.tex'), 'Said.')), /\{ours\}/);
	});

	it('is not looked for outside the folder, nor by what a paper makes of names', async () => {
		await written(fileIn(1, 'outside.bib'), `@misc{outside, title = {${TITLE}}}`);
		try {
			for (const [at, name] of [
				'../../second/outside.bib',
				'/../second/outside.bib',
				'**/*.bib',
				'..',
				'',
				'nowhere/refs.bib',
			].entries()) {
				const paper = await written(inFolder(`${at}.tex`), `Said.\n\\addbibresource{${name}}`);
				assert.match(await citedIn(paper), /\{peaceops2007\}/, name);
				await closeAll();
			}
		} finally {
			await vscode.workspace.fs.delete(fileIn(1, 'outside.bib'));
		}
	});

	it('gets the reference once: a new file, then nothing more', async () => {
		const target = inFolder('new.bib');
		await vscode.commands.executeCommand('peaceops.exportReference', { format: 'biblatex', target });
		const text = await textOf(target);
		assert.match(text, /^@report\{peaceops2007,\n/);
		await vscode.commands.executeCommand('peaceops.exportReference', { format: 'biblatex', target });
		assert.equal(await textOf(target), text);
		await vscode.commands.executeCommand('peaceops.exportReference', { format: 'biblatex', target, records: 'all' });
		const all = await textOf(target);
		assert.ok(all.startsWith(text));
		assert.ok(all.match(/^@\w+\{/gm)!.length > 150);
	});

	it('gets the reference behind what it has, in its dialect, with a key of its own, in one step to undo', async () => {
		const before = '@misc{peaceops2007, title = {Another}, year = 2001}\n';
		const target = await written(inFolder('refs.bib'), before);
		await vscode.commands.executeCommand('peaceops.exportReference', { format: 'biblatex', target });
		const { document } = await openAt(target, '@');
		assert.ok(document.getText().startsWith(`${before}\n@misc{peaceops2007a,\n`), document.getText());
		assert.equal(document.isDirty, false);
		await vscode.commands.executeCommand('undo');
		assert.equal(document.getText(), before);
	});

	it('gets the reference into a list of CSL-JSON; what is none stays as it is', async () => {
		const list = await written(inFolder('refs.json'), '[\n  { "id": "a" }\n]\n');
		await vscode.commands.executeCommand('peaceops.exportReference', { format: 'cslJson', target: list });
		assert.deepEqual(
			(JSON.parse(await textOf(list)) as { readonly id: string }[]).map(({ id }) => id),
			['a', 'peaceops2007'],
		);
		const other = await written(inFolder('package.json'), '{}');
		const order = { format: 'cslJson', target: other };
		await assert.rejects(async () => vscode.commands.executeCommand('peaceops.exportReference', order), /is not CSL-JSON/);
		assert.equal(await textOf(other), '{}');
		const wrong = { format: 'bibtex', target: inFolder('refs.json') };
		await assert.rejects(async () => vscode.commands.executeCommand('peaceops.exportReference', wrong), /another kind of name/);
	});

	it('is offered with its files, and the reference is shown as text', async () => {
		await written(inFolder('refs.bib'), '@misc{a, title = {A}}\n');
		await openAt(await written(inFolder('a.tex'), 'Said.\n\\addbibresource{refs.bib}'), '.');
		await chooseRows('peaceops.exportReference', 0, 0);
		const editor = await eventually(() =>
			vscode.window.activeTextEditor?.document.uri.path.endsWith('refs.bib') === true
				? vscode.window.activeTextEditor
				: undefined,
		);
		assert.match(editor.document.getText(), /^@misc\{a, title = \{A\}\}\n\n@misc\{peaceops2007,/);
		await closeAll();
		await chooseRows('peaceops.exportReference', 0, 3);
		const text = await eventually(() => vscode.window.activeTextEditor?.document.getText());
		assert.equal(text, `“${TITLE}.” Seminar report. Brussels, October 5, 2007.\n`);
	});
});
