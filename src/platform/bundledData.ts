import * as v from 'valibot';
import * as vscode from 'vscode';
import { type ReportFile, reportFile } from '../core/report/model';
import { Report } from '../core/report/report';
import { type TermbaseFile, termbaseFile } from '../core/termbase/model';
import { UserError } from './errors';
import { once } from './once';

/** The bundled glossary and section index: each file is read when first asked for, once unless that fails. */
export class BundledData {
	private readonly folder: vscode.Uri;

	/** Rejects with a `UserError` if the file is missing or damaged. */
	readonly glossary = once(() => this.read<TermbaseFile>('glossary.json', termbaseFile));

	/** Rejects with a `UserError` if the file is missing or damaged. */
	readonly report = once(async () => new Report(await this.read<ReportFile>('report.json', reportFile)));

	constructor(extensionUri: vscode.Uri) {
		this.folder = vscode.Uri.joinPath(extensionUri, 'data');
	}

	/** A file of bundled data, checked. Rejects with a `UserError` if it is missing or damaged. */
	async read<T>(name: string, schema: v.GenericSchema<unknown, T>): Promise<T> {
		let reason: string;
		try {
			const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(this.folder, name));
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
}
