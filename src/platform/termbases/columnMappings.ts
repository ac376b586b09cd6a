import type * as vscode from 'vscode';
import type { ColumnMapping } from '../../core/termbase/formats/table/columns';

const KEY = 'termbases.columns';

/** What the user said the columns of tables hold, by the tables' files; kept for all workspaces. */
export class ColumnMappings {
	constructor(private readonly state: vscode.Memento) {}

	/** `undefined` for a table whose columns are recognised. */
	get(uri: vscode.Uri): ColumnMapping | undefined {
		return this.all().find(([file]) => file === uri.toString())?.[1];
	}

	async keep(uri: vscode.Uri, mapping: ColumnMapping): Promise<void> {
		const others = this.all().filter(([file]) => file !== uri.toString());
		await this.state.update(KEY, [...others, [uri.toString(), mapping]]);
	}

	private all(): readonly (readonly [file: string, mapping: ColumnMapping])[] {
		return this.state.get(KEY, []);
	}
}
