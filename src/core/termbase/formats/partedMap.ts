/** Few enough to be cheap when empty; with half a million keys a part is still small. */
const PARTS = 64;

/** Characters at a key's end that decide on its part: ids and names of one kind differ there more than where they begin. */
const LOOKED_AT = 4;

/**
 * A map by texts that grows in small steps. One `Map` alone moves all of its keys whenever it makes room for more, which at
 * 100,000 of them takes longer than work may that pauses.
 */
export class PartedMap<Value> {
	readonly #parts = Array.from({ length: PARTS }, () => new Map<string, Value>());

	get(key: string): Value | undefined {
		return this.#partOf(key).get(key);
	}

	has(key: string): boolean {
		return this.#partOf(key).has(key);
	}

	set(key: string, value: Value): void {
		this.#partOf(key).set(key, value);
	}

	#partOf(key: string): Map<string, Value> {
		let hash = key.length;
		for (let at = Math.max(0, key.length - LOOKED_AT); at < key.length; at++) {
			hash = Math.imul(hash, 31) + key.charCodeAt(at);
		}
		return this.#parts[hash & (PARTS - 1)]!;
	}
}
