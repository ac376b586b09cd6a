import * as vscode from 'vscode';
import type { BundledData } from '../../platform/bundledData';
import type { DocumentReader } from '../../platform/documentReader';
import { loadPart } from '../../platform/lazyPart';
import { once } from '../../platform/once';
import type { OwnCopy } from '../../platform/ownCopy/ownCopy';
import { COPY_FOLDER, conceptIdOf, digestUri, PAGE_SCHEME } from '../../platform/pages';
import type { DigestPage } from './digestPage';
import type * as WrittenPages from './writtenPages';

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

	constructor(private readonly deps: PageFileSystemDeps) {
		const { reader, ownCopy } = deps;
		this.listener = vscode.Disposable.from(
			reader.onDidChange(() => {
				this.digest = undefined;
				this.renew(() => true);
			}),
			ownCopy.onDidChange(() => this.renew(isConverted)),
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
					[digestUri.path.slice(1), vscode.FileType.File],
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
		this.listener.dispose();
		this.changes.dispose();
	}

	/** Those of the open pages that may have changed show it. */
	private renew(isConcerned: (uri: vscode.Uri) => boolean): void {
		this.changedAt = Date.now();
		const open = vscode.workspace.textDocuments.filter(({ uri }) => uri.scheme === PAGE_SCHEME && isConcerned(uri));
		this.changes.fire(open.map(({ uri }) => ({ type: vscode.FileChangeType.Changed, uri })));
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
		const { data, reader } = this.deps;
		const [writers, report, lexicon, glossary, digest] = await Promise.all([
			this.writers(),
			data.report(),
			reader.lexicon(),
			data.glossary(),
			this.digestPage(),
		]);
		const concept = lexicon.concept(conceptIdOf(uri) ?? '');
		if (concept === undefined) {
			throw vscode.FileSystemError.FileNotFound(uri);
		}
		return writers.conceptPage(concept, lexicon, report, glossary.asOf, (unit) => digest.lines.get(unit));
	}
}

function isConverted({ path }: vscode.Uri): boolean {
	return path.startsWith(`${COPY_FOLDER}/`);
}

export function registerPages(files: PageFileSystem): vscode.Disposable {
	return vscode.workspace.registerFileSystemProvider(PAGE_SCHEME, files, { isCaseSensitive: true, isReadonly: true });
}
