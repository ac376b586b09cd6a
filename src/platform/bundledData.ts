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
	readonly glossary = once(() => bundledFile<TermbaseFile>(this.extensionUri, 'glossary.json', termbaseFile));

	/** Rejects with a `UserError` if the file is missing or damaged. */
	readonly report = once(async () => new Report(await bundledFile(this.extensionUri, 'report.json', reportFile)));
}
