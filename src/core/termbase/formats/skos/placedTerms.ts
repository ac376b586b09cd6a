import type { Place } from '../termbaseReader';
import type { Term } from './subjects';

/** A node or text of RDF that knows where in the file it stands. */
export interface PlacedTerm extends Term {
	readonly place: Place;
	readonly equals: (other: Term | null | undefined) => boolean;
}

/** Where the parser is in the file. */
interface Position {
	/** The line that it reads. */
	readonly place: Place;
	/** Where it read a text. */
	placeOf(text: string): Place;
}

/**
 * Makes the terms of RDF/JS for the JSON-LD parser. The parser makes a term as it reads it, and may tell of the quad much later,
 * at the end of the node or of the file: so it is the terms that have places.
 */
export class PlacedTerms {
	readonly #position: Position;
	#blankNodes = 0;

	constructor(position: Position) {
		this.#position = position;
	}

	namedNode(value: string): PlacedTerm {
		return placedTerm('NamedNode', value, this.#position.place);
	}

	/** Without a name it gets one that no file gives. */
	blankNode(name?: string): PlacedTerm {
		return placedTerm('BlankNode', name ?? `#${this.#blankNodes++}`, this.#position.place);
	}

	literal(value: string, languageOrDatatype?: string | { readonly language?: string; readonly value?: string }): PlacedTerm {
		const term = placedTerm('Literal', value, this.#position.placeOf(value));
		if (typeof languageOrDatatype === 'string') {
			return { ...term, language: languageOrDatatype };
		}
		const { language = '', value: datatype } = languageOrDatatype ?? {};
		return { ...term, language, ...(datatype !== undefined && { datatype: { value: datatype } }) };
	}

	defaultGraph(): PlacedTerm {
		return placedTerm('DefaultGraph', '', this.#position.place);
	}

	/** A quad without its graph, which does not matter here. */
	quad(subject: PlacedTerm, predicate: PlacedTerm, object: PlacedTerm): PlacedQuad {
		return { termType: 'Quad', value: '', subject, predicate, object };
	}
}

/** A statement of RDF that knows where in the file its parts stand. */
export interface PlacedQuad extends Term {
	readonly subject: PlacedTerm;
	readonly predicate: PlacedTerm;
	readonly object: PlacedTerm;
}

function placedTerm(termType: string, value: string, place: Place): PlacedTerm {
	return { termType, value, place, equals: (other) => other?.termType === termType && other.value === value };
}
