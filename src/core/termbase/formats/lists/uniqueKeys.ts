/** Makes the keys of one list differ: the second `PSC` becomes `PSC-2`. */
export class UniqueKeys {
	readonly #taken = new Set<string>();
	readonly #next = new Map<string, number>();

	/** An unused key that begins with `text`; remembers it. */
	take(text: string): string {
		let key = text;
		let count = this.#next.get(text) ?? 2;
		while (this.#taken.has(key)) {
			key = `${text}-${count}`;
			count++;
		}
		this.#next.set(text, count);
		this.#taken.add(key);
		return key;
	}
}
