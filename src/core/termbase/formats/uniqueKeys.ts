import { PartedMap } from './partedMap';

/** Makes the keys of one file or list differ: the second `PSC` becomes `PSC-2`. */
export class UniqueKeys {
	/** The keys that were given, each with the number that its next clash tries first: a file of equal names stays linear. */
	readonly #next = new PartedMap<number>();

	/** An unused key that begins with `text`; remembers it. */
	take(text: string): string {
		let count = this.#next.get(text);
		if (count === undefined) {
			this.#next.set(text, 2);
			return text;
		}
		while (this.#next.has(`${text}-${count}`)) {
			count++;
		}
		const key = `${text}-${count}`;
		this.#next.set(text, count + 1);
		this.#next.set(key, 2);
		return key;
	}
}
