import { cleanName } from '../cleanText';
import { ConceptIds, slugOf } from '../conceptIds';
import { LIMITS, type ReadConcept, type ReadOptions, type ReadTermbase } from '../termbaseReader';
import { type ColumnMapping, hasNames, recogniseColumns, SAMPLE_ROWS } from './columns';
import { ConceptDraft } from './conceptDraft';
import { type ProblemList, refusal } from './problemList';
import { RowReader, sameLanguage } from './rowReader';
import { isBlank, type TableRow } from './tableRow';

/** What a table holds, and how it was read. */
export interface ReadTable extends ReadTermbase {
	/** As given or recognised. */
	readonly mapping: ColumnMapping;
	/** The texts of the row of headings; empty where there is none. */
	readonly headings: readonly string[];
}

export interface TableOptions extends ReadOptions {
	/** How to read the columns; recognised where it is not given. */
	readonly mapping?: ColumnMapping | undefined;
}

/** Share of the work that is done when all rows are read. */
const ROWS_SHARE = 0.9;
/** Concepts that are finished between two pulses. */
const SLICE = 2000;

/**
 * The concepts of a table whose rows come in pieces. Each row is a concept; rows with one id are one concept where they are in
 * different languages or do not contradict each other, else the later one gets another id and a problem.
 *
 * Throws a {@link TermbaseRefusal} where no column holds terms (`no-term-column`), no row does (`no-concepts`), or there are too
 * many. The pieces take the pulses of their own reading, up to {@link ROWS_SHARE}.
 */
export async function readTable(
	pieces: AsyncIterable<readonly TableRow[]>,
	problems: ProblemList,
	options: TableOptions,
): Promise<ReadTable> {
	const sample: TableRow[] = [];
	let table: Table | undefined = options.mapping && new Table(checked(options.mapping), problems, options.language);
	for await (const piece of pieces) {
		for (const row of piece) {
			if (isBlank(row)) {
				continue;
			}
			if (table !== undefined) {
				table.add(row);
			} else if (sample.push(row) === SAMPLE_ROWS) {
				table = tableOf(sample, problems, options.language);
			}
		}
	}
	table ??= tableOf(sample, problems, options.language);
	return table.finish((done) => options.pulse(ROWS_SHARE + done * (1 - ROWS_SHARE)));
}

function checked(mapping: ColumnMapping): ColumnMapping {
	if (!hasNames(mapping)) {
		throw refusal('no-term-column', []);
	}
	return mapping;
}

function tableOf(sample: readonly TableRow[], problems: ProblemList, language: string): Table {
	if (sample.length === 0) {
		throw refusal('no-concepts', []);
	}
	const mapping = recogniseColumns(sample);
	if (mapping === undefined) {
		throw refusal('no-term-column', sample[0]!.cells.map(cleanName).slice(0, 20), sample[0]!.place(0));
	}
	const table = new Table(mapping, problems, language);
	for (const row of sample) {
		table.add(row);
	}
	return table;
}

class Table {
	readonly #reader: RowReader;
	readonly #drafts: ConceptDraft[] = [];
	readonly #byId = new Map<string, ConceptDraft>();
	readonly #above: TableRow[] = [];

	constructor(
		readonly mapping: ColumnMapping,
		readonly problems: ProblemList,
		readonly language: string,
	) {
		this.#reader = new RowReader(mapping, language, problems);
	}

	add(row: TableRow): void {
		if (this.#above.length < this.mapping.rowsBefore) {
			this.#above.push(row);
			return;
		}
		const read = this.#reader.read(row);
		if (read === undefined) {
			return;
		}
		const known = read.id === '' ? undefined : this.#byId.get(read.id);
		if (known?.isContinuedBy(read)) {
			known.add(read, this.language);
			return;
		}
		if (known !== undefined) {
			this.problems.add('duplicate-id', [read.id], read.place);
		}
		if (this.#drafts.length === LIMITS.concepts) {
			throw refusal('too-large', ['concepts', String(LIMITS.concepts)], read.place);
		}
		const draft = new ConceptDraft(read, this.problems);
		this.#drafts.push(draft);
		if (read.id !== '' && known === undefined) {
			this.#byId.set(read.id, draft);
		}
	}

	async finish(pulse: ReadOptions['pulse']): Promise<ReadTable> {
		if (this.#drafts.length === 0) {
			throw refusal('no-concepts', []);
		}
		const language = this.#fileLanguage();
		const ids = new ConceptIds();
		const idOfDraft = new Map<ConceptDraft, string>();
		// What the file calls a concept comes before what is made of another's name, and before what is called the same.
		const called = this.#drafts.filter(({ id }) => id !== '');
		for (const draft of [...this.#byId.values(), ...called]) {
			if (!idOfDraft.has(draft)) {
				idOfDraft.set(draft, ids.take(draft.id));
			}
		}
		const idOf = (text: string): string => {
			const draft = this.#byId.get(text);
			return (draft && idOfDraft.get(draft)) ?? slugOf(text);
		};
		const concepts: ReadConcept[] = [];
		for (const [i, draft] of this.#drafts.entries()) {
			if (i % SLICE === 0) {
				await pulse(i / this.#drafts.length);
			}
			const id = (label: string) => idOfDraft.get(draft) ?? ids.take(label);
			concepts.push({ concept: draft.concept(id, language ?? this.language, idOf), place: draft.place });
		}
		const headings = this.#above.at(-1)?.cells.map(cleanName) ?? [];
		return { name: this.#title(), language, concepts, problems: this.problems.all, mapping: this.mapping, headings };
	}

	/** What its headings say: the language of the definitions, else of the names. */
	#fileLanguage(): string | undefined {
		const said = ['definition', 'term', 'full'].flatMap((role) =>
			this.mapping.columns.flatMap((column) =>
				column.role === role && column.language !== undefined ? [column.language] : [],
			),
		);
		return said.find((language) => sameLanguage(language, this.language)) ?? said[0];
	}

	/** A line of its own above the headings. */
	#title(): string | undefined {
		const [first] = this.#above.length > 1 ? this.#above : [];
		const cells = first?.cells.map(cleanName).filter((cell) => cell !== '') ?? [];
		return cells.length === 1 ? cells[0] : undefined;
	}
}
