import * as v from 'valibot';
import { type Concept, concept, designation, designationStatus, source } from '../../model';
import { present } from '../present';
import type { ProblemList } from '../problemList';
import type { LabelDetails } from './labels';
import { type Statement, type Subject, textOf } from './subjects';
import { longText } from './texts';
import { ID_DATATYPE, type Property } from './vocabulary';

/** Reads a value of our own vocabulary, checked against the model; a wrong one is told and left out. */
export class OwnDetails {
	readonly #problems: ProblemList;

	constructor(problems: ProblemList) {
		this.#problems = problems;
	}

	/** The value of a property, as the schema has it. */
	read<T>(subject: Subject, property: Property, schema: v.GenericSchema<unknown, T>, expected: string): T | undefined {
		const statement = textOf(subject, property);
		if (!statement) {
			return undefined;
		}
		const result = v.safeParse(schema, valueOf(statement));
		if (!result.success) {
			this.#problems.tell('wrong-value', [statement.value, expected], statement.place);
			return undefined;
		}
		return result.output;
	}

	year(subject: Subject, property: Property): number | undefined {
		return this.read(subject, property, designationStatus.entries.year, 'a year');
	}

	/** What a SKOS-XL label of ours says of a designation; `undefined` where the label is not ours. */
	label(label: Subject, idOf: (key: string) => string | undefined): LabelDetails | undefined {
		const { type: types, case: cases, weak, spoken, confidence, preferred } = designation.entries;
		const type = this.read(label, 'designationType', types, types.options.join(', '));
		if (type === undefined) {
			return undefined;
		}
		return {
			...present({
				type,
				preferred: this.read(label, 'preferred', preferred, 'true, false'),
				case: this.read(label, 'case', cases, cases.wrapped.options.join(', ')),
				weak: this.read(label, 'weak', weak, weak.wrapped.options.join(', ')),
				spoken: this.read(label, 'spoken', spoken, spoken.wrapped.options.join(', ')),
				status: this.#status(label, idOf),
				confidence: this.read(label, 'confidence', confidence, confidence.wrapped.options.join(', ')),
				note: this.#text(label, 'note'),
			}),
			type,
			position: Number(textOf(label, 'position')?.value) || 0,
		};
	}

	#text(subject: Subject, property: Property): string | undefined {
		const statement = textOf(subject, property);
		return statement && longText([statement], this.#problems);
	}

	#status(label: Subject, idOf: (key: string) => string | undefined): LabelDetails['status'] {
		const { state: states } = designationStatus.entries;
		const state = this.read(label, 'state', states, states.options.join(', '));
		const year = this.year(label, 'year');
		if (state === undefined || year === undefined) {
			return undefined;
		}
		const successor = label.statements.find(({ property, literal }) => property === 'successor' && !literal);
		return { state, year, ...present({ successor: successor && idOf(successor.value) }) };
	}

	/** Kind, organisation and years; what the file does not say is `concept` and `other`, and missing. */
	concept(subject: Subject): Pick<Concept, 'kind' | 'organisation' | 'valid'> {
		const { kind, organisation } = concept.entries;
		const valid = present({ from: this.year(subject, 'validFrom'), until: this.year(subject, 'validUntil') });
		return {
			kind: this.read(subject, 'kind', kind, kind.options.join(', ')) ?? 'concept',
			organisation: this.read(subject, 'organisation', organisation, organisation.options.join(', ')) ?? 'other',
			...(Object.keys(valid).length > 0 && { valid }),
		};
	}

	/** What a source has beside its title. */
	source(subject: Subject): Partial<NonNullable<Concept['source']>> {
		const { confidence, checked } = source.entries;
		return present({
			publisher: this.#text(subject, 'publisher'),
			year: this.year(subject, 'year'),
			confidence: this.read(subject, 'confidence', confidence, confidence.wrapped.options.join(', ')),
			checked: this.read(subject, 'checked', checked, 'true, false'),
		});
	}
}

/** The id that a file of ours gives a concept beside its IRI. */
export function ownId(subject: Subject): string | undefined {
	return subject.statements.find(({ property, datatype }) => property === 'notation' && datatype === ID_DATATYPE)?.value;
}

function valueOf({ value, datatype }: Statement): unknown {
	if (datatype?.endsWith('#integer')) {
		return Number(value);
	}
	return datatype?.endsWith('#boolean') ? value === 'true' : value;
}
