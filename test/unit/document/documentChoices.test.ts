import assert from 'node:assert/strict';
import { choiceLine, parseChoices, withChoice } from '../../../src/core/document/documentChoices';
import type { FormatName } from '../../../src/core/prose/formatNames';

function lineOf(text: string): string | undefined {
	const lines = text.split('\n');
	return choiceLine(lines.length, (index) => lines[index]!)?.text;
}

function written(text: string, format: FormatName, key: string, value: string | undefined): string | undefined {
	const lines = text.split('\n');
	const edit = withChoice(lines.length, (index) => lines[index]!, format, key, value);
	return edit && lines.toSpliced(edit.line, edit.lines, ...edit.text).join('\n');
}

describe('What a document chooses', () => {
	const places: readonly (readonly [where: string, text: string])[] = [
		['front matter', '---\ntitle: A paper\npeaceops: PSC=psc\n---\n\nText.'],
		['front matter with quotes', '---\npeaceops: "PSC=psc"\n---\n'],
		['TOML', '+++\npeaceops = "PSC=psc"\n+++\n'],
		['an HTML comment', '<!-- peaceops: PSC=psc -->\n\nText.'],
		['an MDX comment', '{/* peaceops: PSC=psc */}\n'],
		['LaTeX', '\\documentclass{article}\n% peaceops: PSC=psc\n'],
		['reStructuredText', '.. peaceops: PSC=psc\n\nText.'],
		['AsciiDoc and Typst', '// peaceops: PSC=psc\n'],
		['Org', '#+title: A paper\n# peaceops: PSC=psc\n'],
	];
	for (const [where, text] of places) {
		it(`is read from ${where}`, () => {
			assert.deepEqual([...parseChoices(lineOf(text)).meanings], [['PSC', 'psc']]);
		});
	}

	it('is what the line says, whatever else it says', () => {
		const choices = parseChoices(
			'peaceops: termbases=Bundled, Team ; domain=Logistics; language=fr-CH; PSC = team:psc; ; x; =y',
		);
		assert.deepEqual(choices.termbases, ['bundled', 'team']);
		assert.equal(choices.domain, 'logistics');
		assert.equal(choices.language, 'fr');
		assert.deepEqual([...choices.meanings], [['PSC', 'team:psc']]);
	});

	it('may name what objects have', () => {
		assert.deepEqual(
			[...parseChoices('peaceops: __proto__=a; constructor=b').meanings],
			[
				['__proto__', 'a'],
				['constructor', 'b'],
			],
		);
	});

	it('is nothing in running text or far from the beginning', () => {
		assert.equal(lineOf('We write about peaceops: a field.\nThe peaceops lexicon.'), undefined);
		assert.equal(lineOf(`${'\n'.repeat(100)}<!-- peaceops: PSC=psc -->`), undefined);
	});

	const edits: readonly (readonly [what: string, before: string, format: FormatName, after: string | undefined])[] = [
		['adds a comment', '# Title', 'markdown', '<!-- peaceops: PSC=psc -->\n\n# Title'],
		['adds a key of the front matter', '---\ntitle: T\n---\n', 'markdown', '---\npeaceops: PSC=psc\ntitle: T\n---\n'],
		['adds to the line', '// peaceops: CA=ca\n', 'typst', '// peaceops: CA=ca; PSC=psc\n'],
		['replaces', '% peaceops: PSC=other; CA=ca', 'latex', '% peaceops: PSC=psc; CA=ca'],
		['keeps what ends the comment', '<!-- peaceops: CA=ca -->', 'html', '<!-- peaceops: CA=ca; PSC=psc -->'],
		['has no place in plain text', 'Text.', 'plainText', undefined],
	];
	for (const [what, before, format, after] of edits) {
		it(`when written, ${what}`, () => assert.equal(written(before, format, 'PSC', 'psc'), after));
	}

	it('is taken out with its line when it was the last', () => {
		assert.equal(written('# peaceops: PSC=psc\nText', 'org', 'PSC', undefined), 'Text');
		assert.equal(written('# peaceops: PSC=psc; CA=ca\nText', 'org', 'PSC', undefined), '# peaceops: CA=ca\nText');
	});
});
