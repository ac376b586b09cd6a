import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { parse } from 'yaml';
import { writeCspellWords } from '../../../src/core/termbase/formats/lists/cspellWords';
import { writeLatexAcronyms } from '../../../src/core/termbase/formats/lists/latexAcronyms';
import { lossesInList } from '../../../src/core/termbase/formats/lists/lossesInList';
import { writeQuartoAcronyms } from '../../../src/core/termbase/formats/lists/quartoAcronyms';
import { writeTypstAcronyms } from '../../../src/core/termbase/formats/lists/typstAcronyms';
import { writeValeAccept } from '../../../src/core/termbase/formats/lists/valeAccept';
import { writeValeSubstitution } from '../../../src/core/termbase/formats/lists/valeSubstitution';
import { readJson } from '../../../src/core/termbase/formats/own/json';
import type { Concept } from '../../../src/core/termbase/model';
import { finished } from '../../harness/finished';
import { name } from './conceptArbitrary';
import { options, textOf } from './reading';

/** Concepts written in the short form. */
async function conceptsOf(written: readonly object[]): Promise<readonly Concept[]> {
	const { concepts } = await readJson(JSON.stringify({ concepts: written }), options);
	return concepts.map(({ concept }) => concept);
}

const lines = (...all: readonly string[]): string => all.map((line) => `${line}\n`).join('');

const PSC = [
	{ abbreviation: 'PSC', term: 'Peace and Security Council' },
	{ id: 'psc-eu', abbreviation: 'PSC', term: 'Political and Security Committee' },
	{ term: 'no abbreviation' },
	{ abbreviation: 'ALONE' },
];
const ODD = [{ id: 'odd', abbreviation: 'R&D', term: '50 % of "a_b" {c} #1 $2 ~ ^ \\d -- e\u00a0f' }];

const cases: readonly {
	readonly it: string;
	readonly write: (concepts: readonly Concept[], language: string) => Iterable<string>;
	readonly concepts: readonly object[];
	readonly written: string;
}[] = [
	{
		it: 'LaTeX: one line for each abbreviation with a long form',
		write: writeLatexAcronyms,
		concepts: PSC,
		written: lines(
			'\\newacronym{psc}{PSC}{Peace and Security Council}',
			'\\newacronym{psc-eu}{PSC}{Political and Security Committee}',
		),
	},
	{
		it: 'LaTeX: special characters are printed',
		write: writeLatexAcronyms,
		concepts: ODD,
		written: lines(
			'\\newacronym{odd}{R\\&D}{50 \\% of "a\\_b" \\{c\\} \\#1 \\$2 \\textasciitilde{} \\textasciicircum{} \\textbackslash{}d -{}- e f}',
		),
	},
	{
		it: 'Quarto: a second abbreviation of its kind gets a key of its own',
		write: writeQuartoAcronyms,
		concepts: PSC,
		written: lines(
			'acronyms:',
			'  keys:',
			"    - shortname: 'PSC'",
			"      longname: 'Peace and Security Council'",
			"    - key: 'PSC-2'",
			"      shortname: 'PSC'",
			"      longname: 'Political and Security Committee'",
		),
	},
	{
		it: 'Quarto: an empty list is one',
		write: writeQuartoAcronyms,
		concepts: [{ term: 'a' }],
		written: lines('acronyms:', '  keys: []'),
	},
	{
		it: 'Quarto: Markdown and shortcodes are printed',
		write: writeQuartoAcronyms,
		concepts: [{ abbreviation: 'A*B', term: "{{< meta x >}} [l](u) <b> 'q' D-D" }],
		written: lines(
			'acronyms:',
			'  keys:',
			"    - shortname: 'A\\*B'",
			"      longname: '\\{\\{\\< meta x \\>\\}\\} \\[l\\](u) \\<b\\> \\''q\\'' D-D'",
		),
	},
	{
		it: 'Typst: a dictionary whose keys differ',
		write: writeTypstAcronyms,
		concepts: PSC,
		written: lines(
			'#init-acronyms((',
			'  "PSC": ("Peace and Security Council",),',
			'  "PSC-2": ("Political and Security Committee",),',
			'))',
		),
	},
	{
		it: 'Typst: quotes and backslashes are printed',
		write: writeTypstAcronyms,
		concepts: [{ abbreviation: 'A"B', term: 'a \\" ) #x' }],
		written: lines('#init-acronyms((', '  "A\\"B": ("a \\\\\\" ) #x",),', '))'),
	},
	{
		it: 'Typst: an empty dictionary is one',
		write: writeTypstAcronyms,
		concepts: [{ term: 'a' }],
		written: lines('#init-acronyms((:))'),
	},
	{
		it: 'Vale: names in use, which may begin a sentence',
		write: writeValeAccept,
		concepts: [
			{ abbreviation: 'DDR', term: 'disarmament (all)', variants: ['eLearning', 'DDR'] },
			{ term: 'new', designations: [{ text: 'old', status: { state: 'renamed', year: 2009 } }], translations: { fr: 'neuf' } },
		],
		written: lines('[Dd]isarmament \\(all\\)', 'DDR', 'eLearning', '[Nn]ew'),
	},
	{
		it: 'Vale: superseded names give way to those of their successors',
		write: writeValeSubstitution,
		concepts: [
			{ id: 'esdp', abbreviation: 'ESDP', term: 'European Security and Defence Policy', supersededBy: 'csdp' },
			{ id: 'csdp', abbreviation: 'CSDP', term: "Common Security and Defence Policy's" },
			{ term: 'current', designations: [{ text: 'former (1)', status: { state: 'renamed', year: 2000 } }] },
			{ term: 'lost', supersededBy: 'nowhere' },
			{ designations: [{ text: 'ended', status: { state: 'ended', year: 2000 } }] },
		],
		written: lines(
			'extends: substitution',
			`message: "Use '%s' instead of '%s'."`,
			'level: warning',
			'ignorecase: false',
			'swap:',
			"  'European Security and Defence Policy': 'Common Security and Defence Policy''s'",
			"  'ESDP': 'CSDP'",
			"  'former \\(1\\)': 'current'",
		),
	},
	{
		it: 'Vale: a name that another concept still has is let be',
		write: writeValeSubstitution,
		concepts: [
			{ id: 'a', term: 'Council', supersededBy: 'b' },
			{ id: 'b', term: 'Board' },
			{ id: 'c', term: 'Council' },
		],
		written: lines(
			'extends: substitution',
			`message: "Use '%s' instead of '%s'."`,
			'level: warning',
			'ignorecase: false',
			'swap: {}',
		),
	},
	{
		it: 'cSpell: the words of the names, each once',
		write: writeCspellWords,
		concepts: [{ abbreviation: 'MINUSMA', term: "Côte d'Ivoire, the !forbidden ~mission-led*" }, { term: 'MINUSMA 2 led' }],
		written: lines('Côte', "d'Ivoire", 'forbidden', 'led', 'MINUSMA', 'mission'),
	},
];

const unescaped = (text: string) => text.replace(/\\(.)/gsu, '$1');

describe('lists of names', () => {
	for (const one of cases) {
		it(one.it, async () => {
			const written = textOf(one.write(await conceptsOf(one.concepts), 'en'));
			assert.equal(sorted(one.write, written), sorted(one.write, one.written));
		});
	}

	it('are of one language', async () => {
		const concepts = await conceptsOf([
			{ abbreviation: 'UN', term: 'United Nations', translations: { fr: { abbreviation: 'ONU', term: 'Nations unies' } } },
		]);
		assert.equal(textOf(writeLatexAcronyms(concepts, 'fr')), lines('\\newacronym{un}{ONU}{Nations unies}'));
		assert.equal(textOf(writeCspellWords(concepts, 'fr')), lines('Nations', 'ONU', 'unies'));
	});

	const pairs = fc
		.array(fc.record({ abbreviation: name, term: name }), { minLength: 1, maxLength: 3 })
		.map((all) => all.filter(({ abbreviation, term }) => abbreviation !== term));

	it('say in YAML what was written, whatever it is', async () => {
		await fc.assert(
			fc.asyncProperty(pairs, async (written) => {
				const concepts = await conceptsOf(written);
				const { acronyms } = parse(textOf(writeQuartoAcronyms(concepts, 'en')));
				assert.deepEqual(
					acronyms.keys.map((key: Record<string, string>) =>
						[key['shortname'], key['longname']].map((text) => unescaped(text!)),
					),
					written.map(({ abbreviation, term }) => [abbreviation, term]),
				);
			}),
		);
	});

	it('hold no command, group or comment of LaTeX that was not meant', async () => {
		await fc.assert(
			fc.asyncProperty(pairs, async (written) => {
				for (const line of textOf(writeLatexAcronyms(await conceptsOf(written), 'en'))
					.split('\n')
					.slice(0, -1)) {
					const bare = line.replace(/\\(?:textbackslash|textasciitilde|textasciicircum)\{\}|\\[{}$&#%_]|[-'`<>,?!]\{\}/g, '');
					assert.match(bare, /^\\newacronym\{[a-z0-9-]+\}\{[^\\{}$&#%_^]*\}\{[^\\{}$&#%_^]*\}$/u);
				}
			}),
		);
	});

	it('are strings of Typst, whatever they say', async () => {
		await fc.assert(
			fc.asyncProperty(pairs, async (written) => {
				const entries = textOf(writeTypstAcronyms(await conceptsOf(written), 'en'))
					.split('\n')
					.slice(1, -2);
				assert.equal(entries.length, written.length);
				for (const entry of entries) {
					assert.match(entry, /^ {2}"(?:[^"\\]|\\["\\])*": \("(?:[^"\\]|\\["\\])*",\),$/u);
				}
			}),
		);
	});

	it('are regular expressions that match the name itself', async () => {
		await fc.assert(
			fc.asyncProperty(name, async (term) => {
				const concepts = await conceptsOf([{ term }]);
				const [line] = textOf(writeValeAccept(concepts, 'en')).split('\n');
				// Vale reads code points, as JavaScript does with this flag, under which it allows fewer escapes.
				const pattern = line!.replace(/\\(.)/gsu, (escape, char: string) =>
					/[\p{L}\p{N}^$\\.*+?()[\]{}|/]/u.test(char) ? escape : char,
				);
				assert.ok(new RegExp(`^(?:${pattern})$`, 'u').test(term.replace(/\s+/g, ' ')), line);
			}),
		);
	});

	it('tell what they cannot hold', async () => {
		const concepts = await conceptsOf([
			{ abbreviation: 'UN', term: 'United Nations', definition: 'd', variants: 'UNO', related: 'x' },
			{ term: 'no abbreviation' },
		]);
		const ofWritten = ['id', 'kind', 'organisation', 'designations.language', 'designations.type', 'designations.preferred'];
		assert.deepEqual(finished(lossesInList(concepts, 'cspell', 'en')), [...ofWritten, 'definition', 'related']);
		assert.deepEqual(finished(lossesInList(concepts, 'latex', 'en')), [
			...ofWritten.toSpliced(3, 0, 'designations'),
			'definition',
			'related',
		]);
		assert.deepEqual(finished(lossesInList(concepts, 'valeSubstitution', 'en')), []);
	});
});

/** The order of words is that of code units, which no one expects of a list to be typed. */
function sorted(write: unknown, text: string): string {
	return write === writeCspellWords ? text.split('\n').sort().join('\n') : text;
}
