import type { Designation } from '../../model';
import { cutText } from '../cutText';
import { type GivenDesignation, looksLikeAbbreviation } from '../designations';
import { sameLanguage } from '../languageTags';
import type { ProblemList } from '../problemList';
import type { Place } from '../termbaseReader';
import { isPast, namesOf, statusOf, textOf } from './cellValues';
import type { ColumnMapping, ColumnRole, MappedColumn } from './columns';
import { languageOfCell } from './languageNames';
import { fieldFills, type RowFields } from './rowFields';
import type { TableRow } from './tableRow';

/** What one row says of a concept. */
export interface RowConcept {
	/** As the row has it; empty where it has none. */
	readonly id: string;
	/** The cell of its first name. */
	readonly place: Place;
	/** As the row's own language cell says. */
	readonly language: string | undefined;
	readonly designations: readonly GivenDesignation[];
	/** Empty where there is none. */
	readonly definition: string;
	/** Ids or names, as the row has them. */
	readonly relations: ReadonlyMap<Relation, readonly string[]> | undefined;
	readonly fields: RowFields;
}

export type Relation = 'broader' | 'narrower' | 'related' | 'supersededBy';

const relationRoles: ReadonlyMap<ColumnRole, Relation> = new Map(
	(['broader', 'narrower', 'related', 'supersededBy'] as const).map((relation) => [relation, relation]),
);

/** The types that columns of names tell; `undefined` where a name's look decides. */
const nameRoles: ReadonlyMap<ColumnRole, Designation['type'] | undefined> = new Map([
	['term', undefined],
	['full', 'full'],
	['abbreviation', 'abbreviation'],
	['short', 'short'],
	['variant', 'variant'],
]);

/** `Disarmament, Demobilization and Reintegration (DDR)`: two names in one. */
const WITH_ABBREVIATION = /^(.*\S) \(([^()]+)\)$/;

/** Reads the rows of one table, as its columns are mapped. */
export class RowReader {
	/** Columns of names, relations and fields. */
	readonly #columns: readonly (readonly [number, MappedColumn])[];
	/** Columns of definitions, the one in the termbase's language first. */
	readonly #definitions: readonly (readonly [number, MappedColumn])[];
	readonly #id: number | undefined;
	readonly #language: number | undefined;
	readonly #status: number | undefined;
	readonly #name: number;

	/** `language` is what names without one are in. */
	constructor(
		mapping: ColumnMapping,
		readonly language: string,
		readonly problems: ProblemList,
	) {
		const columns = [...mapping.columns.entries()];
		const columnOf = (role: ColumnRole) => columns.find(([, column]) => column.role === role)?.[0];
		this.#columns = columns.filter(([, { role }]) => nameRoles.has(role) || relationRoles.has(role) || fieldFills.has(role));
		this.#definitions = columns
			.filter(([, { role }]) => role === 'definition')
			.sort(([, one], [, other]) => this.#distance(one) - this.#distance(other));
		this.#id = columnOf('id');
		this.#language = columnOf('language');
		this.#status = columnOf('status');
		this.#name = columns.find(([, { role }]) => nameRoles.has(role))?.[0] ?? 0;
	}

	/** What a row says; `undefined`, and a problem, where it names nothing. */
	read(row: TableRow): RowConcept | undefined {
		const language = this.#rowLanguage(row);
		const designations: GivenDesignation[] = [];
		let relations: Map<Relation, readonly string[]> | undefined;
		const fields: RowFields = {};
		let place: Place | undefined;
		for (const [column, mapped] of this.#columns) {
			const text = textOf(row.cells[column] ?? '');
			if (text === '') {
				continue;
			}
			const where = () => row.place(column);
			const relation = relationRoles.get(mapped.role);
			if (nameRoles.has(mapped.role)) {
				place ??= where();
				this.#addNames(designations, text, where, mapped, language);
			} else if (relation === undefined) {
				fieldFills.get(mapped.role)!(fields, { text, place: where, problems: this.problems });
			} else {
				relations ??= new Map();
				relations.set(relation, [...(relations.get(relation) ?? []), ...namesOf(text, where, this.problems)]);
			}
		}
		if (place === undefined || designations.length === 0) {
			this.problems.tell('missing-term', [], row.place(this.#name));
			return undefined;
		}
		const status = this.#rowStatus(row);
		return {
			id: this.#cell(row, this.#id),
			place,
			language,
			designations: status === undefined ? designations : designations.map((one) => ({ ...one, status })),
			definition: this.#definition(row),
			relations,
			fields,
		};
	}

	/** 0 for a column in the termbase's language, 1 for one that names none. */
	#distance({ language }: MappedColumn): number {
		return language === undefined ? 1 : sameLanguage(language, this.language) ? 0 : 2;
	}

	#cell(row: TableRow, column: number | undefined): string {
		return column === undefined ? '' : textOf(row.cells[column] ?? '');
	}

	#rowLanguage(row: TableRow): string | undefined {
		const cell = this.#cell(row, this.#language);
		const language = cell === '' ? undefined : languageOfCell(cell);
		if (cell !== '' && language === undefined) {
			this.problems.tell('unknown-language', [cell], row.place(this.#language!));
		}
		return language;
	}

	#addNames(
		designations: GivenDesignation[],
		cell: string,
		where: () => Place,
		{ role, language }: MappedColumn,
		rowLanguage: string | undefined,
	): void {
		const type = nameRoles.get(role);
		const tag = language ?? rowLanguage ?? this.language;
		for (const name of namesOf(cell, where, this.problems)) {
			const both = role === 'term' && name.endsWith(')') ? WITH_ABBREVIATION.exec(name) : null;
			if (both !== null && looksLikeAbbreviation(both[2]!)) {
				designations.push({ text: both[1]!, language: tag, type }, { text: both[2]!, language: tag, type });
			} else {
				designations.push({ text: name, language: tag, type });
			}
		}
	}

	#definition(row: TableRow): string {
		let definition = '';
		for (const [column, { language }] of this.#definitions) {
			const text = this.#cell(row, column);
			if (definition === '') {
				definition = cutText(text, () => row.place(column), this.problems);
			} else if (text !== '') {
				this.problems.tellOnce('forbidden', [`definition ${language ?? column + 1}`], () => row.place(column));
			}
		}
		return definition;
	}

	#rowStatus(row: TableRow): Designation['status'] | undefined {
		const cell = this.#cell(row, this.#status);
		if (cell === '') {
			return undefined;
		}
		const status = statusOf(cell);
		if (status === undefined && isPast(cell)) {
			this.problems.tellOnce('wrong-value', [cell, 'replaced 2009'], () => row.place(this.#status!));
		}
		return status;
	}
}
