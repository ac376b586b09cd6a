import * as vscode from 'vscode';
import { isPaper } from '../../platform/papers';
import { type AuditDiagnostics, isShown } from './auditDiagnostics';

const { t } = vscode.l10n;

/** Shows in the status bar how many findings the paper in the active editor has; nothing where there is no paper. */
export function registerStatusItem(diagnostics: AuditDiagnostics): vscode.Disposable {
	const item = vscode.window.createStatusBarItem('peaceops.findings', vscode.StatusBarAlignment.Right, 90);
	item.name = t('Findings on Terms');
	item.command = 'peaceops.document.focus';
	const update = (): void => {
		const document = vscode.window.activeTextEditor?.document;
		const audited = document && isPaper(document) ? diagnostics.latestOf(document) : undefined;
		if (audited === undefined || !isShown(audited)) {
			item.hide();
			return;
		}
		const count = audited.findings.length;
		const sentence =
			count === 0 ? t('No findings on terms') : count === 1 ? t('1 finding on terms') : t('{0} findings on terms', count);
		item.text = `$(checklist) ${count}`;
		item.tooltip = sentence;
		item.accessibilityInformation = { label: sentence };
		item.show();
	};
	update();
	return vscode.Disposable.from(
		item,
		vscode.window.onDidChangeActiveTextEditor(update),
		diagnostics.onDidShow(update),
		vscode.workspace.onDidCloseTextDocument(update),
	);
}
