import type { RuleCode } from '../core/audit/finding';

/** How loudly a finding is reported, from quiet to loud. */
export const SEVERITIES = ['info', 'warning', 'error'] as const;

export type Severity = (typeof SEVERITIES)[number];

/** A place in a text as people count: both from 1, columns in UTF-16 code units. */
export interface Position {
	readonly line: number;
	readonly column: number;
}

/** A finding as it is reported. The sentence may quote anything that stands in the paper. */
export interface Problem {
	readonly code: RuleCode;
	readonly severity: Severity;
	readonly sentence: string;
	readonly start: Position;
	/** Behind the last character. */
	readonly end: Position;
}

/** What is reported of one paper, by place. */
export interface PaperReport {
	/**
	 * Relative to where the program runs if the file is there or below, else absolute; with `/` on every system. `<stdin>` for what
	 * came from there. May hold any other character.
	 */
	readonly path: string;
	readonly problems: readonly Problem[];
}

/** Writes reports in one format, with the line end of the last line. */
export type Formatter = (reports: readonly PaperReport[]) => string;
