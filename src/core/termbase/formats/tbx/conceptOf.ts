import type { Concept, Designation } from '../../model';
import { likelyType } from '../designations';
import type { Place } from '../termbaseReader';
import type { Entry, EntryTerm } from './entry';
import { chosenLanguage, nameIn, type WantedLanguages } from './nameIn';

/** What becomes of an entry. */
interface ConceptOfEntry {
	/** Its relations are the ids of the file. */
	readonly concept: Concept;
	/** Where its name stands. */
	readonly place: Place;
	/** Languages of definitions and notes that found no place in the model. */
	readonly lost: readonly string[];
}

/**
 * The concept that an entry with at least one term describes. Of definitions and notes it takes those in the first wanted language
 * that has any. Where there is neither, the first definition in another language becomes the note, behind its language tag.
 */
export function conceptOf(entry: Entry, id: string, wanted: WantedLanguages): ConceptOfEntry {
	const designations = designationsOf(entry.terms);
	const name = nameIn(designations, wanted)!;
	const definedIn = chosenLanguage(entry.definitions.keys(), wanted);
	const notedIn = chosenLanguage(entry.notes.keys(), wanted);
	const [foreign] = definedIn === undefined && notedIn === undefined ? entry.definitions.keys() : [];
	const note = notedIn === undefined ? undefined : entry.notes.get(notedIn);
	const definitionSource = entry.definitionSources.get(definedIn ?? foreign ?? '') ?? entry.source;
	const source = definitionSource ?? (entry.definitions.size === 0 ? entry.termSource : undefined);
	const identifier = identifierOf(entry, id);
	const concept: Concept = {
		id,
		kind: 'concept',
		organisation: 'other',
		label: name.text,
		designations,
		definition: (definedIn === undefined ? undefined : entry.definitions.get(definedIn)) ?? '',
		...(entry.domains.length > 0 && { domains: [...entry.domains] }),
		...(identifier !== undefined && { identifier }),
		...targets(entry, 'broader'),
		...targets(entry, 'narrower'),
		...targets(entry, 'related'),
		...(source !== undefined && { source: { title: source } }),
		...(note !== undefined && { note }),
		...(foreign !== undefined && { note: `${foreign}: ${entry.definitions.get(foreign)}` }),
	};
	const lost = [
		...[...entry.definitions.keys()].filter((language) => language !== definedIn && language !== foreign),
		...[...entry.notes.keys()].filter((language) => language !== notedIn),
	];
	return { concept, place: entry.terms[designations.indexOf(name)]!.place, lost };
}

/** The entry's own id where it is not merely a name within the file, else what it refers to elsewhere. */
function identifierOf(entry: Entry, id: string): string | undefined {
	const isNumber = /^\d+$/.test(entry.id);
	return entry.id !== '' && (isNumber || bareId(entry.id) !== id) ? entry.id : entry.identifier;
}

/** An id without the underscore that XML wants before a digit. */
export function bareId(id: string): string {
	return id.replace(/^_(?=\d)/, '');
}

function targets(entry: Entry, kind: 'broader' | 'narrower' | 'related'): Partial<Record<typeof kind, string[]>> {
	const ids = entry.relations.filter((relation) => relation.kind === kind).map(({ target }) => target);
	return ids.length > 0 ? { [kind]: ids } : {};
}

function designationsOf(terms: readonly EntryTerm[]): Designation[] {
	const full = new Set(terms.filter(({ type }) => type === 'full').map(({ language }) => language));
	const preferred = new Set<string>();
	return terms.map((term) => {
		const type = term.type ?? typeOf(term, full);
		if (type === 'full') {
			full.add(term.language);
		}
		const key = `${term.language} ${type}`;
		const isPreferred = term.preferred && !preferred.has(key);
		if (isPreferred) {
			preferred.add(key);
		}
		return {
			text: term.text,
			language: term.language,
			type,
			...(isPreferred && { preferred: true }),
			...disuse(term),
			...(term.confidence !== undefined && { confidence: term.confidence }),
		};
	});
}

/** The likely type of a term whose type the file does not tell: what is no longer to be used is not the concept's full name. */
function typeOf(term: EntryTerm, full: ReadonlySet<string>): Designation['type'] {
	const likely = likelyType(term, full);
	return likely === 'full' && term.disuse !== undefined ? 'variant' : likely;
}

/** What a term's status and note become: the model wants to know the year in which a name went out of use. */
function disuse({ disuse, year, note }: EntryTerm): Pick<Designation, 'status' | 'note'> {
	if (disuse === undefined || year === undefined) {
		const notes = [disuse, note].filter((text) => text !== undefined);
		return notes.length > 0 ? { note: notes.join('; ') } : {};
	}
	return {
		status: { state: disuse === 'superseded' ? 'renamed' : 'ended', year },
		...(note !== undefined && { note }),
	};
}
