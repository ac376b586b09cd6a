import type { Occurrence } from '../document/occurrences';
import { isSuperseded } from './concept';
import type { Lexicon } from './lexicon';
import type { Concept, Designation, DesignationStatus } from './model';
import { type Successor, successorOf } from './successor';

/** Names of a concept that were superseded together. */
export interface SupersededName {
	readonly concept: Concept;
	readonly status: DesignationStatus;
	/** At least one, in the order of the concept's. */
	readonly designations: readonly [Designation, ...Designation[]];
	/** What is used today; `undefined` where none is recorded. */
	readonly successor: Successor | undefined;
}

/** A superseded name in a document, and the offsets at which it stands. */
export interface SupersededUse {
	readonly name: SupersededName;
	readonly places: readonly { readonly start: number; readonly end: number }[];
}

/** All names that were superseded in or after a year, by year and label; in steps of one concept. */
export function* supersededNames(lexicon: Lexicon, since: number): Generator<void, readonly SupersededName[]> {
	const found: SupersededName[] = [];
	for (let number = 0; number < lexicon.conceptCount; number++) {
		const concept = lexicon.conceptAt(number);
		// Another termbase may have the concept, which is then the one that counts.
		if (concept.designations.some(({ status }) => isSuperseded(status)) && lexicon.numberOf(concept.id) === number) {
			found.push(...namesOf(concept, lexicon).filter(({ status }) => status.year >= since));
		}
		yield;
	}
	return found.sort((a, b) => a.status.year - b.status.year || a.concept.label.localeCompare(b.concept.label, 'en'));
}

/** The superseded names that certainly stand in a document, in the order in which they first do; in steps of one occurrence. */
export function* supersededUses(
	occurrences: Iterable<Occurrence>,
	lexicon: Lexicon,
): Generator<void, readonly SupersededUse[]> {
	const uses = new Map<string, { readonly name: SupersededName; readonly places: { start: number; end: number }[] }>();
	for (const { start, end, certainty, judgement } of occurrences) {
		const [entry] = judgement.entries;
		if (certainty === 'certain' && entry !== undefined) {
			const { concept, designation } = lexicon.entry(entry);
			if (isSuperseded(designation.status)) {
				const key = `${concept.id} ${keyOf(designation.status!)}`;
				const use = uses.get(key) ?? {
					name: namesOf(concept, lexicon).find(({ status }) => keyOf(status) === keyOf(designation.status!))!,
					places: [],
				};
				use.places.push({ start, end });
				uses.set(key, use);
			}
		}
		yield;
	}
	return [...uses.values()];
}

/** The superseded names of a concept, those that share a fate together. */
function namesOf(concept: Concept, lexicon: Lexicon): readonly SupersededName[] {
	const byStatus = new Map<string, [Designation, ...Designation[]]>();
	for (const designation of concept.designations) {
		const { status } = designation;
		if (status !== undefined && isSuperseded(status)) {
			const same = byStatus.get(keyOf(status));
			if (same === undefined) {
				byStatus.set(keyOf(status), [designation]);
			} else {
				same.push(designation);
			}
		}
	}
	return Array.from(byStatus.values(), (designations) => ({
		concept,
		status: designations[0].status!,
		designations,
		successor: successorOf(designations[0], lexicon),
	}));
}

function keyOf({ state, year, successor = '' }: DesignationStatus): string {
	return `${state} ${year} ${successor}`;
}
