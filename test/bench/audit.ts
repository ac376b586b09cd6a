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
const ALL_RULES: AuditOptions = { ...OPTIONS, houseStyle: 'UN', rules: new Set(RULES.map(({ code }) => code)) };
const LETTERS = 200;

function read(source: TextSource): DocumentReading {
	const reading = new DocumentReading(source, markdown, senses, 'supported');
	reading.read();
	return reading;
}

/** Milliseconds of the audit alone after each of some letters typed all through a document that was audited; their median. */
function typedLetter(source: TextSource, options: AuditOptions): number {
	const reading = read(source);
	const audit = new DocumentAudit(reading, source, 'markdown', options);
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

/** Times that a document is read and audited. */
const ROUNDS = 12;

/** Milliseconds of reading a document and of its first audit: the shortest of some of each, which take turns. */
function wholeTimes(source: TextSource, options: AuditOptions): { readonly whole: number; readonly audit: number } {
	let whole = Number.POSITIVE_INFINITY;
	let audit = Number.POSITIVE_INFINITY;
	for (let round = 0; round < ROUNDS; round++) {
		whole = Math.min(
			whole,
			shortest(() => read(source).occurrences(), 1),
		);
		const reading = read(source);
		audit = Math.min(
			audit,
			shortest(() => finished(new DocumentAudit(reading, source, 'markdown', options).audit()), 1),
		);
	}
	return { whole, audit };
}

function main(): void {
	const cases = [
		{ size: 1_000_000, options: OPTIONS, what: '', most: 2 },
		// Three of them are off by default.
		{ size: 1_000_000, options: ALL_RULES, what: ' with all rules', most: 3 },
		{ size: 10_000_000, options: OPTIONS, what: '', most: 2 },
	];
	const audits: number[] = [];
	for (const { size, options, what, most } of cases) {
		const text = paper(size);
		const source = new TextSource(text);
		source.offsetOf(0);
		const { whole, audit } = wholeTimes(source, options);
		const letter = typedLetter(new TextSource(text), options);
		audits.push(audit);
		const name = `${size / 1_000_000} MB${what}`;
		console.log(
			`${name}: whole reading ${whole.toFixed(0)} ms, audit ${audit.toFixed(0)} ms, a letter ${letter.toFixed(2)} ms`,
		);
		atMost(most, audit / whole, `  the audit of ${name}, times the whole reading`);
		if (options === OPTIONS && size === 1_000_000) {
			atMost(5, (100 * letter) / audit, `  a letter in ${name}, per cent of the audit`);
		}
	}
	atMost(1.3, audits[2]! / audits[0]! / 10, 'audit of 10 times the text, times as long a character');
}

main();
