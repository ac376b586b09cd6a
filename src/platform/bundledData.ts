import * as v from 'valibot';
import * as vscode from 'vscode';
import { type ReportFile, reportFile } from '../core/report/model';
import { Report } from '../core/report/report';
import { type TermbaseFile, termbaseFile } from '../core/termbase/model';
import { UserError } from './errors';

/** The bundled glossary and section index: each file is read when first asked for, once. */
export class BundledData {
	private readonly folder: vscode.Uri;
	private glossaryFile: Promise<TermbaseFile> | undefined;
	private reportIndex: Promise<Report> | undefined;

	constructor(extensionUri: vscode.Uri) {
		this.folder = vscode.Uri.joinPath(extensionUri, 'data');
	}

	/** Rejects with a `UserError` if the file is missing or damaged. */
	glossary(): Promise<TermbaseFile> {
		this.glossaryFile ??= this.read<TermbaseFile>('glossary.json', termbaseFile);
		return this.glossaryFile;
	}

	/** Rejects with a `UserError` if the file is missing or damaged. */
	report(): Promise<Report> {
		this.reportIndex ??= this.read<ReportFile>('report.json', reportFile).then((file) => new Report(file));
		return this.reportIndex;
	}

	private async read<T>(name: string, schema: v.GenericSchema<unknown, T>): Promise<T> {
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
