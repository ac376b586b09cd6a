const LONGEST = 60;

/** What a concept is called whose name has no letter or digit of ASCII, such as one in Arabic. */
const NAMELESS = 'concept';

/** Gives the concepts of one file ids that match the model's pattern and are unique in it. */
export class ConceptIds {
	readonly #taken = new Set<string>();
	/** The number that a slug's next clash tries first: a file of equal names stays linear. */
	readonly #next = new Map<string, number>();

	/** An unused id made of `text`; remembers it. */
	take(text: string): string {
		const slug = slugOf(text);
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

/** The id that `text` gets where nothing else has taken it: at most 60 characters. */
export function slugOf(text: string): string {
	const slug = text
		.slice(0, LONGEST * 8)
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-/, '')
		.slice(0, LONGEST)
		.replace(/-$/, '');
	return slug || NAMELESS;
}
