import type { Concept, Designation } from '../../model';
import { designationsOf, type Label } from './labels';

/** The labels of a concept as SKOS has them, by language: one preferred, any number of alternative ones. */
export interface WrittenLabels {
	readonly preferred: ReadonlyMap<string, string>;
	readonly alternative: ReadonlyMap<string, readonly string[]>;
	/** Whether they say all of the designations; if not, each needs a label of its own with details. */
	readonly areWhole: boolean;
}

/** Parts the designations of a concept into the labels of SKOS. */
export function writtenLabels({ designations }: Concept): WrittenLabels {
	const preferred = new Map<string, string>();
	const alternative = new Map<string, readonly string[]>();
	for (const language of new Set(designations.map(({ language }) => language))) {
		const same = designations.filter((designation) => designation.language === language);
		const best = bestOf(same);
		preferred.set(language, best.text);
		const others = same.filter((designation) => designation !== best).map(({ text }) => text);
		if (others.length > 0) {
			alternative.set(language, others);
		}
	}
	const read = designationsOf([
		...[...preferred].map(([language, text]) => plainLabel('pref', text, language)),
		...[...alternative].flatMap(([language, texts]) => texts.map((text) => plainLabel('alt', text, language))),
	]);
	return { preferred, alternative, areWhole: areAlike(read, designations) };
}

function bestOf(designations: readonly Designation[]): Designation {
	const preferred = designations.filter(({ preferred }) => preferred === true);
	return preferred.find(isFull) ?? preferred[0] ?? designations.find(isFull) ?? (designations[0] as Designation);
}

function isFull({ type }: Designation): boolean {
	return type === 'full';
}

function plainLabel(role: Label['role'], text: string, language: string): Label {
	return { role, text, language, place: { line: 0, start: 0, end: 0 } };
}

function areAlike(one: readonly Designation[], other: readonly Designation[]): boolean {
	return one.length === other.length && one.every((designation, index) => isAlike(designation, other[index]));
}

function isAlike(one: Designation, other: Designation | undefined): boolean {
	const keys = new Set([...Object.keys(one), ...Object.keys(other ?? {})]) as Set<keyof Designation>;
	return other !== undefined && [...keys].every((key) => one[key] === other[key]);
}
