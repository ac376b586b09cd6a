import * as vscode from 'vscode';
import { isUserError, messageOf } from '../errors';
import { loadPart } from '../lazyPart';
import { withoutLinks } from '../markdown';
import { once } from '../once';
import { CopyLinks, type LinkScope, renamed } from './copyLinks';
import type * as ReaderPart from './copyReader';
import type { CopyReading } from './copyReading';
import { shownUri } from './shownFile';

export interface OwnCopyDeps {
	readonly context: vscode.ExtensionContext;
	readonly log: vscode.LogOutputChannel;
}

/**
 * The file of the report that the analyst linked, and where the report's units stand in it. Without a link nothing is loaded and
 * nothing read. What cannot be read counts as not there; `trouble` says why.
 */
export class OwnCopy implements vscode.Disposable {
	private readonly changed = new vscode.EventEmitter<void>();
	private readonly subscriptions: vscode.Disposable;
	private readonly links: CopyLinks;
	private loaded: ReaderPart.CopyReader | undefined;
	private sentence: string | undefined;
	/** The trouble that the user knows of. */
	private told: string | undefined;

	constructor(private readonly deps: OwnCopyDeps) {
		this.links = new CopyLinks(deps.context);
		this.subscriptions = vscode.Disposable.from(
			vscode.workspace.onDidRenameFiles(async ({ files }) => this.follow(files)),
			vscode.window.onDidChangeActiveTextEditor(() => this.tellMenus()),
		);
		this.tellMenus();
	}

	/** Another copy is linked, or its text changed: units may stand elsewhere. */
	readonly onDidChange = this.changed.event;

	/** Reads files as copies, linked or not; loaded with the first question. */
	readonly reader = once(async () => {
		const { context, log } = this.deps;
		const { CopyReader } = await loadPart<typeof ReaderPart>(context.extensionUri, 'ownCopy');
		this.loaded = new CopyReader({ context, log, tellChange: () => this.changed.fire() });
		return this.loaded;
	});

	/** The link in force; `undefined` without any. */
	get link(): CopyLinks['current'] {
		return this.links.current;
	}

	/** What an editor shows of the copy: the file itself, or the text that was made of it. */
	get document(): vscode.Uri | undefined {
		const { link } = this;
		return link && shownUri(link.uri);
	}

	/** Says, where a unit that was asked for is shown in the digest, why: once where the copy cannot be read. Nothing without one. */
	tellMissing(): void {
		const { link, trouble } = this;
		if (link === undefined) {
			return;
		}
		if (trouble === undefined) {
			void vscode.window.setStatusBarMessage(vscode.l10n.t('Not in your copy of the report; this is the digest.'), 5000);
		} else if (trouble !== this.told) {
			this.told = trouble;
			void offerToMend(trouble);
		}
	}

	/** Why the linked copy could not be read the last time, as a sentence; `undefined` if it could. */
	get trouble(): string | undefined {
		return this.sentence;
	}

	/** Whether a document shows the copy. */
	isShownIn({ uri }: vscode.TextDocument): boolean {
		return uri.toString() === this.document?.toString();
	}

	/** The text of the copy and where the units stand in it; `undefined` without a copy, or when it cannot be read. */
	async reading(): Promise<CopyReading | undefined> {
		const { link } = this;
		if (link === undefined) {
			return undefined;
		}
		try {
			const reading = await (await this.reader()).read(link.uri);
			this.sentence = undefined;
			this.told = undefined;
			return reading;
		} catch (error) {
			if (!isUserError(error)) {
				this.deps.log.error(error instanceof Error ? error : String(error));
			}
			this.sentence = messageOf(error);
			return undefined;
		}
	}

	/** Where a unit stands in the copy; `undefined` if it does not. */
	async locate(unitId: string): Promise<vscode.Location | undefined> {
		return (await this.reading())?.locate(unitId);
	}

	/** The unit at a place of the document that shows the copy, the innermost of several; `undefined` between units. */
	async unitAt(document: vscode.TextDocument, position: vscode.Position): Promise<string | undefined> {
		return this.isShownIn(document) ? (await this.reading())?.unitAt(position) : undefined;
	}

	/** The page of the copy's file, from 1, on which a unit begins; `undefined` where it has no pages, or not the unit. */
	async pageOf(unitId: string): Promise<number | undefined> {
		return (await this.reading())?.pageOf(unitId);
	}

	/** The first words of a unit as the copy has them: text that is not ours. `undefined` if it is not in the copy. */
	async excerpt(unitId: string): Promise<string | undefined> {
		return (await this.reading())?.excerpt(unitId);
	}

	/** The text that was made of the linked file, `undefined` if the URI is not its. Rejects as reading does. */
	async converted(uri: vscode.Uri): Promise<string | undefined> {
		const { link, document } = this;
		return link === undefined || uri.toString() !== document?.toString()
			? undefined
			: (await this.reader()).converted(link.uri);
	}

	/** Links a file instead of the one that is linked for this scope, or none. */
	async set(scope: LinkScope, uri: vscode.Uri | undefined): Promise<void> {
		const before = this.links.all;
		await this.links.set(scope, uri);
		const kept = new Set(this.links.all.map((link) => link.uri.toString()));
		for (const link of before.filter((old) => !kept.has(old.uri.toString()))) {
			await (await this.reader()).forget(link.uri);
		}
		this.sentence = undefined;
		this.tellMenus();
		this.changed.fire();
	}

	private async follow(files: readonly { readonly oldUri: vscode.Uri; readonly newUri: vscode.Uri }[]): Promise<void> {
		for (const { uri, scope } of this.links.all) {
			const moved = files.map((file) => renamed(uri, file)).find((to) => to !== undefined);
			if (moved !== undefined) {
				await this.set(scope, moved);
			}
		}
	}

	private tellMenus(): void {
		const active = vscode.window.activeTextEditor?.document;
		const isActive = active !== undefined && this.isShownIn(active);
		void vscode.commands.executeCommand('setContext', 'peaceops.copyLinked', this.link !== undefined);
		void vscode.commands.executeCommand('setContext', 'peaceops.copyActive', isActive);
	}

	dispose(): void {
		this.subscriptions.dispose();
		this.loaded?.dispose();
		this.changed.dispose();
	}
}

async function offerToMend(trouble: string): Promise<void> {
	const [another, forget] = [vscode.l10n.t('Link Another …'), vscode.l10n.t('Forget')];
	const chosen = await vscode.window.showWarningMessage(withoutLinks(trouble), another, forget);
	if (chosen !== undefined) {
		await vscode.commands.executeCommand(chosen === another ? 'peaceops.linkReport' : 'peaceops.unlinkReport');
	}
}
