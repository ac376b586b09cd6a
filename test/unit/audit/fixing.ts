import { type AuditOptions, type AuditResult, DocumentAudit } from '../../../src/core/audit/documentAudit';
import type { Finding } from '../../../src/core/audit/finding';
import type { Fix, FixEdit } from '../../../src/core/audit/fixes/fix';
import { type FixContext, fixContext } from '../../../src/core/audit/fixes/fixContext';
import { fixesFor } from '../../../src/core/audit/fixes/fixesFor';
import { DocumentReading } from '../../../src/core/document/documentReading';
import { Senses } from '../../../src/core/document/senses';
import type { FormatName } from '../../../src/core/prose/formatNames';
import { FORMATS } from '../../../src/core/prose/formats';
import type { Concept } from '../../../src/core/termbase/model';
import { DEFAULT_RULES } from '../../harness/audit';
import { finished } from '../../harness/finished';
import { lexiconOf } from '../../harness/lexicon';
import { concept } from '../../harness/termbases';
import { TextSource } from '../../harness/textSource';

/** A document that was audited, ready to be fixed. */
export interface Audited extends AuditResult {
	readonly text: string;
	readonly context: FixContext;
}

/** The names that these tests have in their termbase. */
export const TERMS: readonly Concept[] = [
	concept('prt', 'Provincial Reconstruction Team', 'PRT'),
	concept('srsg', 'Special Representative of the Secretary-General', 'SRSG'),
	concept('eumc', 'European Military Committee', 'EUMC'),
	concept('ddr', 'disarmament, demobilization and reintegration', 'DDR'),
	concept('gsc', 'General Staff Corps', 'GSC'),
	concept('wto', 'World Trade Organization', 'WTO'),
	concept('minova', 'Multidimensional Mission in Nova', 'MINOVA'),
	concept('rnd', 'Fund for Research & Development', 'FRD'),
];

const LEXICON = lexiconOf(TERMS);

/** Audits a document with these names and the rules that are on by default. */
export function audited(text: string, format: FormatName, options: Partial<AuditOptions> = {}, lexicon = LEXICON): Audited {
	const source = new TextSource(text);
	const reading = new DocumentReading(source, FORMATS[format], new Senses(lexicon, new Set()), 'supported');
	reading.read();
	const all: AuditOptions = {
		houseStyle: 'none',
		rules: DEFAULT_RULES,
		fewUses: 2,
		isFragment: false,
		ignored: new Set(),
		...options,
	};
	const result = finished(new DocumentAudit(reading, source, format, all).audit());
	return { ...result, text, context: fixContext(reading, source, format, all, result) };
}

/** A text with edits applied; a place to fill in shows as `…`. */
export function applied(text: string, edits: readonly FixEdit[]): string {
	return edits.toReversed().reduce((changed, { start, end, text: written, placeholderAt: at }) => {
		const filled = at === undefined ? written : `${written.slice(0, at)}…${written.slice(at)}`;
		return changed.slice(0, start) + filled + changed.slice(end);
	}, text);
}

/** The fixes of the first finding of a rule. */
export function fixesOf({ findings, context }: Audited, code: Finding['code']): readonly Fix[] {
	const finding = findings.find((one) => one.code === code);
	return finding === undefined ? [] : fixesFor(finding, context);
}
