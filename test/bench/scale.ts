import { AhoCorasick } from '@monyone/aho-corasick';
import { DocumentReading } from '../../src/core/document/documentReading';
import { Senses } from '../../src/core/document/senses';
import { surfaceForms } from '../../src/core/matching/forms';
import { Matcher } from '../../src/core/matching/matcher';
import { markdown } from '../../src/core/prose/markdown/markdown';
import type { ReadTermbase } from '../../src/core/termbase/formats/termbaseReader';
import { Lexicon } from '../../src/core/termbase/lexicon';
import type { Concept } from '../../src/core/termbase/model';
import { readStored, storeTermbase } from '../../src/core/termbase/storedTermbase';
import { buildTermbase, type Termbase } from '../../src/core/termbase/termbase';
import { conceptList, indexTerms, type TermIndex } from '../../src/core/termbase/termIndex';
import { finished } from '../harness/finished';
import { TextSource } from '../harness/textSource';
import { floor, shortest } from './floor';
import { typedLetter } from './letters';
import { paper } from './papers';
import { longestStep } from './steps';
import { atMost } from './target';
import { wordNetConcepts } from './wordnet';

/** A termbase of 100,000 concepts: building its index, keeping it and reading it back, typing with it, and its rivals. */

const COUNT = 100_000;

function bytesOf({ tables, ...index }: TermIndex): number {
	const arrays = [...Object.values(tables), ...Object.values(index)].filter((part) => ArrayBuffer.isView(part));
	return arrays.reduce((sum, array) => sum + array.byteLength, 0);
}

function building(concepts: readonly Concept[]): TermIndex {
	const cold = performance.now();
	const index = finished(indexTerms(concepts, undefined));
	const first = performance.now() - cold;
	const warm = shortest(() => finished(indexTerms(concepts, undefined)), 5);
	const forms = index.formStarts.length - 1;
	const written = index.homographs.length;
	console.log(
		`${forms} forms, ${written} ways to write a designation; built in ${first.toFixed(0)} ms, warm ${warm.toFixed(0)} ms`,
	);
	atMost(2, (warm * 1000) / written, 'building, microseconds a surface form');
	atMost(120, bytesOf(index) / forms, 'index, bytes a form');
	const steps = [1, 2, 3].map(() => longestStep(indexTerms(concepts, undefined)));
	atMost(20, Math.min(...steps), 'building, longest step in milliseconds');
	return index;
}

/** A termbase as its parser alone gives it: no reader is as quick. */
function parsed(source: string): ReadTermbase {
	const { concepts } = JSON.parse(source) as { readonly concepts: readonly Concept[] };
	const place = { line: 0, start: 0, end: 0 };
	return { name: undefined, language: undefined, concepts: concepts.map((concept) => ({ concept, place })), problems: [] };
}

function keeping(concepts: readonly Concept[]): void {
	const source = JSON.stringify({ concepts });
	const build = (): Termbase => finished(buildTermbase('w', parsed(source), undefined));
	const file = finished(storeTermbase(build(), 'origin'));
	const anew = shortest(build, 3);
	const back = shortest(() => {
		const termbase = finished(readStored(file.slice(), 'origin'))!;
		return new Senses(new Lexicon([termbase]), new Set());
	}, 5);
	console.log(
		`kept in ${(file.length / 1e6).toFixed(1)} MB; parsed and built in ${anew.toFixed(0)} ms, read back in ${back.toFixed(1)} ms`,
	);
	atMost(1 / 3, back / anew, 'reading back what was kept, times parsing and building');
	const text = paper(1000);
	const hover = (): unknown => {
		const reading = new DocumentReading(
			new TextSource(text),
			markdown,
			new Senses(new Lexicon([finished(readStored(file.slice(), 'origin'))!]), new Set()),
			'supported',
		);
		reading.read();
		return reading.interpretation(3);
	};
	atMost(1.3, shortest(hover, 5) / back, 'a hover ready from what was kept, times reading it back');
}

function typing(index: TermIndex, concepts: readonly Concept[]): void {
	const senses = new Senses(new Lexicon([{ index, concepts: conceptList(concepts) }]), new Set());
	const source = new TextSource(paper(1_000_000));
	const read = (): DocumentReading => {
		const reading = new DocumentReading(source, markdown, senses, 'supported');
		reading.read();
		return reading;
	};
	const whole = shortest(() => read().occurrences(), 5);
	atMost(1, (100 * typedLetter(source, read())) / whole, 'a typed letter, per cent of the whole');
}

/** The same forms against the same text, in small letters: rivals find strings, and know no words, plurals or cases. */
function rivals(index: TermIndex, concepts: readonly Concept[]): void {
	const text = paper(1_000_000).toLowerCase();
	const forms = new Set<string>();
	for (const { designations } of concepts) {
		for (const designation of designations) {
			for (const form of surfaceForms(designation)) {
				forms.add(form.toLowerCase());
			}
		}
	}
	const base = shortest(() => floor(text));
	const matcher = new Matcher(index.tables);
	const own = shortest(() => matcher.scan(text, 0, text.length, () => undefined));
	const started = performance.now();
	const automaton = new AhoCorasick([...forms]);
	const made = performance.now() - started;
	const theirs = shortest(() => automaton.matchInText(text), 3);
	console.log(`matcher ×${(own / base).toFixed(1)} of the floor`);
	console.log(`@monyone/aho-corasick ×${(theirs / base).toFixed(0)}, built in ${made.toFixed(0)} ms`);
	atMost(1 / 20, own / theirs, 'the matcher, times @monyone/aho-corasick');
	console.log(`one regular expression: ${regularExpression([...forms], text, base)}`);
}

function regularExpression(forms: readonly string[], text: string, base: number): string {
	const escaped = forms.toSorted((a, b) => b.length - a.length).map((form) => form.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'));
	for (const count of [escaped.length, 10_000, 1000]) {
		try {
			const expression = new RegExp(`\\b(?:${escaped.slice(0, count).join('|')})\\b`, 'g');
			const part = text.slice(0, 20_000);
			const start = performance.now();
			part.match(expression);
			const time = ((performance.now() - start) * text.length) / part.length;
			return `×${(time / base).toFixed(0)} of the floor with ${count} forms`;
		} catch {
			console.log(`one regular expression of ${count} forms does not compile`);
		}
	}
	return 'does not compile';
}

const wordNet = wordNetConcepts(COUNT);
const built = building(wordNet);
keeping(wordNet);
typing(built, wordNet);
rivals(built, wordNet);
