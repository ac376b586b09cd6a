import { cleanName } from '../cleanText';
import { ConceptIds, slugOf } from '../conceptIds';
import { sameLanguage } from '../languageTags';
import type { ProblemList } from '../problemList';
import { refusal, refuseAbove } from '../refusal';
import { LIMITS, type ReadConcept, type ReadOptions, type ReadTermbase } from '../termbaseReader';
import { type ColumnMapping, hasNames, recogniseColumns, SAMPLE_ROWS } from './columns';
import { ConceptDraft, type DraftContext } from './conceptDraft';
import { RowReader } from './rowReader';
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
export const ROWS_SHARE = 0.9;
/** Concepts that are finished between two pulses. */
const SLICE = 1000;

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
	readonly #above: TableRow[] = [];
	readonly #concepts: ReadConcept[] = [];
	/** Concepts of a table with ids, whose later rows may add to them; of any other, each row is finished as it comes. */
	readonly #drafts: ConceptDraft[] = [];
	readonly #byId = new Map<string, ConceptDraft>();
	readonly #idOfDraft = new Map<ConceptDraft, string>();
	readonly #hasIds: boolean;
	readonly #context: DraftContext;
	/** What the headings say: the language of the definitions, else of the names. */
	readonly #fileLanguage: string | undefined;

	constructor(
		readonly mapping: ColumnMapping,
		readonly problems: ProblemList,
		readonly language: string,
	) {
		this.#reader = new RowReader(mapping, language, problems);
		this.#hasIds = mapping.columns.some(({ role }) => role === 'id');
		const said = ['definition', 'term', 'full'].flatMap((role) =>
			mapping.columns.flatMap((column) => (column.role === role && column.language !== undefined ? [column.language] : [])),
		);
		this.#fileLanguage = said.find((one) => sameLanguage(one, language)) ?? said[0];
		this.#context = {
			language: this.#fileLanguage ?? language,
			ids: new ConceptIds(),
			idOf: (text) => this.#idOf(text),
			problems,
		};
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
			known.add(read, this.language, this.problems);
			return;
		}
		if (known !== undefined) {
			this.problems.tell('duplicate-id', [read.id], read.place);
		}
		refuseAbove(this.#drafts.length + this.#concepts.length + 1, LIMITS.concepts, 'concepts', () => read.place);
		const draft = new ConceptDraft(read);
		if (!this.#hasIds) {
			this.#finish(draft, undefined);
			return;
		}
		this.#drafts.push(draft);
		if (read.id !== '' && known === undefined) {
			this.#byId.set(read.id, draft);
		}
	}

	async finish(pulse: ReadOptions['pulse']): Promise<ReadTable> {
		await this.#finishDrafts(pulse);
		if (this.#concepts.length === 0) {
			throw refusal('no-concepts', []);
		}
		return {
			name: this.#title(),
			language: this.#fileLanguage,
			concepts: this.#concepts,
			problems: this.problems.all,
			mapping: this.mapping,
			headings: this.#above.at(-1)?.cells.map(cleanName) ?? [],
		};
	}

	async #finishDrafts(pulse: ReadOptions['pulse']): Promise<void> {
		// What the file calls a concept comes before what is made of another's name, and before what is called the same.
		const called = [...this.#byId.values(), ...this.#drafts.filter(({ id }) => id !== '')];
		for (const [i, draft] of called.entries()) {
			if (i % SLICE === 0) {
				await pulse((0.5 * i) / called.length);
			}
			if (!this.#idOfDraft.has(draft)) {
				this.#idOfDraft.set(draft, this.#context.ids.take(draft.id));
			}
		}
		for (const [i, draft] of this.#drafts.entries()) {
			if (i % SLICE === 0) {
				await pulse(0.5 + (0.5 * i) / this.#drafts.length);
			}
			this.#finish(draft, this.#idOfDraft.get(draft));
		}
	}

	/** `id` is the one that the file gives. */
	#finish(draft: ConceptDraft, id: string | undefined): void {
		this.#concepts.push({ concept: draft.finished(id, this.#context), place: draft.place });
	}

	#idOf(text: string): string {
		const draft = this.#byId.get(text);
		return (draft && this.#idOfDraft.get(draft)) ?? slugOf(text);
	}

	/** A line of its own above the headings. */
	#title(): string | undefined {
		const [first] = this.#above.length > 1 ? this.#above : [];
		const cells = first?.cells.map(cleanName).filter((cell) => cell !== '') ?? [];
		return cells.length === 1 ? cells[0] : undefined;
	}
}
