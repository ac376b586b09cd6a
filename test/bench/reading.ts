import { DocumentReading } from '../../src/core/document/documentReading';
import { Senses } from '../../src/core/document/senses';
import { markdown } from '../../src/core/prose/markdown/markdown';
import type { Concept } from '../../src/core/termbase/model';
import { readGlossary } from '../harness/dataFiles';
import { lexiconOf } from '../harness/lexicon';
import { TextSource } from '../harness/textSource';
import { findProse } from '../harness/wholeText';
import { floor, shortest, timesAsLong } from './floor';
import { paper } from './papers';
import { atMost } from './target';
import { wordNetConcepts } from './wordnet';

/** The matcher, the prose finder and the whole reading of a 1 MB paper, as ratios to the floor of the same text in this run. */

interface Case {
	readonly name: string;
	readonly concepts: readonly Concept[];
	/** Times the floor that the matcher and the whole reading may take. */
	readonly matcher: number;
	readonly whole: number;
}

const cases: readonly Case[] = [
	{ name: 'bundled glossary', concepts: readGlossary().concepts, matcher: 2.5, whole: 15 },
	{ name: '10,000 WordNet concepts', concepts: wordNetConcepts(10_000), matcher: 4, whole: 20 },
	{ name: '100,000 WordNet concepts', concepts: wordNetConcepts(100_000), matcher: 8, whole: 20 },
];

function main(): void {
	const text = paper(1_000_000);
	const base = (): unknown => floor(text);
	console.log(`1 MB of Markdown; the floor takes ${shortest(base).toFixed(2)} ms here.`);
	console.log(`prose finder (Markdown): ×${timesAsLong(() => findProse(markdown, text), base).toFixed(1)}`);
	for (const { name, concepts, matcher, whole } of cases) {
		const start = performance.now();
		const lexicon = lexiconOf(concepts);
		const building = performance.now() - start;
		let matches = 0;
		const matching = timesAsLong(() => {
			matches = 0;
			lexicon.scan(0, text, 0, text.length, () => matches++);
		}, base);
		const source = new TextSource(text);
		const senses = new Senses(lexicon, new Set());
		const reading = timesAsLong(() => {
			const document = new DocumentReading(source, markdown, senses, 'supported');
			document.read();
			return document.occurrences();
		}, base);
		console.log(`${name}: ${matches} matches; built in ${building.toFixed(0)} ms`);
		atMost(matcher, matching, `  matcher with ${name}, times the floor`);
		atMost(whole, reading, `  whole reading with ${name}, times the floor`);
	}
}

main();
