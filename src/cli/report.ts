import type { RuleCode } from '../core/audit/finding';
import type { Position } from '../core/document/textLines';
import type { FormatName } from '../core/prose/formatNames';

/** How much a finding matters, from least to most. */
export const SEVERITIES = ['info', 'warning', 'error'] as const;

export type Severity = (typeof SEVERITIES)[number];

/** A stretch of a file. */
export interface Range {
	readonly start: Position;
	readonly end: Position;
}

/** A finding, ready to be told. */
export interface ReportedFinding extends Range {
	readonly code: RuleCode;
	readonly severity: Severity;
	readonly message: string;
	/** The abbreviation or designation that it is about. */
	readonly name: string;
	/** The explanation that it is about, if there is one. */
	readonly related: (Range & { readonly path: string; readonly message: string }) | undefined;
}

/** What is found in a file. */
export interface FileReport {
	/** Relative to the working directory where the file is within it, with slashes; else as a whole. */
	readonly path: string;
	readonly format: FormatName;
	/** By place. */
	readonly findings: readonly ReportedFinding[];
}

/** Something that could not be done, in one sentence. */
export interface FileProblem {
	/** As in `FileReport`. */
	readonly path: string;
	readonly message: string;
}

/** What a run of the program found. */
export interface Report {
	/** Of the program. */
	readonly version: string;
	/** In the order in which they were named or found, parts behind their roots. */
	readonly files: readonly FileReport[];
	readonly problems: readonly FileProblem[];
}

/** How many findings have each severity. */
export function countsOf({ files }: Report): Readonly<Record<Severity, number>> {
	const counts = { info: 0, warning: 0, error: 0 };
	for (const { findings } of files) {
		for (const { severity } of findings) {
			counts[severity]++;
		}
	}
	return counts;
}

/** Whether a severity is at least another. */
export function isAtLeast(severity: Severity, least: Severity): boolean {
	return SEVERITIES.indexOf(severity) >= SEVERITIES.indexOf(least);
}
