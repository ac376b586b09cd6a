const LONGEST = 60;

/** Gives the concepts of one file ids that match the model's pattern and are unique in it. */
export class ConceptIds {
	readonly #taken = new Set<string>();
	/** The number that a slug's next clash tries first: a file of equal names stays linear. */
	readonly #next = new Map<string, number>();

	/** An unused id made of `text`; remembers it. */
	take(text: string): string {
		const slug = slugged(text);
		let id = slug;
		let count = this.#next.get(slug) ?? 2;
		while (this.#taken.has(id)) {
			id = `${slug}-${count}`;
			count++;
		}
		this.#next.set(slug, count);
		this.#taken.add(id);
		return id;
	}
}

function slugged(text: string): string {
	const slug = text
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-/, '')
		.slice(0, LONGEST)
		.replace(/-$/, '');
	return slug || 'concept';
}
