/** An abbreviation, in the singular and as the paper writes it, and what it stands for. Both are plain text. */
export interface ListedAbbreviation {
	readonly abbreviation: string;
	readonly longForm: string;
}

/**
 * In the order in which a person of a language (a BCP 47 tag, from anywhere) looks them up: `UN` before `UN Women`, `C4ISR`
 * before `C10`, `R&D` beside `RD`; case, accents and punctuation decide only between names that are otherwise the same. The order
 * does not depend on the one in which they are given, unless they are spelt alike.
 */
export function sortAbbreviations<T extends ListedAbbreviation>(list: readonly T[], language: string): readonly T[] {
	const locale = collationLanguage(language);
	const asRead = new Intl.Collator(locale, { numeric: true, sensitivity: 'base', ignorePunctuation: true });
	const asWritten = new Intl.Collator(locale, { numeric: true });
	const compare = (a: string, b: string): number =>
		asRead.compare(a, b) || asWritten.compare(a, b) || Number(a > b) - Number(a < b);
	return list.toSorted((a, b) => compare(a.abbreviation, b.abbreviation));
}

/** English where a document declares as its language what is none. */
function collationLanguage(language: string): string {
	try {
		return Intl.Collator.supportedLocalesOf(language)[0] ?? 'en';
	} catch (error) {
		if (error instanceof RangeError) {
			return 'en';
		}
		throw error;
	}
}
