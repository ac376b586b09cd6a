import assert from 'node:assert/strict';
import { auditPaper, type Paper } from '../../../src/cli/paper';
import { TextLines } from '../../../src/cli/textLines';
import { RULES } from '../../../src/core/audit/rules';
import { conceptList, indexTerms } from '../../../src/core/termbase/termIndex';
import { finished } from '../../harness/finished';

const glossary = { concepts: conceptList([]), index: finished(indexTerms([], undefined)) };
const severities = new Map(RULES.map(({ code }) => [code, 'info' as const]));

/** The findings of a paper, each as `line:column code`. */
function found(text: string, paper: Partial<Paper> = {}): readonly string[] {
	const { problems } = auditPaper({ path: 'a.md', format: 'markdown', text, ...paper }, glossary, {
		houseStyle: 'none',
		severities,
	});
	return problems.map(({ code, start }) => `${start.line}:${start.column} ${code}`);
}

describe('a paper on the command line', () => {
	const lines = ['# Report', '', 'First line.', 'The QRF left 😀 and the XYZ stayed.', ''];
	const expected = ['4:5 undefined-acronym', '4:25 undefined-acronym'];

	for (const [name, text] of [
		['\\n', lines.join('\n')],
		['\\r\\n', lines.join('\r\n')],
		['\\r', lines.join('\r')],
		['a mixture', '# Report\r\n\nFirst line.\rThe QRF left 😀 and the XYZ stayed.\r\n'],
		['\\n behind a byte order mark', `\uFEFF${lines.join('\n')}`],
	] as const) {
		it(`is counted in lines that end with ${name}`, () => assert.deepEqual(found(text), expected));
	}

	it('has its columns from 1 in a first line with a byte order mark', () => {
		assert.deepEqual(found('\uFEFFThe QRF left.'), ['1:5 undefined-acronym']);
	});

	it('may be empty', () => assert.deepEqual(found(''), []));

	it('is asked for no explanations where it is only a part', () => {
		assert.deepEqual(found('The QRF left.', { path: 'parts/_b.md' }), []);
		assert.deepEqual(found('The QRF left.', { path: 'b.tex', format: 'latex' }), []);
		assert.equal(found('\\documentclass{a}\\begin{document}The QRF left.', { path: 'b.tex', format: 'latex' }).length, 1);
	});

	it('gives an offset at an end of line the place behind the last character', () => {
		const source = new TextLines('ab\r\n\r\nc');
		const places = [0, 2, 3, 4, 5].map((offset) => source.positionOf(offset));
		assert.deepEqual(
			places.map(({ line, column }) => `${line}:${column}`),
			['1:1', '1:3', '2:1', '3:1', '3:2'],
		);
	});
});
