import * as vscode from 'vscode';
import type { BundledData } from '../../platform/bundledData';
import { registerCommand } from '../../platform/commands';
import type { DocumentReader } from '../../platform/documentReader';
import type { OwnCopy } from '../../platform/ownCopy/ownCopy';
import { digestUri } from '../../platform/pages';
import { noUnit, pickUnit } from '../../platform/units';
import type { PageFileSystem } from './pageFileSystem';

const { t } = vscode.l10n;

/** Milliseconds for which an opened unit stays highlighted. */
const HIGHLIGHT_TIME = 1500;

export interface OpenUnitDeps {
	readonly files: PageFileSystem;
	readonly ownCopy: OwnCopy;
	readonly data: BundledData;
	readonly reader: DocumentReader;
	readonly log: vscode.LogOutputChannel;
}

/**
 * Registers `peaceops.openUnit`: opens a unit in the own copy if it stands there, else in the digest, and highlights it briefly.
 * Without an argument it asks which; with `'digest'` as the second one it opens the digest.
 */
export function registerOpenUnit(deps: OpenUnitDeps): vscode.Disposable {
	const highlight = vscode.window.createTextEditorDecorationType({
		isWholeLine: true,
		backgroundColor: new vscode.ThemeColor('editor.rangeHighlightBackground'),
	});
	return vscode.Disposable.from(
		highlight,
		registerCommand('peaceops.openUnit', deps.log, async (argument, place) => {
			const id =
				typeof argument === 'string' ? argument : await pickUnit(deps, t('Open a section, paragraph or note of the report'));
			if (id !== undefined) {
				await openUnit(deps, id, place === 'digest', highlight);
			}
		}),
	);
}

/** Where a unit stands in the digest: from its heading to the end of its text; `undefined` if there is no such unit. */
export async function locateInDigest(files: PageFileSystem, id: string): Promise<vscode.Location | undefined> {
	const { lines, text } = await files.digestPage();
	const line = lines.get(id);
	if (line === undefined) {
		return undefined;
	}
	const next = Math.min(...[...lines.values()].filter((other) => other > line), text.split('\n').length - 1);
	return new vscode.Location(digestUri, new vscode.Range(line, 0, Math.max(line, next - 1), 0));
}

async function openUnit(
	{ files, ownCopy }: OpenUnitDeps,
	id: string,
	isDigestWanted: boolean,
	highlight: vscode.TextEditorDecorationType,
): Promise<void> {
	const inCopy = isDigestWanted ? undefined : await ownCopy.locate(id);
	const location = inCopy ?? (await locateInDigest(files, id));
	if (location === undefined) {
		throw noUnit(id);
	}
	const document = await vscode.workspace.openTextDocument(location.uri);
	const start = location.range.start;
	const editor = await vscode.window.showTextDocument(document, { selection: new vscode.Range(start, start) });
	editor.revealRange(location.range, vscode.TextEditorRevealType.AtTop);
	editor.setDecorations(highlight, [location.range]);
	setTimeout(() => editor.setDecorations(highlight, []), HIGHLIGHT_TIME);
	if (inCopy === undefined && !isDigestWanted) {
		ownCopy.tellMissing();
	}
}
