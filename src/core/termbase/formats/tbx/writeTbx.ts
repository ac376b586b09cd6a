import type { Concept, Designation } from '../../model';
import { slugOf } from '../conceptIds';
import { PartedMap } from '../partedMap';
import type { WriteOptions } from '../termbaseFormat';
import { element, type XmlElement, xmlAttribute, xmlLines, xmlText } from './xmlElement';

const TERM_TYPES: Readonly<Record<Designation['type'], string>> = {
	full: 'fullForm',
	abbreviation: 'abbreviation',
	short: 'shortForm',
	variant: 'variant',
};

/**
 * The concepts as a file in TBX version 3, dialect TBX-Basic, style DCT, in pieces of one concept each. `readTbx` reads the same
 * concepts from it apart from what `lossesInTbx` names; each concept's designations are grouped by language, as TBX wants it.
 */
export function* writeTbx(concepts: readonly Concept[], { name, language }: WriteOptions): Iterable<string> {
	const byId = new PartedMap<Concept>();
	for (const concept of concepts) {
		byId.set(concept.id, concept);
		yield '';
	}
	yield `<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="dct" xml:lang="${xmlAttribute(language)}" xmlns="urn:iso:std:iso:30042:ed-2"
	xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">
	<tbxHeader>
		<fileDesc>
			<titleStmt>
				<title>${xmlText(name)}</title>
			</titleStmt>
			<sourceDesc>
				<p>${xmlText(name)}</p>
			</sourceDesc>
		</fileDesc>
	</tbxHeader>
	<text>
		<body>
`;
	for (const concept of concepts) {
		yield xmlLines(conceptEntry(concept, byId), 3);
	}
	yield '\t\t</body>\n\t</text>\n</tbx>\n';
}

function conceptEntry(concept: Concept, byId: PartedMap<Concept>): XmlElement {
	const { broader = [], narrower = [], related = [], domains = [], identifier, note } = concept;
	const relations = Array.from(new Set([...broader, ...narrower, ...related]), (id) => {
		const other = byId.get(id);
		return element('basic:crossReference', other?.label ?? id, { target: other ? entryId(other) : xmlId(id) });
	});
	const isElsewhere = identifier !== undefined && !isEntryId(identifier, concept);
	return element(
		'conceptEntry',
		[
			...domains.map((domain) => element('min:subjectField', domain)),
			...definition(concept),
			...relations,
			...(isElsewhere ? [element('min:externalCrossReference', identifier, { target: identifier })] : []),
			...(note === undefined ? [] : [element('note', note)]),
			...languageSections(concept.designations),
		],
		{ id: entryId(concept) },
	);
}

function definition({ definition, source }: Concept): readonly XmlElement[] {
	const parts = [
		...(definition === '' ? [] : [element('basic:definition', definition)]),
		...(source ? [element('basic:source', source.title)] : []),
	];
	return parts.length > 1 ? [element('descripGrp', parts)] : parts;
}

function languageSections(designations: readonly Designation[]): readonly XmlElement[] {
	const byLanguage = new Map<string, XmlElement[]>();
	for (const designation of designations) {
		const terms = byLanguage.get(designation.language) ?? [];
		terms.push(termSection(designation));
		byLanguage.set(designation.language, terms);
	}
	return Array.from(byLanguage, ([language, terms]) => element('langSec', terms, { 'xml:lang': language }));
}

function termSection({ text, type, preferred, status, note }: Designation): XmlElement {
	const administrativeStatus = status
		? `${status.state === 'ended' ? 'deprecated' : 'superseded'}Term-admn-sts`
		: preferred && 'preferredTerm-admn-sts';
	return element('termSec', [
		element('term', text),
		element('basic:termType', TERM_TYPES[type]),
		...(administrativeStatus ? [element('min:administrativeStatus', administrativeStatus)] : []),
		...(note === undefined ? [] : [element('note', note)]),
	]);
}

function entryId(concept: Concept): string {
	return concept.identifier !== undefined && isEntryId(concept.identifier, concept) ? concept.identifier : xmlId(concept.id);
}

/** Whether a concept's identifier can be its entry's id: on reading, the concept's own id comes of it again. */
function isEntryId(identifier: string, { id }: Concept): boolean {
	return /^[A-Za-z][A-Za-z0-9._-]*$/.test(identifier) && identifier !== id && slugOf(identifier) === id;
}

/** An id as XML wants it: a digit is no beginning. */
function xmlId(id: string): string {
	return /^\d/.test(id) ? `_${id}` : id;
}
