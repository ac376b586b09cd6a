import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { normalisedText, TextLines } from '../../../src/core/document/textLines';

describe('the lines of a text', () => {
	const text = fc.stringMatching(/^[ab\r\n]{0,40}$/).map(normalisedText);

	it('make the text again', () => {
		fc.assert(
			fc.property(text, (whole) => {
				const lines = new TextLines(whole);
				const all = Array.from({ length: lines.lineCount }, (_, index) => lines.line(index));
				assert.equal(all.join('\n'), whole);
				assert.ok(all.every((line) => !/[\r\n]/.test(line)));
			}),
		);
	});

	it('tell where each offset is', () => {
		fc.assert(
			fc.property(text, (whole) => {
				const lines = new TextLines(whole);
				for (let offset = 0; offset <= whole.length; offset++) {
					const { line, column } = lines.positionAt(offset);
					assert.equal(lines.offsetOf(line) + column, offset);
					assert.ok(column <= lines.line(line).length);
				}
			}),
		);
	});

	it('are the same whatever the text was saved with', () => {
		assert.equal(normalisedText('\uFEFFa\r\nb\rc\n'), 'a\nb\nc\n');
	});
});
