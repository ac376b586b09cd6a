import assert from 'node:assert/strict';
import { printOf, SHINGLE } from '../../../src/core/report/locating/shingles';
import { projectText } from '../../harness/dataFiles';
import { fingerprintsOf, fingerprintText } from '../../harness/reportIndex';
import { reportUnits } from '../../harness/reportUnits';
import { testedReports } from './locatingTruth';

const reports = testedReports();
const { report } = reports[0]!;

for (const { name, report: tested, fingerprints } of reports) {
	describe(`the fingerprints of ${name}`, () => {
		it('are what `npm run index` makes of its file', () => {
			const folder = name === 'the report' ? 'data' : 'test/fixtures/report';
			assert.ok(fingerprintText(fingerprintsOf(tested.units)) === projectText(`${folder}/report.fingerprints.json`), name);
		});

		it('keep at most one in four of a unit’s runs of words, its first and last among them', () => {
			for (const [index, unit] of fingerprints.units.entries()) {
				if ('hashes' in unit) {
					const runs = unit.words - SHINGLE + 1;
					assert.ok(unit.hashes.length * 4 <= runs, unit.id);
					assert.equal(unit.hashes.length, unit.positions.length);
					assert.equal(unit.positions[0], 0);
					const words = tested.units[index]!.text.split(/\s+/).filter((word) => /\p{L}/u.test(word));
					const last = words
						.slice(-SHINGLE)
						.join('')
						.replace(/[^\p{L}]/gu, '');
					assert.ok(Math.abs(unit.letters - unit.positions[unit.positions.length - 1]! - last.length) <= 12, unit.id);
				}
			}
		});

		it('hash whole only units that are too short for runs', () => {
			for (const unit of fingerprints.units) {
				if ('whole' in unit) {
					assert.ok(unit.words < SHINGLE + 7, unit.id);
				}
			}
		});
	});
}

describe('fingerprints', () => {
	it('are numbers: ids and kinds are their only strings', () => {
		for (const { fingerprints } of reports) {
			for (const { id, kind, anchor, ...rest } of fingerprints.units) {
				assert.deepEqual(
					Object.values(rest)
						.flat()
						.filter((value) => typeof value !== 'number'),
					[],
					`${id} ${kind} ${anchor}`,
				);
			}
		}
	});

	for (const [what, one, other] of [
		['case', 'The River Board has', 'THE RIVER BOARD HAS'],
		['accents', 'Åse und Jörn', 'Ase und Jorn'],
		['composition', 'Åse und Jörn'.normalize('NFC'), 'Åse und Jörn'.normalize('NFD')],
		['ligatures', 'a difficult final flood', 'a diﬃcult ﬁnal ﬂood'],
		['quotes', 'the Board’s ‘one table’', "the Board's 'one table'"],
		['dashes between words', 'RB–FL relations', 'RB-FL relations'],
		['hyphens at line ends', 'a well-informed neighbour', 'a well-\ninformed neigh-\n\nbour'],
		['soft hyphens', 'neighbour', 'neigh\u00adbour'],
		['note markers', 'the operations. Today', 'the operations.4 Today'],
		['note markers glued to a word', 'the Rule in force', 'the Rule3 in force'],
		['note markers in brackets', 'the operations. Today', 'the operations.[^4] Today'],
		['emphasis', 'a shared plan of all', 'a **shared** _plan_ of a*ll*'],
		['quotation marks of Markdown', 'one two three four', '> one two\n> three four'],
		['a hyphen at the end of a quoted line', 'reserve fund', '> re-\n> serve fund'],
		['numbers', 'on 9 February 2011', 'on February'],
	] as const) {
		it(`do not depend on ${what}`, () => {
			assert.deepEqual(printOf(other), printOf(one));
		});
	}

	for (const [what, one, other] of [
		['a word', 'the river board has met', 'the river board had met'],
		['the order of words', 'the board of the river', 'the river of the board'],
		['a hyphen with a space', 'time-consuming work', 'time- consuming work'],
		['a dash between spaces', 'pumps – gates', 'pumpsgates'],
	] as const) {
		it(`depend on ${what}`, () => {
			assert.notDeepEqual(printOf(other), printOf(one));
		});
	}
});

describe('the index of a report', () => {
	it('covers every line of the file that is not blank, once', () => {
		for (const { report: tested } of reports) {
			const lines = tested.units.flatMap((unit) => unit.lines);
			const filled = tested.file.split('\n').flatMap((line, number) => (line.trim() === '' ? [] : number));
			assert.deepEqual(
				[...lines].sort((a, b) => a - b),
				filled,
			);
		}
	});

	it('is refused where the file is not the report, and names the unit', () => {
		const changed = report.file.replace('winter seminars', 'summer seminars');
		assert.throws(() => reportUnits(changed, report.described), /foreword-p1 does not begin at line 3/);
	});

	it('is refused where the file has more than the report', () => {
		assert.throws(() => reportUnits(`${report.file}\nOne more line.\n`, report.described), /Line \d+ belongs to no unit/);
	});
});
