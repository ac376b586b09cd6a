import { ConceptIds, slugOf } from '../conceptIds';

const VALID = /^[a-z0-9][a-z0-9-]*$/;

/** Whether a text can be an id as it stands. */
export function isId(text: string): boolean {
	return VALID.test(text);
}

/** The id that a name would get, were it the only one of its file. */
export function idOf(name: string): string {
	return isId(name) ? name : slugOf(name);
}

/** The ids of one file: those that it gives itself come first, those made of names keep clear of them. */
export class OwnIds {
	readonly #taken = new Set<string>();
	readonly #made = new ConceptIds();

	/** Takes an id that the file gives; `false` where it is taken already. */
	claim(id: string): boolean {
		const free = !this.#taken.has(id);
		this.#taken.add(id);
		return free;
	}

	/** An unused id made of a name. */
	make(name: string): string {
		let id = this.#made.take(name);
		while (!this.claim(id)) {
			id = this.#made.take(name);
		}
		return id;
	}
}
