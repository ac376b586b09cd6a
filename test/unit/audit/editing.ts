import fc from 'fast-check';
import { type AuditOptions, type AuditResult, DocumentAudit } from '../../../src/core/audit/documentAudit';
import { RULES } from '../../../src/core/audit/rules';
import { DocumentReading } from '../../../src/core/document/documentReading';
import { Senses } from '../../../src/core/document/senses';
import type { FormatName } from '../../../src/core/prose/formatNames';
import { FORMATS } from '../../../src/core/prose/formats';
import { readGlossary } from '../../harness/dataFiles';
import { finished } from '../../harness/finished';
import { lexiconOf } from '../../harness/lexicon';
import { TextSource } from '../../harness/textSource';

const senses = new Senses(lexiconOf(readGlossary().concepts), new Set());
const OPTIONS: AuditOptions = {
	houseStyle: 'UN',
	rules: new Set(RULES.map(({ code }) => code)),
	fewUses: 2,
	isFragment: false,
	ignored: new Set(),
};

/** What the rules are about, and what decides for them elsewhere in the document. */
const LINES = (
	'A Provincial Reconstruction Team (PRT) met.|A Provincial Reconstruction Team left the PRT.|Two PRTs came, and a EUSR.|' +
	'The ESDP needs money.|The ESDP became the CSDP.|Today ESDP needs it.|In 2004 the DPKO met. The DPKO’s cook left.|' +
	'The PSC met.|The Political and Security Committee (PSC) met.|A Paper Sales Company (PSC) left.|The UNSC met an SRSG.|' +
	'A joint operations centre and peace-keeping.|A joint operations center and peacekeeping.|HELLO was said.|hello|' +
	'XYZ and QRST met.|The Quiet Reading Service Team (QRST) met.|# Annex|# Plans of 2004|# Plans|# References|## Abbreviations|' +
	'PRT: Provincial Reconstruction Team|> The ESDP and a SRSG|[^1]: ESDP was renamed.|---|date: 2004-05-06|lang: fr|lang: en|' +
	'Il est dans la ville avec les gens de la mission.|It was said that they had been in the town with all of them.|' +
	'\\section{Annex}|\\date{May 2004}|== Annex|* Annex|<h2>Annex</h2>|<p>The ESDP|<!-- peaceops-ignore -->|'
).split('|');

const FILLER = 'It was said that nobody had been there when the work of the day had come to its end. '.repeat(13);
/** A paragraph of a paper. */
export const line = fc.oneof(
	{ weight: 8, arbitrary: fc.constantFrom(...LINES) },
	{ weight: 1, arbitrary: fc.constant(FILLER) },
);
/** A paper. */
export const text = fc.array(line, { maxLength: 40 }).map((lines) => lines.join('\n\n'));
const part = fc.double({ min: 0, max: 1, noNaN: true });
/** A change to a document, wherever it is. */
export const edit = fc.record({
	at: part,
	/** Lines that are replaced. */
	lines: fc.nat(3),
	column: part,
	text: fc.oneof(line, fc.constantFrom('', 'x', '\n\n', '(', 'ESDP')),
});

/** A document that is edited and audited again and again. */
export class Session {
	private readonly source: TextSource;
	readonly reading: DocumentReading;
	private readonly audit: DocumentAudit;

	constructor(
		private readonly format: FormatName,
		initial: string,
	) {
		this.source = new TextSource(initial);
		this.reading = this.read();
		this.audit = new DocumentAudit(this.reading, this.source, format, OPTIONS);
	}

	/** Changes the document. */
	edit({ at, lines, column, text: written }: typeof edit extends fc.Arbitrary<infer T> ? T : never): void {
		const { source } = this;
		const first = Math.min(Math.floor(at * source.lineCount), source.lineCount - 1);
		const last = Math.min(first + lines, source.lineCount - 1);
		const from = [first, Math.round(column * source.line(first).length)] as const;
		const to = lines === 0 ? from : ([last, source.line(last).length] as const);
		this.reading.change(source.replace(from, to, written));
		this.reading.read();
	}

	/** The document as it is now. */
	get text(): string {
		return this.source.text;
	}

	/** What the audit says now, and what one says that sees the document for the first time. */
	results(): readonly [again: AuditResult, anew: AuditResult] {
		const fresh = new DocumentAudit(this.read(), this.source, this.format, OPTIONS);
		return [finished(this.audit.audit()), finished(fresh.audit())];
	}

	private read(): DocumentReading {
		const reading = new DocumentReading(this.source, FORMATS[this.format], senses, 'supported');
		reading.read();
		return reading;
	}
}
