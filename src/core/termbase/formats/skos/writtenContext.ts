import { CLASS_IRIS, ID_DATATYPE, PROPERTY_IRIS, type Property } from './vocabulary';

/** The properties whose values are nodes. */
const NODES = ['broader', 'narrower', 'related', 'inScheme', 'replacedBy', 'successor', 'xlPrefLabel', 'xlAltLabel'] as const;

/** The properties whose values are texts, numbers and nodes that say themselves what they are. */
const VALUES = [
	'subject',
	'source',
	'title',
	'publisher',
	'inLanguage',
	'definition',
	'scopeNote',
	'note',
	'literalForm',
	'identifier',
	'kind',
	'organisation',
	'qualifier',
	'validFrom',
	'validUntil',
	'name',
	'year',
	'confidence',
	'checked',
	'position',
	'designationType',
	'preferred',
	'case',
	'weak',
	'spoken',
	'state',
] as const;

/** A property that a file of ours may have. */
export type WrittenProperty = (typeof NODES)[number] | (typeof VALUES)[number] | 'prefLabel' | 'altLabel' | 'notation';

/** The context of a file of ours. It names every term with its whole IRI, so that nothing has to be loaded. */
export const WRITTEN_CONTEXT = {
	'@version': 1.1,
	Concept: CLASS_IRIS.concept,
	ConceptScheme: CLASS_IRIS.scheme,
	Label: CLASS_IRIS.label,
	prefLabel: { '@id': iriOf('prefLabel'), '@container': '@language' },
	altLabel: { '@id': iriOf('altLabel'), '@container': '@language' },
	notation: { '@id': iriOf('notation'), '@type': ID_DATATYPE },
	...Object.fromEntries(NODES.map((property) => [property, { '@id': iriOf(property), '@type': '@id' }])),
	...Object.fromEntries(VALUES.map((property) => [property, iriOf(property)])),
};

function iriOf(property: Property): string {
	return PROPERTY_IRIS[property][0];
}
