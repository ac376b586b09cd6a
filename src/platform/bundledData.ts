import type { GenericSchema } from 'valibot';
import type * as vscode from 'vscode';
import { reportFile } from '../core/report/model';
import { Report } from '../core/report/report';
import { type TermbaseFile, termbaseFile } from '../core/termbase/model';
import { bundledFile } from './bundledFile';
import { once } from './once';

/** The bundled glossary and section index: each file is read when first asked for, once unless that fails. */
export class BundledData {
	constructor(private readonly extensionUri: vscode.Uri) {}

	/** Rejects with a `UserError` if the file is missing or damaged. */
	readonly glossary = once(() => this.read<TermbaseFile>('glossary.json', termbaseFile));

	/** Rejects with a `UserError` if the file is missing or damaged. */
	readonly report = once(async () => new Report(await this.read('report.json', reportFile)));

	/** A file of bundled data, checked. Rejects with a `UserError` if it is missing or damaged. */
	read<T>(name: string, schema: GenericSchema<unknown, T>): Promise<T> {
		return bundledFile(this.extensionUri, name, schema);
	}
}
