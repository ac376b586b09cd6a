import * as vscode from 'vscode';
import { DocumentAudit } from '../../core/audit/documentAudit';
import { mayInclude, rootNamedIn } from '../../core/audit/includes';
import { assemblePaper, type Paper, type PaperFile } from '../../core/audit/paper';
import { type OtherFiles, otherFiles, type RestOfPaper, restOfPaper } from '../../core/audit/restOfPaper';
import { lineAt, normalisedText, TextLines } from '../../core/document/textLines';
import { type FormatName, formatFor } from '../../core/prose/formatNames';
import type { Lexicon } from '../../core/termbase/lexicon';
import type { OpenDocument } from '../../platform/openDocument';
import { inSlicesWhile } from '../../platform/slices';
import type { AuditSettings } from './auditSettings';
import { folderOf, IncludedFiles } from './includedFiles';

/** What the other files of a document's paper say, and what that was found from. */
interface KeptRest {
	readonly text: string;
	readonly key: string;
	readonly lexicon: Lexicon;
	readonly rest: RestOfPaper;
}

/**
 * The papers in many files that open documents are parts of. The root of a paper is the document itself, a document that is open and
 * includes it, or the file that it names as its root; what a root includes is read if it is open or in the workspace.
 */
export class Papers implements vscode.Disposable {
	private readonly files = new IncludedFiles();
	private readonly including = new WeakMap<vscode.TextDocument, { readonly version: number; readonly mayInclude: boolean }>();
	private readonly kept = new WeakMap<vscode.TextDocument, KeptRest>();
	/** URIs of the other files of each document's paper. */
	private readonly others = new WeakMap<vscode.TextDocument, ReadonlySet<string>>();

	/** A file that a paper includes changed on the disk. */
	readonly onDidChangeFile = this.files.onDidChange;

	/** Whether a file belongs to the paper that a document was last found to be a part of. */
	isPartWith(document: vscode.TextDocument, file: vscode.Uri): boolean {
		return this.others.get(document)?.has(file.toString()) === true;
	}

	/**
	 * What the other files of a document's paper say; `undefined` where the document is all of it, or as soon as nobody wants to know
	 * any more. The same object as before where the other files are the same.
	 */
	async restOf(
		document: vscode.TextDocument,
		open: OpenDocument,
		{ key, options }: AuditSettings,
		isWanted: () => boolean,
	): Promise<RestOfPaper | undefined> {
		const paper = await this.paperOf(document, open.format);
		if (paper === undefined) {
			this.others.delete(document);
			return undefined;
		}
		const own = document.uri.toString();
		this.others.set(document, new Set(paper.files.map(({ path }) => path).filter((path) => path !== own)));
		const others = inDocument(otherFiles(paper, own), document);
		const { lexicon } = open.reading;
		let kept = this.kept.get(document);
		if (kept?.text !== others.text || kept.key !== key || kept.lexicon !== lexicon) {
			const { reading, source } = await open.readInstead(others.text);
			const result = await inSlicesWhile(new DocumentAudit(reading, source, open.format, options).audit(), isWanted);
			if (result === undefined) {
				return undefined;
			}
			kept = { text: others.text, key, lexicon, rest: restOfPaper(others, result.value.abbreviations) };
			this.kept.set(document, kept);
		}
		return kept.rest;
	}

	/** The largest paper that a document is a part of; `undefined` where it is a whole one by itself. */
	private async paperOf(document: vscode.TextDocument, format: FormatName): Promise<Paper | undefined> {
		const own = document.uri.toString();
		let largest: Paper | undefined;
		for (const root of await this.rootsFor(document, format)) {
			const paper = await assemblePaper(root, format, this.files.openerFor(vscode.Uri.parse(root.path)));
			if (paper.files.length > (largest?.files.length ?? 1) && paper.files.some(({ path }) => path === own)) {
				largest = paper;
			}
		}
		return largest;
	}

	private async rootsFor(document: vscode.TextDocument, format: FormatName): Promise<readonly PaperFile[]> {
		const folder = folderOf(document.uri).toString();
		const roots = vscode.workspace.textDocuments
			.filter(
				(other) =>
					(other === document || formatFor(other.languageId, other.uri.path) === format) &&
					folderOf(other.uri).toString() === folder &&
					this.mayInclude(other),
			)
			.map((other) => ({ path: other.uri.toString(), text: normalisedText(other.getText()) }));
		const name = format === 'latex' ? rootNamedIn(document.lineCount, (index) => document.lineAt(index).text) : undefined;
		const named =
			name === undefined ? undefined : await this.files.read(vscode.Uri.joinPath(document.uri, '..', name), document.uri);
		return named === undefined || roots.some(({ path }) => path === named.path) ? roots : [named, ...roots];
	}

	private mayInclude(document: vscode.TextDocument): boolean {
		const { version, lineCount } = document;
		let known = this.including.get(document);
		if (known?.version !== version) {
			known = { version, mayInclude: mayInclude(lineCount, (index) => document.lineAt(index).text) };
			this.including.set(document, known);
		}
		return known.mayInclude;
	}

	dispose(): void {
		this.files.dispose();
	}
}

/** The other files with offsets of the document as it is: its lines may end with two characters. */
function inDocument({ text, reached }: OtherFiles, document: vscode.TextDocument): OtherFiles {
	if (document.eol === vscode.EndOfLine.LF) {
		return { text, reached };
	}
	const lines = new TextLines(normalisedText(document.getText()));
	return {
		text,
		reached: (offset) => {
			const at = reached(offset);
			return Number.isFinite(at) ? at + lineAt(lines, at) : at;
		},
	};
}
