import * as vscode from 'vscode';
import { conceptsOf, meaningTheSame, type WantedConcepts } from '../../core/document/sameConcept';
import type { SearchResult } from '../../core/search/searchIndex';
import type { BundledData } from '../../platform/bundledData';
import type { DocumentReader } from '../../platform/documentReader';
import type { OwnCopy } from '../../platform/ownCopy/ownCopy';
import { conceptUri, digestUri } from '../../platform/pages';
import { isPaper } from '../../platform/papers';
import { classification, fullName, unitName } from '../../platform/wording';
import { rangeIn, termAt } from './termAt';

/** Symbols that a query gives. */
const MOST_SYMBOLS = 50;

export interface NavigationDeps {
	readonly reader: DocumentReader;
	readonly data: BundledData;
	readonly search: { find(query: string, limit: number): Promise<readonly SearchResult[]> };
	readonly ownCopy: Pick<OwnCopy, 'document' | 'isShownIn'>;
	/** Where a unit of the report stands. */
	readonly locate: (unitId: string) => Promise<vscode.Location | undefined>;
}

/** Leads from a term to its entry and to its other places, and to everything by name. */
export class Navigation {
	constructor(private readonly deps: NavigationDeps) {}

	/**
	 * The entries of what the term at a position may mean, all of them where nothing decides; or, where the user wants that, the first
	 * place in the own copy, if there is one.
	 */
	async define(
		document: vscode.TextDocument,
		position: vscode.Position,
		token: vscode.CancellationToken,
	): Promise<vscode.LocationLink[] | undefined> {
		const found = await termAt(this.deps.reader, document, position, token);
		if (found === undefined) {
			return undefined;
		}
		const { occurrence, lexicon } = found;
		const meant = conceptsOf(occurrence, lexicon);
		const inCopy = await this.firstInCopy(document, meant, token);
		if (inCopy !== undefined) {
			return [{ originSelectionRange: rangeIn(document, occurrence), targetUri: inCopy.uri, targetRange: inCopy.range }];
		}
		const start = new vscode.Range(0, 0, 0, 0);
		return [...meant.ids].map((id) => ({
			originSelectionRange: rangeIn(document, occurrence),
			targetUri: conceptUri(id),
			targetRange: start,
			targetSelectionRange: start,
		}));
	}

	/** Where else the concept of the term at a position stands: in the document, in other papers that are open, in the report. */
	async refer(
		document: vscode.TextDocument,
		position: vscode.Position,
		token: vscode.CancellationToken,
	): Promise<vscode.Location[] | undefined> {
		const found = await termAt(this.deps.reader, document, position, token);
		if (found === undefined) {
			return undefined;
		}
		const wanted = conceptsOf(found.occurrence, found.lexicon);
		const others = vscode.workspace.textDocuments.filter(
			(other) => other !== document && isPaper(other) && !this.deps.ownCopy.isShownIn(other),
		);
		const places: vscode.Location[] = [];
		for (const paper of [document, ...others]) {
			places.push(...(await this.placesIn(paper, wanted, token)));
			if (token.isCancellationRequested) {
				return undefined;
			}
		}
		return document.uri.toString() === digestUri.toString() ? places : [...places, ...(await this.unitsOf(wanted))];
	}

	/** Where the concept of the term at a position stands in the document, whatever it is called there. */
	async highlight(
		document: vscode.TextDocument,
		position: vscode.Position,
		token: vscode.CancellationToken,
	): Promise<vscode.DocumentHighlight[] | undefined> {
		const found = await termAt(this.deps.reader, document, position, token);
		if (found === undefined) {
			return undefined;
		}
		const places = await this.placesIn(document, conceptsOf(found.occurrence, found.lexicon), token);
		return places.map(({ range }) => new vscode.DocumentHighlight(range, vscode.DocumentHighlightKind.Text));
	}

	/** Concepts and units by name; the editor sorts them. */
	async symbols(query: string, token: vscode.CancellationToken): Promise<vscode.SymbolInformation[] | undefined> {
		if (query.trim() === '') {
			return [];
		}
		const results = await this.deps.search.find(query, MOST_SYMBOLS);
		const symbols = await Promise.all(results.map((result) => this.symbolOf(result)));
		return token.isCancellationRequested ? undefined : symbols.flatMap((symbol) => symbol ?? []);
	}

	/** Where the own copy first names concepts; `undefined` where it does not, or the user does not want to be led there. */
	private async firstInCopy(
		from: vscode.TextDocument,
		wanted: WantedConcepts,
		token: vscode.CancellationToken,
	): Promise<vscode.Location | undefined> {
		const copy = this.deps.ownCopy.document;
		const isWanted = vscode.workspace.getConfiguration('peaceops', from).get<unknown>('goToDefinition') === 'copy';
		if (copy === undefined || !isWanted || this.deps.ownCopy.isShownIn(from)) {
			return undefined;
		}
		const [first] = await this.placesIn(await vscode.workspace.openTextDocument(copy), wanted, token);
		return first;
	}

	private async placesIn(
		document: vscode.TextDocument,
		wanted: WantedConcepts,
		token: vscode.CancellationToken,
	): Promise<readonly vscode.Location[]> {
		const read = await this.deps.reader.occurrences(document, token);
		return read === undefined
			? []
			: meaningTheSame(read.occurrences, read.lexicon, wanted).map(
					(occurrence) => new vscode.Location(document.uri, rangeIn(document, occurrence)),
				);
	}

	/** The units of the report that discuss concepts, each by its first line. */
	private async unitsOf({ ids }: WantedConcepts): Promise<readonly vscode.Location[]> {
		const lexicon = await this.deps.reader.lexicon();
		const units = new Set(
			[...ids].flatMap((id) => {
				const report = lexicon.concept(id)?.report;
				return report === undefined ? [] : [...report.units, ...(report.implied ?? [])];
			}),
		);
		const places = await Promise.all([...units].map((unit) => this.deps.locate(unit)));
		return places.flatMap((place) => (place === undefined ? [] : [new vscode.Location(place.uri, place.range.start)]));
	}

	private async symbolOf({ entry, name }: SearchResult): Promise<vscode.SymbolInformation | undefined> {
		const { data, reader, locate } = this.deps;
		if (entry.kind === 'term') {
			const concept = (await reader.lexicon()).concept(entry.id);
			if (concept === undefined) {
				return undefined;
			}
			const title = fullName(concept);
			// The editor leaves out what does not hold the letters that are typed.
			const shown = title.toLowerCase().includes(name.toLowerCase()) ? title : `${name} · ${title}`;
			const place = new vscode.Location(conceptUri(concept.id), new vscode.Position(0, 0));
			return new vscode.SymbolInformation(shown, vscode.SymbolKind.Key, classification(concept), place);
		}
		const [report, place] = await Promise.all([data.report(), locate(entry.id)]);
		const unit = report.unit(entry.id);
		if (place === undefined || unit === undefined) {
			return undefined;
		}
		const start = new vscode.Location(place.uri, place.range.start);
		return new vscode.SymbolInformation(
			`${unitName(report, unit)} (${unit.id})`,
			vscode.SymbolKind.String,
			report.file.title,
			start,
		);
	}
}
