import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

/** Prose without an abbreviation. */
const PROSE = 'The mission went on and on until the people of the valley said that it was enough for all. '.repeat(2);

/** Papers and what lies around them, by their paths. */
const PAPERS: Readonly<Record<string, string>> = {
	'paper.md': '# Paper\r\n\r\nThe Mission Support Unit (MSU) left.\r\nThe XYQ met the MSU, and the MSU.\r\n',
	'ä b.md': '\uFEFFThe XYQ left.\n',
	'clean.md': 'The mission left.\n',
	'main.tex':
		'\\documentclass{article}\n\\begin{document}\n\\input{parts/a}\n\\input{parts/b}\n\\input{../outside}\n\\end{document}\n',
	'parts/a.tex': 'The Mission Support Unit (MSU) left. The MSU, the MSU.\n',
	'parts/b.tex': 'The MSU and the XYQ. The Mission Support Unit (MSU) again.\n',
	'folder/long.md': `The XYQ left. ${PROSE.repeat(5)}\n`,
	'folder/stub.md': 'The XYQ left.\n',
	'folder/README.md': `The XYQ left. ${PROSE.repeat(5)}\n`,
	'folder/.hidden/long.md': `The XYQ left. ${PROSE.repeat(5)}\n`,
	'folder/node_modules/long.md': `The XYQ left. ${PROSE.repeat(5)}\n`,
	'folder/code.ts': 'const XYQ = 1;\n',
	'binary.md': 'a\0b\0\0c',
	'data.json': '{}',
	'team.yaml': 'concepts:\n  - abbreviation: MSU\n    term: Joint Mission Support Unit\n    definition: A unit.\n',
	'eu.md': 'The CFSP and a EUSR left.\n',
	'../outside.tex': 'The QQQ left.\n',
	'broken.yaml': 'concepts: [\n',
};

/** Writes them into a folder. */
export async function writePapers(folder: string): Promise<void> {
	for (const [name, text] of Object.entries(PAPERS)) {
		await mkdir(dirname(resolve(folder, name)), { recursive: true });
		await writeFile(resolve(folder, name), text);
	}
}
