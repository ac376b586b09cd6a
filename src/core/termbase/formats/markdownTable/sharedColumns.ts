import type { MappedColumn } from '../table/columns';

/** The columns of several tables as one: those of one role and language are one column, the second such of a table another. */
export class SharedColumns {
	readonly #columns: MappedColumn[] = [];
	readonly #byKey = new Map<string, number>();

	get columns(): readonly MappedColumn[] {
		return this.#columns;
	}

	/** Where each column of a table goes; `undefined` for one that is ignored. */
	take(columns: readonly MappedColumn[]): readonly (number | undefined)[] {
		const counts = new Map<string, number>();
		return columns.map((column) => {
			if (column.role === 'ignored') {
				return undefined;
			}
			const kind = `${column.role} ${column.language ?? ''}`;
			const count = counts.get(kind) ?? 0;
			counts.set(kind, count + 1);
			const key = `${kind} ${count}`;
			const known = this.#byKey.get(key);
			if (known !== undefined) {
				return known;
			}
			this.#byKey.set(key, this.#columns.length);
			return this.#columns.push(column) - 1;
		});
	}
}
