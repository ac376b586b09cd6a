import * as vscode from 'vscode';
import { READABLE_EXTENSIONS } from '../../core/termbase/formats/readableFormats';
import { type Problem, type ReadTermbase, refusalOf } from '../../core/termbase/formats/termbaseReader';
import { registerCommand } from '../../platform/commands';
import { UserError } from '../../platform/errors';
import { fileName } from '../../platform/fileName';
import { withProgress } from '../../platform/longWork';
import { withoutLinks } from '../../platform/markdown';
import { pulse } from '../../platform/slices';
import type { ColumnMappings } from '../../platform/termbases/columnMappings';
import { problemSentence } from '../../platform/termbases/problemWording';
import { type TermbaseFormats, termbaseBytes } from '../../platform/termbases/termbaseFormats';
import type { Termbases } from '../../platform/termbases/termbases';
import { contentsOf, termCount } from '../../platform/wording';
import { readAskingColumns } from './columnPicker';
import { previewRows } from './termPreview';

const { t } = vscode.l10n;

export interface AddTermbaseDeps {
	readonly termbases: Termbases;
	readonly formats: TermbaseFormats;
	readonly mappings: ColumnMappings;
	readonly log: vscode.LogOutputChannel;
}

/** Where a termbase is to be used. */
type Scope = 'user' | 'workspace';

/** A row of the preview; those without a scope are only to be read. */
interface Row extends vscode.QuickPickItem {
	readonly scope?: Scope;
}

/**
 * Registers `peaceops.addTermbase`: a file is picked (or given as an argument: then nothing is asked, and it is added for the
 * workspace, or for the user where none is open), read and shown with its problems before it is added to the setting.
 */
export function registerAddTermbase({ termbases, formats, mappings, log }: AddTermbaseDeps): vscode.Disposable {
	return registerCommand('peaceops.addTermbase', log, async (given) => {
		const isAsked = !(given instanceof vscode.Uri);
		const uri = isAsked ? await pickFile() : given;
		if (uri === undefined) {
			return;
		}
		const read = await readFile({ formats, mappings }, uri, isAsked);
		if (read === undefined) {
			return;
		}
		const hasWorkspace = vscode.workspace.workspaceFolders !== undefined;
		const scope = isAsked ? await preview(read, uri, hasWorkspace) : hasWorkspace ? 'workspace' : 'user';
		if (scope !== undefined) {
			await addToSetting(uri, scope);
			await tellOutcome(termbases, uri);
		}
	});
}

/** Reads the file as a termbase, on if it was off, and says what came of it. Rejects with a `UserError` if it is not used. */
async function tellOutcome(termbases: Termbases, uri: vscode.Uri): Promise<void> {
	const state = await termbases.readAgain(uri);
	if (state !== undefined && !state.isOn) {
		await termbases.turn(state.source, true);
		await tellOutcome(termbases, uri);
		return;
	}
	if (state?.refusal !== undefined) {
		throw new UserError(sentenceOf(state.refusal, uri));
	}
	if (state?.termbase === undefined) {
		const problem = termbases.problems.find(({ path }) => path.endsWith(fileName(uri)));
		throw new UserError(t('{0} is not used: {1}.', fileName(uri), problem?.reason ?? t('the setting does not name it')));
	}
	const message = t('{0} is used now: {1}.', fileName(uri), termCount(state.termbase.concepts.size));
	void vscode.window.showInformationMessage(withoutLinks(message));
}

async function pickFile(): Promise<vscode.Uri | undefined> {
	const picked = await vscode.window.showOpenDialog({
		title: t('Add a termbase'),
		openLabel: t('Add'),
		filters: { [t('Termbases')]: [...READABLE_EXTENSIONS], [t('All files')]: ['*'] },
	});
	return picked?.[0];
}

/**
 * Reads a file behind a message that tells how far it is and can be cancelled; asks for its columns where it may and none is
 * recognised, and keeps the answer. `undefined` if the user turns away. Rejects with a `UserError` if the file is refused.
 */
async function readFile(
	{ formats, mappings }: Pick<AddTermbaseDeps, 'formats' | 'mappings'>,
	uri: vscode.Uri,
	isAsked: boolean,
): Promise<ReadTermbase | undefined> {
	const read = (mapping = mappings.get(uri)): Thenable<ReadTermbase> =>
		withProgress(t('Reading {0}', fileName(uri)), async (token, report) =>
			formats.read(uri, await termbaseBytes(uri), { language: 'en', pulse: pulse(token, report), mapping }),
		);
	try {
		return await (isAsked ? readAskingColumns(read, (mapping) => mappings.keep(uri, mapping)) : read());
	} catch (error) {
		const refusal = refusalOf(error);
		throw refusal === undefined ? asUserError(error, uri) : new UserError(sentenceOf(refusal, uri));
	}
}

function sentenceOf(refusal: Problem, uri: vscode.Uri): string {
	const sentence = problemSentence(refusal);
	return refusal.place === undefined
		? t('{0}: {1}', fileName(uri), sentence)
		: t('{0}, line {1}: {2}', fileName(uri), refusal.place.line + 1, sentence);
}

function asUserError(error: unknown, uri: vscode.Uri): unknown {
	return error instanceof vscode.FileSystemError
		? new UserError(t('{0} cannot be opened. Check that it is still there.', fileName(uri)))
		: error;
}

/** Shows what was read. The first rows add it; the others are there to be read. */
function preview(read: ReadTermbase, uri: vscode.Uri, hasWorkspace: boolean): Promise<Scope | undefined> {
	const { concepts, problems } = read;
	const list = vscode.window.createQuickPick<Row>();
	list.title = t('{0}: {1}', fileName(uri), contentsOf(concepts.length, problems.length));
	list.placeholder = t('Where do you want to use it?');
	list.matchOnDetail = true;
	list.items = [
		...(hasWorkspace ? [{ label: `$(root-folder) ${t('Use it in this workspace')}`, scope: 'workspace' } as const] : []),
		{ label: `$(account) ${t('Use it in every workspace')}`, scope: 'user' },
		...previewRows(read),
	];
	return new Promise((resolve) => {
		list.onDidAccept(() => {
			const scope = list.selectedItems[0]?.scope;
			if (scope !== undefined) {
				resolve(scope);
				list.hide();
			}
		});
		list.onDidHide(() => {
			resolve(undefined);
			list.dispose();
		});
		list.show();
	});
}

/** Adds a file to the setting, once: relative where it lies in the only workspace folder. */
async function addToSetting(uri: vscode.Uri, scope: Scope): Promise<void> {
	const configuration = vscode.workspace.getConfiguration('peaceops');
	const values = configuration.inspect<readonly unknown[]>('termbases');
	const before = (scope === 'user' ? values?.globalValue : values?.workspaceValue) ?? [];
	const path = pathOf(uri, scope);
	const isKnown = before.some(
		(item) => item === path || (typeof item === 'object' && item !== null && 'path' in item && item.path === path),
	);
	if (!isKnown) {
		const target = scope === 'user' ? vscode.ConfigurationTarget.Global : vscode.ConfigurationTarget.Workspace;
		await configuration.update('termbases', [...before, path], target);
	}
}

function pathOf(uri: vscode.Uri, scope: Scope): string {
	const { workspaceFolders = [] } = vscode.workspace;
	const [folder] = workspaceFolders;
	if (
		scope === 'workspace' &&
		folder !== undefined &&
		workspaceFolders.length === 1 &&
		vscode.workspace.getWorkspaceFolder(uri) === folder
	) {
		return vscode.workspace.asRelativePath(uri, false);
	}
	return uri.scheme === 'file' ? uri.fsPath : uri.toString();
}
