import assert from 'node:assert/strict';
import { DocumentReading } from '../../../src/core/document/documentReading';
import type { WeakWords } from '../../../src/core/document/judgement';
import { occurrenceAt } from '../../../src/core/document/occurrences';
import { Senses } from '../../../src/core/document/senses';
import { plainText } from '../../../src/core/prose/plainText';
import type { Concept, Designation } from '../../../src/core/termbase/model';
import { conceptIdsOf, lexiconOf } from '../../harness/lexicon';
import { TextSource } from '../../harness/textSource';

type Weak = Designation['weak'];

function concept(id: string, names: readonly (readonly [string, Weak?, string?])[], more: Partial<Concept> = {}): Concept {
	return {
		id,
		kind: 'concept',
		organisation: 'other',
		label: names[0]![0],
		designations: names.map(([text, weak, language = 'en']) => ({
			text,
			language,
			type: /^[A-Z/]{2,}$/.test(text) ? 'abbreviation' : 'full',
			...(weak && { weak }),
		})),
		definition: `What ${id} is.`,
		...more,
	};
}

const lexicon = lexiconOf([
	concept('un', [['United Nations'], ['UN'], ['ONU', undefined, 'fr']]),
	concept('eu', [['European Union'], ['EU']]),
	concept('nato', [['North Atlantic Treaty Organisation'], ['NATO']]),
	concept('au', [['African Union'], ['AU', 'contextual']]),
	concept('unsc', [['UN Security Council'], ['Security Council'], ['UNSC']], { organisation: 'UN' }),
	concept('council-eu', [['Council of the European Union'], ['Council', 'contextual']], { organisation: 'EU' }),
	concept(
		'comprehensive-approach',
		[
			['comprehensive approach', 'contextual'],
			['CA', 'contextual'],
		],
		{ organisation: 'NATO' },
	),
	concept('prt', [['Provincial Reconstruction Team'], ['PRT', 'contextual']], { organisation: 'NATO', related: ['isaf'] }),
	concept('isaf', [['International Security Assistance Force'], ['ISAF']], { organisation: 'NATO' }),
	concept('psc-eu', [['Political and Security Committee'], ['PSC', 'contextual']], { organisation: 'EU' }),
	concept('aupsc', [['AU Peace and Security Council'], ['PSC', 'contextual']], { organisation: 'AU' }),
	concept('mandate', [['mandate', 'quiet']], { related: ['un'] }),
	concept('drc', [
		['Congo', 'quiet'],
		['DRC', 'contextual'],
	]),
	concept('ocha', [['Office for the Coordination of Humanitarian Affairs'], ['OCHA']]),
	concept('ddr', [['disarmament, demobilisation and reintegration'], ['DDR', 'contextual']]),
]);

interface Options {
	readonly weakWords?: WeakWords;
	readonly ignored?: ReadonlySet<string>;
}

function read(text: string, { weakWords = 'supported', ignored = new Set() }: Options = {}): DocumentReading {
	const reading = new DocumentReading(new TextSource(text), plainText, new Senses(lexicon, ignored), weakWords);
	reading.read();
	return reading;
}

/** What is found, as `text=concept` where certain and `text?concepts` where possible. */
function found(text: string, options: Options = {}): readonly string[] {
	const occurrences = [...read(text, options).occurrences()];
	return occurrences.map(
		(found) =>
			`${text.slice(found.start, found.end)}${found.certainty === 'certain' ? '=' : '?'}${conceptIdsOf(found, lexicon).join('|')}`,
	);
}

describe('What stands in a document', () => {
	const cases: readonly (readonly [behaviour: string, text: string, expected: readonly string[], options?: Options])[] = [
		['chooses the longest designation', 'the UN Security Council met', ['UN Security Council=unsc']],
		['takes strong designations as certain', 'The EU and NATO.', ['EU=eu', 'NATO=nato']],
		['shows an unsupported abbreviation as possible', 'the CA was discussed', ['CA?comprehensive-approach']],
		[
			'takes a definition before the abbreviation for the whole document',
			'the CA was new.\n\nThe Comprehensive Approach (CA) grew.',
			['CA=comprehensive-approach', 'Comprehensive Approach=comprehensive-approach', 'CA=comprehensive-approach'],
		],
		[
			'takes a definition in brackets behind the abbreviation',
			'CA (comprehensive approach) grew',
			['CA=comprehensive-approach', 'comprehensive approach=comprehensive-approach'],
		],
		[
			'compares long forms without small words and spelling',
			'Office of Coordination for Humanitarian Affairs (OCHA); Disarmament, Demobilization & Reintegration (DDR)',
			['OCHA=ocha', 'Disarmament, Demobilization & Reintegration=ddr', 'DDR=ddr'],
		],
		[
			'lets a definition of something else win',
			'Civil Affairs (CA) officers. CA teams and NATO, EU, UN, ISAF.',
			['CA?comprehensive-approach', 'CA?comprehensive-approach', 'NATO=nato', 'EU=eu', 'UN=un', 'ISAF=isaf'],
		],
		[
			'lets a definition of something else win over a strong one',
			'the Other Committee for Horse Assistance (OCHA)',
			['OCHA?ocha'],
		],
		['takes a name before brackets for no definition', 'Mali (OCHA)', ['OCHA=ocha']],
		[
			'takes a list in brackets for no definition',
			'under notes of all organisations (UN, EU, NATO)',
			['UN=un', 'EU=eu', 'NATO=nato'],
		],
		[
			'supports an abbreviation by its full name anywhere',
			'PRT first.\n\nA Provincial Reconstruction Team.',
			['PRT=prt', 'Provincial Reconstruction Team=prt'],
		],
		['supports an abbreviation by its organisation in the paragraph', 'NATO’s PRTs', ['NATO=nato', 'PRTs=prt']],
		['supports an abbreviation by a related concept in the paragraph', 'PRTs under ISAF', ['PRTs=prt', 'ISAF=isaf']],
		['does not support across paragraphs', 'PRTs worked.\n\nISAF left.', ['PRTs?prt', 'ISAF=isaf']],
		[
			'supports any abbreviation by three other certain concepts',
			'DDR here.\n\nThe UN, the EU and NATO.',
			['DDR=ddr', 'UN=un', 'EU=eu', 'NATO=nato'],
		],
		['lets two weak ones support each other', 'the AU asked its PSC', ['AU=au', 'PSC=aupsc']],
		['hides a quiet word without support', 'the mandate of Congo', []],
		['shows a supported quiet word as possible', 'the UN mandate', ['UN=un', 'mandate?mandate']],
		['leaves a homograph open', 'the PSC met', ['PSC?aupsc|psc-eu']],
		['decides a homograph by support for one sense', 'the EU and its PSC', ['EU=eu', 'PSC=psc-eu']],
		['leaves a homograph open where both senses have support', 'EU and AU: the PSC', ['EU=eu', 'AU=au', 'PSC?aupsc|psc-eu']],
		[
			'decides a homograph by its full name',
			'Political and Security Committee. The PSC, the UN, NATO, ISAF',
			['Political and Security Committee=psc-eu', 'PSC=psc-eu', 'UN=un', 'NATO=nato', 'ISAF=isaf'],
		],
		['hides weak designations when told so', 'NATO’s PRTs and its mandate', ['NATO=nato'], { weakWords: 'off' }],
		['shows all weak designations when told so', 'a mandate, a PRT', ['mandate?mandate', 'PRT?prt'], { weakWords: 'all' }],
		[
			'shows the shorter one where the longer is ignored',
			'UN Security Council',
			['UN=un', 'Security Council=unsc'],
			{ ignored: new Set(['UN Security Council']) },
		],
		['ignores a concept', 'the UN and the EU', ['EU=eu'], { ignored: new Set(['un']) }],
		['finds French abbreviations', 'l’ONU et l’Union', ['ONU=un']],
		[
			'takes UN in a French line of capitals for possible at most',
			'RÉFORMER LA PAIX DANS UN MONDE\n\nLe texte est dans la langue de la paix et des hommes.',
			['UN?un'],
		],
		[
			'takes UN in an English line of capitals for certain',
			'THE REFORM OF THE UN IS HARD\n\nThis is the text of the paper.',
			['UN=un'],
		],
		['finds nothing in document symbols', 'S/RES/2100, UN/2010/12, UNSC', ['UNSC=unsc']],
		['finds nothing before a postal code', 'Sacramento, CA 95814', []],
		['finds nothing in hosts and paths', 'NATO.int, /data/UN/list', []],
		['finds both parts of a slash compound', 'EU/UN talks', ['EU=eu', 'UN=un']],
		['shows the short one that an unsupported longer one covers', 'EU Council', ['EU=eu', 'Council=council-eu']],
	];
	for (const [behaviour, text, expected, options] of cases) {
		it(behaviour, () => assert.deepEqual(found(text, options), expected));
	}

	it('tells what the document means instead', () => {
		assert.equal([...read('Civil Affairs (CA)').occurrences()][0]?.judgement.otherMeaning, 'Civil Affairs');
	});

	it('keeps what stands inside the chosen one as an alternative', () => {
		const alternatives = read('UN Security Council').interpretation(0)?.alternatives;
		assert.deepEqual(
			alternatives?.map((alternative) => conceptIdsOf(alternative, lexicon)[0]),
			['unsc', 'un', 'unsc', 'council-eu'],
		);
	});

	it('finds nothing with no termbase', () => {
		const reading = new DocumentReading(
			new TextSource('The UN, EU'),
			plainText,
			new Senses(lexiconOf(), new Set()),
			'supported',
		);
		reading.read();
		assert.deepEqual([...reading.occurrences()], []);
	});

	it('finds the occurrence at an offset, its end included', () => {
		const occurrences = [...read('The UN, EU').occurrences()];
		const at = (offset: number) =>
			[occurrenceAt(occurrences, offset)].map((found) => found && conceptIdsOf(found, lexicon)[0])[0];
		assert.deepEqual([3, 4, 6, 7, 8, 10, 11].map(at), [undefined, 'un', 'un', undefined, 'eu', 'eu', undefined]);
	});
});
