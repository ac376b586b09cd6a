/**
 * What the bundles have in place of the package `readable-stream`. The JSON-LD parser is a stream, but is fed past its stream; all
 * that it needs of one is told events. The package's entry for browsers would want a `self`, which the desktop's extension host
 * has not, and the other one Node's streams, which a web worker has not.
 */
export class Transform {
	readonly #listeners = new Map<string, ((value: unknown) => void)[]>();

	/** Calls `listener` with each event of that name. */
	on(event: string, listener: (value: unknown) => void): this {
		this.#listeners.set(event, [...(this.#listeners.get(event) ?? []), listener]);
		return this;
	}

	/** Calls the listeners of an event; says whether there are any. */
	emit(event: string, value: unknown): boolean {
		const listeners = this.#listeners.get(event) ?? [];
		for (const listener of listeners) {
			listener(value);
		}
		return listeners.length > 0;
	}
}

/** Named by the parser, for reading from other streams; never made. */
export class PassThrough extends Transform {}
