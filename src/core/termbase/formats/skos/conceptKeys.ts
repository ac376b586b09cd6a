import { cleanText } from '../cleanText';
import { ConceptIds, slugOf } from '../conceptIds';
import { ownId } from './ownDetails';
import { type Subject, textOf } from './subjects';
import { OWN_CONCEPT, RELATIVE_BASE } from './vocabulary';

/** Gives the concepts of a file their ids, and says which id a node has. */
export class ConceptKeys {
	readonly #ids = new ConceptIds();
	readonly #byKey = new Map<string, string>();

	/** Gives a concept an id: the one that a file of ours says, else after the end of its IRI, else its notation or name. */
	add(subject: Subject): void {
		const names = [
			ownId(subject),
			lastPart(subject.key),
			textOf(subject, 'notation')?.value,
			textOf(subject, 'prefLabel')?.value,
		];
		this.#byKey.set(
			subject.key,
			this.#ids.take(names.find((name) => name !== undefined && /[a-z0-9]/i.test(name)) ?? 'concept'),
		);
	}

	/** The id of a concept of the file; `undefined` where the node is none. */
	get(key: string): string | undefined {
		return this.#byKey.get(key);
	}

	/** The id of any node: where it is no concept of the file, the one that it would have; `undefined` of a blank node. */
	idOf(key: string): string | undefined {
		const known = this.#byKey.get(key);
		if (known !== undefined || key.startsWith('_:')) {
			return known;
		}
		return slugOf(lastPart(key) ?? key);
	}
}

/** What identifies a node beyond its file: its IRI, unless the node is blank or the IRI relative or one that we made. */
export function identifierOf({ key }: Subject): string | undefined {
	return key.startsWith('_:') || key.startsWith(RELATIVE_BASE) || key.startsWith(OWN_CONCEPT) ? undefined : cleanText(key);
}

function lastPart(key: string): string | undefined {
	if (key.startsWith('_:')) {
		return undefined;
	}
	const part = /([^/#:?=&]+)[/#:?=&]*$/.exec(key)?.[1];
	if (part === undefined || !part.includes('%')) {
		return part;
	}
	try {
		return decodeURIComponent(part);
	} catch (error) {
		if (error instanceof URIError) {
			return part;
		}
		throw error;
	}
}
