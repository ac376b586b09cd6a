import * as vscode from 'vscode';
import { checkConcepts } from '../../core/termbase/checkConcepts';
import {
	LIMITS,
	type Problem,
	type ReadTermbase,
	refusalOf,
	TermbaseRefusal,
} from '../../core/termbase/formats/termbaseReader';
import type { IndexedTermbase } from '../../core/termbase/lexicon';
import { buildTermbase, type Termbase } from '../../core/termbase/termbase';
import { conceptList, indexTerms } from '../../core/termbase/termIndex';
import type { BundledData } from '../bundledData';
import { delay } from '../delay';
import type { SettingsStore } from '../settings';
import { inSlices, pulse } from '../slices';
import type { ColumnMappings } from './columnMappings';
import { FOUND_FILES, findSources, type SourceProblem, type TermbaseSource } from './sources';
import { digestOf, TermbaseCache } from './termbaseCache';
import type { TermbaseFormats } from './termbaseFormats';

/** Milliseconds between a change of files and reading them again: editors write in several steps. */
const SETTLING = 150;

/** Milliseconds that a document waits for termbases that are being read; what is not ready by then is added later. */
const PATIENCE = 1500;

const OFF_KEY = 'termbases.off';

/** A source, and what became of it. */
export interface TermbaseState {
	readonly source: TermbaseSource;
	readonly isOn: boolean;
	/** `undefined` while it is read, when it is off, and when it is refused. */
	readonly termbase: Termbase | undefined;
	/** Why it cannot be used; `undefined` if it can. */
	readonly refusal: Problem | undefined;
}

/** A termbase as part of a choice of several. */
export interface ChosenTermbase extends IndexedTermbase {
	/** What the ids of its concepts begin with; empty for the bundled glossary. */
	readonly id: string;
}

/** The termbases that a document is read with. */
export interface TermbaseChoice {
	/** Another text for another choice, or for the same termbases read anew. */
	readonly key: string;
	/** In the order of their priority. */
	readonly termbases: readonly ChosenTermbase[];
}

export interface TermbasesDeps {
	readonly context: vscode.ExtensionContext;
	readonly data: BundledData;
	readonly settings: SettingsStore;
	readonly formats: TermbaseFormats;
	readonly mappings: ColumnMappings;
	readonly log: vscode.LogOutputChannel;
}

interface Loaded {
	readonly source: TermbaseSource;
	/** Counts how often it was read, so that what was made of an earlier reading is told apart. */
	readonly reading: number;
	readonly termbase?: Termbase;
	readonly refusal?: Problem;
}

/**
 * The user's termbases beside the bundled glossary: finds their files, reads those that are on, and follows every change. Nothing
 * is looked for before somebody asks.
 */
export class Termbases implements vscode.Disposable {
	private readonly changed = new vscode.EventEmitter<void>();
	private readonly subscriptions: vscode.Disposable[] = [];
	private readonly cache: TermbaseCache;
	/** By what they watch. */
	private readonly watchers = new Map<string, vscode.Disposable>();
	private loaded = new Map<string, Loaded>();
	private sources: readonly TermbaseSource[] = [];
	private sourceProblems: readonly SourceProblem[] = [];
	private readings = 0;
	private bundledIndex: Promise<IndexedTermbase> | undefined;
	private updating: Promise<void> | undefined;
	private isStale = true;
	private timer: ReturnType<typeof setTimeout> | undefined;
	private cancellation = new vscode.CancellationTokenSource();

	constructor(private readonly deps: TermbasesDeps) {
		this.cache = new TermbaseCache(deps.context.globalStorageUri, deps.log);
		this.subscriptions.push(
			deps.settings.onDidChange(() => {
				this.bundledIndex = undefined;
				this.forget(() => true);
			}),
			vscode.workspace.onDidChangeWorkspaceFolders(() => this.look()),
			vscode.workspace.onDidGrantWorkspaceTrust(() => this.look()),
		);
	}

	/** Sources, their states or their contents changed. */
	readonly onDidChange = this.changed.event;

	/** Every source in the order of priority, as it stands now; waits until all are read. */
	async states(): Promise<readonly TermbaseState[]> {
		await this.update();
		return this.currentStates();
	}

	/** Entries of the setting that name nothing that can be used. */
	get problems(): readonly SourceProblem[] {
		return this.sourceProblems;
	}

	/** The termbases for a document, or all for none. Those that take long to read come later, with `onDidChange`. */
	async choice(uri?: vscode.Uri): Promise<TermbaseChoice> {
		const [bundled] = await Promise.all([this.bundled(), Promise.race([this.update(), delay(PATIENCE)])]);
		const folder = uri && vscode.workspace.getWorkspaceFolder(uri);
		const chosen = this.sources.flatMap((source) => {
			const loaded = this.loaded.get(source.id);
			const isFor = uri === undefined || source.folder === undefined || source.folder.uri.toString() === folder?.uri.toString();
			return isFor && loaded?.termbase !== undefined && this.isOn(source) ? [{ ...loaded, termbase: loaded.termbase }] : [];
		});
		const own = chosen.map(({ source, termbase }) => ({
			id: source.id,
			origin: nameOf(source, termbase),
			concepts: termbase.concepts,
			index: termbase.index,
		}));
		const before = chosen.filter(({ source }) => source.priority > 0).length;
		const ours: ChosenTermbase = { id: '', ...bundled };
		return {
			key: chosen.map(({ source, reading }) => `${source.id}:${reading}:${source.priority}`).join(' '),
			termbases: [...own.slice(0, before), ours, ...own.slice(before)],
		};
	}

	/** Uses a termbase in this workspace, or no more. */
	async turn(source: TermbaseSource, isOn: boolean): Promise<void> {
		const off = new Set(this.off());
		if (isOn) {
			off.delete(source.uri.toString());
		} else {
			off.add(source.uri.toString());
		}
		await this.deps.context.workspaceState.update(OFF_KEY, [...off]);
		this.look();
	}

	/** Looks for sources again, soon. */
	look(): void {
		this.isStale = true;
		clearTimeout(this.timer);
		this.timer = setTimeout(() => void this.update(), SETTLING);
	}

	dispose(): void {
		clearTimeout(this.timer);
		this.cancellation.cancel();
		this.cancellation.dispose();
		vscode.Disposable.from(...this.watchers.values(), ...this.subscriptions, this.changed).dispose();
	}

	private async bundled(): Promise<IndexedTermbase> {
		this.bundledIndex ??= this.deps.data.glossary().then(async ({ concepts }) => ({
			concepts: conceptList(concepts),
			index: await inSlices(indexTerms(concepts, this.deps.settings.get().languages)),
		}));
		return this.bundledIndex;
	}

	private currentStates(): readonly TermbaseState[] {
		return this.sources.map((source) => {
			const { termbase, refusal } = this.loaded.get(source.id) ?? {};
			return { source, isOn: this.isOn(source), termbase, refusal };
		});
	}

	private off(): readonly string[] {
		return this.deps.context.workspaceState.get<readonly string[]>(OFF_KEY, []);
	}

	private isOn({ uri }: TermbaseSource): boolean {
		return !this.off().includes(uri.toString());
	}

	/** Forgets what was read of some sources, and reads it again. */
	private forget(which: (source: TermbaseSource) => boolean): void {
		for (const [id, { source }] of this.loaded) {
			if (which(source)) {
				this.loaded.delete(id);
			}
		}
		this.look();
	}

	/** Brings all up to date; resolves when it is, also if something changes meanwhile. Never rejects. */
	private update(): Promise<void> {
		if (this.updating === undefined && this.isStale) {
			this.updating = this.readAll()
				.catch((error: unknown) => this.deps.log.error(error instanceof Error ? error : String(error)))
				.finally(() => {
					this.updating = undefined;
				});
		}
		return this.updating ?? Promise.resolve();
	}

	private async readAll(): Promise<void> {
		const before = this.signature();
		while (this.isStale) {
			this.isStale = false;
			this.watch(this.sources);
			const { sources, problems } = await findSources();
			this.sources = sources;
			this.sourceProblems = problems;
			this.watch(sources);
			const kept = new Map<string, Loaded>();
			for (const source of sources) {
				const known = this.loaded.get(source.id);
				if (known !== undefined && isSame(known.source, source)) {
					kept.set(source.id, { ...known, source });
				}
			}
			this.loaded = kept;
			for (const source of sources.filter((one) => this.isOn(one) && !this.loaded.has(one.id))) {
				const read = await this.read(source);
				// What changed while it was read is read again with the next round.
				if (!this.isStale) {
					this.loaded.set(source.id, read);
				}
			}
		}
		if (before !== this.signature()) {
			this.changed.fire();
		}
	}

	private signature(): string {
		return JSON.stringify(
			this.sources.map((source) => [
				source.id,
				source.name,
				source.priority,
				source.folder?.index,
				this.isOn(source),
				this.loaded.get(source.id)?.reading,
			]),
		);
	}

	private async read(source: TermbaseSource): Promise<Loaded> {
		const reading = ++this.readings;
		try {
			return { source, reading, termbase: await this.readFile(source) };
		} catch (error) {
			const refusal = refusalOf(error);
			if (refusal !== undefined) {
				return { source, reading, refusal };
			}
			if (!(error instanceof vscode.FileSystemError)) {
				this.deps.log.error(error instanceof Error ? error : String(error));
			}
			const reason = error instanceof Error ? error.message : String(error);
			return { source, reading, refusal: { code: 'not-readable', details: [reason], place: undefined } };
		}
	}

	private async readFile(source: TermbaseSource): Promise<Termbase> {
		const { formats, mappings, settings, context } = this.deps;
		const mapping = mappings.get(source.uri);
		const { size } = await vscode.workspace.fs.stat(source.uri);
		if (size > LIMITS.bytes) {
			throw new TermbaseRefusal({ code: 'too-large', details: ['', `${LIMITS.bytes / 1024 / 1024} MB`], place: undefined });
		}
		const bytes = await vscode.workspace.fs.readFile(source.uri);
		const { languages } = settings.get();
		const { version } = context.extension.packageJSON as { readonly version: string };
		const origin = [
			version,
			source.id,
			source.uri.path,
			source.language,
			[...languages].sort().join(),
			JSON.stringify(mapping ?? ''),
			await digestOf(bytes),
		].join(' ');
		const kept = await this.cache.get(origin);
		if (kept !== undefined) {
			return kept;
		}
		const read = await formats.read(source.uri, bytes, {
			language: source.language,
			pulse: pulse(this.cancellation.token),
			mapping,
		});
		const termbase = await inSlices(buildTermbase(source.id, await this.withChecks(read), languages));
		void this.cache.keep(termbase, origin);
		return termbase;
	}

	private async withChecks(read: ReadTermbase): Promise<ReadTermbase> {
		const { concepts } = await this.deps.data.glossary();
		const bundled = new Set(concepts.map(({ id }) => id));
		const problems = [...read.problems, ...(await inSlices(checkConcepts(read, (id) => bundled.has(id))))];
		return { ...read, problems: problems.slice(0, LIMITS.problems) };
	}

	/** Watches files that may become sources, from before they are looked for, and those that settings name. */
	private watch(sources: readonly TermbaseSource[]): void {
		const { workspaceFolders = [] } = vscode.workspace;
		const found = workspaceFolders.flatMap((folder) =>
			FOUND_FILES.map((pattern) => new vscode.RelativePattern(folder, pattern)),
		);
		const named = sources.filter(({ isFound }) => !isFound).map(({ uri }) => patternOf(uri));
		const wanted = new Map(
			[...found, ...named].map((pattern) => [`${pattern.baseUri.toString()} ${pattern.pattern}`, pattern]),
		);
		for (const [key, watcher] of this.watchers) {
			if (!wanted.has(key)) {
				watcher.dispose();
				this.watchers.delete(key);
			}
		}
		const forget = (uri: vscode.Uri): void => this.forget((source) => source.uri.toString() === uri.toString());
		for (const [key, pattern] of wanted) {
			if (!this.watchers.has(key)) {
				const watcher = vscode.workspace.createFileSystemWatcher(pattern);
				const listeners = [watcher.onDidChange(forget), watcher.onDidCreate(forget), watcher.onDidDelete(forget)];
				this.watchers.set(key, vscode.Disposable.from(watcher, ...listeners));
			}
		}
	}
}

/** A pattern that only one file has. */
function patternOf(uri: vscode.Uri): vscode.RelativePattern {
	return new vscode.RelativePattern(vscode.Uri.joinPath(uri, '..'), uri.path.slice(uri.path.lastIndexOf('/') + 1));
}

/** What a termbase is called: as the setting says, else as its file does, else by the file's name. */
export function nameOf(source: TermbaseSource, termbase: Termbase | undefined): string {
	return source.isNamed ? source.name : (termbase?.name ?? source.name);
}

/** Whether a source would be read alike. */
function isSame(first: TermbaseSource, second: TermbaseSource): boolean {
	return first.uri.toString() === second.uri.toString() && first.language === second.language;
}
