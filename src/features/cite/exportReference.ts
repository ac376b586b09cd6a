import * as vscode from 'vscode';
import { bibliographyFormat, entriesOf, freeKey, keyOf } from '../../core/citing/bibliography/bibliographyEntry';
import { appendedEntries, dialectOf, type ExportFormat, newBibliography } from '../../core/citing/bibliography/writeEntries';
import type { Reference } from '../../core/citing/model';
import { styledText } from '../../core/citing/styledText';
import { bibliographiesOf } from '../../platform/bibliographies';
import { changeDocument, lineEndOf } from '../../platform/changeDocument';
import { registerCommand } from '../../platform/commands';
import { UserError } from '../../platform/errors';
import { type BundledReferences, citationStyle } from '../../platform/references';
import { type CitingDeps, isCopy } from './citing';

const { t } = vscode.l10n;

const FORMATS: readonly ExportFormat[] = ['bibtex', 'biblatex', 'cslJson'];

/** Which records: the report's, or with it those of the definitions' sources. */
type Extent = 'report' | 'all';

/** An export of which nothing is to be asked. */
interface Order {
	readonly format: ExportFormat;
	/** The file. One that exists gets what it lacks at its end. */
	readonly target: vscode.Uri;
	readonly records?: Extent;
}

/** Where an export goes. A bibliography that exists has its own format. */
type Target =
	| { readonly kind: 'existing'; readonly uri: vscode.Uri }
	| { readonly kind: 'new'; readonly format: ExportFormat }
	| { readonly kind: 'text' };

/**
 * Registers `peaceops.exportReference`: the record of the report, with those of the definitions' sources if wanted, goes to a
 * bibliography of the paper, a new file, or a document as it is printed. Records that a file has, under whatever key, are not written
 * again. With `{ format: 'biblatex', target: Uri, records: 'report' }` nothing is asked and nothing is opened.
 */
export function registerExportReference(deps: CitingDeps): vscode.Disposable {
	return registerCommand('peaceops.exportReference', deps.log, async (given) => {
		const references = await deps.references();
		if (isOrder(given)) {
			await write(given.target, recordsOf(references, given.records ?? 'report'), given.format);
			return;
		}
		const extent = await pickExtent(references);
		const target = extent && (await pickTarget(deps));
		if (extent === undefined || target === undefined) {
			return;
		}
		if (target.kind === 'text') {
			await showText(references, extent);
			return;
		}
		const uri = target.kind === 'existing' ? target.uri : await pickNewFile(target.format);
		if (uri !== undefined) {
			const added = await write(uri, recordsOf(references, extent), target.kind === 'new' ? target.format : undefined);
			await vscode.window.showTextDocument(uri);
			if (added === 0) {
				void vscode.window.showInformationMessage(t('{0} has all of it already.', vscode.workspace.asRelativePath(uri)));
			}
		}
	});
}

function isOrder(given: unknown): given is Order {
	return (
		typeof given === 'object' &&
		given !== null &&
		'format' in given &&
		FORMATS.some((format) => format === given.format) &&
		'target' in given &&
		given.target instanceof vscode.Uri
	);
}

function recordsOf({ report, sources }: BundledReferences, extent: Extent): readonly Reference[] {
	return extent === 'all' ? [report, ...sources] : [report];
}

async function pickExtent({ sources }: BundledReferences): Promise<Extent | undefined> {
	const rows: readonly (vscode.QuickPickItem & { readonly extent: Extent })[] = [
		{ label: t('The report'), extent: 'report' },
		{ label: t('The report and the sources of the definitions'), description: String(sources.length), extent: 'all' },
	];
	return (await vscode.window.showQuickPick(rows, { placeHolder: t('Export which references?') }))?.extent;
}

async function pickTarget({ papers, copy }: CitingDeps): Promise<Target | undefined> {
	const paper = papers.latest((document) => isCopy(copy, document))?.document;
	const bibliographies = paper === undefined ? [] : await bibliographiesOf(paper);
	const rows: readonly (vscode.QuickPickItem & { readonly target: Target })[] = [
		...bibliographies.map(({ uri }) => ({
			label: `$(file) ${vscode.workspace.asRelativePath(uri).replaceAll('$(', '\\$(')}`,
			description: t('append to it'),
			target: { kind: 'existing', uri } as const,
		})),
		{
			label: 'BibLaTeX',
			description: t('a file for biblatex, Pandoc, Quarto or Typst'),
			target: { kind: 'new', format: 'biblatex' },
		},
		{ label: 'BibTeX', description: t('a file for BibTeX'), target: { kind: 'new', format: 'bibtex' } },
		{ label: 'CSL-JSON', description: t('a file for Pandoc, Quarto or Zotero'), target: { kind: 'new', format: 'cslJson' } },
		{ label: citationStyle(paper) === 'apa' ? 'APA' : 'Chicago', description: t('as text'), target: { kind: 'text' } },
	];
	return (await vscode.window.showQuickPick(rows, { placeHolder: t('Where to?') }))?.target;
}

function pickNewFile(format: ExportFormat): Thenable<vscode.Uri | undefined> {
	const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
	const name = format === 'cslJson' ? 'references.json' : 'references.bib';
	return vscode.window.showSaveDialog({
		title: t('Export References'),
		...(folder !== undefined && { defaultUri: vscode.Uri.joinPath(folder, name) }),
	});
}

/**
 * Writes the records that a file lacks, behind what it has; an open document is changed in one step. `format` is what a new file is
 * written in, else the file's own. Returns how many were written. Rejects with a `UserError` where the file cannot take them.
 */
async function write(target: vscode.Uri, records: readonly Reference[], format: ExportFormat | undefined): Promise<number> {
	const name = vscode.workspace.asRelativePath(target);
	const kind = bibliographyFormat(target.path);
	if (kind === undefined || (format !== undefined && (kind === 'cslJson') !== (format === 'cslJson'))) {
		throw new UserError(t('{0} has another kind of name: BibTeX and BibLaTeX end in .bib, CSL-JSON ends in .json.', name));
	}
	if (!(await exists(target))) {
		await create(target, newBibliography(records, format ?? (kind === 'cslJson' ? 'cslJson' : 'biblatex'), '\n'));
		return records.length;
	}
	const document = await vscode.workspace.openTextDocument(target);
	const text = document.getText();
	const entries = kind === 'cslJson' && text.trim() === '' ? [] : entriesOf(text, kind);
	if (entries === undefined) {
		throw new UserError(t('{0} is not CSL-JSON: it has to hold a list of records. Mend it, or choose another file.', name));
	}
	const taken = new Set(entries.map(({ key }) => key));
	const lacking = records
		.filter((record) => keyOf(record, entries) === undefined)
		.map((record) => ({ ...record, id: freeKey(record, taken) }));
	const wasDirty = document.isDirty;
	const dialect = kind === 'cslJson' ? 'cslJson' : text.trim() === '' ? (format ?? 'biblatex') : dialectOf(text);
	const insertions = appendedEntries(text, lacking, dialect, lineEndOf(document));
	if (insertions.length > 0) {
		await changeDocument(
			document,
			insertions.map((insertion) => vscode.TextEdit.insert(document.positionAt(insertion.offset), insertion.text)),
		);
		// What the user had not saved is theirs to save.
		if (!wasDirty && !(await document.save())) {
			throw new UserError(t('{0} was changed, but it could not be saved.', name));
		}
	}
	return lacking.length;
}

async function exists(file: vscode.Uri): Promise<boolean> {
	try {
		await vscode.workspace.fs.stat(file);
		return true;
	} catch (error) {
		if (error instanceof vscode.FileSystemError) {
			return false;
		}
		throw error;
	}
}

async function create(file: vscode.Uri, text: string): Promise<void> {
	try {
		await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
	} catch (error) {
		if (error instanceof vscode.FileSystemError) {
			throw new UserError(
				t('{0} could not be written. Check that it is not read-only.', vscode.workspace.asRelativePath(file)),
			);
		}
		throw error;
	}
}

/** Shows the entries as a bibliography prints them, in a new document. */
async function showText({ texts }: BundledReferences, extent: Extent): Promise<void> {
	const style = citationStyle(undefined);
	const report = texts.report[0]!;
	const entries = [
		style === 'apa' ? report.reference : report.bibliography,
		...(extent === 'all' ? texts.sources.map((source) => source[style]) : []),
	];
	const content = `${entries.map((entry) => styledText(entry, 'plainText')).join('\n\n')}\n`;
	await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'plaintext', content }));
}
