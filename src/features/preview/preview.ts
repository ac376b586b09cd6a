import type * as vscode from 'vscode';
import type { DocumentReading } from '../../core/document/documentReading';
import { PreviewTerms } from '../../core/preview/previewTerms';
import { markTerms, type PreviewToken } from '../../core/preview/previewTokens';
import { conceptStatus } from '../../core/termbase/concept';
import type { Lexicon } from '../../core/termbase/lexicon';
import type { OpenDocument } from '../../platform/openDocument';
import { fullName, statusSentence } from '../../platform/wording';

/** What a document's terms are, by its reading: a preview is rendered after every change. */
const known = new WeakMap<DocumentReading, PreviewTerms>();

/** Characters of an explanation at most: it shows in one small box, and a user's termbase may hold anything. */
const LONGEST_TITLE = 400;

/** The tokens of a document's preview with explanations of its terms. The document is read wholly. */
export function markPreview(
	tokens: readonly PreviewToken[],
	document: vscode.TextDocument,
	{ reading, source }: Pick<OpenDocument, 'reading' | 'source'>,
	marks: 'first' | 'all',
): readonly PreviewToken[] {
	let terms = known.get(reading);
	if (terms === undefined) {
		terms = new PreviewTerms(reading, source);
		known.set(reading, terms);
	}
	return markTerms(tokens, {
		terms: terms.all(),
		offsetOf: (line) => (line < document.lineCount ? source.offsetOf(line) : Number.MAX_SAFE_INTEGER),
		marks,
		titleOf: (concept) => titleOf(concept, reading.lexicon),
	});
}

/** Name, what became of it, definition: a line for each. */
function titleOf(number: number, lexicon: Lexicon): string {
	const concept = lexicon.conceptAt(number);
	const status = conceptStatus(concept);
	const lines = [fullName(concept), status === undefined ? '' : `${statusSentence(status, lexicon)}.`, concept.definition];
	const title = lines
		.map((line) => line.replace(/\s+/g, ' ').trim())
		.filter((line) => line !== '')
		.join('\n');
	return title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE - 1).trimEnd()}…` : title;
}
