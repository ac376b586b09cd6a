import assert from 'node:assert/strict';
import { assemblePaper, type Paper } from '../../../src/core/audit/paper';
import { otherFiles, restOfPaper } from '../../../src/core/audit/restOfPaper';
import type { FormatName } from '../../../src/core/prose/formatNames';
import { auditOf } from '../../harness/audit';
import { lexiconOf } from '../../harness/lexicon';

/** The paper of some files, of which the first is the root. */
function paperOf(format: FormatName, files: Readonly<Record<string, string>>): Promise<Paper> {
	const known = new Map(Object.entries(files).map(([path, text]) => [path, { path, text }]));
	const [root] = known.values();
	return assemblePaper(root!, format, (path) => Promise.resolve(known.get(path)));
}

/** What the audit says of a paper: `code name file:offset`. */
function findingsOf(paper: Paper, format: FormatName): readonly string[] {
	return auditOf(paper.text, format, lexiconOf([])).findings.map((finding) => {
		const { file, start, end } = paper.placeOf(finding);
		return `${finding.code} ${file.text.slice(start, end)} ${file.path}`;
	});
}

const EXPLAINED = 'The Mission Support Unit (MSU) left. The MSU came back. The MSU left. ';

describe('a paper in many files', () => {
	it('reads each file where it is included', async () => {
		const { text, files } = await paperOf('markdown', {
			'main.md': 'One.\n\n{{< include a.md >}}\n\nFour.\n',
			'a.md': '---\ntitle: A\n---\n\nTwo.\n\n{{< include b.md >}}',
			'b.md': 'Three.',
		});
		assert.equal(text.replace(/\n+/g, ' ').trim(), 'One. Two. Three. Four.');
		assert.deepEqual(
			files.map(({ path }) => path),
			['main.md', 'a.md', 'b.md'],
		);
	});

	it('counts what files before explain, and not what files behind do', async () => {
		const files = { 'main.tex': '\\input{a}\n\n\\input{b}\n', 'a.tex': EXPLAINED, 'b.tex': 'The MSU and the XYZ.\n' };
		assert.deepEqual(findingsOf(await paperOf('latex', files), 'latex'), ['undefined-acronym XYZ b.tex']);
		const turned = { ...files, 'main.tex': '\\input{b}\n\n\\input{a}\n' };
		assert.deepEqual(findingsOf(await paperOf('latex', turned), 'latex'), [
			'used-before-definition MSU b.tex',
			'undefined-acronym XYZ b.tex',
		]);
	});

	it('finds what two files explain', async () => {
		const files = { 'main.adoc': 'include::a.adoc[]\n\ninclude::b.adoc[]\n', 'a.adoc': EXPLAINED, 'b.adoc': EXPLAINED };
		assert.deepEqual(findingsOf(await paperOf('asciiDoc', files), 'asciiDoc'), ['redefined MSU b.adoc']);
	});

	it('places every character of each file', async () => {
		const paper = await paperOf('latex', {
			'main.tex': '\\begin{document}\nOne \\input{a} two \\input{a} three.\n\\end{document}\n',
			'a.tex': '\\documentclass{x}\n\\begin{document}A\\input{b}a\\end{document}',
			'b.tex': 'B\n',
		});
		for (let start = 0; start < paper.text.length; start++) {
			const place = paper.placeOf({ start, end: start + 1 });
			const char = paper.text[start];
			assert.ok(char === '\n' || place.file.text.slice(place.start, place.end) === char, `${start}`);
		}
		assert.equal(paper.text.replace(/\s+/g, ' '), '\\begin{document} One A B a two \\input{a} three. \\end{document} ');
	});

	it('ends where files include each other or themselves', async () => {
		const { files } = await paperOf('typst', {
			'a.typ': '#include "b.typ"\n#include "a.typ"',
			'b.typ': '#include "a.typ"\n#include "b.typ"',
		});
		assert.equal(files.length, 2);
	});

	it('ends in a chain of files that has no end', async () => {
		const paper = await assemblePaper({ path: 'x', text: '#include "a.typ"' }, 'typst', (_, { path }) =>
			Promise.resolve({ path: `${path}x`, text: '#include "a.typ"' }),
		);
		assert.ok(paper.files.length < 100);
	});

	it('leaves out files in another format, and pictures', async () => {
		const opened: string[] = [];
		await assemblePaper({ path: 'a.tex', text: '\\input{a}\\input{b.pgf}\\input{c.txt}\\input{d.md}' }, 'latex', (path) => {
			opened.push(path);
			return Promise.resolve(undefined);
		});
		assert.deepEqual(opened, ['a.tex', 'b.pgf.tex', 'c.txt.tex', 'c.txt', 'd.md.tex']);
	});
});

/** What the audit says of one file of a paper that is audited by itself, with what the other files say. */
async function findingsIn(
	path: string,
	format: FormatName,
	files: Readonly<Record<string, string>>,
): Promise<readonly string[]> {
	const others = otherFiles(await paperOf(format, files), path);
	const rest = restOfPaper(others, auditOf(others.text, format, lexiconOf([])).abbreviations);
	return auditOf(files[path]!, format, lexiconOf([]), {}, rest).findings.map(({ code, name }) => `${code} ${name}`);
}

describe('one file of a paper', () => {
	it('need not explain what a file before it explains', async () => {
		const part = 'The MSU and the XYZ. The Mission Support Unit (MSU). The MSU. The MSU.\n';
		const files = { 'main.tex': `${EXPLAINED}\\input{b}`, 'b.tex': part };
		assert.deepEqual(await findingsIn('b.tex', 'latex', files), ['undefined-acronym XYZ']);
	});

	it('may use what only a later file explains without a word that it is explained nowhere', async () => {
		const files = { 'main.tex': '\\input{a}\n\\input{b}\n', 'a.tex': 'The MSU and the XYZ.\n', 'b.tex': EXPLAINED };
		assert.deepEqual(await findingsIn('a.tex', 'latex', files), ['undefined-acronym XYZ']);
	});

	it('explains too late what it uses before the file that explains it', async () => {
		const before = { 'main.md': `{{< include a.md >}}\n\nThe MSU. ${EXPLAINED}`, 'a.md': EXPLAINED };
		assert.deepEqual(await findingsIn('main.md', 'markdown', before), []);
		const behind = { 'main.md': `The MSU. ${EXPLAINED}\n\n{{< include a.md >}}\n`, 'a.md': EXPLAINED };
		assert.deepEqual(await findingsIn('main.md', 'markdown', behind), ['used-before-definition MSU']);
	});

	it('explains what the other files use often', async () => {
		const files = {
			'main.md': '{{< include a.md >}}\n\nThe MSU left. The MSU.\n',
			'a.md': 'The Mission Support Unit (MSU).\n',
		};
		assert.deepEqual(await findingsIn('a.md', 'markdown', files), []);
		const { findings } = auditOf(files['a.md'], 'markdown', lexiconOf([]));
		assert.deepEqual(
			findings.map(({ code }) => code),
			['rarely-used'],
		);
	});

	it('explains anew in an annex of its own', async () => {
		const files = { 'main.md': `${EXPLAINED}\n\n{{< include a.md >}}\n`, 'a.md': '# Annex A\n\nThe MSU and the MSU.\n' };
		assert.deepEqual(await findingsIn('a.md', 'markdown', files), ['undefined-acronym MSU']);
	});

	it('has nothing of what it includes itself', async () => {
		const paper = await paperOf('markdown', { 'main.md': 'A {{< include b.md >}} C\n', 'b.md': 'B' });
		const { text, reached } = otherFiles(paper, 'main.md');
		assert.equal(text, 'B\n');
		assert.equal(reached(0), 2);
		assert.equal(otherFiles(paper, 'b.md').reached(0), 0);
		assert.equal(otherFiles(paper, 'b.md').reached(3), Infinity);
	});
});
