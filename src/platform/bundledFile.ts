import * as v from 'valibot';
import * as vscode from 'vscode';
import { UserError } from './errors';

/** Reads and checks a file of the extension's own `data/`. Rejects with a `UserError` if it is missing or damaged. */
export async function bundledFile<T>(extensionUri: vscode.Uri, name: string, schema: v.GenericSchema<unknown, T>): Promise<T> {
	let reason: string;
	try {
		const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'data', name));
		const result = v.safeParse(schema, JSON.parse(new TextDecoder().decode(bytes)));
		if (result.success) {
			return result.output;
		}
		reason = `${v.getDotPath(result.issues[0]) ?? ''}: ${result.issues[0].message}`;
	} catch (error) {
		reason = error instanceof Error ? error.message : String(error);
	}
	throw new UserError(
		vscode.l10n.t('The bundled file {0} is damaged ({1}). Reinstall Peace Operations Lexicon.', name, reason),
	);
}
