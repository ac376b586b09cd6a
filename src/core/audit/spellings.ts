import type { Occurrence } from '../document/occurrences';
import { foldWord } from '../language/characters';
import { englishSingular } from '../language/inflection';
import { capitalized } from '../language/nounPhrase';
import { mayBeRespelt, toAmerican } from '../language/spelling';
import { mayHoldCompound } from '../matching/forms';
import type { Lexicon } from '../termbase/lexicon';
import type { Span, VariantForm } from './finding';

/** A name in words where it stands, and how it is spelt there. */
export interface SpeltName extends Span {
	/** As the document writes it, on one line. */
	readonly name: string;
	readonly concept: number;
	/** The designation, as its termbase writes it. */
	readonly designation: string;
	/** See `spellingOf`. */
	readonly spelling: string;
}

/**
 * What of a name's spelling is the writer's choice: its words in small letters and in the singular, each as it is spelt. Hyphens
 * count as spaces, since they come and go with the place in the sentence.
 */
export function spellingOf(name: string): string {
	return (foldWord(name).match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).map((word) => englishSingular(word) ?? word).join(' ');
}

/** Whether a name in words may be spelt in several ways. */
export function isSpelt(name: string): boolean {
	return mayBeRespelt(name) || mayHoldCompound(name);
}

/** How an occurrence that is certain spells its designation; offsets are the occurrence's. */
export function speltName({ start, end, judgement }: Occurrence, name: string, lexicon: Lexicon): SpeltName {
	const entry = judgement.entries[0]!;
	const designation = lexicon.entry(entry).designation.text;
	return { start, end, name, concept: lexicon.conceptOf(entry), designation, spelling: spellingOf(name) };
}

/**
 * Names that a document spells in two ways, `center` and `centre`, `peacebuilding` and `peace building`, at each place where it
 * spells them in the rarer one; of two that are as usual, the termbase's or else the first is taken. Offsets are as given.
 */
export function* rarerSpellings(names: Iterable<SpeltName>): Iterable<VariantForm> {
	const byName = new Map<string, Map<string, SpeltName[]>>();
	for (const name of names) {
		const key = `${name.concept} ${name.designation}`;
		const ways = byName.get(key) ?? new Map<string, SpeltName[]>();
		byName.set(key, ways);
		const same = ways.get(name.spelling);
		if (same === undefined) {
			ways.set(name.spelling, [name]);
		} else {
			same.push(name);
		}
	}
	for (const ways of byName.values()) {
		const [usual, ...rarer] = [...ways.values()].sort(
			(a, b) => b.length - a.length || Number(isOurs(b[0]!)) - Number(isOurs(a[0]!)),
		);
		for (const { start, end, name, concept } of rarer.flat()) {
			yield { code: 'variant-form', start, end, name, isQuoted: false, concept, preferred: likeUsual(name, usual!) };
		}
	}
}

function isOurs({ designation, spelling }: SpeltName): boolean {
	return spellingOf(designation) === spelling;
}

/** The usual spelling in the number of a name, if somebody wrote it so, else as it was written first; with its capital or without. */
function likeUsual(name: string, usual: readonly SpeltName[]): string {
	const key = withoutSpelling(name);
	const alike = usual.filter((other) => withoutSpelling(other.name) === key);
	const found = (alike.length > 0 ? alike : usual).map((other) => other.name);
	const [first] = found;
	const isCapital = /^\p{Lu}/u.test(name);
	// The capital of a sentence's beginning is no part of a name that has no other.
	const like = found.find((other) => /^\p{Lu}/u.test(other) === isCapital);
	return like ?? (isCapital ? capitalized(first!) : first!.slice(0, 1).toLowerCase() + first!.slice(1));
}

function withoutSpelling(name: string): string {
	return (foldWord(name).match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).map(toAmerican).join('');
}
