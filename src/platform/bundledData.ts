import * as v from 'valibot';
import * as vscode from 'vscode';
import { type ReportFile, reportFile } from '../core/report/model';
import { Report } from '../core/report/report';
import { type TermbaseFile, termbaseFile } from '../core/termbase/model';
import { UserError } from './errors';

/** The bundled glossary and section index: each file is read when first asked for, once unless that fails. */
export class BundledData {
	private readonly folder: vscode.Uri;
	private glossaryFile: Promise<TermbaseFile> | undefined;
	private reportIndex: Promise<Report> | undefined;

	constructor(extensionUri: vscode.Uri) {
		this.folder = vscode.Uri.joinPath(extensionUri, 'data');
	}

	/** Rejects with a `UserError` if the file is missing or damaged. */
	glossary(): Promise<TermbaseFile> {
		if (this.glossaryFile === undefined) {
			const file = this.read<TermbaseFile>('glossary.json', termbaseFile);
			// What failed once may be tried again.
			file.catch(() => {
				this.glossaryFile = undefined;
			});
			this.glossaryFile = file;
		}
		return this.glossaryFile;
	}

	/** Rejects with a `UserError` if the file is missing or damaged. */
	report(): Promise<Report> {
		if (this.reportIndex === undefined) {
			const index = this.read<ReportFile>('report.json', reportFile).then((file) => new Report(file));
			index.catch(() => {
				this.reportIndex = undefined;
			});
			this.reportIndex = index;
		}
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
