import type { Abbreviation, Section } from './census';
import type { Definition, LongFormAgain, Span } from './finding';
import { isInProse, type LongFormUse, shortFor } from './longFormAgain';
import { isOwnText, SectionFinder } from './sectionWalk';

/** Long forms of a passage, and the offset in the document that their offsets are from. */
export interface PlacedLongForms {
	readonly offset: number;
	readonly uses: readonly LongFormUse[];
}

/**
 * Long forms that stand behind the place at which their scope abbreviates them, but those that are explained again. A name that
 * the document explains in capitals and writes small elsewhere is not taken for the same.
 */
export function* checkLongForms(
	passages: readonly PlacedLongForms[],
	abbreviations: ReadonlyMap<string, Abbreviation>,
	sections: readonly Section[],
	language: string | undefined,
): Iterable<LongFormAgain> {
	const finder = new SectionFinder(sections);
	/** The first explanation in prose of each scope, by scope and key. */
	const firstOf = new Map<string, Definition>();
	const explained: Span[] = [];
	for (const { explanations } of abbreviations.values()) {
		for (const { definition, scope } of explanations) {
			explained.push(definition.long);
			const place = `${scope} ${definition.key}`;
			if (isInProse(definition) && definition.at.start < (firstOf.get(place)?.at.start ?? Number.POSITIVE_INFINITY)) {
				firstOf.set(place, definition);
			}
		}
	}
	explained.sort((a, b) => a.start - b.start);
	let next = 0;
	for (const { offset, uses } of passages) {
		for (const use of uses) {
			const start = offset + use.start;
			while (next < explained.length && explained[next]!.end <= start) {
				next++;
			}
			const isExplained = next < explained.length && explained[next]!.start < offset + use.end;
			const section = finder.at(start);
			const definition = firstOf.get(`${section.scope} ${use.key}`);
			const isBehind = definition !== undefined && definition.at.end < start && definition.long.end <= start;
			if (!isBehind || isExplained || !isOwnText(section)) {
				continue;
			}
			if (isCapital(definition.longForm) && !isCapital(use.name)) {
				continue;
			}
			yield {
				code: 'long-form-after-definition',
				start,
				end: offset + use.end,
				name: use.name,
				isQuoted: false,
				definition,
				short: shortFor(use.name, definition, language === undefined || language === 'en'),
			};
		}
	}
}

function isCapital(phrase: string): boolean {
	return /^\P{L}*\p{Lu}/u.test(phrase);
}
