import * as vscode from 'vscode';
import type { Problem } from '../../core/termbase/formats/termbaseReader';
import type { IndexedTermbase } from '../../core/termbase/lexicon';
import type { Termbase } from '../../core/termbase/termbase';
import { conceptList, indexTerms } from '../../core/termbase/termIndex';
import { delay } from '../delay';
import { inSlices } from '../slices';
import { FileWatchers, patternOf } from './fileWatchers';
import { FOUND_FILES } from './foundFiles';
import { findSources, type SourceProblem, type TermbaseSource } from './sources';
import { type LoadResult, TermbaseLoader, type TermbaseLoaderDeps } from './termbaseLoader';

/** Milliseconds between a change of files and reading them again: editors write in several steps. */
const SETTLING = 150;

/** Milliseconds that a document waits for termbases that are being read; what is not ready by then is added later. */
const PATIENCE = 1500;

const OFF_KEY = 'termbases.off';

/** A source, and what became of it. */
export interface TermbaseState {
	readonly source: TermbaseSource;
	readonly isOn: boolean;
	/** Whether it is being read just now, for the first time or anew. */
	readonly isBeingRead: boolean;
	/** `undefined` before it is read, when it is off, and when it is refused. */
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

interface Loaded {
	readonly source: TermbaseSource;
	/** Counts how often files were read, so that what was made of an earlier reading is told apart. */
	readonly reading: number;
	readonly result: LoadResult;
}

/**
 * The user's termbases beside the bundled glossary: finds their files, reads those that are on, and follows every change. Nothing
 * is looked for before somebody asks. What is read stays in use until it is read anew.
 */
export class Termbases implements vscode.Disposable {
	private readonly changed = new vscode.EventEmitter<void>();
	private readonly begun = new vscode.EventEmitter<Promise<void>>();
	private readonly subscriptions: vscode.Disposable;
	private readonly loader: TermbaseLoader;
	private readonly watchers = new FileWatchers((uri, isThere) => this.notice(uri, isThere));
	/** Files that came up since we watch: in the browser the search for files learns of them late. */
	private readonly noticed = new Map<string, vscode.Uri>();
	private readonly loaded = new Map<string, Loaded>();
	/** Ids of what is to be read again, although it is loaded. */
	private readonly stale = new Set<string>();
	private sources: readonly TermbaseSource[] = [];
	private sourceProblems: readonly SourceProblem[] = [];
	private readings = 0;
	private bundledIndex: Promise<IndexedTermbase> | undefined;
	private languages = '';
	/** The round of looking and reading that is under way, and how long documents wait for it. */
	private updating:
		| { readonly found: Promise<void>; readonly all: Promise<void>; readonly patience: Promise<unknown> }
		| undefined;
	private mustLook = true;
	private isDisposed = false;
	private timer: ReturnType<typeof setTimeout> | undefined;
	/** What is being read. */
	private current: { readonly source: TermbaseSource; readonly cancellation: vscode.CancellationTokenSource } | undefined;

	constructor(private readonly deps: TermbaseLoaderDeps) {
		this.loader = new TermbaseLoader(deps);
		this.subscriptions = vscode.Disposable.from(
			deps.settings.onDidChange(() => this.adjust()),
			vscode.workspace.onDidChangeWorkspaceFolders(() => this.look()),
			vscode.workspace.onDidGrantWorkspaceTrust(() => this.look()),
			// The watchers do not tell of files in a folder that goes as a whole.
			vscode.workspace.onDidDeleteFiles(() => this.lookAnew()),
			vscode.workspace.onDidRenameFiles(() => this.lookAnew()),
		);
	}

	/** Sources, their states or their contents changed. */
	readonly onDidChange = this.changed.event;
	/** A file begins to be read, which it has been, or was given up, when the promise resolves. */
	readonly onDidBeginReading = this.begun.event;

	/** Every source in the order of priority, as it stands now: some may still be read. */
	async states(): Promise<readonly TermbaseState[]> {
		await this.update()?.found;
		return this.sources.flatMap((source) => {
			const { result } = this.loaded.get(source.id) ?? {};
			const isBeingRead = this.current?.source.id === source.id;
			return result === 'none'
				? []
				: [{ source, isOn: this.isOn(source), isBeingRead, termbase: undefined, refusal: undefined, ...result }];
		});
	}

	/** Entries of the setting that name nothing that can be used. */
	get problems(): readonly SourceProblem[] {
		return this.sourceProblems;
	}

	/** The termbases for a document, or all for none. Those that take long to read come later, with `onDidChange`. */
	async choice(uri?: vscode.Uri): Promise<TermbaseChoice> {
		await this.update()?.patience;
		const bundled = await this.bundled();
		const folder = uri && vscode.workspace.getWorkspaceFolder(uri)?.uri.toString();
		const chosen = this.sources.flatMap((source) => {
			const { result, reading = 0 } = this.loaded.get(source.id) ?? {};
			const isFor = uri === undefined || source.folder === undefined || source.folder.uri.toString() === folder;
			const termbase = result !== undefined && result !== 'none' && 'termbase' in result ? result.termbase : undefined;
			return isFor && termbase !== undefined && this.isOn(source) ? [{ source, reading, termbase }] : [];
		});
		const own = chosen.map(({ source, termbase }) => ({
			id: source.id,
			origin: nameOf(source, termbase),
			concepts: termbase.concepts,
			index: termbase.index,
		}));
		const before = chosen.filter(({ source }) => source.priority > 0).length;
		return {
			key: [this.languages, ...chosen.map(({ source, reading }) => `${source.id}:${reading}:${source.priority}`)].join(' '),
			termbases: [...own.slice(0, before), { id: '', ...bundled }, ...own.slice(before)],
		};
	}

	/** Uses a termbase in this workspace, or no more. */
	async turn({ uri }: TermbaseSource, isOn: boolean): Promise<void> {
		const off = new Set(this.off());
		if (isOn) {
			off.delete(uri.toString());
		} else {
			off.add(uri.toString());
			this.cancelReading(uri);
		}
		await this.deps.context.workspaceState.update(OFF_KEY, [...off]);
		this.look();
		this.changed.fire();
	}

	/** Reads a file again, whether or not it has changed. Its state then; `undefined` if it is no source. */
	async readAgain(uri: vscode.Uri): Promise<TermbaseState | undefined> {
		this.forget(uri);
		await this.update()?.all;
		return (await this.states()).find(({ source }) => source.uri.toString() === uri.toString());
	}

	dispose(): void {
		this.isDisposed = true;
		clearTimeout(this.timer);
		this.current?.cancellation.cancel();
		vscode.Disposable.from(this.watchers, this.subscriptions, this.changed, this.begun).dispose();
	}

	private async bundled(): Promise<IndexedTermbase> {
		if (this.bundledIndex === undefined) {
			const { languages } = this.deps.settings.get();
			this.languages = [...languages].sort().join();
			const index = this.deps.data.glossary().then(async ({ concepts }) => ({
				concepts: conceptList(concepts),
				index: await inSlices(indexTerms(concepts, languages)),
			}));
			this.bundledIndex = index;
			// What failed once may be tried again.
			index.catch(() => {
				this.bundledIndex = this.bundledIndex === index ? undefined : this.bundledIndex;
			});
		}
		return this.bundledIndex;
	}

	/** Follows the settings: only other languages change what is read already. */
	private adjust(): void {
		if (this.bundledIndex !== undefined && this.languages !== [...this.deps.settings.get().languages].sort().join()) {
			this.bundledIndex = undefined;
			for (const id of this.loaded.keys()) {
				this.stale.add(id);
			}
		}
		this.look();
	}

	private off(): readonly string[] {
		return this.deps.context.workspaceState.get<readonly string[]>(OFF_KEY, []);
	}

	private isOn({ uri }: TermbaseSource): boolean {
		return !this.off().includes(uri.toString());
	}

	private notice(uri: vscode.Uri, isThere: boolean): void {
		if (isThere) {
			this.noticed.set(uri.toString(), uri);
		} else {
			this.noticed.delete(uri.toString());
		}
		this.forget(uri);
	}

	/** Lets a file be read again, soon. */
	private forget(uri: vscode.Uri): void {
		for (const source of this.sources.filter((one) => one.uri.toString() === uri.toString())) {
			this.stale.add(source.id);
		}
		this.cancelReading(uri);
		this.look();
	}

	private cancelReading(uri: vscode.Uri): void {
		if (this.current?.source.uri.toString() === uri.toString()) {
			this.current.cancellation.cancel();
		}
	}

	private lookAnew(): void {
		this.noticed.clear();
		this.look();
	}

	/** Looks for sources again, soon. */
	private look(): void {
		this.mustLook = true;
		clearTimeout(this.timer);
		this.timer = setTimeout(() => this.update(), SETTLING);
	}

	/** The round that brings all up to date, begun if need be; `undefined` if all is. Its promises never reject. */
	private update(): typeof this.updating {
		if (this.updating === undefined && this.mustLook) {
			let tellFound: (() => void) | undefined;
			const found = new Promise<void>((resolve) => {
				tellFound = resolve;
			});
			const all = this.readAll(() => tellFound?.())
				.catch((error: unknown) => this.deps.log.error(error instanceof Error ? error : String(error)))
				.finally(() => {
					tellFound?.();
					this.updating = undefined;
				});
			this.updating = { found, all, patience: Promise.race([all, delay(PATIENCE)]) };
		}
		return this.updating;
	}

	private async readAll(tellFound: () => void): Promise<void> {
		while (this.mustLook) {
			this.mustLook = false;
			await this.find();
			tellFound();
			for (let source = this.next(); source !== undefined && !this.mustLook; source = this.next()) {
				const done = this.readOne(source);
				this.begun.fire(done.catch(() => undefined));
				await done;
			}
		}
	}

	/** Finds the sources, and forgets what was read of those that are gone. */
	private async find(): Promise<void> {
		const before = this.signature();
		const { workspaceFolders = [] } = vscode.workspace;
		const patterns = workspaceFolders.flatMap((folder) =>
			FOUND_FILES.map((pattern) => new vscode.RelativePattern(folder, pattern)),
		);
		const watch = (): void =>
			this.watchers.watch([...patterns, ...this.sources.filter(({ isFound }) => !isFound).map(({ uri }) => patternOf(uri))]);
		// Before looking: what comes up meanwhile is not missed.
		watch();
		const { sources, problems } = await findSources([...this.noticed.values()]);
		this.sources = sources;
		this.sourceProblems = problems;
		watch();
		const known = new Map(sources.map((source) => [source.id, source]));
		for (const [id, { source }] of this.loaded) {
			const now = known.get(id);
			if (now === undefined || now.uri.toString() !== source.uri.toString() || now.language !== source.language) {
				this.loaded.delete(id);
				this.stale.delete(id);
			}
		}
		if (before !== this.signature()) {
			this.changed.fire();
		}
	}

	/** A source that is to be read. */
	private next(): TermbaseSource | undefined {
		return this.isDisposed
			? undefined
			: this.sources.find((source) => this.isOn(source) && (this.stale.has(source.id) || !this.loaded.has(source.id)));
	}

	private async readOne(source: TermbaseSource): Promise<void> {
		const cancellation = new vscode.CancellationTokenSource();
		this.current = { source, cancellation };
		this.stale.delete(source.id);
		try {
			const result = await this.loader.load(source, cancellation.token);
			// What has changed meanwhile is read again.
			if (!cancellation.token.isCancellationRequested) {
				this.loaded.set(source.id, { source, reading: ++this.readings, result });
				this.changed.fire();
			}
		} catch (error) {
			if (!(error instanceof vscode.CancellationError)) {
				throw error;
			}
		} finally {
			if (cancellation.token.isCancellationRequested && this.loaded.has(source.id)) {
				this.stale.add(source.id);
			}
			cancellation.dispose();
			this.current = undefined;
		}
	}

	private signature(): string {
		return JSON.stringify([
			this.sources.map(({ id, name, priority, folder }) => [id, name, priority, folder?.index]),
			this.sourceProblems,
		]);
	}
}

/** What a termbase is called: as the setting says, else as its file does, else by the file's name; never as ours. */
export function nameOf(source: TermbaseSource, termbase: Termbase | undefined): string {
	const name = source.isNamed ? source.name : (termbase?.name ?? source.name);
	const isOurs = ['bundled', 'bundled glossary', vscode.l10n.t('bundled glossary')].includes(name.trim().toLowerCase());
	return isOurs ? `${name} (${vscode.workspace.asRelativePath(source.uri)})` : name;
}
