import { isApostrophe, isSpace, isWordAt } from '../language/characters';
import { phraseKey } from '../language/phraseKey';
import type { Abbreviation } from './census';
import type { Span, VariantForm } from './finding';
import type { HouseStyle } from './houseStyles';

/** An abbreviation with the possessive behind it: `UN’s`, `PRTs’`. */
export interface Possessive extends Span {
	readonly abbreviation: string;
	/** Without the possessive, as written. */
	readonly bare: string;
}

/** The possessive of an abbreviation that stands at text[start, end); `undefined` where it has none. */
export function possessiveOf(text: string, { start, end }: Span, abbreviation: string): Possessive | undefined {
	if (!isApostrophe(text.charCodeAt(end))) {
		return undefined;
	}
	const isPlural = text.charAt(end - 1) === 's' && isSpace(text.charCodeAt(end + 1));
	const isSingular = text.charAt(end + 1) === 's' && !isWordAt(text, end + 2);
	return isPlural || isSingular
		? { start, end: end + (isPlural ? 1 : 2), abbreviation, bare: text.slice(start, end) }
		: undefined;
}

/** Possessives of a passage, and the offset in the document that their offsets are from. */
export interface PlacedPossessives {
	readonly offset: number;
	readonly audit: { readonly possessives: readonly Possessive[] };
}

/** What a house does not write: possessives of abbreviations, and abbreviations of what it always writes out; in no order. */
export function* checkHouseStyle(
	{ allowsPossessives, writtenOut }: HouseStyle,
	abbreviations: ReadonlyMap<string, Abbreviation>,
	passages: readonly PlacedPossessives[],
	isRead: (offset: number) => boolean,
	isKnown: (abbreviation: string) => boolean,
): Iterable<VariantForm> {
	for (const [name, preferred] of writtenOut) {
		const abbreviation = abbreviations.get(name);
		if (abbreviation !== undefined && means(abbreviation, preferred, isKnown(name))) {
			for (const { start, end, isQuoted } of abbreviation.mentions) {
				if (!isQuoted) {
					const text = end - start === name.length + 1 ? `${preferred}s` : preferred;
					yield { code: 'variant-form', start, end, name, isQuoted, concept: undefined, preferred: text };
				}
			}
		}
	}
	for (const { offset, audit } of allowsPossessives ? [] : passages) {
		for (const { start, end, abbreviation: name, bare } of audit.possessives) {
			if (abbreviations.has(name) && !writtenOut.has(name) && isRead(offset + start)) {
				const place = { start: offset + start, end: offset + end, name, isQuoted: false };
				yield { code: 'variant-form', ...place, concept: undefined, preferred: bare };
			}
		}
	}
}

/** Whether an abbreviation stands for what the house writes: the document or, for one of two letters, a termbase says so. */
function means({ name, explanations }: Abbreviation, preferred: string, isKnown: boolean): boolean {
	return explanations.length === 0
		? isKnown || name.length > 2
		: explanations.every(({ definition }) => phraseKey(definition.longForm).includes(phraseKey(preferred)));
}
