import { detectLanguage } from '../language/functionWords';
import type { LineSource } from '../prose/lineWindow';
import { type LineChange, Passages, type Placed } from '../prose/passages';
import { BREAK, type ProseFormat } from '../prose/prose';
import type { Lexicon } from '../termbase/lexicon';
import { Evidence } from './evidence';
import { Judgements, type WeakWords } from './judgement';
import { OccurrenceList } from './occurrenceList';
import { type Context, decide, type Interpretation, interpret } from './occurrences';
import { type NamedDefinition, type PassageReading, readPassage } from './passageReading';
import type { Senses } from './senses';

/** A document that can be read: its current lines, and where each begins. */
export interface DocumentSource extends LineSource {
	/** Offset of a line in the document. */
	offsetOf(line: number): number;
}

/** Characters of prose that a language is recognised by, and of one block. */
const SAMPLE = 20_000;
const SAMPLE_OF_BLOCK = 4000;

/**
 * A document that is read, and read on as it changes: what a change does not touch is not read again. What it answers is, once it
 * is complete, what a new reading of the whole would.
 */
export class DocumentReading {
	private readonly passages: Passages<PassageReading>;
	private readonly context: Context;
	private readonly evidence: Evidence;
	/** The language, once it was asked for and nothing was read since. */
	private known: { readonly language: string | undefined } | undefined;
	/** What a language was looked for in last, and found. */
	private detected: { readonly sample: string; readonly language: string | undefined } | undefined;

	constructor(
		private readonly source: DocumentSource,
		format: ProseFormat,
		senses: Senses,
		weakWords: WeakWords,
		/** Primary subtag of the language that the document chooses, which decides. */
		private readonly chosenLanguage?: string,
	) {
		const evidence = new Evidence(senses, () => this.definitions());
		this.evidence = evidence;
		this.passages = new Passages(source, format, {
			take: (passage, from) => {
				const reading = readPassage(passage, from, senses);
				evidence.add(reading);
				this.known = undefined;
				return reading;
			},
			drop: (reading) => {
				evidence.remove(reading);
				this.known = undefined;
			},
		});
		this.context = { senses, judgements: new Judgements(senses, evidence, weakWords), language: () => this.language };
	}

	/** What it is read with. */
	get lexicon(): Lexicon {
		return this.context.senses.lexicon;
	}

	/** What designations mean, apart from their context. */
	get senses(): Senses {
		return this.context.senses;
	}

	/** Whether all is read. */
	get isComplete(): boolean {
		return this.passages.isComplete;
	}

	/** The first line that was met and not read because it is longer than `LONGEST_LINE`; `undefined` if none was. */
	get skippedLine(): number | undefined {
		return this.passages.skippedLine;
	}

	/** Reads on until all is read or `isOver`, which is asked after each passage. */
	read(isOver?: () => boolean): void {
		this.passages.read(isOver);
	}

	/** Reads the lines around `line` before their turn. */
	readAround(line: number): void {
		this.passages.readAround(line);
	}

	/** Forgets what a change touched, which the source already shows. Reads nothing. */
	change(change: LineChange): void {
		this.passages.change(change);
	}

	/** Forgets everything. */
	reset(): void {
		this.passages.reset();
	}

	/** All that is found in what is read. Linear in the number of candidates. */
	occurrences(): OccurrenceList {
		const steps = this.collectOccurrences();
		for (;;) {
			const { done, value } = steps.next();
			if (done === true) {
				return value;
			}
		}
	}

	/** The same, with a pause after each passage. To be given up when the document changes meanwhile. */
	*collectOccurrences(): Generator<void, OccurrenceList> {
		const list = new OccurrenceList();
		for (const { line, content } of this.passages.all()) {
			list.add(decide(content, this.source.offsetOf(line), this.context));
			yield;
		}
		return list;
	}

	/** The passages that are read, in order, each with its first line. The same passage is the same object as long as it is kept. */
	placedPassages(): Iterable<Placed<PassageReading>> {
		return this.passages.all();
	}

	/** The passage that holds a line, and the line at which it begins; `undefined` where it is not read yet. */
	passageAt(line: number): Placed<PassageReading> | undefined {
		return this.passages.at(line);
	}

	/** Whether a name of a concept that can mean nothing else here stands somewhere in what is read. */
	holds(concept: number): boolean {
		return this.evidence.isCertain(concept);
	}

	/** Another text whenever what a passage's occurrences are judged by, beside itself, may have changed. */
	get evidenceVersion(): string {
		return `${this.evidence.version} ${this.language ?? ''}`;
	}

	/** What is found in a passage, in offsets of the passage. */
	occurrencesOf(passage: PassageReading): OccurrenceList {
		const list = new OccurrenceList();
		list.add(decide(passage, 0, this.context));
		return list;
	}

	/** What stands in the passage that holds a line; `undefined` where it is not read yet. */
	interpretation(line: number): Interpretation | undefined {
		const passage = this.passages.at(line);
		return passage && interpret(passage.content, this.source.offsetOf(passage.line), this.context);
	}

	/** Primary subtag of the language that the document declares or shows; `undefined` where neither is clear. */
	get language(): string | undefined {
		this.known ??= { language: this.chosenLanguage ?? this.findLanguage() };
		return this.known.language;
	}

	private findLanguage(): string | undefined {
		let sample = '';
		for (const { content } of this.passages.all()) {
			if (content.language !== undefined) {
				return content.language.slice(0, 2).toLowerCase();
			}
			for (const { start, end } of sample.length < SAMPLE ? content.blocks : []) {
				sample += `${content.text.slice(start, Math.min(end, start + SAMPLE_OF_BLOCK))}${BREAK}`;
			}
		}
		if (this.detected?.sample !== sample) {
			this.detected = { sample, language: detectLanguage(sample) };
		}
		return this.detected.language;
	}

	private *definitions(): Iterable<NamedDefinition> {
		for (const { content } of this.passages.all()) {
			yield* content.definitions;
		}
	}
}
