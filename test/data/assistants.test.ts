import assert from 'node:assert/strict';
import * as v from 'valibot';
import { lookupAnswer } from '../../src/core/assistants/lookupAnswer';
import { searchAnswer } from '../../src/core/assistants/searchAnswer';
import { referenceTextsFile } from '../../src/core/citing/model';
import { Report } from '../../src/core/report/report';
import { termEntries } from '../../src/core/search/entries';
import { SearchIndex } from '../../src/core/search/searchIndex';
import { conceptList } from '../../src/core/termbase/termIndex';
import { projectText, readGlossary, readReport } from '../harness/dataFiles';
import { lexiconOf } from '../harness/lexicon';

/** What the tests read of an answer. */
interface Lookup {
	readonly senses?: readonly { readonly id: string; readonly definitionSource: string }[];
}

interface Search {
	readonly units: readonly { readonly id: string; readonly cite: string; readonly locator: string }[];
}

/** Characters that no answer about the bundled data is longer than. */
const BOUND = 20_000;

describe('what assistants are told of the bundled data', () => {
	const { concepts, asOf } = readGlossary();
	const report = new Report(readReport());
	const lexicon = lexiconOf(concepts);
	const index = new SearchIndex(termEntries(conceptList(concepts)));
	const texts = v.parse(referenceTextsFile, JSON.parse(projectText('data/referenceTexts.json')));

	const lookup = (term: string): string => lookupAnswer(term, index.search(term), { lexicon, report, asOf });

	it('finds each concept by each of its names and by its id, within bounds', () => {
		const lost: string[] = [];
		for (const concept of concepts) {
			for (const term of [concept.id, ...concept.designations.map(({ text }) => text)]) {
				const text = lookup(term);
				assert.ok(text.length < BOUND, `${term}: ${text.length}`);
				const { senses = [] } = JSON.parse(text) as Lookup;
				if (!senses.some(({ id }) => id === concept.id)) {
					lost.push(`${concept.id}: ${term}`);
				}
			}
		}
		assert.deepEqual(lost, []);
	});

	it('names a source for each definition, or says that there is none', () => {
		for (const { id } of concepts) {
			const { senses = [] } = JSON.parse(lookup(id)) as Lookup;
			assert.match(senses.find((sense) => sense.id === id)!.definitionSource, /\S/);
		}
	});

	it('says of each unit of the report how to cite it', () => {
		const english = texts.report.find(({ language }) => language === 'en');
		assert.ok(english);
		for (const unit of report.units) {
			const text = searchAnswer('query', [unit], { report, lexicon, texts: english });
			const [told] = (JSON.parse(text) as Search).units;
			assert.equal(told!.id, unit.id);
			assert.ok(told!.cite.includes(told!.locator) && !told!.cite.includes('{0}'), told!.cite);
			assert.ok(!text.includes('"hash"'));
		}
	});
});
