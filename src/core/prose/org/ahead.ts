/** Whether a mark at `at` counts; the answer must not depend on where the search began. */
type Accepts = (text: string, at: number, to: number) => boolean;

/**
 * Searches for the ends of markup in one text that remember where the next one of each is: openings, however many and whether or
 * not they have an end, cost one pass together.
 */
export class Ahead {
	private readonly next = new Map<string, number>();

	/** Forgets the text before. */
	reset(): void {
		if (this.next.size > 0) {
			this.next.clear();
		}
	}

	/** The offset of the first `mark` from `at` on that ends before `to`; infinite if there is none. `at` must not go back. */
	find(text: string, mark: string, at: number, to: number, accepts?: Accepts): number {
		const known = this.next.get(mark);
		if (known !== undefined && known >= at) {
			return known;
		}
		const first = mark.charCodeAt(0);
		for (let offset = at; offset + mark.length <= to; offset++) {
			if (
				text.charCodeAt(offset) === first &&
				text.startsWith(mark, offset) &&
				(accepts === undefined || accepts(text, offset, to))
			) {
				this.next.set(mark, offset);
				return offset;
			}
		}
		this.next.set(mark, Number.POSITIVE_INFINITY);
		return Number.POSITIVE_INFINITY;
	}
}
