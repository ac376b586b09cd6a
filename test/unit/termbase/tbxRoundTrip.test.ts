import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'valibot';
import { ConceptIds } from '../../../src/core/termbase/formats/conceptIds';
import { lossesInTbx } from '../../../src/core/termbase/formats/tbx/lossesInTbx';
import { nameIn } from '../../../src/core/termbase/formats/tbx/nameIn';
import { writeTbx } from '../../../src/core/termbase/formats/tbx/writeTbx';
import { type Concept, concept as conceptSchema, type Designation } from '../../../src/core/termbase/model';
import { finished } from '../../harness/finished';
import { textOf } from './reading';
import { readTbxOf } from './tbxReading';

const heading = { name: 'Terms & <conditions>', language: 'en' };

function written(concepts: readonly Concept[]): string {
	return textOf(writeTbx(concepts, heading));
}

async function reread(concepts: readonly Concept[]): Promise<readonly Concept[]> {
	const { concepts: read, problems, name, language } = await readTbxOf(written(concepts));
	assert.deepEqual({ problems, name, language }, { problems: [], ...heading });
	return read.map(({ concept }) => concept);
}

const pieces = fc.constantFrom(
	'a',
	'B',
	'é',
	'ß',
	'"',
	"'",
	'&',
	'<',
	'>',
	']]>',
	'&amp;',
	'🕊',
	'力',
	';',
	'--',
	'7',
	'%s',
	'of',
	'\u00a0',
);
const line = fc
	.array(pieces, { minLength: 1, maxLength: 6 })
	.map((parts) => parts.join(' ').replace(/\s+/g, ' ').trim().normalize('NFC'))
	.filter((text) => text !== '');
const paragraph = fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n  '));

const designation: fc.Arbitrary<Designation> = fc
	.record(
		{
			text: line,
			language: fc.constantFrom('en', 'fr', 'zh-Hant', 'pt-BR'),
			type: fc.constantFrom('full', 'abbreviation', 'short', 'variant'),
			note: paragraph,
		},
		{ requiredKeys: ['text', 'language', 'type'] },
	)
	.map((fields): Designation => ({ ...fields }));

/** Some designations, each language's together, of which the first of a language and type may be preferred. */
const designations = fc.tuple(fc.array(designation, { minLength: 1, maxLength: 6 }), fc.boolean()).map(([all, prefers]) => {
	const grouped = [...new Set(all.map(({ language }) => language))].flatMap((language) =>
		all.filter((one) => one.language === language),
	);
	const seen = new Set<string>();
	return grouped.map((one) => {
		const key = `${one.language} ${one.type}`;
		const isFirst = !seen.has(key);
		seen.add(key);
		return isFirst && prefers ? { ...one, preferred: true } : one;
	});
});

const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

/** Concepts that TBX-Basic can hold in full. */
const concepts: fc.Arbitrary<readonly Concept[]> = fc
	.array(
		fc.record({
			name: fc.oneof(line, fc.integer({ min: 0, max: 99 }).map(String)),
			designations,
			definition: fc.oneof(fc.constant(''), paragraph),
			domains: optional(fc.uniqueArray(line, { minLength: 1, maxLength: 3 })),
			identifier: optional(fc.oneof(line, fc.constantFrom('IATE-84', 'urn:x:1', 'Q_1', '84', 'a b'))),
			source: optional(line.map((title) => ({ title }))),
			related: optional(fc.uniqueArray(fc.constantFrom('a', 'of', 'elsewhere', '7', '7-2'), { minLength: 1, maxLength: 3 })),
			note: optional(paragraph),
		}),
		{ minLength: 1, maxLength: 4 },
	)
	.map((all) => {
		const ids = new ConceptIds();
		return all.map(({ name, ...fields }) => ({
			id: ids.take(fields.identifier === 'IATE-84' ? 'IATE-84' : name),
			kind: 'concept',
			organisation: 'other',
			label: nameIn(fields.designations, ['en'])!.text,
			...withoutUndefined(fields),
		}));
	});

function withoutUndefined<T extends object>(fields: T): T {
	return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}

const small: Concept = {
	id: 'patrol',
	kind: 'concept',
	organisation: 'other',
	label: 'patrol',
	designations: [{ text: 'patrol', language: 'en', type: 'full' }],
	definition: 'A walk.',
};

describe('Writing TBX', () => {
	it('keeps all that the format can hold', async () => {
		await fc.assert(
			fc.asyncProperty(concepts, async (all) => {
				assert.deepEqual(finished(lossesInTbx(all, 'en')), []);
				assert.deepEqual(await reread(all), all);
			}),
			{ numRuns: 300 },
		);
	});

	it('writes what the model accepts', async () => {
		await fc.assert(
			fc.asyncProperty(concepts, async (all) => {
				for (const one of await reread(all)) {
					parse(conceptSchema, one.definition === '' ? { ...one, definition: 'x' } : one);
				}
			}),
		);
	});

	it('leaves out characters that XML cannot hold', async () => {
		const [read] = await reread([{ ...small, label: 'patrol', definition: 'a\u0000b\u000bc\ud800d\uffffe\r\nf\rg' }]);
		assert.equal(read!.definition, 'abcde\nf\ng');
	});

	it('names an entry by its identifier where the same concept comes of it', () => {
		const ids = [
			{ ...small, id: 'iate-84', identifier: 'IATE-84' },
			{ ...small, id: 'iate-84-2', identifier: 'IATE-84' },
			{ ...small, id: '84', identifier: '84' },
		].map((one) => /<conceptEntry id="(.*?)"/.exec(written([one]))?.[1]);
		assert.deepEqual(ids, ['IATE-84', 'iate-84-2', '_84']);
	});

	it('gives relations a direction no more', async () => {
		const [read] = await reread([{ ...small, broader: ['walk'], narrower: ['night-patrol'], related: ['walk', 'guard'] }]);
		const { broader, narrower, related } = read!;
		assert.deepEqual(
			{ broader, narrower, related },
			{ broader: undefined, narrower: undefined, related: ['walk', 'night-patrol', 'guard'] },
		);
	});

	it('tells of a name out of use by a note', async () => {
		const status = { state: 'renamed', year: 2009 } as const;
		const [read] = await reread([{ ...small, designations: [{ ...small.designations[0]!, preferred: true, status }] }]);
		assert.deepEqual(read!.designations, [{ text: 'patrol', language: 'en', type: 'full', note: 'superseded' }]);
	});

	const losses: readonly (readonly [more: Partial<Concept>, expected: readonly string[]])[] = [
		[{}, []],
		[{ identifier: 'urn:x', domains: ['a'], related: ['b'], note: 'n', source: { title: 's' } }, []],
		[{ kind: 'body', organisation: 'UN' }, ['kind', 'organisation']],
		[{ label: 'Patrols' }, ['label']],
		[{ id: 'a--b' }, ['id']],
		[{ broader: ['a'], narrower: ['b'], supersededBy: 'c' }, ['supersededBy', 'broader', 'narrower']],
		[{ source: { title: 's', year: 2001, publisher: 'p' } }, ['source.publisher', 'source.year']],
		[
			{ designations: [{ ...small.designations[0]!, weak: 'quiet', status: { state: 'ended', year: 2010 } }] },
			['designations.weak', 'designations.status'],
		],
		[
			{ valid: { from: 1999 }, history: [], otherMeanings: [], qualifier: 'police' },
			['qualifier', 'valid', 'history', 'otherMeanings'],
		],
	];
	for (const [more, expected] of losses) {
		it(`tells what cannot be held: ${expected.join(', ') || 'nothing'}`, () => {
			assert.deepEqual(finished(lossesInTbx([small, { ...small, ...more }], 'en')), expected);
		});
	}
});
