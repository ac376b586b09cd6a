import * as vscode from 'vscode';
import type { BundledData } from '../../platform/bundledData';
import type { DocumentReader } from '../../platform/documentReader';
import { loadPart } from '../../platform/lazyPart';
import { once } from '../../platform/once';
import type { OwnCopy } from '../../platform/ownCopy/ownCopy';
import { COPY_FOLDER, conceptIdOf, digestUri, PAGE_SCHEME, paperOf, sideBySideUri, thenAndNowUri } from '../../platform/pages';
import { inSlices } from '../../platform/slices';
import type { DigestPage } from './digestPage';
import type * as WrittenPages from './writtenPages';

/** Year of the report, from which on names have become outdated. */
const REPORT_YEAR = 2007;

/** Milliseconds that a paper rests before the page of it is written anew. */
const REST = 400;

/** What draws Mermaid in the preview: the editor itself, in newer versions, or an extension that did so before. */
const DRAWERS = ['vscode.mermaid-markdown-features', 'bierner.markdown-mermaid'];

export interface PageFileSystemDeps {
	readonly reader: DocumentReader;
	readonly data: BundledData;
	readonly ownCopy: OwnCopy;
	readonly extensionUri: vscode.Uri;
}

/**
 * The read-only documents of the scheme `peaceops`, written when they are read. A file system and not a content provider, so that
 * tabs survive a reload and VS Code's own links and outline work.
 */
export class PageFileSystem implements vscode.FileSystemProvider, vscode.Disposable {
	private readonly changes = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
	private digest: Promise<DigestPage> | undefined;
	private readonly listener: vscode.Disposable;
	/** When what the pages are written from changed last. */
	private changedAt = 0;
	private readonly writers = once(() => loadPart<typeof WrittenPages>(this.deps.extensionUri, 'pages'));
	/** Papers that have changed and whose pages have not, by URI. */
	private readonly restless = new Set<string>();
	private timer: ReturnType<typeof setTimeout> | undefined;

	constructor(private readonly deps: PageFileSystemDeps) {
		const { reader, ownCopy } = deps;
		this.listener = vscode.Disposable.from(
			reader.onDidChange(() => {
				this.digest = undefined;
				this.tell(() => true);
			}),
			ownCopy.onDidChange(() => this.tell(isConverted)),
			vscode.workspace.onDidChangeTextDocument(({ document }) => this.follow([document.uri])),
			vscode.workspace.onDidOpenTextDocument(({ uri }) => this.follow([uri])),
			vscode.workspace.onDidCloseTextDocument(({ uri }) => this.follow([uri])),
			vscode.languages.onDidChangeDiagnostics(({ uris }) => this.follow(uris)),
		);
	}

	readonly onDidChangeFile = this.changes.event;

	/** The digest and the line of each unit in it. */
	digestPage(): Promise<DigestPage> {
		const { data, reader } = this.deps;
		this.digest ??= Promise.all([this.writers(), data.report(), reader.lexicon()]).then(([writers, report, lexicon]) =>
			writers.digestPage(report, lexicon),
		);
		return this.digest;
	}

	async readFile(uri: vscode.Uri): Promise<Uint8Array> {
		return new TextEncoder().encode(await this.textOf(uri));
	}

	async stat(uri: vscode.Uri): Promise<vscode.FileStat> {
		if (uri.path === '/' || uri.path === '/terms' || uri.path === COPY_FOLDER) {
			return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
		}
		const size = (await this.readFile(uri)).byteLength;
		return { type: vscode.FileType.File, ctime: 0, mtime: this.changedAt, size, permissions: vscode.FilePermission.Readonly };
	}

	/** Lists what relative links may name, for VS Code's path completion. */
	async readDirectory(uri: vscode.Uri): Promise<[string, vscode.FileType][]> {
		switch (uri.path) {
			case '/':
				return [
					...[digestUri, thenAndNowUri, sideBySideUri].map(({ path }): [string, vscode.FileType] => [
						path.slice(1),
						vscode.FileType.File,
					]),
					['terms', vscode.FileType.Directory],
				];
			case '/terms': {
				const lexicon = await this.deps.reader.lexicon();
				return Array.from(lexicon.ids(), (id) => [`${id}.md`, vscode.FileType.File]);
			}
			default:
				throw vscode.FileSystemError.FileNotFound(uri);
		}
	}

	watch(): vscode.Disposable {
		return new vscode.Disposable(() => undefined);
	}

	createDirectory(uri: vscode.Uri): never {
		throw vscode.FileSystemError.NoPermissions(uri);
	}

	writeFile(uri: vscode.Uri): never {
		throw vscode.FileSystemError.NoPermissions(uri);
	}

	delete(uri: vscode.Uri): never {
		throw vscode.FileSystemError.NoPermissions(uri);
	}

	rename(uri: vscode.Uri): never {
		throw vscode.FileSystemError.NoPermissions(uri);
	}

	dispose(): void {
		clearTimeout(this.timer);
		this.listener.dispose();
		this.changes.dispose();
	}

	/** The open pages of papers that have changed, or are reported on otherwise, show it once they rest. */
	private follow(papers: readonly vscode.Uri[]): void {
		const pages = new Set(openPages().map(paperOf));
		const changed = papers.map((uri) => uri.toString()).filter((paper) => pages.has(paper));
		if (changed.length > 0) {
			changed.forEach((paper) => this.restless.add(paper));
			clearTimeout(this.timer);
			this.timer = setTimeout(() => {
				const papersNow = new Set(this.restless);
				this.restless.clear();
				this.tell((page) => papersNow.has(paperOf(page) ?? ''));
			}, REST);
		}
	}

	/** Tells the editor which open pages read differently now. */
	private tell(isChanged: (page: vscode.Uri) => boolean): void {
		// Later than before in any case: the editor takes a page of the same time and size for the same.
		this.changedAt = Math.max(Date.now(), this.changedAt + 1);
		this.changes.fire(
			openPages()
				.filter(isChanged)
				.map((uri) => ({ type: vscode.FileChangeType.Changed, uri })),
		);
	}

	private async textOf(uri: vscode.Uri): Promise<string> {
		if (uri.path === digestUri.path) {
			return (await this.digestPage()).text;
		}
		if (isConverted(uri)) {
			const text = await this.deps.ownCopy.converted(uri);
			if (text === undefined) {
				throw vscode.FileSystemError.FileNotFound(uri);
			}
			return text;
		}
		const paper = paperOf(uri);
		if (paper !== undefined) {
			return this.paperPage(paper);
		}
		const { data, reader } = this.deps;
		const [writers, report, lexicon, { asOf }, digest] = await Promise.all([
			this.writers(),
			data.report(),
			reader.lexicon(),
			data.glossary(),
			this.digestPage(),
		]);
		const lineOf = (unit: string): number | undefined => digest.lines.get(unit);
		switch (uri.path) {
			case thenAndNowUri.path: {
				const names = await inSlices(writers.supersededNames(lexicon, REPORT_YEAR));
				return writers.thenAndNowPage({ names, lexicon, report, asOf, lineOf });
			}
			case sideBySideUri.path:
				return writers.sideBySidePage(await inSlices(writers.counterpartGroups(lexicon)), asOf);
			default: {
				const concept = lexicon.concept(conceptIdOf(uri) ?? '');
				if (concept === undefined) {
					throw vscode.FileSystemError.FileNotFound(uri);
				}
				const hasDiagrams = DRAWERS.some((id) => vscode.extensions.getExtension(id) !== undefined);
				return writers.conceptPage(concept, lexicon, report, asOf, lineOf, hasDiagrams);
			}
		}
	}

	/** The page of a paper. It is looked for among what is open: a page's address opens nothing. */
	private async paperPage(paper: string): Promise<string> {
		const [writers, { asOf }] = await Promise.all([this.writers(), this.deps.data.glossary()]);
		const document = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === paper);
		const read = document && (await this.deps.reader.occurrences(document));
		if (document === undefined || read === undefined) {
			return writers.closedPaperPage();
		}
		const uses = await inSlices(writers.supersededUses(read.occurrences, read.lexicon));
		return writers.paperPage(document, uses, read.lexicon, asOf);
	}
}

function isConverted({ path }: vscode.Uri): boolean {
	return path.startsWith(`${COPY_FOLDER}/`);
}

function openPages(): readonly vscode.Uri[] {
	return vscode.workspace.textDocuments.filter(({ uri }) => uri.scheme === PAGE_SCHEME).map(({ uri }) => uri);
}

export function registerPages(files: PageFileSystem): vscode.Disposable {
	return vscode.workspace.registerFileSystemProvider(PAGE_SCHEME, files, { isCaseSensitive: true, isReadonly: true });
}
