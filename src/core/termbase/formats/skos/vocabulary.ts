const SKOS = 'http://www.w3.org/2004/02/skos/core#';
const SKOS_XL = 'http://www.w3.org/2008/05/skos-xl#';
const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const RDFS = 'http://www.w3.org/2000/01/rdf-schema#';
const OWL = 'http://www.w3.org/2002/07/owl#';
const DC = 'http://purl.org/dc/elements/1.1/';
const TERMS = 'http://purl.org/dc/terms/';

/** What the model knows and neither SKOS nor Dublin Core does. */
const OWN = 'urn:peaceops:termbase:';

/** What the IRI of a concept begins with that has no IRI of its own; its id follows. */
export const OWN_CONCEPT = 'urn:peaceops:concept:';

/** The IRI of the one scheme of a file that we write. */
export const OWN_SCHEME = 'urn:peaceops:scheme';

/** What relative IRIs are resolved against; what begins so means nothing outside its file. */
export const RELATIVE_BASE = 'termbase:///';

/** The properties that are read, by our names for them, with the IRIs that stand for each; the first one is written. */
export const PROPERTY_IRIS = {
	type: [`${RDF}type`],
	first: [`${RDF}first`],
	rest: [`${RDF}rest`],
	prefLabel: [`${SKOS}prefLabel`],
	altLabel: [`${SKOS}altLabel`],
	hiddenLabel: [`${SKOS}hiddenLabel`],
	xlPrefLabel: [`${SKOS_XL}prefLabel`],
	xlAltLabel: [`${SKOS_XL}altLabel`],
	xlHiddenLabel: [`${SKOS_XL}hiddenLabel`],
	literalForm: [`${SKOS_XL}literalForm`],
	notation: [`${SKOS}notation`],
	definition: [`${SKOS}definition`],
	description: [`${TERMS}description`, `${DC}description`],
	scopeNote: [`${SKOS}scopeNote`],
	note: [`${SKOS}note`],
	broader: [`${SKOS}broader`],
	narrower: [`${SKOS}narrower`],
	related: [`${SKOS}related`],
	inScheme: [`${SKOS}inScheme`],
	member: [`${SKOS}member`],
	memberList: [`${SKOS}memberList`],
	subject: [`${DC}subject`, `${TERMS}subject`],
	source: [`${TERMS}source`, `${DC}source`],
	replacedBy: [`${TERMS}isReplacedBy`],
	deprecated: [`${OWL}deprecated`],
	title: [`${TERMS}title`, `${DC}title`, `${RDFS}label`],
	publisher: [`${TERMS}publisher`, `${DC}publisher`],
	inLanguage: [`${TERMS}language`, `${DC}language`],
	identifier: [`${OWN}identifier`],
	kind: [`${OWN}kind`],
	organisation: [`${OWN}organisation`],
	qualifier: [`${OWN}qualifier`],
	validFrom: [`${OWN}validFrom`],
	validUntil: [`${OWN}validUntil`],
	name: [`${OWN}name`],
	year: [`${OWN}year`],
	confidence: [`${OWN}confidence`],
	checked: [`${OWN}checked`],
	position: [`${OWN}position`],
	designationType: [`${OWN}designationType`],
	preferred: [`${OWN}preferred`],
	case: [`${OWN}case`],
	weak: [`${OWN}weak`],
	spoken: [`${OWN}spoken`],
	state: [`${OWN}state`],
	successor: [`${OWN}successor`],
} as const;

export type Property = keyof typeof PROPERTY_IRIS;

/** The property that an IRI stands for; those of other vocabularies are missing. */
export const PROPERTIES: ReadonlyMap<string, Property> = new Map(
	Object.entries(PROPERTY_IRIS).flatMap(([property, iris]) => iris.map((iri) => [iri, property as Property] as const)),
);

/** The classes that are told apart. */
export const CLASS_IRIS = {
	concept: `${SKOS}Concept`,
	scheme: `${SKOS}ConceptScheme`,
	collection: `${SKOS}Collection`,
	orderedCollection: `${SKOS}OrderedCollection`,
	label: `${SKOS_XL}Label`,
} as const;

/** The datatype of a notation that is the concept's id in the model. */
export const ID_DATATYPE = `${OWN}id`;

/** The end of an RDF list. */
export const LIST_END = `${RDF}nil`;

/** The datatype of a literal that has no other, and that of one with a language. */
export const PLAIN_DATATYPES: ReadonlySet<string> = new Set(['http://www.w3.org/2001/XMLSchema#string', `${RDF}langString`]);
