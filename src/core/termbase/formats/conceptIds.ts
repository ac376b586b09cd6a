import { UniqueKeys } from './uniqueKeys';

const LONGEST = 60;

/** What a concept is called whose name has no letter or digit of ASCII, such as one in Arabic. */
const NAMELESS = 'concept';

/** Gives the concepts of one file ids that match the model's pattern and are unique in it. */
export class ConceptIds {
	readonly #ids = new UniqueKeys();

	/** An unused id made of `text`; remembers it. */
	take(text: string): string {
		return this.#ids.take(slugOf(text));
	}
}

const ASCII = /^[\u0000-\u007f]*$/;

/** The id that `text` gets where nothing else has taken it: at most 60 characters. */
export function slugOf(text: string): string {
	const start = text.slice(0, LONGEST * 8);
	const plain = ASCII.test(start) ? start : start.normalize('NFKD').replace(/\p{M}/gu, '');
	const slug = plain
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-/, '')
		.slice(0, LONGEST)
		.replace(/-$/, '');
	return slug || NAMELESS;
}
