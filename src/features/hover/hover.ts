import * as vscode from 'vscode';
import { occurrenceAt } from '../../core/document/occurrences';
import type { BundledData } from '../../platform/bundledData';
import type { DocumentReader } from '../../platform/documentReader';
import { hoverContent } from './hoverContent';

export interface HoverDeps {
	readonly reader: DocumentReader;
	readonly data: BundledData;
	readonly log: vscode.LogOutputChannel;
}

/** Registers the definition that shows under every designation, in any scheme, untitled documents and notebook cells included. */
export function registerHover(deps: HoverDeps): vscode.Disposable {
	return vscode.languages.registerHoverProvider('*', {
		async provideHover(document, position, token) {
			try {
				return await hoverAt(deps, document, position, token);
			} catch (error) {
				// A message at every movement of the mouse would be worse than none; commands and views say what is wrong.
				deps.log.error(error instanceof Error ? error : String(error));
				return undefined;
			}
		},
	});
}

/** The hover at a position; `undefined` where no designation stands or when cancelled. Rejects if the data is damaged. */
export async function hoverAt(
	{ reader, data }: Pick<HoverDeps, 'reader' | 'data'>,
	document: vscode.TextDocument,
	position: vscode.Position,
	token: vscode.CancellationToken,
): Promise<vscode.Hover | undefined> {
	const read = await reader.around(document, position.line, token);
	const occurrence = read && occurrenceAt(read.occurrences, document.offsetAt(position));
	if (read === undefined || occurrence === undefined) {
		return undefined;
	}
	const [report, glossary] = await Promise.all([data.report(), data.glossary()]);
	if (token.isCancellationRequested) {
		return undefined;
	}
	const range = new vscode.Range(document.positionAt(occurrence.start), document.positionAt(occurrence.end));
	const inside = read.alternatives.filter(
		({ start, end }) => start >= occurrence.start && end <= occurrence.end && end - start < occurrence.end - occurrence.start,
	);
	const sources = { lexicon: read.lexicon, report, asOf: glossary.asOf };
	return new vscode.Hover(hoverContent(occurrence, inside, document.getText(range), sources), range);
}
