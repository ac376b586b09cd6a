import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { formatFor } from '../../../src/core/prose/formatNames';
import { FORMATS } from '../../../src/core/prose/formats';
import { BREAK, SPACE, TRANSPARENT } from '../../../src/core/prose/prose';
import { projectRoot } from '../../harness/project';
import { findProse } from '../../harness/wholeText';

/**
 * What of a document in each format is prose: every line of the source and under it its projection, `·` for what takes no room
 * and `#` for what ends a phrase. `UPDATE_GOLDEN=1` writes the files anew; look at what changed.
 */
const folder = resolve(projectRoot, 'test/fixtures/formats');

function golden(source: string, fileName: string): string {
	const name = formatFor('plaintext', fileName);
	assert.ok(name !== undefined, `no format reads ${fileName}`);
	const { text, blocks } = findProse(FORMATS[name], source);
	assert.equal(text.length, source.length);
	const shown = text.split('').map((unit, at) => {
		const isSpace = unit === SPACE && source[at] !== SPACE;
		return isSpace ? '␣' : unit === TRANSPARENT ? '·' : unit === BREAK ? '#' : unit;
	});
	const rows: string[] = [];
	let start = 0;
	for (const line of source.split('\n')) {
		rows.push(`  ${line}`.trimEnd(), `> ${shown.slice(start, start + line.length).join('')}`.trimEnd());
		start += line.length + 1;
	}
	const list = blocks.map(({ kind, level, start: from }) => {
		const line = source.slice(0, from).split('\n').length;
		return `${line}: ${kind}${level === undefined ? '' : ` ${level}`}`;
	});
	return `${rows.join('\n')}\n\nBlocks by line:\n${list.join('\n')}\n`;
}

describe('The prose of a document that shows what its format has', () => {
	for (const name of readdirSync(folder).filter((file) => !file.endsWith('.golden'))) {
		it(`is as looked at: ${name}`, () => {
			const file = resolve(folder, `${name}.golden`);
			const actual = golden(readFileSync(resolve(folder, name), 'utf8'), name);
			if (process.env['UPDATE_GOLDEN'] === '1') {
				writeFileSync(file, actual);
			}
			assert.ok(existsSync(file), `${name}.golden is missing`);
			assert.equal(actual, readFileSync(file, 'utf8'));
		});
	}
});
