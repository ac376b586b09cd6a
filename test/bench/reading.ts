import { readFileSync } from 'node:fs';
import { interpret } from '../../src/core/document/occurrences';
import { readDocument } from '../../src/core/document/reading';
import { proseFinderFor } from '../../src/core/prose/formats';
import { Lexicon } from '../../src/core/termbase/lexicon';
import type { Concept } from '../../src/core/termbase/model';
import { readGlossary } from '../harness/dataFiles';
import { sampleFolder } from '../harness/project';
import { floor, shortest } from './floor';
import { wordNetConcepts } from './wordnet';

/** The matcher, the prose finder and the whole reading of a 1 MB paper, as ratios to the floor of the same text in this run. */

const size = 1_000_000;
const findMarkdownProse = proseFinderFor('markdown', 'paper.md')!;

interface Case {
	readonly name: string;
	readonly concepts: readonly Concept[];
	/** Times the floor that the matcher may take. */
	readonly atMost: number;
}

const cases: readonly Case[] = [
	{ name: 'bundled glossary', concepts: readGlossary().concepts, atMost: 2.5 },
	{ name: '10,000 WordNet concepts', concepts: wordNetConcepts(10_000), atMost: 4 },
];

/** The sample paper and as much running English as it takes: WordNet's glosses, in paragraphs. */
function paper(): string {
	const sample = readFileSync(`${sampleFolder}/integrated-operations.md`, 'utf8');
	const glosses = wordNetConcepts(20_000).map(({ definition }) => definition);
	let text = sample;
	for (let i = 0; text.length < size; i += 12) {
		text += `\n\n${glosses.slice(i % glosses.length, (i % glosses.length) + 12).join('. ')}.`;
		if (i % 1200 === 0) {
			text += `\n\n${sample.slice(sample.indexOf('# '))}`;
		}
	}
	return text.slice(0, size);
}

function main(): void {
	const text = paper();
	const base = shortest(() => floor(text));
	const ratio = (milliseconds: number) => (milliseconds / base).toFixed(1);
	console.log(`1 MB of Markdown; the floor takes ${base.toFixed(2)} ms here.`);
	console.log(`prose finder (Markdown): ×${ratio(shortest(() => findMarkdownProse(text)))}`);
	for (const { name, concepts, atMost } of cases) {
		const start = performance.now();
		const lexicon = new Lexicon(concepts);
		const building = performance.now() - start;
		let matches = 0;
		const matching = shortest(() => {
			matches = 0;
			lexicon.matcher.scan(text, 0, text.length, () => matches++);
		});
		const whole = shortest(() => {
			const reading = readDocument(text, findMarkdownProse, lexicon);
			return interpret(reading, lexicon, { weakWords: 'supported', ignored: new Set() });
		}, 10);
		console.log(
			`${name}: matcher ×${ratio(matching)} (at most ${atMost}), ${matches} matches; whole reading ×${ratio(whole)}; built in ${building.toFixed(0)} ms`,
		);
		if (matching / base > atMost) {
			console.error(`MISSED: the matcher takes ${ratio(matching)} times the floor with ${name}.`);
			process.exitCode = 1;
		}
	}
}

main();
