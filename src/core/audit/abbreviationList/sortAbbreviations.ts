/** An abbreviation, in the singular and as the paper writes it, and what it stands for. Both are plain text. */
export interface ListedAbbreviation {
	readonly abbreviation: string;
	readonly longForm: string;
}

/**
 * In the order in which a person of a language (a BCP 47 tag, from anywhere) looks them up, word by word: `UN`, `UN Women`,
 * `UNMISS`; `C4ISR` before `C10`, `R&D` beside `RD`. Case, accents and punctuation decide only between names that are otherwise
 * the same, so that the order never depends on the one in which they are given.
 */
export function sortAbbreviations<T extends ListedAbbreviation>(list: readonly T[], language: string): readonly T[] {
	const locale = collationLanguage(language);
	const asRead = new Intl.Collator(locale, { numeric: true, sensitivity: 'base', ignorePunctuation: false });
	const asWritten = new Intl.Collator(locale, { numeric: true });
	return list
		.map((entry) => ({ entry, written: entry.abbreviation, read: entry.abbreviation.replace(MARKS, '') }))
		.sort(
			(a, b) =>
				asRead.compare(a.read, b.read) ||
				asWritten.compare(a.written, b.written) ||
				Number(a.written > b.written) - Number(a.written < b.written),
		)
		.map(({ entry }) => entry);
}

const MARKS = /[^\p{L}\p{M}\p{N} ]/gu;

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
