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

/** The concept's abbreviation, else its label: how a list refers to it in little room. */
export function shortName(concept: Concept): string {
	return preferredDesignation(concept, 'en', 'abbreviation')?.text ?? concept.label;
}

/** What became of the concept's own name; `undefined` while it is current. */
export function conceptStatus(concept: Concept): DesignationStatus | undefined {
	return (preferredDesignation(concept, 'en', 'full') ?? concept.designations.find((d) => d.text === concept.label))?.status;
}

/** Whether another name is used now: renamed or replaced, not merely ended. */
export function isSuperseded(status: DesignationStatus | undefined): boolean {
	return status !== undefined && status.state !== 'ended';
}
