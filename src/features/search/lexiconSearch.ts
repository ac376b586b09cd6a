import type * as vscode from 'vscode';
import type * as SearchPart from '../../core/search';
import type { SearchEntry } from '../../core/search/entry';
import type { SearchIndex, SearchResult } from '../../core/search/searchIndex';
import { conceptList } from '../../core/termbase/termIndex';
import type { BundledData } from '../../platform/bundledData';
import { loadPart } from '../../platform/lazyPart';
import { inSlices } from '../../platform/slices';

/** Results that a query gives at most. */
const LIMIT = 50;

/** The search over terms and report that the command and the public API share. Loaded, and built in slices, when first asked. */
export class LexiconSearch {
	private index: Promise<{ readonly search: SearchIndex; readonly start: readonly SearchResult[] }> | undefined;
	private readonly data: BundledData;
	private readonly extensionUri: vscode.Uri;

	constructor(data: BundledData, extensionUri: vscode.Uri) {
		this.data = data;
		this.extensionUri = extensionUri;
	}

	/** Results, best first. An empty query gives the sections of the report: a place to start from. */
	async find(query: string, limit = LIMIT): Promise<readonly SearchResult[]> {
		this.index ??= this.build();
		const { search, start } = await this.index;
		return query.trim() === '' ? start.slice(0, limit) : search.search(query, limit);
	}

	private async build() {
		const [part, glossary, report] = await Promise.all([
			loadPart<typeof SearchPart>(this.extensionUri, 'search'),
			this.data.glossary(),
			this.data.report(),
		]);
		const concepts = conceptList(glossary.concepts);
		const units = part.unitEntries(report.file, concepts);
		const search = new part.SearchIndex(part.concatenated([part.termEntries(concepts), units]));
		await inSlices(search.prepare());
		return { search, start: units.filter(({ kind }) => kind === 'section').map(asResult) };
	}
}

function asResult(entry: SearchEntry): SearchResult {
	return { entry, name: entry.label, tier: 'text', score: 0 };
}
