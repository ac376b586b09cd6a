/** The best few of many, without sorting the many. */
export class Shortlist {
	private readonly size: number;
	private readonly items: number[] = [];
	private readonly scores: number[] = [];

	constructor(size: number) {
		this.size = size;
	}

	/** Keeps the item if it is among the best so far; of equal ones the earlier is better. */
	offer(item: number, score: number): void {
		let at = this.scores.length;
		if (at === this.size && !(score > this.scores[at - 1]!)) {
			return;
		}
		while (at > 0 && score > this.scores[at - 1]!) {
			at--;
		}
		this.items.splice(at, 0, item);
		this.scores.splice(at, 0, score);
		if (this.items.length > this.size) {
			this.items.pop();
			this.scores.pop();
		}
	}

	/** The kept items with their scores, best first. */
	entries(): readonly (readonly [item: number, score: number])[] {
		return this.items.map((item, at) => [item, this.scores[at]!] as const);
	}
}
