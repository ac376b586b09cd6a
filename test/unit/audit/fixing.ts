import type { AuditOptions, AuditResult } from '../../../src/core/audit/documentAudit';
import type { RuleCode } from '../../../src/core/audit/finding';
import type { Fix, FixEdit } from '../../../src/core/audit/fixes/fix';
import { type FixContext, fixContext } from '../../../src/core/audit/fixes/fixContext';
import { fixesFor } from '../../../src/core/audit/fixes/fixesFor';
import type { FormatName } from '../../../src/core/prose/formatNames';
import type { Concept } from '../../../src/core/termbase/model';
import { auditText } from '../../harness/audit';
import { usersLexicon } from '../../harness/lexicon';
import { concept } from '../../harness/termbases';

/** A document that was audited, ready to be fixed. */
export interface Audited extends AuditResult {
	readonly text: string;
	readonly context: FixContext;
}

/** An old name, and what is said instead. */
const RENAMED: readonly Concept[] = [
	{
		...concept('old-desk', 'Border Watch Group'),
		designations: [
			{
				text: 'Border Watch Group',
				language: 'en',
				type: 'full',
				status: { state: 'renamed', year: 2009, successor: 'new-desk' },
			},
		],
	},
	concept('new-desk', 'Area Watch Office'),
];

function withVariant(one: Concept, text: string): Concept {
	return { ...one, designations: [...one.designations, { text, language: 'en', type: 'variant' }] };
}

/** The termbase of these tests. */
const TERMS = usersLexicon([
	withVariant(concept('prt', 'Provincial Reconstruction Team', 'PRT'), 'rebuilding squad'),
	concept('srsg', 'Special Representative of the Secretary-General', 'SRSG'),
	concept('ddr', 'disarmament, demobilization and reintegration', 'DDR'),
	concept('wto', 'World Trade Organization', 'WTO'),
	concept('minova', 'Stabilization Mission in Nova', 'MINOVA'),
	concept('frd', 'Fund for Research & Development', 'FRD'),
	concept('eutm', 'WTO Training Mission', 'WTOTM'),
	concept('psc-a', 'Peace and Security Council', 'PSC'),
	concept('psc-b', 'Political and Security Committee', 'PSC'),
	...RENAMED,
]);

/** Audits a document with the termbase of these tests and the rules that are on by default. */
export function audited(text: string, format: FormatName = 'markdown', options: Partial<AuditOptions> = {}): Audited {
	const { reading, source, options: all, result } = auditText(text, format, TERMS, options);
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
export function fixesOf({ findings, context }: Audited, code: RuleCode): readonly Fix[] {
	const finding = findings.find((one) => one.code === code);
	return finding === undefined ? [] : fixesFor(finding, context);
}
