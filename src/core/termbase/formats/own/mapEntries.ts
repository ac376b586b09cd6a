import type { FileReading } from './fileReading';
import { type SourceEntry, type SourceNode, saysNothing } from './sourceNode';

/**
 * The properties of one map while it is read. A second one of the same name and one that every object has (`constructor`,
 * `__proto__`) is told and left out.
 */
export class MapEntries {
	readonly #seen = new Set<string>();
	readonly #entries = new Map<string, SourceEntry>();

	constructor(private readonly reading: FileReading) {}

	/** Whether a property of that name may follow. */
	accepts(key: string, start: number, end: number): boolean {
		if (key in {}) {
			this.reading.tell('wrong-value', [key, ''], start, end);
			return false;
		}
		if (this.#seen.has(key)) {
			this.reading.tell('wrong-value', [key, `1 × ${key}`], start, end);
			return false;
		}
		this.#seen.add(key);
		return true;
	}

	/** Adds an accepted property, unless its value says nothing. */
	add(key: string, keyStart: number, keyEnd: number, value: SourceNode | undefined): void {
		if (value !== undefined && !saysNothing(value)) {
			this.#entries.set(key, { keyStart, keyEnd, value });
		}
	}

	get all(): ReadonlyMap<string, SourceEntry> {
		return this.#entries;
	}
}
