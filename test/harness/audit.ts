import { type AuditOptions, type AuditResult, DocumentAudit } from '../../src/core/audit/documentAudit';
import type { RuleCode } from '../../src/core/audit/finding';
import type { RestOfPaper } from '../../src/core/audit/restOfPaper';
import { DocumentReading } from '../../src/core/document/documentReading';
import { Senses } from '../../src/core/document/senses';
import { type FormatName, formatFor } from '../../src/core/prose/formatNames';
import { FORMATS } from '../../src/core/prose/formats';
import type { Lexicon } from '../../src/core/termbase/lexicon';
import { finished } from './finished';
import { TextSource } from './textSource';

/** The rules that are on by default. */
const DEFAULT_RULES: ReadonlySet<RuleCode> = new Set<RuleCode>([
	'undefined-acronym',
	'used-before-definition',
	'redefined',
	'conflicting-expansion',
	'rarely-used',
	'superseded-term',
	'article',
]);

/** A text that was audited as a document of a format, with all that the audit is of. */
export interface AuditedText {
	readonly reading: DocumentReading;
	readonly source: TextSource;
	readonly options: AuditOptions;
	readonly result: AuditResult;
}

/** Audits a text as a document of a format. */
export function auditText(
	text: string,
	format: FormatName,
	lexicon: Lexicon,
	changed: Partial<AuditOptions> = {},
	rest?: RestOfPaper,
): AuditedText {
	const source = new TextSource(text);
	const reading = new DocumentReading(source, FORMATS[format], new Senses(lexicon, new Set()), 'supported');
	reading.read();
	const options: AuditOptions = {
		houseStyle: 'none',
		rules: DEFAULT_RULES,
		fewUses: 2,
		isFragment: false,
		ignored: new Set(),
		...changed,
	};
	return { reading, source, options, result: finished(new DocumentAudit(reading, source, format, options).audit(rest)) };
}

/** What the audit of a text says. */
export function auditOf(
	text: string,
	format: FormatName,
	lexicon: Lexicon,
	options: Partial<AuditOptions> = {},
	rest?: RestOfPaper,
): AuditResult {
	return auditText(text, format, lexicon, options, rest).result;
}

/** The format of a file by its name. */
export function formatOfFile(name: string): FormatName {
	const format = formatFor(name.endsWith('.txt') ? 'plaintext' : '', name);
	if (format === undefined) {
		throw new Error(`${name} is no paper.`);
	}
	return format;
}
