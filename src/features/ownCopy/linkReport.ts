import * as vscode from 'vscode';
import type { Report } from '../../core/report/report';
import type { BundledData } from '../../platform/bundledData';
import { registerCommand } from '../../platform/commands';
import { UserError } from '../../platform/errors';
import { fileName } from '../../platform/fileName';
import { withProgress } from '../../platform/longWork';
import { withoutLinks } from '../../platform/markdown';
import type { CopyLink } from '../../platform/ownCopy/copyLinks';
import type { OwnCopy } from '../../platform/ownCopy/ownCopy';
import { PAGE_SCHEME } from '../../platform/pages';
import { unitShortName } from '../../platform/wording';
import { chooseCopy } from './chooseCopy';

const { t } = vscode.l10n;

/** Missing units that a message names at most. */
const MOST_NAMED = 5;

/** The share of the report's units that stand in what is offered to be linked. */
const ENOUGH = 1 / 3;

/** Characters of a document that are looked at to recognise it. */
const PREFIX = 100_000;

export interface LinkReportDeps {
	readonly ownCopy: OwnCopy;
	readonly data: BundledData;
	readonly log: vscode.LogOutputChannel;
}

/**
 * Registers `peaceops.linkReport` (arguments: a file's `Uri`, for which nothing is asked and a refusal rejects, and `'workspace'` to
 * link it there alone) and `peaceops.unlinkReport`.
 */
export function registerLinkReport(deps: LinkReportDeps): vscode.Disposable {
	const { ownCopy, log } = deps;
	return vscode.Disposable.from(
		registerCommand('peaceops.linkReport', log, async (given, scope) => {
			const chosen: CopyLink | undefined =
				given instanceof vscode.Uri
					? { uri: given, scope: scope === 'workspace' ? 'workspace' : 'user' }
					: await chooseCopy(t('Link your copy of the report'));
			if (chosen !== undefined) {
				await link(deps, chosen);
			}
		}),
		registerCommand('peaceops.unlinkReport', log, () => unlink(ownCopy)),
	);
}

/** Offers to link a document if enough of the report stands in it. Whether it was offered. */
export async function offerLink(deps: LinkReportDeps, document: vscode.TextDocument): Promise<boolean> {
	const { ownCopy, data, log } = deps;
	const [reader, { units }] = await Promise.all([ownCopy.reader(), data.report()]);
	const { version } = document;
	const start = document.getText(new vscode.Range(new vscode.Position(0, 0), document.positionAt(PREFIX)));
	const location = await reader.locate(start, () => document.version === version && !document.isClosed);
	if (location === undefined || location.units.length < units.length * ENOUGH) {
		return false;
	}
	void askToLink(document.uri, log);
	return true;
}

async function askToLink(uri: vscode.Uri, log: vscode.LogOutputChannel): Promise<void> {
	const yes = t('Link');
	const message = t('{0} looks like your copy of the report. Link it, so that the Report view opens it?', fileName(uri));
	if ((await vscode.window.showInformationMessage(withoutLinks(message), yes, t('No'))) === yes) {
		await vscode.commands.executeCommand('peaceops.linkReport', uri).then(undefined, (error: unknown) => {
			// The command has told the user.
			log.debug(String(error));
		});
	}
}

async function link({ ownCopy, data, log }: LinkReportDeps, { uri, scope }: CopyLink): Promise<void> {
	const name = fileName(uri);
	if (uri.scheme === PAGE_SCHEME) {
		throw new UserError(t('{0} is written by this extension. Link the file of the report that you have.', name));
	}
	if (uri.scheme === 'untitled') {
		throw new UserError(t('{0} is not saved yet. Save it, then link it.', name));
	}
	const [report, reader] = await Promise.all([data.report(), ownCopy.reader()]);
	const examined = await withProgress(t('Reading {0}', name), (token, progress) => reader.examine(uri, token, progress));
	const { units, missing } = examined.location;
	if (units.length === 0) {
		throw new UserError(t('No part of the report was found in {0}. Link the file that holds the report itself.', name));
	}
	await reader.keep(uri, examined);
	await ownCopy.set(scope, uri);
	log.info(`${uri.toString()}: ${units.length} units located, missing: ${missing.join(', ') || 'none'}`);
	void tell(report, name, units.length, missing);
}

/** Says how much of the report was found, and lists on demand what was not. */
async function tell(report: Report, name: string, found: number, missing: readonly string[]): Promise<void> {
	const total = found + missing.length;
	if (missing.length === 0) {
		await vscode.window.showInformationMessage(
			withoutLinks(t('{0} is linked: all {1} parts of the report were found.', name, total)),
		);
		return;
	}
	const named = missing
		.slice(0, MOST_NAMED)
		.map((id) => unitNameOf(report, id))
		.join(', ');
	const sentences = [
		found < total / 2
			? t('{0} is linked, but it holds less than half of the report: {1} of {2} parts were found.', name, found, total)
			: t('{0} is linked: {1} of {2} parts of the report were found.', name, found, total),
		t(
			'Missing, and opened in the digest: {0}.',
			missing.length > MOST_NAMED ? t('{0}, and {1} more', named, missing.length - MOST_NAMED) : named,
		),
	];
	const show = found < total / 2 ? vscode.window.showWarningMessage : vscode.window.showInformationMessage;
	const list = t('List the Missing Parts');
	if ((await show(withoutLinks(sentences.join(' ')), list)) === list) {
		await listMissing(report, missing);
	}
}

async function listMissing(report: Report, missing: readonly string[]): Promise<void> {
	const rows = missing.map((id) => ({ label: unitNameOf(report, id), detail: report.unit(id)?.digest ?? '', id }));
	const picked = await vscode.window.showQuickPick(rows, {
		placeHolder: t('{0} parts of the report are not in your copy; open one in the digest', missing.length),
		matchOnDetail: true,
	});
	if (picked !== undefined) {
		await vscode.commands.executeCommand('peaceops.openUnit', picked.id);
	}
}

function unitNameOf(report: Report, id: string): string {
	const unit = report.unit(id);
	return unit === undefined ? id : unitShortName(report, unit);
}

/** Forgets the link in force, and says what is shown from now on. */
async function unlink(ownCopy: OwnCopy): Promise<void> {
	const { link } = ownCopy;
	if (link === undefined) {
		void vscode.window.showInformationMessage(t('No copy of the report is linked.'));
		return;
	}
	await ownCopy.set(link.scope, undefined);
	const now = ownCopy.link;
	const name = fileName(link.uri);
	const message =
		now === undefined
			? t('{0} is not linked any more, and what was made of it is deleted. The file itself is untouched.', name)
			: t(
					'{0} is not linked in this workspace any more. {1}, linked for all workspaces, is used again.',
					name,
					fileName(now.uri),
				);
	void vscode.window.showInformationMessage(withoutLinks(message));
}
