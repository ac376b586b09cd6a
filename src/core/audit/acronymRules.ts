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

/** What one scope has to do with an abbreviation, each list in order. */
interface ScopePart {
	readonly uses: Mention[];
	readonly here: Explanation[];
}

/** What is wrong with how the scopes of a document introduce and use one abbreviation; by place in each scope. Linear. */
export function* checkAcronym(abbreviation: Abbreviation, context: AcronymContext): Iterable<Finding> {
	const { mentions, explanations } = abbreviation;
	const parts = new Map<number, ScopePart>();
	const partOf = (scope: number): ScopePart => {
		let part = parts.get(scope);
		if (part === undefined) {
			part = { uses: [], here: [] };
			parts.set(scope, part);
		}
		return part;
	};
	for (const mention of mentions) {
		partOf(mention.scope).uses.push(mention);
	}
	/** Where each long form, by phrase key, is first given. */
	const starts = new Map<string, number>();
	let isEverywhere = false;
	for (const explanation of explanations) {
		const { scope, definition } = explanation;
		partOf(scope ?? 0).here.push(explanation);
		isEverywhere ||= scope === undefined;
		if (!starts.has(definition.key)) {
			starts.set(definition.key, definition.at.start);
		}
	}
	for (const [scope, part] of parts) {
		if (part.here.length > 0) {
			yield* checkExplained(abbreviation, scope, part, starts, context);
		} else if (!isEverywhere && !(scope === 0 && context.rest?.explainedFrom.has(abbreviation.name) === true)) {
			yield* checkUndefined(abbreviation.name, part.uses, context);
		}
	}
}

function* checkExplained(
	{ name, mentions, explanations }: Abbreviation,
	scope: number,
	{ uses, here }: ScopePart,
	starts: ReadonlyMap<string, number>,
	context: AcronymContext,
): Iterable<Finding> {
	const explainedFrom = scope === 0 ? context.rest?.explainedFrom.get(name) : undefined;
	const first = here[0]!;
	const { definition } = first;
	const [firstUse] = uses;
	const isEarly = firstUse !== undefined && firstUse.start < Math.min(definition.at.start, explainedFrom ?? Infinity);
	if (isEarly && definition.pattern !== 'declared') {
		yield { code: 'used-before-definition', name, ...placeOf(firstUse), definition };
	}
	const { start } = definition.at;
	const earliest = explanations[0]!.definition;
	const elsewhere: Elsewhere = {
		first: earliest.at.start < start ? earliest : undefined,
		has: (key) => starts.get(key)! < start,
	};
	yield* checkRepetition(name, here, elsewhere, context);
	if (here.some((explanation) => explanation.definition.pattern !== 'row')) {
		const after = first.scope === undefined ? mentions : uses;
		const count = after.filter((use) => use.start > start).length + (context.rest?.uses.get(name) ?? 0);
		// What is declared is written out by a tool, where and as often as it has to be; what is a part may be used in the others.
		if (count < context.fewUses && definition.pattern !== 'declared' && !context.isFragment) {
			yield { code: 'rarely-used', name, ...definition.at, isQuoted: definition.isQuoted, definition, uses: count };
		}
	}
}

/** What other scopes explain before a scope does for the first time. */
interface Elsewhere {
	/** The first of it. */
	readonly first: Definition | undefined;
	/** Whether a long form of the abbreviation, by its phrase key, is among it. */
	readonly has: (key: string) => boolean;
}

function* checkUndefined(name: string, uses: readonly Mention[], context: AcronymContext): Iterable<Finding> {
	const first = uses.find(({ isDoubtful }) => !isDoubtful);
	if (first === undefined || context.isFragment || context.isWellKnown(name) || context.isOrdinaryWord(name)) {
		return;
	}
	yield { code: 'undefined-acronym', name, ...placeOf(first) };
}

function* checkRepetition(
	name: string,
	here: readonly Explanation[],
	elsewhere: Elsewhere,
	context: AcronymContext,
): Iterable<Finding> {
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
		const other = elsewhere.first ?? known[0];
		if (other !== undefined && !earlier.has(key) && !elsewhere.has(key)) {
			yield { code: 'conflicting-expansion', ...place, other, expected: other.longForm };
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
