import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { mermaidLabel, mermaidMap, mermaidTimeline } from '../../../src/core/markup/mermaid';

const labels: readonly (readonly [text: string, label: string])[] = [
	['Renamed CSDP on 1 December 2009.', 'Renamed CSDP on 1 December 2009.'],
	['Mandate: extended; again', 'Mandate – extended, again'],
	['"Delivering as One" [sic]', '’Delivering as One’ (sic)'],
	['a\nclick n0 call alert()', 'a click n0 call alert()'],
	['%%{init: {"theme": "dark"}}%%', '(init – (’theme’ – ’dark’))%'],
	['<img src=x onerror=alert(1)>', 'img srcx onerroralert(1)'],
	['#quot;]; n9', 'quot,), n9'],
	['1. first', '1 first'],
	['- list', 'list'],
	['`**bold**`', 'bold'],
	['a --> b', 'a - b'],
	['opération civilo-militaire', 'opération civilo-militaire'],
];

describe('labels of diagrams', () => {
	for (const [text, label] of labels) {
		it(`shows ${JSON.stringify(text)} as ${JSON.stringify(label)}`, () => assert.equal(mermaidLabel(text), label));
	}

	it('are on one line, bounded, and hold nothing that means something, whatever the text', () => {
		fc.assert(
			fc.property(
				fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ unit: 'grapheme-ascii', maxLength: 300 })),
				(text) => {
					const label = mermaidLabel(text);
					assert.match(label, /^[^\n\r"[\]{}<>#;:`|&\\*_~=@^$]{0,90}$/);
					assert.doesNotMatch(label, /--|%%|^\s|\s$|^-|^\d+[.)]/);
					assert.doesNotMatch(label, /\p{Surrogate}/u);
				},
			),
		);
	});

	it('end a long text at a word', () => {
		assert.equal(mermaidLabel('word '.repeat(40)), `${'word '.repeat(17).trim()}…`);
	});
});

describe('diagrams', () => {
	it('tell a history in its order', () => {
		const [, ...lines] = mermaidTimeline([
			{ year: 2007, text: 'Founded.' },
			{ year: 2009, text: 'Renamed: twice' },
			{ year: 2009, text: 'Moved' },
			{ year: 2010, text: '***' },
		]);
		assert.deepEqual(lines, [
			'flowchart TB',
			'    e0["2007: Founded."]',
			'    e0 --> e1["2009: Renamed – twice"]',
			'    e1 --> e2["2009: Moved"]',
		]);
	});

	it('map what is next to something, before or behind it', () => {
		const [, ...lines] = mermaidMap('CPCC', [
			{ name: 'CivOpsHQ', relation: 'used instead', isBefore: false },
			{ name: '[]', relation: 'related', isBefore: false },
			{ name: 'EEAS "x"', relation: 'broader', isBefore: true },
		]);
		assert.deepEqual(lines, [
			'flowchart LR',
			'    n0(["CPCC"])',
			'    n0 ---|"used instead"| n1["CivOpsHQ"]',
			'    n2["EEAS ’x’"] ---|"broader"| n0',
		]);
	});
});
