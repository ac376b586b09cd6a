import * as vscode from 'vscode';
import type { Finding } from '../../core/audit/finding';
import type { Fix } from '../../core/audit/fixes/fix';
import { type FixContext, fixContext } from '../../core/audit/fixes/fixContext';
import { fixesFor } from '../../core/audit/fixes/fixesFor';
import { ignoreComment } from '../../core/audit/ignoring';
import { lineEndOf } from '../../platform/changeDocument';
import { diagnosticOf, isShown, rangeOf } from './auditDiagnostics';
import type { Audited, Audits } from './audits';

const { t } = vscode.l10n;

/** The kind under which all that is safe is mended; never under `source.fixAll`, which would edit prose when a paper is saved. */
const FIX_ALL = vscode.CodeActionKind.Source.append('peaceops').append('fixAll');

/** What is offered at the findings of a paper: what mends them, and what quiets the audit about them. */
export class QuickFixes implements vscode.CodeActionProvider {
	static readonly metadata: vscode.CodeActionProviderMetadata = {
		providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, FIX_ALL],
	};

	constructor(
		private readonly audits: Audits,
		private readonly log: vscode.LogOutputChannel,
	) {}

	async provideCodeActions(
		document: vscode.TextDocument,
		range: vscode.Range,
		{ only }: vscode.CodeActionContext,
		token: vscode.CancellationToken,
	): Promise<vscode.CodeAction[]> {
		try {
			const audited = await this.audits.of(document, token);
			if (audited === undefined || !isShown(audited) || document.version !== audited.version) {
				return [];
			}
			const fixAll = only?.intersects(FIX_ALL) === true ? [fixAllAction()] : [];
			const isAsked = only === undefined || only.intersects(vscode.CodeActionKind.QuickFix);
			return isAsked ? [...actionsAt(audited, range), ...fixAll] : fixAll;
		} catch (error) {
			this.log.error(error instanceof Error ? error : String(error));
			return [];
		}
	}
}

function fixAllAction(): vscode.CodeAction {
	const action = new vscode.CodeAction(t('Mend all findings on terms that can be mended'), FIX_ALL);
	action.command = { command: 'peaceops.fixAll', title: action.title };
	return action;
}

function actionsAt(audited: Audited, range: vscode.Range): vscode.CodeAction[] {
	const { document, findings } = audited;
	const here = findings.filter((finding) => rangeOf(document, finding).intersection(range) !== undefined);
	if (here.length === 0) {
		return [];
	}
	const context = contextOf(audited);
	return here.flatMap((finding) => {
		const diagnostic = diagnosticOf(finding, audited);
		const actions = [
			...fixesFor(finding, context).map((fix) => fixAction(finding, fix, document)),
			...meaningActions(finding, audited),
			...termbaseActions(finding, document),
			...ignoreActions(finding, audited),
		];
		for (const action of actions) {
			action.diagnostics = [diagnostic];
		}
		return actions;
	});
}

/** What the fixes of a paper go by. */
export function contextOf({ reading, source, format, settings, ...result }: Audited): FixContext {
	return fixContext(reading, source, format, settings.options, result);
}

function fixAction(finding: Finding, fix: Fix, document: vscode.TextDocument): vscode.CodeAction {
	const action = new vscode.CodeAction(titleOf(finding, fix), vscode.CodeActionKind.QuickFix);
	const edit = new vscode.WorkspaceEdit();
	edit.set(
		document.uri,
		fix.edits.map((one) => {
			const range = rangeOf(document, one);
			return one.placeholderAt === undefined
				? vscode.TextEdit.replace(range, one.text)
				: vscode.SnippetTextEdit.replace(range, snippetOf(one.text, one.placeholderAt));
		}),
	);
	action.edit = edit;
	action.isPreferred = fix.isPreferred;
	return action;
}

function snippetOf(text: string, at: number): vscode.SnippetString {
	return new vscode.SnippetString().appendText(text.slice(0, at)).appendPlaceholder(t('long form')).appendText(text.slice(at));
}

function titleOf({ name }: Finding, { kind, written }: Fix): string {
	switch (kind) {
		case 'explain':
			return written === undefined ? t('Explain "{0}" here…', name) : t('Write "{0}"', written);
		case 'write-out':
			return written === undefined ? t('Write "{0}" out', name) : t('Write it out: "{0}"', written);
		case 'move-explanation':
			return t('Explain "{0}" here, and not later', name);
		case 'remove-explanation':
			return t('Remove the second explanation of "{0}"', name);
		case 'expected-long-form':
		case 'successor':
		case 'preferred':
		case 'shorten':
		case 'article':
			return t('Write "{0}"', written ?? name);
	}
}

function meaningActions(finding: Finding, { document }: Audited): vscode.CodeAction[] {
	if (finding.code !== 'ambiguous-term') {
		return [];
	}
	const title = t('Choose what "{0}" means in this paper…', finding.name);
	return [commandAction(title, 'peaceops.chooseMeaningAt', [document.uri, finding.start])];
}

function termbaseActions(finding: Finding, { uri }: vscode.TextDocument): vscode.CodeAction[] {
	const isUnknown =
		finding.code === 'undefined-acronym' || finding.code === 'used-before-definition' || finding.code === 'rarely-used';
	return isUnknown
		? [
				commandAction(t('Add "{0}" to the workspace termbase…', finding.name), 'peaceops.addFindingToTermbase', [
					uri,
					finding.start,
					finding.end,
				]),
			]
		: [];
}

function ignoreActions(finding: Finding, { document, format }: Audited): vscode.CodeAction[] {
	const { name } = finding;
	const actions = [
		commandAction(t('Ignore "{0}" in this paper', name), 'peaceops.ignoreInDocument', [document.uri, name]),
		commandAction(t('Ignore "{0}" in this workspace', name), 'peaceops.ignoreInWorkspace', [document.uri, name]),
	];
	const comment = ignoreComment(format, name);
	if (comment !== undefined) {
		const { line } = document.positionAt(finding.start);
		const here = new vscode.CodeAction(t('Ignore "{0}" here', name), vscode.CodeActionKind.QuickFix);
		const edit = new vscode.WorkspaceEdit();
		const { text } = document.lineAt(line);
		if (comment.isBehind) {
			edit.insert(document.uri, new vscode.Position(line, text.trimEnd().length), ` ${comment.text}`);
		} else {
			edit.insert(document.uri, new vscode.Position(line, 0), `${comment.text}${lineEndOf(document)}`);
		}
		here.edit = edit;
		actions.unshift(here);
	}
	return actions;
}

function commandAction(title: string, command: string, args: unknown[]): vscode.CodeAction {
	const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
	action.command = { command, title, arguments: args };
	return action;
}
