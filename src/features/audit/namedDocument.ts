import * as vscode from 'vscode';
import type { ToldAudit } from '../../core/assistants/auditAnswer';
import { UserError } from '../../platform/errors';
import { isPaper } from '../../platform/papers';
import { findingSentence } from '../../wording/findingWording';
import { inEnglish } from '../../wording/translate';
import type { Audits } from './audits';
import { readableFile } from './includedFiles';

const { t } = vscode.l10n;

/**
 * What the audit finds in a document that an assistant names, whatever is shown of it. Rejects with a `UserError` where it may not or
 * cannot be read, with a `CancellationError` when cancelled.
 */
export async function auditNamed(name: string, audits: Audits, token: vscode.CancellationToken): Promise<ToldAudit> {
	const document = await documentNamed(name);
	if (audits.isForeign(document)) {
		throw new UserError(t('This is the linked copy of the report, whose text assistants are not told.'));
	}
	if (!isPaper(document)) {
		throw new UserError(t('This document is in no format that papers are written in.'));
	}
	const audited = await audits.of(document, token);
	if (audited === undefined) {
		throw new vscode.CancellationError();
	}
	const { findings, lexicon, format } = audited;
	return {
		document: document.uri.toString(true),
		format,
		findings: findings.map((finding) => {
			const { line, character } = document.positionAt(finding.start);
			const message = findingSentence(finding, lexicon, inEnglish);
			return { code: finding.code, name: finding.name, message, line: line + 1, column: character + 1 };
		}),
	};
}

/** An open document, or a file of the workspace, by its URI or its path; no link leads out of the workspace. */
async function documentNamed(name: string): Promise<vscode.TextDocument> {
	const uris = urisOf(name);
	const keys = new Set(uris.map((uri) => uri.toString()));
	const open = vscode.workspace.textDocuments.find(({ uri }) => keys.has(uri.toString()));
	if (open !== undefined) {
		return open;
	}
	let isInside = false;
	for (const uri of uris) {
		const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri;
		isInside ||= folder !== undefined;
		if (folder !== undefined && (await readableFile(uri, folder))) {
			return vscode.workspace.openTextDocument(uri);
		}
	}
	throw new UserError(
		isInside
			? t('There is no such file in the workspace, or it is a link, or too large to be a paper.')
			: t('This is neither an open document nor a file of the workspace.'),
	);
}

/** What a name may mean, without steps upwards in it. */
function urisOf(name: string): readonly vscode.Uri[] {
	// A single letter is a drive of Windows.
	if (/^[a-z][a-z\d+.-]+:/i.test(name)) {
		const uri = vscode.Uri.parse(name);
		// Untitled documents have no folder to step out of, and a path that is only a name.
		return uri.path.startsWith('/') ? [vscode.Uri.joinPath(uri)] : [uri];
	}
	if (/^(?:[a-z]:)?[\\/]/i.test(name)) {
		return [vscode.Uri.joinPath(vscode.Uri.file(name))];
	}
	return (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => vscode.Uri.joinPath(uri, name.replaceAll('\\', '/')));
}
