import type { Designation } from '../../model';

/** What a data category of ISO 12620 or of a dialect of TBX means to the model. */
export type Meaning =
	| 'definition'
	| 'domain'
	| 'source'
	| 'identifier'
	| 'note'
	| 'broader'
	| 'narrower'
	| 'related'
	| 'termType'
	| 'status'
	| 'reliability'
	| 'inUse';

/** How a term is marked as no longer to be used. */
export type Disuse = 'deprecated' | 'superseded' | 'obsolete';

const MEANINGS = new Map<string, Meaning>([
	['definition', 'definition'],
	['explanation', 'definition'],
	['subjectfield', 'domain'],
	['domain', 'domain'],
	['source', 'source'],
	['sourceidentifier', 'source'],
	['xsource', 'source'],
	['entrysource', 'source'],
	['externalcrossreference', 'identifier'],
	['note', 'note'],
	['usagenote', 'note'],
	['conceptnote', 'note'],
	['crossreference', 'related'],
	['see', 'related'],
	['antonymconcept', 'related'],
	['associatedconcept', 'related'],
	['termtype', 'termType'],
	['administrativestatus', 'status'],
	['normativeauthorization', 'status'],
	['reliabilitycode', 'reliability'],
	['timerestriction', 'inUse'],
]);

/** What the category means; `undefined` where the model has no use for it. */
export function meaningOf(category: string): Meaning | undefined {
	const key = keyOf(category);
	const meaning = MEANINGS.get(key);
	if (meaning || !key.includes('concept')) {
		return meaning;
	}
	if (/^(superordinate|broader)concept|^relatedconceptbroader/.test(key)) {
		return 'broader';
	}
	if (/^(subordinate|narrower)concept|^relatedconceptnarrower/.test(key)) {
		return 'narrower';
	}
	return /^coordinateconcept|relatedconcept/.test(key) ? 'related' : undefined;
}

const TYPES = new Map<string, Designation['type']>([
	['fullform', 'full'],
	['term', 'full'],
	['entryterm', 'full'],
	['phrase', 'full'],
	['phraseologicalunit', 'full'],
	['setphrase', 'full'],
	['abbreviation', 'abbreviation'],
	['acronym', 'abbreviation'],
	['initialism', 'abbreviation'],
	['abbreviatedform', 'abbreviation'],
	['abbreviatedformofterm', 'abbreviation'],
	['shortform', 'short'],
	['shortformofterm', 'short'],
	['clippedterm', 'short'],
	['shortcut', 'short'],
	['variant', 'variant'],
	['synonym', 'variant'],
	['synonymousphrase', 'variant'],
	['quasisynonym', 'variant'],
	['commonname', 'variant'],
	['lookupform', 'variant'],
	['internationalism', 'variant'],
	['internationalscientificterm', 'variant'],
	['transliteratedform', 'variant'],
	['transcribedform', 'variant'],
	['formula', 'variant'],
	['equation', 'variant'],
	['logicalexpression', 'variant'],
	['symbol', 'variant'],
]);

/** The values of term type that a message can name. */
export const KNOWN_TERM_TYPES = 'fullForm, acronym, abbreviation, shortForm, variant, phrase';

/** The type of designation that a term type stands for; `undefined` for one that is not known. */
export function designationType(termType: string): Designation['type'] | undefined {
	return TYPES.get(keyOf(termType));
}

/** Whether a status is `preferredTerm`, with or without the suffix of TBX. */
export function isPreferred(status: string): boolean {
	return keyOf(status).startsWith('preferred');
}

/** What a status says against using a term; `undefined` where it says nothing. */
export function disuseOf(status: string): Disuse | undefined {
	const [, word] = /^(deprecated|superseded|obsolete)/.exec(keyOf(status)) ?? [];
	return word as Disuse | undefined;
}

/**
 * How far to trust a term, after its reliability code: 1 to 4 in old exports of IATE, 1, 6, 9 or 10 in later ones, and up to 10
 * in TBX. `undefined` where it is none of them.
 */
export function confidenceOf(reliability: string): Designation['confidence'] {
	const code = /^(10|[1-9])$/.test(reliability) ? Number(reliability) : 0;
	if (code === 0) {
		return undefined;
	}
	if (code === 1) {
		return 'low';
	}
	return code === 2 || code === 5 || code === 6 ? 'medium' : 'high';
}

function keyOf(name: string): string {
	return name.toLowerCase().replace(/[^a-z]/g, '');
}
