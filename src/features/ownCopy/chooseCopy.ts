import * as vscode from 'vscode';
import { fileName } from '../../platform/fileName';
import type { CopyLink, LinkScope } from '../../platform/ownCopy/copyLinks';
import { PAGE_SCHEME } from '../../platform/pages';

const { t } = vscode.l10n;

interface Row extends vscode.QuickPickItem {
	readonly scope: LinkScope;
	/** The file in the active editor; absent: a file is to be picked. */
	readonly uri?: vscode.Uri;
}

/**
 * Asks which file to link and for whom: the one in the active editor, or one that is picked; for the user, or for the workspace that
 * is open. `undefined` if the user turns away.
 */
export async function chooseCopy(title: string): Promise<CopyLink | undefined> {
	const active = activeFile();
	const scopes: readonly LinkScope[] = vscode.workspace.workspaceFolders === undefined ? ['user'] : ['user', 'workspace'];
	const rows = scopes.flatMap((scope): Row[] => {
		const description = scope === 'user' ? '' : t('in this workspace only');
		return [
			...(active === undefined
				? []
				: [{ label: `$(file) ${fileName(active).replaceAll('$(', '\\$(')}`, description, scope, uri: active }]),
			{ label: `$(folder-opened) ${t('Choose a file …')}`, description, scope },
		];
	});
	const row =
		rows.length === 1 ? rows[0] : await vscode.window.showQuickPick(rows, { title, placeHolder: t('Where is your copy?') });
	const uri = row && (row.uri ?? (await pickFile(title)));
	return uri && { uri, scope: row.scope };
}

/** The file that the active editor shows, whatever kind of editor it is. */
function activeFile(): vscode.Uri | undefined {
	const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
	const uri = input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom ? input.uri : undefined;
	return uri?.scheme === PAGE_SCHEME || uri?.scheme === 'untitled' ? undefined : uri;
}

async function pickFile(title: string): Promise<vscode.Uri | undefined> {
	const picked = await vscode.window.showOpenDialog({
		title,
		openLabel: t('Link'),
		filters: { [t('Text, Markdown, PDF, Word')]: ['txt', 'text', 'md', 'markdown', 'pdf', 'docx'], [t('All files')]: ['*'] },
	});
	return picked?.[0];
}
