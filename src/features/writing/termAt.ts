import * as vscode from 'vscode';
import { type Occurrence, occurrenceAt } from '../../core/document/occurrences';
import type { Lexicon } from '../../core/termbase/lexicon';
import type { DocumentReader } from '../../platform/documentReader';

/** A term of a document. */
export interface FoundTerm {
	readonly occurrence: Occurrence;
	readonly lexicon: Lexicon;
}

/** The term at a position; `undefined` where none stands, or when cancelled. */
export async function termAt(
	reader: DocumentReader,
	document: vscode.TextDocument,
	position: vscode.Position,
	token?: vscode.CancellationToken,
): Promise<FoundTerm | undefined> {
	const read = await reader.around(document, position.line, token);
	const occurrence = read && occurrenceAt(read.occurrences, document.offsetAt(position));
	return read && occurrence && { occurrence, lexicon: read.lexicon };
}

/** The range of something in a document. */
export function rangeIn(
	document: vscode.TextDocument,
	{ start, end }: { readonly start: number; readonly end: number },
): vscode.Range {
	return new vscode.Range(document.positionAt(start), document.positionAt(end));
}
