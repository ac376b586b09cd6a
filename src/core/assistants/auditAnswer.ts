import type { RuleCode } from '../audit/finding';
import { RULES } from '../audit/rules';
import { answerText, dataText, fitting, NOTE } from './answerText';

/** A finding as an assistant is told of it. Lines and columns are counted from 1, columns in UTF-16 code units. */
export interface ToldFinding {
	readonly code: RuleCode;
	readonly line: number;
	readonly column: number;
	/** What it is about, as the paper writes it. */
	readonly name: string;
	/** What there is to say about it, in English. It holds text of the paper. */
	readonly message: string;
	/** The file of the paper that it stands in, where that is not the one that was asked for. */
	readonly file?: string | undefined;
}

/** What the audit found in a document. */
export interface ToldAudit {
	/** As it was found: a URI, or a path. */
	readonly document: string;
	readonly format: string;
	/** By place. */
	readonly findings: readonly ToldFinding[];
}

/** Findings that an answer tells at most; all are counted. */
const MOST_FINDINGS = 60;

/** Characters of a message, of a name, and of a path. */
const LONGEST_MESSAGE = 400;
const LONGEST_NAME = 120;
const LONGEST_PATH = 500;

/** What the audit found: how much by rule, then each finding in its place. */
export function auditAnswer({ document, format, findings }: ToldAudit): string {
	const { shown, leftOut } = fitting(
		findings.map(({ code, line, column, name, message, file }) => ({
			line,
			column,
			file: file === undefined ? undefined : dataText(file, LONGEST_PATH),
			rule: code,
			name: dataText(name, LONGEST_NAME),
			message: dataText(message, LONGEST_MESSAGE),
		})),
		MOST_FINDINGS,
	);
	return answerText({
		document: dataText(document, LONGEST_PATH),
		format,
		findingCount: findings.length,
		rules: RULES.flatMap(({ code, description }) => {
			const count = findings.filter((finding) => finding.code === code).length;
			return count === 0 ? [] : [{ rule: code, count, description }];
		}),
		findings: shown,
		findingsLeftOut: leftOut === 0 ? undefined : leftOut,
		note: NOTE,
	});
}
