import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DocumentReading } from '../../../src/core/document/documentReading';
import { Senses } from '../../../src/core/document/senses';
import { FORMATS } from '../../../src/core/prose/formats';
import { type LineChange, Passages } from '../../../src/core/prose/passages';
import type { ProseFormat } from '../../../src/core/prose/prose';
import { readGlossary } from '../../harness/dataFiles';
import { conceptIdsOf, lexiconOf } from '../../harness/lexicon';
import { TextSource } from '../../harness/textSource';
import { findProse } from '../../harness/wholeText';

const senses = new Senses(lexiconOf(readGlossary().concepts), new Set());

/** What opens and closes blocks, of one format or another, and what stands in them. */
const LINES = (
	'|the UN and the EU|a PRT (Provincial Reconstruction Team)|The PRT of ISAF, a CA and the PSC|' +
	'Civil Affairs (CA) officers|# UN|## NATO|===|---|***|- the EU|  - NATO|* AU|1. a DPKO|> UN|>|    UN|\tEU|```|~~~|$$|:::|' +
	'[UN]: /x|[UN]|[^1]: NATO|x [UN] y[^1]|<!--|-->|<div>|</div>|<script>|</script>|<p lang="fr">|<li>UN|<table><td>EU (NATO)|<span>|| UN | EU ||| - | - ||---|+++|' +
	'\\begin{document}|\\end{document}|\\begin{verbatim}|\\end{verbatim}|\\begin{itemize}|\\item UN|\\section{UN}|% EU|\\footnote{UN|}|{|' +
	'.. code-block:: c|.. note:: UN|.. |::|UN|==|====|____|----|....|////|////|[source]|NOTE: UN|ifdef::x[]|UN:: EU|+|#let x = [|]|#{|/* UN|*/|' +
	'#+begin_src c|#+end_src|#+begin_quote|#+end_quote|* COMMENT UN|** EU|:PROPERTIES:|:END:|#+TITLE: UN|import x from "UN"|{{< x >}}'
).split('|');

const line = fc.oneof(
	{ weight: 4, arbitrary: fc.constantFrom(...LINES) },
	{
		weight: 1,
		arbitrary: fc.constant('The UN mission and the EU force met NATO planners in a town that no one had named. '.repeat(6)),
	},
);
const text = fc.array(line, { maxLength: 60 }).map((lines) => lines.join('\n'));

/** A place as parts of the document and of its line, so that it is one whatever the document has become. */
const place = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }));

/** What a user does: types, pastes or deletes at one or several cursors, undoes, or waits until something is read. */
const action = fc.oneof(
	fc.record({ kind: fc.constant('type' as const), at: place, text: fc.constantFrom(...'aU`*-#>$<[{|: \n'.split('')) }),
	fc.record({ kind: fc.constant('paste' as const), at: place, to: place, text }),
	fc.record({
		kind: fc.constant('lines' as const),
		at: fc.array(place, { minLength: 2, maxLength: 4 }),
		text: fc.constantFrom(...LINES),
	}),
	fc.record({ kind: fc.constant('undo' as const) }),
	fc.record({ kind: fc.constant('look' as const), at: place, passages: fc.nat(3) }),
);
type Action = typeof action extends fc.Arbitrary<infer T> ? T : never;

/** A document in an editor, and what reads it. */
class Session {
	private readonly source: TextSource;
	private readonly undone: (() => LineChange)[] = [];
	private readonly passages: Passages<string>;
	private readonly reading: DocumentReading;

	constructor(
		private readonly format: ProseFormat,
		initial: string,
	) {
		this.source = new TextSource(initial);
		this.passages = new Passages(this.source, format, { take: ({ prose }) => prose, drop: () => undefined });
		this.reading = new DocumentReading(this.source, format, senses, 'supported');
	}

	do(step: Action): void {
		switch (step.kind) {
			case 'type':
				this.replace(this.at(step.at), this.at(step.at), step.text);
				break;
			case 'paste': {
				const [from, to] = [this.at(step.at), this.at(step.to)].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
				// Over a short selection, or no more than a page.
				this.replace(from!, to![0] - from![0] > 20 ? from! : to!, step.text);
				break;
			}
			case 'lines': {
				// Several cursors, the last one first, as the editor tells their changes.
				const lines = [...new Set(step.at.map((at) => this.at(at)[0]))].sort((a, b) => b - a);
				for (const at of lines) {
					this.replace([at, 0], [at, 0], `${step.text}\n`);
				}
				break;
			}
			case 'undo': {
				const undo = this.undone.pop();
				if (undo !== undefined) {
					this.tell(undo());
				}
				break;
			}
			case 'look': {
				let left = step.passages;
				this.passages.read(() => left-- <= 0);
				this.reading.readAround(this.at(step.at)[0]);
				this.passages.readAround(this.at(step.at)[0]);
				break;
			}
		}
	}

	/** What is known once all is read is what someone knows who reads the document for the first time. */
	check(): void {
		const { source, format } = this;
		this.passages.read();
		this.reading.read();
		assert.ok(this.passages.isComplete && this.reading.isComplete);
		const prose = Array.from(this.passages.all(), ({ content }) => content).join('');
		assert.equal(prose, findProse(format, source.text).text);
		const fresh = new DocumentReading(source, format, senses, 'supported');
		fresh.read();
		assert.deepEqual(told(this.reading), told(fresh));
		assert.equal(this.reading.language, fresh.language);
	}

	private at([line, column]: readonly [number, number]): readonly [number, number] {
		const index = Math.min(Math.floor(line * this.source.lineCount), this.source.lineCount - 1);
		return [index, Math.round(column * this.source.line(index).length)];
	}

	private replace(from: readonly [number, number], to: readonly [number, number], inserted: string): void {
		const { source } = this;
		const removed = source.textBetween(from, to);
		const lines = inserted.split('\n');
		const end = [from[0] + lines.length - 1, lines.at(-1)!.length + (lines.length === 1 ? from[1] : 0)] as const;
		this.undone.push(() => source.replace(from, end, removed));
		this.tell(source.replace(from, to, inserted));
	}

	private tell(change: LineChange): void {
		this.passages.change(change);
		this.reading.change(change);
	}
}

function told(reading: DocumentReading): readonly string[] {
	return Array.from(
		reading.occurrences(),
		(found) => `${found.start}-${found.end} ${found.certainty} ${conceptIdsOf(found, senses.lexicon).join()}`,
	);
}

for (const [name, format] of Object.entries(FORMATS)) {
	describe(`A ${name} document that is being edited`, function () {
		this.timeout(20_000);

		it('is known as if it were read anew', () => {
			fc.assert(
				fc.property(text, fc.array(action, { maxLength: 12 }), (initial, steps) => {
					const session = new Session(format, initial);
					session.check();
					for (const step of steps) {
						session.do(step);
						if (step.kind !== 'look') {
							session.check();
						}
					}
				}),
				{ numRuns: 60 },
			);
		});

		it('is known in the end however reading and editing alternate', () => {
			fc.assert(
				fc.property(text, fc.array(action, { maxLength: 20 }), (initial, steps) => {
					const session = new Session(format, initial);
					for (const step of steps) {
						session.do(step);
					}
					session.check();
				}),
				{ numRuns: 60 },
			);
		});
	});
}
