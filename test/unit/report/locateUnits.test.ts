import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { type LocatedUnit, locateUnits } from '../../../src/core/report/locating/locateUnits';
import { projectRoot, sampleFolder } from '../../harness/project';
import { partsOf, quotationsOf, scansOf, variantsOf } from '../../harness/reportVariants';
import { located, problemsIn, testedReports } from './locatingTruth';

const OWN_TEXT = [
	'My own remark on what this could mean for the paper that I am writing about something else entirely.',
	'Check against the later documents of the mission, and ask the desk.',
	'A second thought: none of this holds without money, and money is what nobody wanted to talk about that day.',
];

const seeds = (many: number) => Array.from({ length: many }, (_, index) => index + 1);

const [standIn, ...others] = testedReports();
const { report, fingerprints } = standIn!;
const textOf = (id: string): string => report.units.find((unit) => unit.id === id)!.text;
const idsIn = (text: string): readonly string[] => located(text, fingerprints).units.map(({ id }) => id);

for (const tested of [standIn!, ...others]) {
	describe(`locating the units of ${tested.name}`, () => {
		for (const variant of variantsOf(tested.report)) {
			it(`finds every unit on its lines: ${variant.name}`, () => {
				assert.equal(variant.places.size, tested.report.units.length);
				assert.deepEqual(problemsIn(variant, tested), []);
			});
		}

		it('finds every unit with two of a hundred characters wrong', () => {
			for (const variant of scansOf(tested.report, seeds(12)).filter(({ name }) => !name.includes('pages'))) {
				assert.deepEqual(problemsIn(variant, tested), [], variant.name);
			}
		});

		it('finds all but one unit in a hundred in such a scan of pages with headers and notes', () => {
			const scans = scansOf(tested.report, seeds(20)).filter(({ name }) => name.includes('pages'));
			const problems = scans.flatMap((variant) =>
				problemsIn(variant, tested).filter((problem) => problem.includes('is not found')),
			);
			assert.ok(problems.length <= (scans.length * tested.report.units.length) / 100, problems.join('\n'));
		});

		it('finds what is there, and nothing else, where sections are missing or in another order', () => {
			for (const variant of partsOf(tested.report, seeds(15))) {
				assert.deepEqual(problemsIn(variant, tested), [], variant.name);
			}
		});

		it('finds six paragraphs that notes quote, and nothing else', () => {
			for (const variant of quotationsOf(tested.report, OWN_TEXT, seeds(40))) {
				assert.deepEqual(problemsIn(variant, tested), [], variant.name);
			}
		});

		it('says of units that are missing that they are', () => {
			for (const variant of partsOf(tested.report, [])) {
				const { units, missing } = located(variant.text, tested.fingerprints);
				const all = tested.fingerprints.units.map(({ id }) => id);
				assert.deepEqual([...units.map(({ id }) => id), ...missing].sort(), all.sort());
			}
		});

		it('finds nothing in other documents', () => {
			for (const [name, text] of [
				...otherDocuments(),
				...[standIn!, ...others].filter((one) => one !== tested).map(({ name, report: { file } }) => [name, file] as const),
			]) {
				assert.deepEqual(located(text, tested.fingerprints).units, [], name);
			}
		});
	});
}

function* otherDocuments(): Generator<readonly [name: string, text: string]> {
	for (const folder of [sampleFolder, resolve(projectRoot, '../shared/corpus/docs'), projectRoot]) {
		for (const name of existsSync(folder) ? readdirSync(folder) : []) {
			if (/\.(?:md|txt|tex|adoc|rst|org|html)$/.test(name)) {
				yield [name, readFileSync(resolve(folder, name), 'utf8')];
			}
		}
	}
}

describe('units that are no more than alike', () => {
	const one = 'sum-fl-p2';
	const twin = 'fl-p5';

	it('are both at words that may be either, and half as sure', () => {
		const text = `Some thoughts.\n\n> ${textOf(one)}\n\nMore thoughts.`;
		const { units } = located(text, fingerprints);
		assert.deepEqual(units.map(({ id }) => id).sort(), [twin, one].sort());
		for (const { start, end, confidence } of units) {
			assert.equal(confidence, 0.5);
			assert.ok(text.slice(start, end).endsWith('a captain of its own.'), text.slice(start, end));
		}
	});

	it('are told apart by their neighbours, and the other one is missing', () => {
		assert.deepEqual(idsIn(['fl-p4', twin, 'fl-p6', 'fl-p7', 'fl-p8'].map(textOf).join('\n\n')), [
			'fl-p4',
			twin,
			'fl-p6',
			'fl-p7',
			'fl-p8',
		]);
	});

	it('are each at a place of its own where the words stand twice', () => {
		const { units } = located(`${textOf(one)}\n\nAnd again:\n\n${textOf(twin)}\n`, fingerprints);
		assert.deepEqual(units.map(({ id }) => id).sort(), [twin, one].sort());
		assert.ok(units[0]!.end < units[1]!.start);
	});

	it('are not found inside a longer one, nor the longer one in them', () => {
		assert.deepEqual(idsIn(textOf('dc-p3')), ['dc-p3']);
		assert.deepEqual(idsIn(textOf('sum-dc-p2')), ['sum-dc-p2']);
	});
});

describe('what is no unit', () => {
	const sentence = textOf('rb-p3').split('. ')[3]!;
	for (const [what, text] of [
		['one sentence', `As the record says, "${sentence}", which is true.`],
		[
			'the title',
			'Bridges, Barges and High Water – common rivers, separate masters: The RB, FL and DC. Lindeholm, 9 February 2011.',
		],
		[
			'headings without their text',
			'Foreword\n\nShort Version\n\nRB\n\nFL\n\nDC\n\nTo Begin With\n\nThe River Board\n\nThe Ferry League\n',
		],
		['a short note without its neighbours', `On pumps.\n\n${textOf('fn-4')}\n\nOn gauges.`],
		['half a paragraph', textOf('rb-p8').slice(0, textOf('rb-p8').length * 0.45)],
		['nothing', ''],
		['white space', ' \n\n \r\n\t'],
	] as const) {
		it(`is not found: ${what}`, () => {
			const { units, missing } = located(text, fingerprints);
			assert.deepEqual(units, []);
			assert.equal(missing.length, fingerprints.units.length);
		});
	}
});

function mean(units: readonly LocatedUnit[]): number {
	return units.reduce((sum, { confidence }) => sum + confidence, 0) / units.length;
}

describe('a place', () => {
	it('is sure of a copy as it is, and less of a scan', () => {
		const sure = located(report.file, fingerprints).units;
		assert.ok(sure.every(({ confidence }) => confidence >= 0.7));
		assert.ok(mean(located(scansOf(report, [1])[0]!.text, fingerprints).units) < 0.7 * mean(sure));
	});

	it('begins with the first character of its unit and ends with the last', () => {
		const text = `# Notes\n\n“${textOf('fl-p8')}” – so the record.\n\n* ${textOf('fl-p7')}\n`;
		const [first, second] = located(text, fingerprints).units;
		assert.equal(text.slice(first!.start, first!.end), `“${textOf('fl-p8')}”`);
		assert.equal(text.slice(second!.start, second!.end), `* ${textOf('fl-p7')}`);
	});

	it('holds the notes that interrupt its unit', () => {
		const { units } = located(report.file, fingerprints);
		const interrupted = report.units.filter(({ lines }) => lines[lines.length - 1]! - lines[0]! > 2 * lines.length);
		assert.ok(interrupted.length >= 2);
		for (const { id } of interrupted) {
			const place = units.find((unit) => unit.id === id)!;
			assert.ok(report.file.slice(place.start, place.end).includes(' '.repeat(40)), id);
		}
	});

	it('is in the text, in order, one for a unit, whatever is left of the report', () => {
		const lines = report.file.split('\n');
		const line = fc.oneof(
			fc.integer({ min: 0, max: lines.length - 1 }).map((index) => lines.slice(index, index + 12).join('\n')),
			fc.string({ unit: 'binary', maxLength: 40 }),
		);
		fc.assert(
			fc.property(fc.array(line, { maxLength: 30 }), (parts) => {
				const text = parts.join('\n');
				const { units, missing } = located(text, fingerprints);
				let before = 0;
				for (const { start, end, confidence } of units) {
					assert.ok(start >= before && end > start && end <= text.length);
					assert.ok(confidence > 0 && confidence <= 1);
					before = start;
				}
				assert.equal(new Set([...units.map(({ id }) => id), ...missing]).size, fingerprints.units.length);
				assert.equal(units.length + missing.length, fingerprints.units.length);
			}),
			{ numRuns: 60 },
		);
	});
});

describe('hostile text', () => {
	const SIZE = 1_000_000;
	const filled = (piece: string) => piece.repeat(Math.ceil(SIZE / piece.length));
	for (const [what, text] of [
		['one word', filled('a')],
		['one word again and again', filled('river ')],
		['one line', filled('the other river that nobody has ever seen ')],
		['line ends', filled('\n')],
		['a hyphen after each word', filled('a-\n')],
		['a word and hyphens', `a${filled('-')}`],
		['a word and hyphens and line ends', filled(`a${'-\n'.repeat(30)}`)],
		['NUL', filled('\0')],
		['lone surrogates', filled('\ud800a\udc00 ')],
		['marks', filled('\u0301')],
		['ligatures', filled('ﬃ')],
		['kana', filled('かな漢字')],
	] as const) {
		it(`has nothing and ends soon: ${what}`, () => {
			assert.deepEqual(located(text, fingerprints).units, []);
		});
	}

	it('has a paragraph once though it has it 2,000 times', () => {
		const { units } = located(`${textOf('rb-p5')}\n\n`.repeat(2000), fingerprints);
		assert.deepEqual(
			units.map(({ id }) => id),
			['rb-p5'],
		);
		assert.equal(units[0]!.start, 0);
	});

	it('has every unit of the first of 30 copies, or of one of them', () => {
		const { missing } = located(report.file.repeat(30), fingerprints);
		assert.deepEqual(missing, []);
	});

	it('is read in steps', () => {
		let steps = 0;
		for (const _ of locateUnits(filled('the other river '), fingerprints)) {
			steps++;
		}
		assert.ok(steps >= SIZE / 32_768);
	});
});
