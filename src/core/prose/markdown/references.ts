import type { Labels } from '../prose';

/** The references that a passage makes: which labels mean something, and for which of them it asked the document. */
export class References {
	private readonly keys = new Set<string>();

	/** With the keys that the passage itself defines and those that the document does. */
	constructor(
		private readonly own: ReadonlySet<string>,
		private readonly others: Labels,
	) {}

	has(key: string): boolean {
		if (this.own.has(key)) {
			return true;
		}
		this.keys.add(key);
		return this.others.has(key);
	}

	get asked(): readonly string[] {
		return [...this.keys];
	}
}
