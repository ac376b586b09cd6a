import * as vscode from 'vscode';
import type { BundledData } from '../../platform/bundledData';
import type { DocumentReader } from '../../platform/documentReader';
import { conceptIdOf, digestUri, PAGE_SCHEME } from '../../platform/pages';
import { conceptPage } from './conceptPage';
import { type DigestPage, digestPage } from './digestPage';

/**
 * The read-only documents of the scheme `peaceops`, written when they are read. A file system and not a content provider, so that
 * tabs survive a reload and VS Code's own links and outline work.
 */
export class PageFileSystem implements vscode.FileSystemProvider, vscode.Disposable {
	private readonly changes = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
	private digest: Promise<DigestPage> | undefined;
	private readonly reader: DocumentReader;
	private readonly listener: vscode.Disposable;
	/** When what the pages are written from changed last. */
	private changedAt = 0;
	private readonly data: BundledData;

	constructor(reader: DocumentReader, data: BundledData) {
		this.reader = reader;
		this.data = data;
		this.listener = reader.onDidChange(() => this.renew());
	}

	readonly onDidChangeFile = this.changes.event;

	/** The digest and the line of each unit in it. */
	digestPage(): Promise<DigestPage> {
		this.digest ??= Promise.all([this.data.report(), this.reader.lexicon()]).then(([report, lexicon]) =>
			digestPage(report, lexicon),
		);
		return this.digest;
	}

	async readFile(uri: vscode.Uri): Promise<Uint8Array> {
		return new TextEncoder().encode(await this.textOf(uri));
	}

	async stat(uri: vscode.Uri): Promise<vscode.FileStat> {
		if (uri.path === '/' || uri.path === '/terms') {
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
				const lexicon = await this.reader.lexicon();
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

	/** Pages that are open show what has changed. */
	private renew(): void {
		this.digest = undefined;
		this.changedAt = Date.now();
		const open = vscode.workspace.textDocuments.filter(({ uri }) => uri.scheme === PAGE_SCHEME);
		this.changes.fire(open.map(({ uri }) => ({ type: vscode.FileChangeType.Changed, uri })));
	}

	private async textOf(uri: vscode.Uri): Promise<string> {
		if (uri.path === digestUri.path) {
			return (await this.digestPage()).text;
		}
		const [report, lexicon, glossary, digest] = await Promise.all([
			this.data.report(),
			this.reader.lexicon(),
			this.data.glossary(),
			this.digestPage(),
		]);
		const concept = lexicon.concept(conceptIdOf(uri) ?? '');
		if (concept === undefined) {
			throw vscode.FileSystemError.FileNotFound(uri);
		}
		return conceptPage(concept, lexicon, report, glossary.asOf, (unit) => digest.lines.get(unit));
	}
}

export function registerPages(files: PageFileSystem): vscode.Disposable {
	return vscode.workspace.registerFileSystemProvider(PAGE_SCHEME, files, { isCaseSensitive: true, isReadonly: true });
}
