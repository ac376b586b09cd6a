import * as vscode from 'vscode';
import { checkConcepts } from '../../core/termbase/checkConcepts';
import { LIMITS, type Problem, type ReadTermbase, refusalOf } from '../../core/termbase/formats/termbaseReader';
import { buildTermbase, type Termbase } from '../../core/termbase/termbase';
import type { BundledData } from '../bundledData';
import type { SettingsStore } from '../settings';
import { inSlices, pulse } from '../slices';
import type { ColumnMappings } from './columnMappings';
import type { TermbaseSource } from './sources';
import { digestOf, TermbaseCache } from './termbaseCache';
import { type TermbaseFormats, termbaseBytes } from './termbaseFormats';

export interface TermbaseLoaderDeps {
	readonly context: vscode.ExtensionContext;
	readonly data: BundledData;
	readonly settings: SettingsStore;
	readonly formats: TermbaseFormats;
	readonly mappings: ColumnMappings;
	readonly log: vscode.LogOutputChannel;
}

/** What became of a source's file: a termbase, why it is none, or neither where it was only found and is no termbase at all. */
export type LoadResult = { readonly termbase: Termbase } | { readonly refusal: Problem } | 'none';

/** Makes termbases of files: reads, checks and indexes them, or takes them from the cache. */
export class TermbaseLoader {
	private readonly cache: TermbaseCache;

	constructor(private readonly deps: TermbaseLoaderDeps) {
		this.cache = new TermbaseCache(deps.context.globalStorageUri, deps.log);
	}

	/** Rejects with a `CancellationError` only. */
	async load(source: TermbaseSource, token: vscode.CancellationToken): Promise<LoadResult> {
		try {
			return await this.read(source, token);
		} catch (error) {
			if (error instanceof vscode.CancellationError) {
				throw error;
			}
			const refusal = refusalOf(error);
			if (refusal !== undefined) {
				// A `glossary.csv` without a column of terms is somebody else's.
				return source.isFound && refusal.code === 'no-term-column' ? 'none' : { refusal };
			}
			if (!(error instanceof vscode.FileSystemError)) {
				this.deps.log.error(error instanceof Error ? error : String(error));
			}
			const reason = error instanceof Error ? error.message : String(error);
			return { refusal: { code: 'not-readable', details: [reason], place: undefined } };
		}
	}

	private async read(source: TermbaseSource, token: vscode.CancellationToken): Promise<LoadResult> {
		const { formats, mappings, settings, context } = this.deps;
		const bytes = await termbaseBytes(source.uri);
		const mapping = mappings.get(source.uri);
		const { languages } = settings.get();
		const { version } = context.extension.packageJSON as { readonly version: string };
		const origin = [
			version,
			source.id,
			source.language,
			[...languages].sort().join(),
			JSON.stringify(mapping ?? ''),
			await digestOf(bytes),
		].join(' ');
		const kept = await this.cache.get(source.uri, origin);
		if (kept !== undefined) {
			return { termbase: kept };
		}
		const read = await formats.read(source.uri, bytes, { language: source.language, pulse: pulse(token), mapping });
		if (source.isFound && !explainsTerms(read)) {
			return 'none';
		}
		const termbase = await inSlices(buildTermbase(source.id, await this.withChecks(read), languages));
		void this.cache.keep(source.uri, termbase, origin);
		return { termbase };
	}

	private async withChecks(read: ReadTermbase): Promise<ReadTermbase> {
		const { concepts } = await this.deps.data.glossary();
		const bundled = new Set(concepts.map(({ id }) => id));
		const problems = [...read.problems, ...(await inSlices(checkConcepts(read, (id) => bundled.has(id))))];
		return { ...read, problems: problems.slice(0, LIMITS.problems) };
	}
}

/** Whether a table that was found by its name says of its terms what they mean or how they are abbreviated. */
function explainsTerms(
	read: ReadTermbase & { readonly mapping?: { readonly columns: readonly { readonly role: string }[] } },
): boolean {
	return (
		read.mapping === undefined || read.mapping.columns.some(({ role }) => role === 'definition' || role === 'abbreviation')
	);
}
