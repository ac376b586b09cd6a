import assert from 'node:assert/strict';
import fc from 'fast-check';
import { surfaceForms } from '../../../src/core/matching/forms';
import { Matcher } from '../../../src/core/matching/matcher';
import { TableBuilder } from '../../../src/core/matching/tableBuilder';
import type { Designation } from '../../../src/core/termbase/model';
import { finished } from '../../harness/finished';
import { type Form, oracleMatches, oraclePattern } from './oracle';

type Written = Pick<Designation, 'text' | 'language' | 'type' | 'case'>;

const field: readonly Written[] = [
	en('United Nations'),
	abbreviation('UN'),
	abbreviation('EU'),
	en('UN Security Council'),
	en('Security Council'),
	en('UN Security Council resolution'),
	{ ...en('Council'), type: 'short' },
	en('Deputy Special Representative of the Secretary-General'),
	abbreviation('DSRSG'),
	abbreviation('MoU'),
	abbreviation('HR/VP'),
	abbreviation('A4P'),
	en('peacebuilding'),
	en('peace support operation'),
	en('disarmament, demobilisation and reintegration'),
	en('civil–military interface'),
	en('Effects-Based Approach to Operations'),
	en('centre of gravity'),
	en('non-governmental organisation'),
	{ ...en('Military Staff'), case: 'capital' },
	{ text: "Organisation du Traité de l'Atlantique Nord", language: 'fr', type: 'full' },
	{ text: 'mission intégrée', language: 'fr', type: 'full' },
	en('constructor'),
	en('__proto__'),
];

function en(text: string): Written {
	return { text, language: 'en', type: 'full' };
}

function abbreviation(text: string): Written {
	return { text, language: 'en', type: 'abbreviation' };
}

const forms: readonly Form[] = field.flatMap((designation) =>
	surfaceForms(designation).map((text) => ({ text, case: designation.case })),
);
// Far more forms than it is told to expect: the tables grow while they are built.
const builder = new TableBuilder(4);
const numbers = forms.map((form) => builder.add(form.text, form.case)!);
const matcher = new Matcher(finished(builder.finish()));

/** What is found, longest first where several begin at one place, each once. */
function found(text: string): readonly string[] {
	const matches = new Set<string>();
	matcher.scan(text, 0, text.length, (start, end) => matches.add(text.slice(start, end)));
	return [...matches];
}

describe('matcher', () => {
	const finds: readonly (readonly [behaviour: string, text: string, expected: readonly string[]])[] = [
		[
			'tells every form that starts at a word, longest first',
			'the UN Security Council resolutions',
			['UN Security Council resolutions', 'UN Security Council', 'UN', 'Security Council', 'Council'],
		],
		['matches an abbreviation in its own case only', 'un Un UN eu', ['UN']],
		['takes in the lower-case plural of an abbreviation', 'DSRSGs MoUs MOUs UNS', ['DSRSGs', 'MoUs']],
		['leaves the possessive out', "the DSRSG’s office, the UN's, DSRSGs’", ['DSRSG', 'UN', 'DSRSGs']],
		['folds the case of words in names', 'UNITED NATIONS, united nations', ['UNITED NATIONS', 'united nations']],
		['keeps the capital of a name of one word', 'council Council COUNCIL', ['Council', 'COUNCIL']],
		['keeps capitals where the designation says so', 'military staff, Military Staff', ['Military Staff']],
		['finds the parts of compounds', 'EU–UN UN-led DSRSG/UN', ['EU', 'UN', 'DSRSG']],
		['does not find inside words', 'UN4 Un4 UNs4 disunited nations EUR', []],
		['does not find beside a letter from another plane', '𝐔UN UN𝐔', []],
		['finds beside an emoji', '🇺🇳UN🇺🇳', ['UN']],
		['finds dotted forms', 'the U.N. and the E.U.', ['U.N.', 'E.U.']],
		[
			'finds the plural of a phrase’s head noun',
			'Deputy Special Representatives of the Secretary-General',
			['Deputy Special Representatives of the Secretary-General'],
		],
		['crosses a soft line break and several spaces', 'Security \n  Council', ['Security \n  Council', 'Council']],
		[
			'crosses markup that takes no room',
			'Security \u0001\u0001Council\u0001\u0001',
			['Security \u0001\u0001Council', 'Council'],
		],
		['takes markup inside a word for nothing', '\u0001\u0001D\u0001\u0001SRSG', ['D\u0001\u0001SRSG']],
		['does not cross a break', 'Security\u0002Council', ['Council']],
		[
			'finds words behind a line wrapped at a hyphen',
			'Secretary-\nGeneral: civil-\nmilitary interface',
			['civil-\nmilitary interface'],
		],
		[
			'finds British and American spellings',
			'disarmament, demobilization and reintegration at the center of gravity',
			['disarmament, demobilization and reintegration', 'center of gravity'],
		],
		[
			'finds the serial comma',
			'disarmament, demobilisation, and reintegration',
			['disarmament, demobilisation, and reintegration'],
		],
		[
			'finds one word, two words and a hyphen where the field varies',
			'peace building peace-building Peacebuilding',
			['peace building', 'peace-building', 'Peacebuilding'],
		],
		[
			'finds a hyphen for a space and an en dash for a hyphen',
			'peace-support operations, civil-military interface',
			['peace-support operations', 'civil-military interface'],
		],
		[
			'finds effect-based and effects-based',
			'Effect-based Approach to Operations, effects-based approach to operations',
			['Effect-based Approach to Operations', 'effects-based approach to operations'],
		],
		['finds closed prefixes', 'nongovernmental organizations', ['nongovernmental organizations']],
		[
			'finds either apostrophe in a French name',
			'l’Organisation du Traité de l’Atlantique Nord',
			['Organisation du Traité de l’Atlantique Nord'],
		],
		['finds decomposed accents', 'missions intégrées'.normalize('NFD'), ['missions intégrées'.normalize('NFD')]],
		['finds names that are keys of every object', 'constructor __proto__', ['constructor', '__proto__']],
		['finds a name with a slash', 'the HR/VP’s', ['HR/VP']],
	];
	for (const [behaviour, text, expected] of finds) {
		it(behaviour, () => assert.deepEqual(found(text), expected));
	}

	it('agrees with one regular expression a form on random text', () => {
		const patterns = forms.map((form, i) => [oraclePattern(form), numbers[i]!] as const);
		const word = fc.oneof(
			fc.constantFrom(...forms.flatMap((form) => form.text.split(/[ -]/))),
			fc.constantFrom(...forms.map((form) => form.text)),
			fc.constantFrom('the', 'of', 's', 'un', 'é', '4', '世界', '𝐔', 'İ', 'ß'),
		);
		const between = fc.constantFrom(
			' ',
			' ',
			' ',
			'\n',
			'-',
			'–',
			'/',
			'.',
			'. ',
			', ',
			'’',
			'\u0001',
			' \u0001',
			'\u0002',
			'\u00a0',
			'\u00ad',
			'-\n ',
			'(',
			'',
			'&',
			' & ',
		);
		const text = fc.array(fc.tuple(word, between), { maxLength: 24 }).map((pairs) => pairs.flat().join(''));
		fc.assert(
			fc.property(text, (sample) => {
				const matches = new Set<string>();
				matcher.scan(sample, 0, sample.length, (start, end, form) => matches.add(`${start}-${end}:${form}`));
				assert.deepEqual([...matches].sort(), oracleMatches(sample, patterns));
			}),
			{ numRuns: 300 },
		);
	});
});
