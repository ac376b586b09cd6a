import { DocumentReading, type DocumentSource } from '../document/documentReading';
import type { Senses } from '../document/senses';
import { finished } from '../finished';
import type { FormatName } from '../prose/formatNames';
import { FORMATS } from '../prose/formats';
import { type AuditOptions, type AuditResult, DocumentAudit } from './documentAudit';

/** How a text that nobody is editing is audited. */
export interface TextAuditOptions extends AuditOptions {
	/** Primary subtag of its language; `undefined` where the text itself decides. */
	readonly language?: string | undefined;
}

/** Reads and audits a text as a whole, without pauses. Findings have the source's offsets. */
export function auditText(
	source: DocumentSource,
	format: FormatName,
	senses: Senses,
	{ language, ...options }: TextAuditOptions,
): AuditResult {
	const reading = new DocumentReading(source, FORMATS[format], senses, 'supported', language);
	reading.read();
	return finished(new DocumentAudit(reading, source, format, options).audit());
}
