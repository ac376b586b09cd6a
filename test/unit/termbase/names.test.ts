import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { cleanName, cleanText } from '../../../src/core/termbase/formats/cleanText';
import { ConceptIds } from '../../../src/core/termbase/formats/conceptIds';
import { cutOff } from '../../../src/core/termbase/formats/cutText';
import { labelOf, looksLikeAbbreviation, typedDesignations } from '../../../src/core/termbase/formats/designations';
import { languageTag } from '../../../src/core/termbase/formats/languageTags';
import { LIMITS } from '../../../src/core/termbase/formats/termbaseReader';

describe('ids of foreign concepts', () => {
	const slugs: readonly (readonly [string, string])[] = [
		['Peace Operation', 'peace-operation'],
		['Opération de maintien de la paix', 'operation-de-maintien-de-la-paix'],
		['  --CIMIC (NATO)-- ', 'cimic-nato'],
		['http://metadata.un.org/sdg/C010101', 'http-metadata-un-org-sdg-c010101'],
		['ﬁeld', 'field'],
		['__proto__', 'proto'],
		['عملية', 'concept'],
		['', 'concept'],
	];
	for (const [text, id] of slugs) {
		it(`makes ${id} of "${text}"`, () => {
			assert.equal(new ConceptIds().take(text), id);
		});
	}

	it('numbers clashes and never gives an id twice', () => {
		const ids = new ConceptIds();
		const given = ['UN', 'un', 'un-2', 'u.n.', 'UN', 'un-2'].map((text) => ids.take(text));
		assert.deepEqual(given, ['un', 'un-2', 'un-2-2', 'u-n', 'un-3', 'un-2-3']);
	});

	it('matches the pattern and is unique for whatever text', () => {
		fc.assert(
			fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 80 })), (texts) => {
				const ids = new ConceptIds();
				const given = texts.map((text) => ids.take(text));
				assert.equal(new Set(given).size, given.length);
				assert.ok(given.every((id) => /^[a-z0-9][a-z0-9-]*$/.test(id)));
			}),
		);
	});

	it('numbers a hundred thousand equal names in linear time', () => {
		const ids = new ConceptIds();
		let last = '';
		for (let i = 0; i < 100_000; i++) {
			last = ids.take('term');
		}
		assert.equal(last, 'term-100000');
	});
});

describe('types of designations', () => {
	for (const text of ['UN', 'MoU', 'M23', 'OeKB', 'C4ISR', 'R2P', 'U.N.', 'ОБСЕ', 'ÉU']) {
		it(`takes ${text} for an abbreviation`, () => assert.equal(looksLikeAbbreviation(text), true));
	}
	for (const text of ['Un', 'Council', 'peace', 'UN Mission', 'ABCDEFGHIJKLM', '2100', '', 'عملية']) {
		it(`does not take "${text}" for an abbreviation`, () => assert.equal(looksLikeAbbreviation(text), false));
	}

	it('calls the first name of a language its full form, later ones variants, and keeps what the file says', () => {
		const given = [
			{ text: 'UN', language: 'en', type: undefined },
			{ text: 'United Nations', language: 'en', type: undefined },
			{ text: 'World Organization', language: 'en', type: undefined },
			{ text: 'Nations unies', language: 'fr', type: undefined },
			{ text: 'the Nations', language: 'en', type: 'short' as const },
			{ text: 'UN', language: 'en', type: 'full' as const },
		];
		assert.deepEqual(
			typedDesignations(given).map((one) => `${one.text}: ${one.type}`),
			['UN: abbreviation', 'United Nations: full', 'World Organization: variant', 'Nations unies: full', 'the Nations: short'],
		);
	});

	it('labels a concept by its full form in the main language, else by what comes first', () => {
		const names = typedDesignations([
			{ text: 'ONU', language: 'fr', type: undefined },
			{ text: 'Nations unies', language: 'fr', type: undefined },
			{ text: 'United Nations', language: 'en', type: undefined },
			{ text: 'United Nations Organization', language: 'en', type: 'full', preferred: true },
		]);
		assert.deepEqual(
			['en', 'fr', 'de'].map((language) => labelOf(names, language)),
			['United Nations Organization', 'Nations unies', 'ONU'],
		);
	});
});

describe('language codes of files', () => {
	const tags: readonly (readonly [string, string | undefined])[] = [
		['EN', 'en'],
		['en_GB', 'en-GB'],
		['eng', 'en'],
		['fre', 'fr'],
		['fra-CA', 'fr-CA'],
		[' zh-Hans ', 'zh-Hans'],
		['tpi', 'tpi'],
		['English', undefined],
		['e', undefined],
		['en-', undefined],
		['', undefined],
		['../en', undefined],
	];
	for (const [code, tag] of tags) {
		it(`reads "${code}" as ${tag}`, () => assert.equal(languageTag(code), tag));
	}
});

describe('text of files', () => {
	it('loses control characters and direction overrides and keeps line breaks', () => {
		assert.equal(cleanText(' a\u0000b\u001b[31m\r\nc\u202ed\u2066e\u0085f\t\u2028g '), 'ab[31m\ncde\nf\t\ng');
	});

	it('stands on one line with single spaces, composed, where it is a name', () => {
		assert.equal(cleanName('  Ope\u0301ration\r\n  de\u00a0paix\t'), 'Opération de paix');
	});

	it('is cut at the limit, never inside a character', () => {
		assert.equal(cutOff('x'.repeat(LIMITS.text + 9)).length, LIMITS.text);
		assert.equal(cutOff(`${'x'.repeat(LIMITS.text - 1)}😀`).length, LIMITS.text - 1);
		assert.equal(cutOff('short'), 'short');
	});
});
