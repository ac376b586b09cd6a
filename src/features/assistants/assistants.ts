/** The tools of assistants as one part, which is bundled apart and loaded with the first call of one. */
import type * as vscode from 'vscode';
import { auditAnswer, type ToldAudit } from '../../core/assistants/auditAnswer';
import { lookupAnswer } from '../../core/assistants/lookupAnswer';
import { searchAnswer } from '../../core/assistants/searchAnswer';
import { auditInput, lookupInput, searchInput, type ToolInput } from '../../core/assistants/toolInput';
import { referenceTextsFile } from '../../core/citing/model';
import type { SearchResult } from '../../core/search/searchIndex';
import type { BundledData } from '../../platform/bundledData';
import type { DocumentReader } from '../../platform/documentReader';
import { UserError } from '../../platform/errors';

/** What the tools answer from. */
export interface AssistantsDeps {
	readonly reader: DocumentReader;
	readonly data: BundledData;
	/** The search over all termbases and the report, and the one over the units of the report alone. */
	readonly search: {
		find(query: string): Promise<readonly SearchResult[]>;
		findUnits(query: string, limit: number): Promise<readonly SearchResult[]>;
	};
	/** What the audit finds in a document by its name; rejects with a `UserError` where it may not or cannot be read. */
	readonly auditNamed: (name: string, token: vscode.CancellationToken) => Promise<ToldAudit>;
}

/** The names of the tools. */
export type ToolName = 'peaceops_lookupTerm' | 'peaceops_searchReport' | 'peaceops_auditDocument';

/** What a tool answers. Rejects with a `UserError` that says what is wrong with an input. */
export async function answerOf(
	tool: ToolName,
	input: unknown,
	deps: AssistantsDeps,
	token: vscode.CancellationToken,
): Promise<string> {
	const { reader, data, search, auditNamed } = deps;
	switch (tool) {
		case 'peaceops_lookupTerm': {
			const { term } = accepted(lookupInput(input));
			const [lexicon, report, { asOf }, hits] = await Promise.all([
				reader.lexicon(),
				data.report(),
				data.glossary(),
				search.find(term),
			]);
			return lookupAnswer(term, hits, { lexicon, report, asOf });
		}
		case 'peaceops_searchReport': {
			const { query, limit } = accepted(searchInput(input));
			const [lexicon, report, texts, hits] = await Promise.all([
				reader.lexicon(),
				data.report(),
				data.read('referenceTexts.json', referenceTextsFile),
				search.findUnits(query, limit),
			]);
			const english = texts.report.find(({ language }) => language === 'en');
			const units = hits.flatMap(({ entry }) => report.unit(entry.id) ?? []);
			// The bundled file always has English; the data's test holds it to that.
			return searchAnswer(query, units, { report, lexicon, texts: english! });
		}
		case 'peaceops_auditDocument': {
			const { uri } = accepted(auditInput(input));
			return auditAnswer(await auditNamed(uri, token));
		}
	}
}

function accepted<T>(read: ToolInput<T>): T {
	if (read.kind === 'refused') {
		throw new UserError(read.reason);
	}
	return read.input;
}
