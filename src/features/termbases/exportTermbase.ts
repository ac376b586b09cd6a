import * as vscode from 'vscode';
import type { WriteOptions } from '../../core/termbase/formats/termbaseFormat';
import type { Concept } from '../../core/termbase/model';
import { unqualified } from '../../core/termbase/qualifiedIds';
import { registerCommand } from '../../platform/commands';
import { UserError } from '../../platform/errors';
import { untilCancelled, withProgress } from '../../platform/longWork';
import { inSlices } from '../../platform/slices';
import type { TermbaseFormats, WritableName } from '../../platform/termbases/termbaseFormats';
import { termCount } from '../../platform/wording';
import { type FormatChoice, formatChoices, pickFormat, weighFormats } from './exportFormats';
import {
	pickConcepts,
	pickSelection,
	type Selection,
	type SelectionDeps,
	selectionOfNode,
	selectionOfTermbase,
} from './exportSelection';
import { writtenBytes } from './writtenBytes';

const { t } = vscode.l10n;

/** Of labels and definitions in what is exported. */
const LANGUAGE = 'en';

/** Bytes of a file that is opened once it is written; the editor is slow with a larger one. */
const LARGEST_OPENED = 5 * 1024 * 1024;

export interface ExportTermbaseDeps extends SelectionDeps {
	readonly formats: TermbaseFormats;
	readonly log: vscode.LogOutputChannel;
}

/** An export of which nothing is to be asked. */
interface Order {
	/** What the ids of the termbase's concepts begin with; `bundled` for the bundled glossary. */
	readonly termbase: string;
	readonly format: WritableName;
	/** The file; one that exists is overwritten. */
	readonly target: vscode.Uri;
}

/**
 * Registers `peaceops.exportTermbase`: the document's concepts, those of one termbase or of all, or some of them, are written to
 * a file. What the format cannot hold stands below it before it is chosen. A node of the Glossary view as the argument answers
 * the first question; with `{ termbase: 'team', format: 'json', target: Uri }` nothing is asked and nothing is opened.
 */
export function registerExportTermbase(deps: ExportTermbaseDeps): vscode.Disposable {
	return registerCommand('peaceops.exportTermbase', deps.log, async (given) => {
		if (isOrder(given)) {
			const selection = await selectionOfTermbase(deps.termbases, given.termbase);
			await write(deps.formats, given.format, await collect(selection), optionsOf(selection), given.target);
			return;
		}
		const selection = selectionOfNode(given) ?? (await pickSelection(deps));
		const concepts = selection && (await pickConcepts(await collect(selection)));
		if (concepts === undefined) {
			return;
		}
		if (concepts.length === 0) {
			throw new UserError(t('There is no term to export in {0}.', selection!.name));
		}
		const options = optionsOf(selection!);
		const weighed = await withProgress(t('Comparing formats'), (token) => weighFormats(deps.formats, concepts, options, token));
		const choice = await pickFormat(weighed);
		const target = choice && (await pickTarget(choice, concepts.length, options.name));
		if (choice !== undefined && target !== undefined) {
			const bytes = await write(deps.formats, choice.name, concepts, options, target);
			await show(target, bytes);
		}
	});
}

function isOrder(given: unknown): given is Order {
	return (
		typeof given === 'object' &&
		given !== null &&
		'termbase' in given &&
		typeof given.termbase === 'string' &&
		'format' in given &&
		formatChoices().some(({ name }) => name === given.format) &&
		'target' in given &&
		given.target instanceof vscode.Uri
	);
}

function optionsOf({ name }: Selection): WriteOptions {
	return { name, language: LANGUAGE };
}

async function collect(selection: Selection): Promise<readonly Concept[]> {
	return withProgress(t('Reading {0}', termCount(selection.size)), (token) =>
		inSlices(untilCancelled(selection.collect(), token)),
	);
}

function pickTarget({ extension }: FormatChoice, count: number, name: string): Thenable<vscode.Uri | undefined> {
	const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
	return vscode.window.showSaveDialog({
		title: t('Export {0}', termCount(count)),
		...(folder !== undefined && {
			defaultUri: vscode.Uri.joinPath(folder, `${name.replace(/[^\p{L}\p{N}._-]+/gu, '-')}.${extension}`),
		}),
	});
}

/** Writes concepts to a file, with pauses. Returns its size in bytes. Rejects with a `CancellationError` when cancelled. */
async function write(
	formats: TermbaseFormats,
	name: WritableName,
	concepts: readonly Concept[],
	options: WriteOptions,
	target: vscode.Uri,
): Promise<number> {
	return withProgress(t('Writing {0}', termCount(concepts.length)), async (token) => {
		const format = await formats.writable(name);
		// No format can hold ids with the prefix of a termbase.
		const bare = await inSlices(untilCancelled(unqualified(concepts), token));
		const bytes = await inSlices(untilCancelled(writtenBytes(format.write(bare, options)), token));
		try {
			await vscode.workspace.fs.writeFile(target, bytes);
		} catch (error) {
			if (error instanceof vscode.FileSystemError) {
				throw new UserError(
					t('{0} could not be written. Check that it is not read-only.', vscode.workspace.asRelativePath(target)),
				);
			}
			throw error;
		}
		return bytes.length;
	});
}

async function show(target: vscode.Uri, bytes: number): Promise<void> {
	if (bytes > LARGEST_OPENED) {
		void vscode.window.showInformationMessage(t('The terms are in {0}.', vscode.workspace.asRelativePath(target)));
	} else {
		await vscode.window.showTextDocument(target);
	}
}
