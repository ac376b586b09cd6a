import assert from 'node:assert/strict';
import fc from 'fast-check';
import { choiceLine, parseChoices, withChoice } from '../../../src/core/document/documentChoices';
import type { FormatName } from '../../../src/core/prose/formatNames';

function lineOf(text: string): string | undefined {
	const lines = text.split('\n');
	return choiceLine(lines.length, (index) => lines[index]!)?.text;
}

type Key = Parameters<typeof withChoice>[3];
type Value = Parameters<typeof withChoice>[4];

function written(text: string, format: FormatName, key: Key, value: Value): string | undefined {
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
		['adds a key of the front matter', '---\ntitle: T\n---\n', 'markdown', '---\npeaceops: "PSC=psc"\ntitle: T\n---\n'],
		[
			'puts the key of the front matter in quotes',
			'---\npeaceops: CA=ca\n---\n',
			'mdx',
			'---\npeaceops: "CA=ca; PSC=psc"\n---\n',
		],
		['keeps the quotes of the front matter', "---\npeaceops: 'CA=ca'\n---\n", 'mdx', "---\npeaceops: 'CA=ca; PSC=psc'\n---\n"],
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

	it('is read in linear time from a line that is no end of blanks, and not at all from one that is too long', () => {
		const start = performance.now();
		for (const blanks of [' ', '\t ', '*/ ', '--> ', '" ']) {
			const line = `peaceops: a${blanks.repeat(1900 / blanks.length)}x`;
			assert.equal(lineOf(line), line);
			assert.deepEqual(parseChoices(line).meanings, new Map());
		}
		assert.ok(performance.now() - start < 100);
		const long = `<!-- peaceops: ${'A=a; '.repeat(400)}B=b -->`;
		assert.equal(lineOf(long), undefined);
		assert.equal(written(long, 'html', 'PSC', 'psc'), `<!-- peaceops: PSC=psc -->\n\n${long}`);
	});

	it('is not written where the line would be too long to be read', () => {
		assert.equal(written('', 'html', 'PSC', 'x'.repeat(2000)), undefined);
	});

	it('is read from a line that has a line separator in it', () => {
		assert.deepEqual(
			[...parseChoices(lineOf('<!-- peaceops: PSC=psc\u2028;CA=ca -->')).meanings],
			[
				['PSC', 'psc'],
				['CA', 'ca'],
			],
		);
	});

	it('is read percent-encoded, and with per cent signs that encode nothing', () => {
		assert.deepEqual(
			[...parseChoices('peaceops: a%3Bb%c3%a9=1%3D2; 50%=%FF; %6canguage=x').meanings],
			[
				['a;bé', '1=2'],
				['50%', '%FF'],
				['language', 'x'],
			],
		);
		assert.deepEqual(parseChoices('peaceops: termbases=Team%2C%20A, b').termbases, ['team, a', 'b']);
	});

	it('may be no termbase at all', () => {
		assert.equal(written('', 'typst', 'termbases', []), '// peaceops: termbases=none\n\n');
		assert.equal(written('', 'typst', 'termbases', ''), '// peaceops: termbases=none\n\n');
		assert.deepEqual(parseChoices('peaceops: termbases=none').termbases, []);
		for (const names of [['none'], ['a, b', 'c;d'], ['none', 'bundled']]) {
			assert.deepEqual(parseChoices(lineOf(written('', 'typst', 'termbases', names)!)).termbases, names);
		}
	});

	it('may be of a designation that is called as a setting is', () => {
		const text = written('// peaceops: language=fr', 'typst', { designation: 'language' }, 'c')!;
		const { language, meanings } = parseChoices(lineOf(text));
		assert.deepEqual([language, ...meanings], ['fr', ['language', 'c']]);
		assert.equal(written(text, 'typst', { designation: 'language' }, undefined), '// peaceops: language=fr');
	});

	it('replaces what somebody wrote without encoding it', () => {
		assert.equal(written("% peaceops: Côte d'Ivoire=a", 'latex', "Côte d'Ivoire", 'b'), '% peaceops: Côte d%27Ivoire=b');
	});

	const documents: readonly (readonly [format: FormatName, text: string, shape: RegExp])[] = [
		['markdown', '---\ntitle: T\n---', /^---\npeaceops: "[^"\\\n]*"\ntitle: T\n---$/],
		['mdx', '---\npeaceops: CA=ca\n---', /^---\npeaceops: "CA=ca; [^"\\\n]*"\n---$/],
		['markdown', 'Text', /^<!-- peaceops: (?:(?!--)[^\n])* -->\n\nText$/],
		['html', '<!-- peaceops: CA=ca-->', /^<!-- peaceops: CA=ca; (?:(?!-->|--!)[^\n])*-->$/],
		['mdx', 'Text', /^\{\/\* peaceops: (?:(?!\*\/)[^\n])* \*\/\}\n\nText$/],
		['latex', 'Text', /^% peaceops: [^\n\r]*\n\nText$/],
		['org', "# peaceops: 'CA=ca'", /^# peaceops: 'CA=ca; [^\n\r']*'$/],
	];
	const sign = fc.constantFrom(...';=,-->*/}{"\'#%\\ \n\r\t\u2028\u0085ab3B'.split(''), 'language', 'none', '\ud800', 'é');
	const text = fc.oneof(fc.string({ unit: sign, minLength: 1, maxLength: 20 }), fc.string({ unit: 'binary', minLength: 1 }));
	for (const [format, before, shape] of documents) {
		it(`of any text stays where it was written and is read back: ${format}, ${JSON.stringify(before)}`, () => {
			fc.assert(
				fc.property(text, text, (designation, concept) => {
					fc.pre(designation !== 'CA');
					const after = written(before, format, { designation }, concept)!;
					assert.match(after, shape);
					const { termbases, domain, language, meanings } = parseChoices(lineOf(after));
					assert.deepEqual([termbases, domain, language], [undefined, undefined, undefined]);
					const known = before.includes('CA=ca') ? [['CA', 'ca']] : [];
					assert.deepEqual([...meanings], [...known, [designation, concept]]);
				}),
				{ numRuns: 300 },
			);
		});
	}
});
