import type { Abbreviation, Section } from './census';
import type { RestOfPaper } from './restOfPaper';

/** What a paper says of its abbreviations, and where. */
export interface PaperAbbreviations {
	readonly abbreviations: ReadonlyMap<string, Abbreviation>;
	readonly sections: readonly Section[];
	/** What the other files of the paper say; `undefined` where there are none. */
	readonly rest?: RestOfPaper | undefined;
}

/**
 * Whether the readers of a paper know an abbreviation, by its name in the singular, at an offset: it is explained before, in the same
 * scope, or anywhere for the whole paper.
 */
export function isExplainedAt(name: string, offset: number, { abbreviations, sections, rest }: PaperAbbreviations): boolean {
	const scope = sections.findLast(({ start }) => start <= offset)?.scope;
	const explanations = abbreviations.get(name)?.explanations ?? [];
	return (
		(scope === 0 && (rest?.explainedFrom.get(name) ?? Infinity) <= offset) ||
		explanations.some((one) => one.scope === undefined || (one.scope === scope && one.definition.at.start < offset))
	);
}
