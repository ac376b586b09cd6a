import type * as vscode from 'vscode';
import type * as SearchPart from '../../core/search';
import type { BegunName } from '../../core/search/beginnings';
import type { SearchEntry } from '../../core/search/entry';
import type { SearchIndex, SearchResult } from '../../core/search/searchIndex';
import { conceptList } from '../../core/termbase/termIndex';
import type { BundledData } from '../../platform/bundledData';
import { loadPart } from '../../platform/lazyPart';
import { inSlices } from '../../platform/slices';
import type { TermbaseChoice, Termbases } from '../../platform/termbases/termbases';

/** Results that a query gives at most. */
const LIMIT = 50;

export interface LexiconSearchDeps {
	readonly data: BundledData;
	readonly termbases: Termbases;
	readonly extensionUri: vscode.Uri;
}

interface Built {
	readonly search: SearchIndex;
	/** Over the units of the report alone: among the terms of a large termbase, the list may end before it comes to them. */
	readonly unitSearch: SearchIndex;
	/** What an empty query gives. */
	readonly start: readonly SearchResult[];
}

/**
 * The search over all termbases and the report that the command and the public API share. Loaded, and built in slices, when first
 * asked, and again when the termbases have changed.
 */
export class LexiconSearch {
	private built: { readonly key: string; readonly ready: Promise<Built> } | undefined;

	constructor(private readonly deps: LexiconSearchDeps) {}

	/** Results, best first. An empty query gives the sections of the report: a place to start from. */
	async find(query: string, limit = LIMIT): Promise<readonly SearchResult[]> {
		const { search, start } = await this.ready();
		return query.trim() === '' ? start.slice(0, limit) : search.search(query, limit);
	}

	/** The units of the report that answer a query, best first. */
	async findUnits(query: string, limit: number): Promise<readonly SearchResult[]> {
		return (await this.ready()).unitSearch.search(query, limit);
	}

	/** The names that begin so, the shortest first; of units too. */
	async beginning(phrase: string, limit: number): Promise<readonly BegunName[]> {
		return (await this.ready()).search.beginning(phrase, limit);
	}

	private async ready(): Promise<Built> {
		const choice = await this.deps.termbases.choice();
		if (this.built?.key !== choice.key) {
			const built = { key: choice.key, ready: this.build(choice) };
			// What failed once may be tried again.
			built.ready.catch(() => {
				this.built = this.built === built ? undefined : this.built;
			});
			this.built = built;
		}
		return this.built.ready;
	}

	private async build({ termbases }: TermbaseChoice): Promise<Built> {
		const { data, extensionUri } = this.deps;
		const [part, glossary, report] = await Promise.all([
			loadPart<typeof SearchPart>(extensionUri, 'search'),
			data.glossary(),
			data.report(),
		]);
		const units = part.unitEntries(report.file, conceptList(glossary.concepts));
		const terms = termbases.map(({ concepts, origin }) => part.termEntries(concepts, origin));
		const search = new part.SearchIndex(part.concatenated([...terms, units]));
		await inSlices(search.prepare());
		return {
			search,
			unitSearch: new part.SearchIndex(units),
			start: units.filter(({ kind }) => kind === 'section').map(asResult),
		};
	}
}

function asResult(entry: SearchEntry): SearchResult {
	return { entry, name: entry.label, tier: 'text', score: 0 };
}
