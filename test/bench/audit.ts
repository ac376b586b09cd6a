import { type AuditOptions, DocumentAudit } from '../../src/core/audit/documentAudit';
import { RULES } from '../../src/core/audit/rules';
import { DocumentReading } from '../../src/core/document/documentReading';
import { Senses } from '../../src/core/document/senses';
import { markdown } from '../../src/core/prose/markdown/markdown';
import { readGlossary } from '../harness/dataFiles';
import { finished } from '../harness/finished';
import { lexiconOf } from '../harness/lexicon';
import { TextSource } from '../harness/textSource';
import { shortest } from './floor';
import { paper } from './papers';
import { atMost } from './target';

/** The audit against the reading that it builds on, a typed letter against the audit, and the growth with the document. */

const senses = new Senses(lexiconOf(readGlossary().concepts), new Set());
const OPTIONS: AuditOptions = {
	houseStyle: 'none',
	rules: new Set(RULES.filter(({ isOn }) => isOn).map(({ code }) => code)),
	fewUses: 2,
	isFragment: false,
	ignored: new Set(),
};
const LETTERS = 200;

function read(source: TextSource): DocumentReading {
	const reading = new DocumentReading(source, markdown, senses, 'supported');
	reading.read();
	return reading;
}

/** Milliseconds of the audit alone after each of some letters typed all through a document that was audited; their median. */
function typedLetter(source: TextSource): number {
	const reading = read(source);
	const audit = new DocumentAudit(reading, source, 'markdown', OPTIONS);
	finished(audit.audit());
	const times: number[] = [];
	for (let letter = 0; letter < LETTERS; letter++) {
		const line = Math.floor((source.lineCount * letter) / LETTERS);
		const change = source.replace([line, 0], [line, 0], 'x');
		// Where the editor keeps it: a document knows where its lines begin.
		source.offsetOf(line);
		reading.change(change);
		reading.read();
		const start = performance.now();
		finished(audit.audit());
		times.push(performance.now() - start);
	}
	return times.sort((a, b) => a - b)[LETTERS / 2]!;
}

function main(): void {
	const measured: { size: number; audit: number }[] = [];
	for (const size of [1_000_000, 10_000_000]) {
		const text = paper(size);
		const source = new TextSource(text);
		source.offsetOf(0);
		const whole = shortest(() => read(source).occurrences(), 7);
		const readings = Array.from({ length: 7 }, () => read(source));
		const audit = shortest(
			() => finished(new DocumentAudit(readings.pop() ?? read(source), source, 'markdown', OPTIONS).audit()),
			7,
		);
		const letter = typedLetter(new TextSource(text));
		measured.push({ size, audit });
		const name = `${size / 1_000_000} MB`;
		console.log(
			`${name}: whole reading ${whole.toFixed(0)} ms, audit ${audit.toFixed(0)} ms, a letter ${letter.toFixed(2)} ms`,
		);
		atMost(2, audit / whole, `  the audit of ${name}, times the whole reading`);
		atMost(5, (100 * letter) / audit, `  a letter in ${name}, per cent of the audit`);
	}
	const [first, last] = [measured[0]!, measured.at(-1)!];
	const growth = last.size / first.size;
	atMost(1.3, last.audit / first.audit / growth, `audit of ${growth} times the text, times as long a character`);
}

main();
