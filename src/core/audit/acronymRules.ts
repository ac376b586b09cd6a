import { wordKey } from '../language/phraseKey';
import type { Abbreviation, Explanation, Mention } from './census';
import type { Knows } from './definitions';
import type { Definition, Finding } from './finding';
import type { RestOfPaper } from './restOfPaper';

/** What the rules about one abbreviation depend on beside the document. */
export interface AcronymContext {
	/** Whether everybody knows it, so that nobody has to explain it. */
	readonly isWellKnown: (abbreviation: string) => boolean;
	/** Whether an abbreviation that nobody explains is a word that the document writes in capitals for emphasis. */
	readonly isOrdinaryWord: (abbreviation: string) => boolean;
	/** Whether a termbase knows the abbreviation as the short form of a name, which is given as its phrase key. */
	readonly knows: Knows;
	/** What the termbases' concepts with the abbreviation are called, by their priority. */
	readonly longForms: (abbreviation: string) => readonly string[];
	/** What the other files of the paper say; `undefined` where there are none. */
	readonly rest: RestOfPaper | undefined;
	/** An explained abbreviation used less often than this is hardly worth explaining. */
	readonly fewUses: number;
	/** Whether the document is a part of a paper whose other parts may explain what it uses. */
	readonly isFragment: boolean;
}

/** What is wrong with how the scopes of a document introduce and use one abbreviation; by place in each scope. */
export function* checkAcronym(abbreviation: Abbreviation, context: AcronymContext): Iterable<Finding> {
	const { mentions, explanations } = abbreviation;
	const scopes = new Set<number>();
	for (const { scope } of mentions) {
		scopes.add(scope);
	}
	for (const { scope } of explanations) {
		scopes.add(scope ?? 0);
	}
	for (const scope of scopes) {
		yield* checkScope(abbreviation, scope, context);
	}
}

function* checkScope(
	{ name, mentions, explanations }: Abbreviation,
	scope: number,
	context: AcronymContext,
): Iterable<Finding> {
	const uses =
		scope === 0 && mentions.every((mention) => mention.scope === 0)
			? mentions
			: mentions.filter((mention) => mention.scope === scope);
	const here = explanations.filter(
		(explanation) => explanation.scope === scope || (explanation.scope === undefined && scope === 0),
	);
	const explainedFrom = scope === 0 ? context.rest?.explainedFrom.get(name) : undefined;
	const [first] = here;
	if (first === undefined) {
		const isExplained = explainedFrom !== undefined || explanations.some((explanation) => explanation.scope === undefined);
		yield* isExplained ? [] : checkUndefined(name, uses, context);
		return;
	}
	const { definition } = first;
	const [firstUse] = uses;
	const isEverywhere = first.scope === undefined;
	const isEarly = firstUse !== undefined && firstUse.start < Math.min(definition.at.start, explainedFrom ?? Infinity);
	if (isEarly && definition.pattern !== 'declared') {
		yield { code: 'used-before-definition', name, ...placeOf(firstUse), definition };
	}
	yield* checkRepetition(name, here, context);
	if (here.some((explanation) => explanation.definition.pattern !== 'row')) {
		const after = isEverywhere ? mentions : uses;
		const count = after.filter(({ start }) => start > definition.at.start).length + (context.rest?.uses.get(name) ?? 0);
		// What is declared is written out by a tool, where and as often as it has to be; what is a part may be used in the others.
		if (count < context.fewUses && definition.pattern !== 'declared' && !context.isFragment) {
			yield { code: 'rarely-used', name, ...definition.at, isQuoted: definition.isQuoted, definition, uses: count };
		}
	}
}

function* checkUndefined(name: string, uses: readonly Mention[], context: AcronymContext): Iterable<Finding> {
	const first = uses.find(({ isDoubtful }) => !isDoubtful);
	if (first === undefined || context.isFragment || context.isWellKnown(name) || context.isOrdinaryWord(name)) {
		return;
	}
	yield { code: 'undefined-acronym', name, ...placeOf(first) };
}

function* checkRepetition(name: string, here: readonly Explanation[], context: AcronymContext): Iterable<Finding> {
	/** The first explanation with each long form so far, by phrase key: few, however often they are repeated. */
	const earlier = new Map<string, Definition>();
	for (const { definition } of here) {
		const { key } = definition;
		const place = { name, ...definition.at, isQuoted: definition.isQuoted, definition };
		const known = [...earlier.values()];
		const same = earlier.get(key) ?? known.find((other) => similarity(definition.longForm, other.longForm) >= 0.5);
		if (same !== undefined) {
			yield { code: 'redefined', ...place, first: same };
		}
		const expected = known.length === 0 ? nearlyMeant(definition, context) : undefined;
		if (known.length > 0 && !earlier.has(key)) {
			yield { code: 'conflicting-expansion', ...place, other: known[0]!, expected: known[0]!.longForm };
		} else if (expected !== undefined) {
			yield { code: 'conflicting-expansion', ...place, other: undefined, expected };
		}
		if (!earlier.has(key)) {
			earlier.set(key, definition);
		}
	}
}

/**
 * The long form of a termbase that a definition nearly gives. One that has little in common with all of them means something else,
 * which is the document's right.
 */
function nearlyMeant({ abbreviation, longForm, key }: Definition, { knows, longForms }: AcronymContext): string | undefined {
	return knows(abbreviation, key) ? undefined : longForms(abbreviation).find((name) => similarity(name, longForm) >= 0.6);
}

/** Shared words of two phrases in all of their words, from 0 to 1 (Jaccard 1901); small words do not count. */
function similarity(a: string, b: string): number {
	const first = wordsOf(a);
	const second = wordsOf(b);
	const shared = [...first].filter((word) => second.has(word)).length;
	return shared / Math.max(1, first.size + second.size - shared);
}

function wordsOf(phrase: string): ReadonlySet<string> {
	return new Set((phrase.match(/[\p{L}\p{N}]+/gu) ?? []).map(wordKey).filter((word) => word !== ''));
}

function placeOf({ start, end, isQuoted }: Mention): Pick<Mention, 'start' | 'end' | 'isQuoted'> {
	return { start, end, isQuoted };
}
