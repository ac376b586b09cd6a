import * as vscode from 'vscode';
import type { PreviewToken } from '../../core/preview/previewTokens';
import type { DocumentReader } from '../../platform/documentReader';
import { loadPart } from '../../platform/lazyPart';
import { once } from '../../platform/once';
import { PAGE_SCHEME } from '../../platform/pages';
import type { SettingsStore } from '../../platform/settings';
import type * as Preview from './preview';

/** Milliseconds that a preview waits for what changed of its document to be read; else it is rendered again after that. */
const PATIENCE = 50;

/** Of markdown-it, what the editor's preview and this extension make use of together. */
export interface MarkdownIt {
	readonly renderer: {
		render(tokens: readonly PreviewToken[], options: unknown, env: unknown): string;
	};
}

export interface LazyPreviewDeps {
	readonly reader: DocumentReader;
	readonly settings: SettingsStore;
	readonly extensionUri: vscode.Uri;
	readonly log: vscode.LogOutputChannel;
}

/**
 * Explains terms in the editor's preview of Markdown, once it is made `extendMarkdownIt` of. The editor renders at once and
 * without waiting; what is not ready by then is made ready, and the preview rendered again.
 */
export class LazyPreview implements vscode.Disposable {
	private part: typeof Preview | undefined;
	/** The version of a document for which its preview was last rendered again. */
	private renewed = new WeakMap<vscode.TextDocument, number>();
	private readonly listener: vscode.Disposable;
	private isUsed = false;
	private readonly load = once(async () => {
		this.part = await loadPart<typeof Preview>(this.deps.extensionUri, 'preview');
	});

	constructor(private readonly deps: LazyPreviewDeps) {
		this.listener = deps.reader.onDidChange(() => {
			this.renewed = new WeakMap();
			if (this.isUsed) {
				this.refresh();
			}
		});
	}

	/** Makes an engine of the preview's explain terms. The same engine is returned. */
	readonly extendMarkdownIt = <T extends MarkdownIt>(markdown: T): T => {
		const { renderer } = markdown;
		const render = renderer.render.bind(renderer);
		renderer.render = (tokens, options, env) => render(this.marked(tokens, env), options, env);
		return markdown;
	};

	private marked(tokens: readonly PreviewToken[], env: unknown): readonly PreviewToken[] {
		const { preview } = this.deps.settings.get();
		const document = documentOf(env);
		if (document === undefined) {
			return tokens;
		}
		this.isUsed = true;
		if (preview === 'off') {
			return tokens;
		}
		const read = this.part && this.deps.reader.wholeNow(document, PATIENCE);
		if (read === undefined) {
			void this.makeReady(document).catch(this.tell);
			return tokens;
		}
		try {
			return this.part!.markPreview(tokens, document, read, preview);
		} catch (error) {
			// A preview without explanations is better than none.
			this.tell(error);
			return tokens;
		}
	}

	private async makeReady(document: vscode.TextDocument): Promise<void> {
		const { version } = document;
		if (this.renewed.get(document) === version) {
			return;
		}
		this.renewed.set(document, version);
		const [read] = await Promise.all([this.deps.reader.whole(document), this.load()]);
		if (read !== undefined && document.version === version) {
			this.refresh();
		}
	}

	private refresh(): void {
		vscode.commands.executeCommand('markdown.preview.refresh').then(undefined, this.tell);
	}

	private readonly tell = (error: unknown): void => {
		this.deps.log.error(error instanceof Error ? error : String(error));
	};

	dispose(): void {
		this.listener.dispose();
	}
}

/** The document that is rendered; `undefined` where it is not open, or a page of ours, which explains itself. */
function documentOf(env: unknown): vscode.TextDocument | undefined {
	const uri = (env as { readonly currentDocument?: unknown } | undefined)?.currentDocument;
	if (!(uri instanceof vscode.Uri) || uri.scheme === PAGE_SCHEME) {
		return undefined;
	}
	const key = uri.toString();
	return vscode.workspace.textDocuments.find((document) => document.uri.toString() === key);
}
