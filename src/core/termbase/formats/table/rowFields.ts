import { type Concept, conceptKind } from '../../model';
import { cutText } from '../cutText';
import type { ProblemList } from '../problemList';
import type { Place } from '../termbaseReader';
import { namesOf, organisationOf, yearOf } from './cellValues';
import type { ColumnRole } from './headings';

/** The fields of a concept that a cell fills by itself. */
export type RowFields = {
	-readonly [Field in
		| 'kind'
		| 'organisation'
		| 'qualifier'
		| 'domains'
		| 'valid'
		| 'identifier'
		| 'source'
		| 'note']?: Concept[Field];
};

/** A cell on the way into its field. */
export interface FieldCell {
	/** Clean and not empty. */
	readonly text: string;
	readonly place: () => Place;
	readonly problems: ProblemList;
}

type Fill = (fields: RowFields, cell: FieldCell) => void;

/** How the columns of each role fill a concept's fields; a role that is not here fills none. */
export const fieldFills: ReadonlyMap<ColumnRole, Fill> = new Map<ColumnRole, Fill>([
	['kind', fillKind],
	['organisation', fillOrganisation],
	['qualifier', (fields, cell) => (fields.qualifier = kept(cell))],
	['identifier', (fields, cell) => (fields.identifier = kept(cell))],
	['note', (fields, cell) => (fields.note = kept(cell))],
	['source', (fields, cell) => (fields.source = { title: kept(cell) })],
	['domain', fillDomains],
	['validFrom', (fields, cell) => fillYear(fields, 'from', cell)],
	['validUntil', (fields, cell) => fillYear(fields, 'until', cell)],
]);

function kept({ text, place, problems }: FieldCell): string {
	return cutText(text, place, problems);
}

function fillKind(fields: RowFields, { text, place, problems }: FieldCell): void {
	const kind = conceptKind.options.find((option) => option === text.toLowerCase());
	if (kind === undefined) {
		problems.tellOnce('wrong-value', [text, conceptKind.options.join(', ')], place);
	} else {
		fields.kind = kind;
	}
}

function fillOrganisation(fields: RowFields, cell: FieldCell): void {
	const organisation = organisationOf(cell.text);
	fields.organisation = organisation ?? 'other';
	// What the model has no word for still tells the concept from others.
	if (organisation === undefined) {
		fields.qualifier ??= kept(cell);
	}
}

function fillDomains(fields: RowFields, { text, place, problems }: FieldCell): void {
	fields.domains = [...(fields.domains ?? []), ...namesOf(text, place, problems)];
}

function fillYear(fields: RowFields, bound: 'from' | 'until', { text, place, problems }: FieldCell): void {
	const year = yearOf(text);
	if (year === undefined) {
		problems.tell('wrong-value', [text, '1800–2200'], place());
	} else {
		fields.valid = { ...fields.valid, [bound]: year };
	}
}
