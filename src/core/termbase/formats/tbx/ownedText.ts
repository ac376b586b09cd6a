const MOST_SHARED = 10_000;

/**
 * A copy of a text. What a parser cuts out of a piece of a file keeps the whole piece in memory (V8 represents it as a slice), and
 * so would a result that is made of such cuttings.
 */
export function ownedText(text: string): string {
	return text.length < 2 ? text : [text.charAt(0), text.slice(1)].join('');
}

/** Keeps one copy of texts that a file repeats: language tags, subject fields. */
export class SharedTexts {
	readonly #texts = new Map<string, string>();

	/** The text, as one object for all that are equal. */
	of(text: string): string {
		const known = this.#texts.get(text);
		if (known !== undefined) {
			return known;
		}
		const own = ownedText(text);
		if (this.#texts.size < MOST_SHARED) {
			this.#texts.set(own, own);
		}
		return own;
	}
}
