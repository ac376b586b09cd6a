import { auditText } from '../../src/core/audit/auditText';
import type { AuditOptions, AuditResult } from '../../src/core/audit/documentAudit';
import type { RuleCode } from '../../src/core/audit/finding';
import { RULES } from '../../src/core/audit/rules';
import { Senses } from '../../src/core/document/senses';
import { normalisedText, TextLines } from '../../src/core/document/textLines';
import { type FormatName, formatFor } from '../../src/core/prose/formatNames';
import type { Lexicon } from '../../src/core/termbase/lexicon';

/** The rules that are on by default. */
export const DEFAULT_RULES: ReadonlySet<RuleCode> = new Set(RULES.flatMap(({ code, isOn }) => (isOn ? [code] : [])));

/** Audits a text as a document of a format. */
export function auditOf(text: string, format: FormatName, lexicon: Lexicon, options: Partial<AuditOptions> = {}): AuditResult {
	return auditText(new TextLines(normalisedText(text)), format, new Senses(lexicon, new Set()), {
		houseStyle: 'none',
		rules: DEFAULT_RULES,
		fewUses: 2,
		isFragment: false,
		...options,
	});
}

/** The format of a file by its name. */
export function formatOfFile(name: string): FormatName {
	const format = formatFor(name.endsWith('.txt') ? 'plaintext' : '', name);
	if (format === undefined) {
		throw new Error(`${name} is no paper.`);
	}
	return format;
}
