import assert from 'node:assert/strict';
import type { FormatName } from '../../../src/core/prose/formatNames';
import { termEntries, unitEntries } from '../../../src/core/search/entries';
import { concatenated } from '../../../src/core/search/entry';
import { SearchIndex } from '../../../src/core/search/searchIndex';
import type { Concept, Designation } from '../../../src/core/termbase/model';
import { conceptList } from '../../../src/core/termbase/termIndex';
import { proposalsFor, type WritingContext } from '../../../src/core/writing/proposals';
import { auditText } from '../../harness/audit';
import { readReport } from '../../harness/dataFiles';
import { lexiconOf } from '../../harness/lexicon';

function name(text: string, type: Designation['type'] = 'full', more: Partial<Designation> = {}): Designation {
	return { text, type, language: 'en', ...more };
}

function concept(id: string, designations: readonly Designation[], more: Partial<Concept> = {}): Concept {
	const [first] = designations;
	return {
		id,
		kind: 'body',
		organisation: 'UN',
		label: first!.text,
		definition: 'What it is.',
		designations: [...designations],
		...more,
	};
}

const concepts: readonly Concept[] = [
	concept('dsrsg', [
		name('Deputy Special Representative of the Secretary-General'),
		name('DSRSG', 'abbreviation'),
		name('représentant spécial adjoint du Secrétaire général', 'full', { language: 'fr' }),
		name('RSASG', 'abbreviation', { language: 'fr' }),
	]),
	concept('pko', [name('peacekeeping operation'), name('peacekeeping', 'short'), name('peace-keeping', 'variant')]),
	concept('un', [
		name('United Nations'),
		name('UN', 'abbreviation'),
		name('Organisation des Nations Unies', 'full', { language: 'fr' }),
		name('ONU', 'abbreviation', { language: 'fr' }),
	]),
	concept('unisfa', [name('United Nations Interim Security Force for Abyei'), name('UNISFA', 'abbreviation')]),
	concept('psc-au', [name('Peace and Security Council'), name('PSC', 'abbreviation')]),
	concept('psc-eu', [name('Political and Security Committee'), name('PSC', 'abbreviation')]),
	concept('esdp', [
		name('European Security and Defence Policy', 'full', { status: { state: 'renamed', year: 2009 } }),
		name('ESDP', 'abbreviation', { status: { state: 'renamed', year: 2009 } }),
	]),
	concept('ess', [name('European Security Strategy'), name('ESS', 'abbreviation')]),
	concept('peacebuilding', [name('peacebuilding')]),
	concept('council', [name('Council', 'short', { weak: 'quiet' })]),
	concept('mou', [name('memorandum of understanding'), name('MoU', 'abbreviation')]),
	concept('r-d', [name('research & development'), name('R&D', 'abbreviation')]),
];

const search = new SearchIndex(
	concatenated([termEntries(conceptList(concepts)), unitEntries(readReport(), conceptList(concepts))]),
);
const lexicon = lexiconOf(concepts);

interface Options extends Partial<Pick<WritingContext, 'language' | 'languages' | 'ignored'>> {
	/** The paper, in which the phrase is written at the `|`, else at its end. */
	readonly paper?: string;
	readonly format?: FormatName;
}

/** What is proposed for a phrase, as the source would have it. */
function proposed(phrase: string, options: Options = {}): readonly string[] {
	const { paper: marked = '', format = 'markdown', language = 'en' } = options;
	const offset = marked.includes('|') ? marked.indexOf('|') : marked.length;
	const { reading, result } = auditText(marked.replace('|', ''), format, lexicon);
	const context: WritingContext = {
		lexicon,
		format,
		language,
		languages: options.languages ?? new Set(['en', 'fr']),
		ignored: options.ignored ?? new Set(),
		holds: (number) => reading.holds(number),
		paper: result,
		offset,
	};
	return proposalsFor(phrase, search.beginning(phrase, 20), context).map(({ source }) => source);
}

/** The names that are proposed for `PSC`. */
function meanings(paper: string): readonly string[] {
	return proposed('PSC', { paper }).filter((text) => !text.includes('PSC'));
}

const DEPUTY = 'Deputy Special Representative of the Secretary-General';

describe('proposals while writing', () => {
	it('are abbreviation, long form and both for the beginning of an abbreviation', () => {
		assert.deepEqual(proposed('DSR'), ['DSRSG', DEPUTY, `${DEPUTY} (DSRSG)`]);
	});

	it('are long form, both and abbreviation for the beginning of a name', () => {
		assert.deepEqual(proposed('deputy spec'), [DEPUTY, `${DEPUTY} (DSRSG)`, 'DSRSG']);
	});

	describe('explain an abbreviation', () => {
		for (const [when, paper, isOffered] of [
			['that is not explained', 'The office. |', true],
			['that is explained later', `The office. | The ${DEPUTY} (DSRSG).`, true],
			['not where it is explained before', `The ${DEPUTY} (DSRSG). |`, false],
			['not where a list explains it', `|\n\n## Abbreviations\n\n- DSRSG: ${DEPUTY}\n- UN: United Nations\n`, false],
			[
				'that only the summary explains',
				`# Executive summary\n\nThe ${DEPUTY} (DSRSG) spoke.\n\n# Introduction\n\nThe office. |`,
				true,
			],
		] as const) {
			it(when, () => assert.equal(proposed('DSR', { paper }).includes(`${DEPUTY} (DSRSG)`), isOffered));
		}
	});

	it('go on to the full name before they stop at a shorter one', () => {
		assert.deepEqual(proposed('peacekee'), ['peacekeeping operation', 'peacekeeping']);
		assert.deepEqual(proposed('peace-kee'), ['peace-keeping', 'peacekeeping operation']);
	});

	it('begin with what the paper names', () => {
		assert.deepEqual(meanings('They met. ')[0], 'Peace and Security Council');
		assert.deepEqual(meanings('The Political and Security Committee met. ')[0], 'Political and Security Committee');
	});

	it('begin with what the paper itself explains', () => {
		const paper = 'The Field Support Unit (FSU) came. ';
		assert.deepEqual(proposed('FS', { paper }), ['FSU']);
	});

	it('leave out what the paper means otherwise, but for its name', () => {
		const paper = 'The Peace and Security Council (PSC) met. ';
		assert.deepEqual(proposed('PSC', { paper }), ['PSC', 'Peace and Security Council', 'Political and Security Committee']);
	});

	it('give every meaning of a homograph', () => {
		const found = proposed('PSC');
		assert.ok(found.includes('Peace and Security Council (PSC)') && found.includes('Political and Security Committee (PSC)'));
	});

	it('end with what is superseded', () => {
		assert.deepEqual(proposed('European Sec').slice(0, 1), ['European Security Strategy']);
		assert.ok(proposed('European Sec').includes('European Security and Defence Policy'));
	});

	it('are in the paper’s language first', () => {
		assert.deepEqual(proposed('UN', { language: 'fr' }).slice(0, 3), [
			'ONU',
			'Organisation des Nations Unies',
			'Organisation des Nations Unies (ONU)',
		]);
		assert.deepEqual(proposed('deputy spec', { language: 'fr' }).slice(0, 1), [
			'représentant spécial adjoint du Secrétaire général',
		]);
	});

	it('are in no language that the user turned off', () => {
		assert.deepEqual(proposed('ON', { languages: new Set(['en']) }), []);
		assert.ok(!proposed('UN', { language: 'fr', languages: new Set(['en']) }).includes('ONU'));
	});

	it('begin with a capital where it is written with one', () => {
		assert.deepEqual(proposed('Peacebui'), ['Peacebuilding']);
		assert.deepEqual(proposed('peacebui'), ['peacebuilding']);
	});

	for (const [what, phrase] of [
		['a common word', 'the'],
		['two small letters', 'un'],
		['a capital', 'U'],
		['an everyday word', 'counc'],
		['two words that are the beginning of one', 'UN is'],
		['a unit of the report', 'fn-4'],
		['nothing', ''],
		['an abbreviation with other capitals', 'Mou'],
	] as const) {
		it(`are none that begin with ${what}`, () => {
			assert.deepEqual(
				proposed(phrase).filter((text) => /Council|UNISFA|^UN$|MoU/.test(text)),
				[],
			);
		});
	}

	it('find an abbreviation by small letters, from three on', () => {
		assert.deepEqual(proposed('dsr').slice(0, 1), ['DSRSG']);
		assert.deepEqual(proposed('MO').slice(0, 1), ['MoU']);
	});

	it('leave out what is ignored', () => {
		assert.deepEqual(proposed('DSR', { ignored: new Set(['dsrsg']) }), []);
		assert.deepEqual(proposed('DSR', { ignored: new Set(['DSRSG']) }), []);
	});

	it('are escaped for the format', () => {
		assert.deepEqual(proposed('R&D', { format: 'latex' }).slice(0, 2), ['R\\&D', 'Research \\& development']);
	});

	describe('in LaTeX', () => {
		for (const [with_, declaration, command] of [
			['glossaries', '\\newacronym{dsr}{DSRSG}{Deputy Special Representative}', '\\gls{dsr}'],
			['glossaries-extra', '\\newabbreviation{dsr}{DSRSG}{Deputy Special Representative}', '\\gls{dsr}'],
			['acro', '\\DeclareAcronym{dsr}{short = DSRSG, long = Deputy Special Representative}', '\\ac{dsr}'],
			['acronym', '\\acrodef{dsr}[DSRSG]{Deputy Special Representative}', '\\ac{dsr}'],
		] as const) {
			it(`begin with what ${with_} declares`, () => {
				const paper = `${declaration}\n\\begin{document}\nText. |\n\\end{document}\n`;
				assert.equal(proposed('DSR', { paper, format: 'latex' })[0], command);
				assert.equal(proposed('deputy spec', { paper, format: 'latex' })[0], command);
				assert.ok(!proposed('PSC', { paper, format: 'latex' }).some((source) => source.startsWith('\\')));
			});
		}

		it('take no label that would end the command', () => {
			const paper = '\\newacronym{a%}{DSRSG}{Deputy Special Representative}\n\nText. ';
			assert.ok(!proposed('DSR', { paper, format: 'latex' }).some((source) => source.includes('%')));
		});

		it('are no commands in another format', () => {
			const paper = '<abbr title="Deputy Special Representative">DSRSG</abbr> ';
			assert.equal(proposed('DSR', { paper })[0], 'DSRSG');
		});
	});
});
