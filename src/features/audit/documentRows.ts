import type { Finding, Span } from '../../core/audit/finding';
import type { Occurrence } from '../../core/document/occurrences';
import type { Audited } from './audits';

/** An abbreviation or concept of a paper. All lists are in the order of the paper. */
export interface DocumentRow {
	readonly kind: 'row';
	/** The abbreviation in the singular, or what the concept is called. */
	readonly name: string;
	readonly isAbbreviation: boolean;
	/** What the abbreviation stands for here; `undefined` where nobody says. */
	readonly longForm: string | undefined;
	/** Where it is used, explanations not counted. */
	readonly uses: readonly Span[];
	readonly explained: readonly Span[];
	readonly findings: readonly Finding[];
	/** Ids of the concepts that it may mean. */
	readonly concepts: readonly string[];
}

export type RowOrder = 'place' | 'name' | 'problem';

/** The rows of a paper: its abbreviations, and the concepts that it names in words; `occurrences` are those of the same text. */
export function documentRows(audited: Audited, occurrences: readonly Occurrence[], order: RowOrder): readonly DocumentRow[] {
	const rows = [...abbreviationRows(audited, occurrences), ...conceptRows(audited, occurrences)];
	return rows.sort(COMPARE[order]);
}

/** Where a row begins in the paper. */
export function firstPlace({ uses, explained }: DocumentRow): Span {
	const [use] = uses;
	const [explanation] = explained;
	return use === undefined || (explanation !== undefined && explanation.start < use.start) ? explanation! : use;
}

const byName = (a: DocumentRow, b: DocumentRow): number => collator.compare(a.name, b.name);
const byPlace = (a: DocumentRow, b: DocumentRow): number => firstPlace(a).start - firstPlace(b).start || byName(a, b);
const COMPARE: Readonly<Record<RowOrder, (a: DocumentRow, b: DocumentRow) => number>> = {
	place: byPlace,
	name: byName,
	problem: (a, b) => b.findings.length - a.findings.length || byPlace(a, b),
};
const collator = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true });

function abbreviationRows({ abbreviations, findings, lexicon }: Audited, occurrences: readonly Occurrence[]): DocumentRow[] {
	const conceptsAt = new Map(
		occurrences.map(({ start, judgement }) => [
			start,
			judgement.entries.map((entry) => lexicon.idOf(lexicon.conceptOf(entry))),
		]),
	);
	return [...abbreviations.values()]
		.filter(({ mentions, explanations }) => mentions.length + explanations.length > 0)
		.map(({ name, mentions, explanations }) => {
			const places = [...mentions, ...explanations.map(({ definition }) => definition.at)];
			return {
				kind: 'row',
				name,
				isAbbreviation: true,
				longForm: explanations[0]?.definition.longForm,
				uses: mentions,
				explained: explanations.map(({ definition }) => definition.at),
				findings: findings.filter((finding) => finding.name === name),
				concepts: places.map(({ start }) => conceptsAt.get(start)).find((ids) => ids !== undefined) ?? [],
			};
		});
}

/** Of the concepts that are certain, and named in words somewhere. */
function conceptRows({ findings, lexicon }: Audited, occurrences: readonly Occurrence[]): DocumentRow[] {
	const places = new Map<number, Occurrence[]>();
	for (const occurrence of occurrences) {
		const [entry] = occurrence.judgement.entries;
		if (occurrence.certainty === 'certain' && !occurrence.judgement.isAbbreviation) {
			const concept = lexicon.conceptOf(entry!);
			const uses = places.get(concept);
			if (uses === undefined) {
				places.set(concept, [occurrence]);
			} else {
				uses.push(occurrence);
			}
		}
	}
	return [...places].map(([concept, uses]) => ({
		kind: 'row',
		name: lexicon.conceptAt(concept).label,
		isAbbreviation: false,
		longForm: undefined,
		uses,
		explained: [],
		findings: findings.filter((finding) => uses.some(({ start, end }) => finding.start >= start && finding.end <= end)),
		concepts: [lexicon.idOf(concept)],
	}));
}
