import * as vscode from 'vscode';

/**
 * Loads a part of the extension that is bundled apart, `dist/<name>.js`: one self-contained CommonJS file. The web extension
 * host's `require` knows only `vscode`, so the file is read and evaluated as the host itself does with the main file. A part may require `vscode`
 * and nothing else.
 */
export async function loadPart<T>(extensionUri: vscode.Uri, name: string): Promise<T> {
	const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'dist', `${name}.js`));
	const module: { exports: unknown } = { exports: {} };
	// oxlint-disable-next-line no-new-func, typescript/no-implied-eval -- the file is ours, from the extension's own folder
	const evaluate = new Function(
		'module',
		'exports',
		'require',
		`${new TextDecoder().decode(bytes)}\n//# sourceURL=peaceops/${name}.js`,
	);
	evaluate(module, module.exports, () => vscode);
	return module.exports as T;
}
