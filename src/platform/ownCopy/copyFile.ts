import * as vscode from 'vscode';
import { UserError } from '../errors';
import { fileName } from './fileKinds';

const { t } = vscode.l10n;

/** Size and time of a file. Rejects with a `UserError` if it is not there, is a folder, or has more bytes than `largest`. */
export async function fileStat(uri: vscode.Uri, largest: number): Promise<vscode.FileStat> {
	const name = fileName(uri);
	const stat = await vscode.workspace.fs.stat(uri).then(undefined, (error: unknown) => {
		throw unreadable(error, uri);
	});
	if ((stat.type & vscode.FileType.Directory) !== 0) {
		throw new UserError(t('{0} is a folder. Choose the file of the report in it.', name));
	}
	if (stat.size > largest) {
		throw new UserError(
			t('{0} is larger than {1} MB, the most that is read. Choose a smaller file of the report.', name, largest / 1_000_000),
		);
	}
	return stat;
}

/** The same error in words where a file system says that a file is not there or not for us. */
export function unreadable(error: unknown, uri: vscode.Uri): unknown {
	if (!(error instanceof vscode.FileSystemError)) {
		return error;
	}
	const name = fileName(uri);
	return new UserError(
		error.code === 'FileNotFound'
			? t('{0} is not there any more. Link the file again where it is now.', name)
			: t('{0} cannot be opened. Check that you may read it.', name),
	);
}
