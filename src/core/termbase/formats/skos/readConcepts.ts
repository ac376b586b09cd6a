import type { Concept, Designation } from '../../model';
import { languageTag } from '../languageTags';
import type { ProblemList } from '../problemList';
import { refusal, refuseAbove } from '../refusal';
import { LIMITS, type ReadConcept, type ReadOptions, type ReadTermbase } from '../termbaseReader';
import { ConceptKeys } from './conceptKeys';
import { ConceptReader } from './conceptReader';
import { Domains, namesOf } from './domains';
import { designationsOf, type Label } from './labels';
import { inBestLanguage, type LanguageChoice, languageReader } from './languageChoice';
import { OwnDetails } from './ownDetails';
import { hasLabel, isConcept, labelsOf } from './readLabels';
import { isA, type Subject, type Subjects } from './subjects';
import { termText } from './texts';
import { CLASS_IRIS } from './vocabulary';

/** Concepts that are made between two pulses. */
const SLICE = 500;

/**
 * Makes concepts of what a file says.
 *
 * @param done the share of the work that was done before, for `options.pulse`.
 * @throws TermbaseRefusal where there are no concepts, or too many.
 */
export async function readConcepts(
	subjects: Subjects,
	problems: ProblemList,
	options: ReadOptions,
	done: number,
): Promise<ReadTermbase> {
	const keys = new ConceptKeys();
	const { schemes, collections, named } = await sortSubjects(subjects, keys, problems, () => options.pulse(done));
	const stated = statedLanguage(schemes);
	const fallback = stated ?? options.language;
	const of = languageReader(fallback);
	const own = new OwnDetails(problems);

	const reading = { subjects, problems, own, languageOf: of.language, idOf: (key: string) => keys.idOf(key) };
	const labelled: { subject: Subject; labels: readonly Label[]; designations: readonly Designation[] }[] = [];
	for (const [index, subject] of named.entries()) {
		tellUnknownLanguages(subject, of.isUnknown, problems);
		const labels = labelsOf(subject, reading);
		labelled.push({ subject, labels, designations: withinLimit(designationsOf(labels), subject, problems) });
		if (index % SLICE === 0) {
			await options.pulse(done + ((1 - done) * index) / named.length / 2);
		}
	}

	const main = mainLanguage(labelled, fallback);
	const languages: LanguageChoice = { of: of.language, wanted: [fallback, main] };
	const domains = new Domains({ subjects, collections, severalSchemes: schemes.length > 1, languages, problems });
	const reader = new ConceptReader({ subjects, problems, own, keys, languages, domains, main });
	const concepts: ReadConcept[] = [];
	for (const [index, { subject, labels, designations }] of labelled.entries()) {
		const concept: Concept = reader.read(subject, designations);
		const label = labels.find(({ text }) => text === concept.label);
		concepts.push({ concept, place: label?.place ?? subject.place });
		if (index % SLICE === 0) {
			await options.pulse(done + (1 - done) * (0.5 + index / named.length / 2));
		}
	}
	reader.tellDeprecated();
	await options.pulse(1);

	const name = schemes.flatMap((scheme) => inBestLanguage(namesOf(scheme), languages).slice(0, 1))[0];
	return {
		name: name && (termText(name, problems) || undefined),
		language: stated ?? (of.sawLanguage() ? main : undefined),
		concepts,
		problems: problems.all,
	};
}

/** What a file is about, in its order. */
interface SortedSubjects {
	readonly schemes: readonly Subject[];
	/** What has members. */
	readonly collections: readonly Subject[];
	/** The concepts that have a name. */
	readonly named: readonly Subject[];
}

/** Tells schemes, collections and concepts apart, and gives the concepts their ids. */
async function sortSubjects(
	subjects: Subjects,
	keys: ConceptKeys,
	problems: ProblemList,
	pulse: () => Promise<void>,
): Promise<SortedSubjects> {
	const schemes: Subject[] = [];
	const collections: Subject[] = [];
	const named: Subject[] = [];
	let seen = 0;
	for (const subject of subjects.all) {
		seen++;
		if (seen % (10 * SLICE) === 0) {
			await pulse();
		}
		if (isA(subject, CLASS_IRIS.scheme)) {
			schemes.push(subject);
		}
		if (subject.statements.some(({ property }) => property === 'member' || property === 'memberList')) {
			collections.push(subject);
		}
		if (!isConcept(subject)) {
			continue;
		}
		if (hasLabel(subject, subjects)) {
			refuseAbove(named.length + 1, LIMITS.concepts, 'concepts');
			keys.add(subject);
			named.push(subject);
		} else {
			problems.tell('missing-term', [subject.key], subject.place);
		}
	}
	if (named.length === 0) {
		throw refusal('no-concepts', []);
	}
	return { schemes, collections, named };
}

/** The language that the file says it is in. */
function statedLanguage(schemes: readonly Subject[]): string | undefined {
	for (const scheme of schemes) {
		const statements = scheme.statements.filter(({ property }) => property === 'inLanguage');
		// One that is in several languages says nothing of which is the main one.
		const [tag, ...others] = statements.map(({ value }) => languageTag(value));
		if (tag !== undefined && others.length === 0) {
			return tag;
		}
	}
	return undefined;
}

/** The language to fall back on where labels are in it, else the one that most labels are in. */
function mainLanguage(concepts: readonly { designations: readonly Designation[] }[], fallback: string): string {
	const counts = new Map<string, number>();
	for (const { designations } of concepts) {
		for (const { language } of designations) {
			counts.set(language, (counts.get(language) ?? 0) + 1);
		}
	}
	const [commonest] = [...counts].sort(([, one], [, other]) => other - one);
	return counts.has(fallback) ? fallback : (commonest?.[0] ?? fallback);
}

function tellUnknownLanguages(subject: Subject, isUnknown: (language: string) => boolean, problems: ProblemList): void {
	for (const { language, place } of subject.statements) {
		if (isUnknown(language)) {
			problems.tell('unknown-language', [language], place);
		}
	}
}

function withinLimit(designations: readonly Designation[], subject: Subject, problems: ProblemList): readonly Designation[] {
	if (designations.length <= LIMITS.designationsPerConcept) {
		return designations;
	}
	problems.tell('too-large', [subject.key, `${LIMITS.designationsPerConcept}`], subject.place);
	return designations.slice(0, LIMITS.designationsPerConcept);
}
