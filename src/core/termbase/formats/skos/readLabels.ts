import type { ProblemList } from '../problemList';
import type { Label } from './labels';
import type { OwnDetails } from './ownDetails';
import { isA, type Statement, type Subject, type Subjects } from './subjects';
import { hasTerm, termText } from './texts';
import { CLASS_IRIS, type Property } from './vocabulary';

const ROLES: ReadonlyMap<Property, Label['role']> = new Map<Property, Label['role']>([
	['prefLabel', 'pref'],
	['altLabel', 'alt'],
	['hiddenLabel', 'hidden'],
	['xlPrefLabel', 'pref'],
	['xlAltLabel', 'alt'],
	['xlHiddenLabel', 'hidden'],
]);

/** What a label is read with. */
interface LabelReading {
	readonly subjects: Subjects;
	readonly problems: ProblemList;
	readonly own: OwnDetails;
	readonly languageOf: (statement: Statement) => string;
	readonly idOf: (key: string) => string | undefined;
}

/** Whether a node is a concept: it says so, or has a preferred label and is nothing else. */
export function isConcept(subject: Subject): boolean {
	if (isA(subject, CLASS_IRIS.concept)) {
		return true;
	}
	const other = isA(subject, CLASS_IRIS.scheme, CLASS_IRIS.collection, CLASS_IRIS.orderedCollection, CLASS_IRIS.label);
	return !other && subject.statements.some(({ property }) => property === 'prefLabel' || property === 'xlPrefLabel');
}

/** Whether a concept has a label at all, one of SKOS-XL or a bare title included. */
export function hasLabel(subject: Subject, subjects: Subjects): boolean {
	return labelStatements(subject, subjects).some(({ form }) => hasTerm(form));
}

/** The labels of a concept, those of SKOS-XL as the others; empty ones and those that are no text are told. */
export function labelsOf(subject: Subject, reading: LabelReading): readonly Label[] {
	const { subjects, problems, own, languageOf, idOf } = reading;
	return labelStatements(subject, subjects).flatMap(({ role, form, label }) => {
		if (!hasTerm(form)) {
			problems.tell('missing-term', [subject.key], form.place);
			return [];
		}
		const text = termText(form, problems);
		return { role, text, language: languageOf(form), place: form.place, details: label && own.label(label, idOf) };
	});
}

/** The statements that give a concept's labels their texts, with the node of those of SKOS-XL. */
function labelStatements(subject: Subject, subjects: Subjects): { role: Label['role']; form: Statement; label?: Subject }[] {
	const labels = subject.statements.flatMap((statement) => {
		const role = ROLES.get(statement.property);
		if (role === undefined) {
			return [];
		}
		if (!statement.property.startsWith('xl')) {
			return { role, form: statement };
		}
		const label = statement.literal ? undefined : subjects.get(statement.value);
		const form = label?.statements.find(({ property, literal }) => property === 'literalForm' && literal);
		return form && label ? { role, form, label } : [];
	});
	if (labels.length > 0) {
		return labels;
	}
	// A concept that only a general vocabulary names.
	const titles = subject.statements.filter(({ property, literal }) => property === 'title' && literal);
	return titles.map((form) => ({ role: 'pref', form }));
}
