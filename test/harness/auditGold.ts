import type { Finding, RuleCode } from '../../src/core/audit/finding';

/** An abbreviation of a gold file; both our own files and those of the corpus have this shape. */
interface GoldAcronym {
	readonly acr: string;
	readonly scored: boolean;
	readonly common?: boolean;
	readonly ambiguous?: boolean;
	/** What an editor would say, place by place: our own files. */
	readonly findings?: readonly GoldFinding[];
	/** The corpus' files say it in flags. */
	readonly first_use?: { readonly line: number } | null;
	readonly first_definition?: { readonly line: number } | null;
	readonly never_defined?: boolean;
	readonly used_before_defined?: boolean;
	readonly redefinition_lines?: readonly number[];
	readonly rarely_used_after?: boolean | null;
}

interface GoldFinding {
	readonly code: RuleCode;
	/** From 1. */
	readonly line: number;
}

/** What a careful editor says of a document. */
export interface Gold {
	readonly acronyms: readonly GoldAcronym[];
}

/** Rules that are scored together. */
export const GROUPS: readonly (readonly RuleCode[])[] = [
	['undefined-acronym', 'used-before-definition'],
	['redefined'],
	['rarely-used'],
];

/** How many findings of some rules are right, wrong and missing, and which. */
export interface Score {
	readonly right: number;
	readonly wrong: readonly string[];
	readonly missing: readonly string[];
}

/** Compares findings with the gold. `lineOf` tells the line, from 1, of an offset. */
export function scoreOf(
	codes: readonly RuleCode[],
	findings: readonly Finding[],
	gold: Gold,
	lineOf: (offset: number) => number,
): Score {
	const isNeutral = new Map(
		gold.acronyms.map((entry) => [entry.acr, !entry.scored || entry.common === true || entry.ambiguous === true]),
	);
	const expected = new Set(
		gold.acronyms
			.filter(({ acr }) => isNeutral.get(acr) !== true)
			.flatMap((entry) =>
				expectedOf(entry)
					.filter(({ code }) => codes.includes(code))
					.map(({ code, line }) => `${entry.acr} ${code} ${line}`),
			),
	);
	const reported = new Set(
		findings
			.filter(({ code, name }) => codes.includes(code) && isNeutral.get(name) !== true)
			.map(({ code, name, start }) => `${name} ${code} ${lineOf(start)}`),
	);
	return {
		right: [...reported].filter((key) => expected.has(key)).length,
		wrong: [...reported].filter((key) => !expected.has(key)),
		missing: [...expected].filter((key) => !reported.has(key)),
	};
}

function expectedOf(entry: GoldAcronym): readonly GoldFinding[] {
	if (entry.findings !== undefined) {
		return entry.findings;
	}
	const found: GoldFinding[] = [];
	if (entry.never_defined === true && entry.first_use) {
		found.push({ code: 'undefined-acronym', line: entry.first_use.line });
	}
	if (entry.used_before_defined === true && entry.first_use) {
		found.push({ code: 'used-before-definition', line: entry.first_use.line });
	}
	for (const line of entry.redefinition_lines ?? []) {
		found.push({ code: 'redefined', line });
	}
	if (entry.rarely_used_after === true && entry.first_definition) {
		found.push({ code: 'rarely-used', line: entry.first_definition.line });
	}
	return found;
}
