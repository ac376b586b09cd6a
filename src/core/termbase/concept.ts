import type { Concept, Designation, DesignationStatus } from './model';

/** The designation that names a concept in a language, in words or as an abbreviation; `undefined` where it has none. */
export function preferredDesignation(
	concept: Concept,
	language: string,
	type: 'full' | 'abbreviation',
): Designation | undefined {
	const candidates = concept.designations.filter((d) => d.type === type && d.language.startsWith(language));
	return candidates.find((d) => d.preferred === true) ?? candidates[0];
}

/** Characters up to which a name beats an abbreviation that could mean something else. */
const SHORT_LABEL = 32;

/** How a list refers to a concept in little room: by its abbreviation, unless that is weak (`PO`) and the label not long. */
export function shortName(concept: Concept): string {
	const abbreviation = preferredDesignation(concept, 'en', 'abbreviation');
	return abbreviation === undefined || (abbreviation.weak !== undefined && concept.label.length <= SHORT_LABEL)
		? concept.label
		: abbreviation.text;
}

/** `Civilian Operations Headquarters (CivOpsHQ)`. */
export function fullName(concept: Concept): string {
	const abbreviation = preferredDesignation(concept, 'en', 'abbreviation')?.text;
	return abbreviation === undefined || concept.label.includes(abbreviation)
		? concept.label
		: `${concept.label} (${abbreviation})`;
}

/** Whether every name of the concept is an everyday word or a place. */
export function isQuiet(concept: Concept): boolean {
	return concept.designations.every(({ type, weak }) => type === 'abbreviation' || weak === 'quiet');
}

/** What became of the concept's own name; `undefined` while it is current. */
export function conceptStatus(concept: Concept): DesignationStatus | undefined {
	return (preferredDesignation(concept, 'en', 'full') ?? concept.designations.find((d) => d.text === concept.label))?.status;
}

/** Whether another name is used now: renamed or replaced, not merely ended. */
export function isSuperseded(status: DesignationStatus | undefined): boolean {
	return status !== undefined && status.state !== 'ended';
}
