import * as vscode from 'vscode';
import type { BundledData } from '../../platform/bundledData';
import { registerCommand } from '../../platform/commands';
import type { DocumentReader } from '../../platform/documentReader';
import { digestUri } from '../../platform/pages';
import { noUnit, pickUnit } from '../../platform/units';
import type { PageFileSystem } from './pageFileSystem';

const { t } = vscode.l10n;

/** Milliseconds for which an opened unit stays highlighted. */
const HIGHLIGHT_TIME = 1500;

export interface OpenUnitDeps {
	readonly files: PageFileSystem;
	readonly data: BundledData;
	readonly reader: DocumentReader;
	readonly log: vscode.LogOutputChannel;
}

/** Registers `peaceops.openUnit`: opens the digest at a unit and highlights it briefly; without an argument it asks. */
export function registerOpenUnit(deps: OpenUnitDeps): vscode.Disposable {
	const highlight = vscode.window.createTextEditorDecorationType({
		isWholeLine: true,
		backgroundColor: new vscode.ThemeColor('editor.rangeHighlightBackground'),
	});
	return vscode.Disposable.from(
		highlight,
		registerCommand('peaceops.openUnit', deps.log, async (argument) => {
			const id =
				typeof argument === 'string' ? argument : await pickUnit(deps, t('Open a section, paragraph or note of the report'));
			if (id !== undefined) {
				await openUnit(deps.files, id, highlight);
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

async function openUnit(files: PageFileSystem, id: string, highlight: vscode.TextEditorDecorationType): Promise<void> {
	const location = await locateInDigest(files, id);
	if (location === undefined) {
		throw noUnit(id);
	}
	const document = await vscode.workspace.openTextDocument(digestUri);
	const start = location.range.start;
	const editor = await vscode.window.showTextDocument(document, { selection: new vscode.Range(start, start) });
	editor.revealRange(location.range, vscode.TextEditorRevealType.AtTop);
	editor.setDecorations(highlight, [location.range]);
	setTimeout(() => editor.setDecorations(highlight, []), HIGHLIGHT_TIME);
}
