/**
 * Searches for the ends of markup that remember what the rest of a text does not hold: openings without an end, however many,
 * cost one search together.
 */
export class ForwardSearch {
	private readonly missing = new Set<unknown>();

	/** Forgets the text before. To be called for each text, and for each `to`. */
	reset(): void {
		if (this.missing.size > 0) {
			this.missing.clear();
		}
	}

	/**
	 * The offset after the first `needle` between `at` and `to`, `undefined` if there is none. `at` must not go back between
	 * resets.
	 */
	endOf(text: string, needle: string, at: number, to: number): number | undefined {
		if (this.missing.has(needle)) {
			return undefined;
		}
		const first = needle.charCodeAt(0);
		for (let offset = at; offset + needle.length <= to; offset++) {
			if (text.charCodeAt(offset) === first && text.startsWith(needle, offset)) {
				return offset + needle.length;
			}
		}
		this.missing.add(needle);
		return undefined;
	}

	/** The same for the first character `code` of which `accepts` holds; `accepts` must not depend on where the search began. */
	endWhere(
		text: string,
		code: number,
		at: number,
		to: number,
		accepts: (text: string, at: number, to: number) => boolean,
	): number | undefined {
		if (this.missing.has(accepts)) {
			return undefined;
		}
		for (let offset = at; offset < to; offset++) {
			if (text.charCodeAt(offset) === code && accepts(text, offset, to)) {
				return offset + 1;
			}
		}
		this.missing.add(accepts);
		return undefined;
	}

	/** The same for the first match of `pattern`. */
	endOfPattern(text: string, pattern: RegExp, at: number, to: number): number | undefined {
		const match = this.missing.has(pattern) ? null : pattern.exec(text.slice(at, to));
		if (match === null) {
			this.missing.add(pattern);
			return undefined;
		}
		return at + match.index + match[0].length;
	}
}
