import type * as vscode from 'vscode';

/** What citing asks of the analyst's own copy of the report. Without a copy nothing is known, and everything else works. */
export interface OwnCopyPort {
	/** The document that shows the copy; `undefined` without one. */
	readonly document: vscode.Uri | undefined;
	/** The id of the unit at a position of that document; `undefined` where none stands there. */
	unitAt(document: vscode.TextDocument, position: vscode.Position): Promise<string | undefined>;
	/** The page of the copy's file on which a unit begins, from 1; `undefined` where it is not found or the file has no pages. */
	pageOf(unitId: string): Promise<number | undefined>;
}
