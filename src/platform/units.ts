import * as vscode from 'vscode';
import { headline } from '../core/report/headline';
import type { Unit } from '../core/report/model';
import type { Report } from '../core/report/report';
import type { BundledData } from './bundledData';
import type { DocumentReader } from './documentReader';
import { UserError } from './errors';
import { unitShortName } from './wording';

const { t } = vscode.l10n;

/** Lets the user choose a unit of the report; `undefined` if they turn away. */
export async function pickUnit(
	{ data, reader }: { readonly data: BundledData; readonly reader: DocumentReader },
	placeHolder: string,
): Promise<string | undefined> {
	const [report, lexicon] = await Promise.all([data.report(), reader.lexicon()]);
	const items = report.units.map((unit) => ({
		label: unitShortName(report, unit),
		description: unit.kind === 'section' ? '' : headline(unit, report.units, (id) => lexicon.concept(id)),
		detail: unit.digest,
		id: unit.id,
	}));
	const picked = await vscode.window.showQuickPick(items, { placeHolder, matchOnDescription: true, matchOnDetail: true });
	return picked?.id;
}

/** A unit of the report by its id. Throws a `UserError` where there is none. */
export function unitOf(report: Report, id: string): Unit {
	const unit = report.unit(id);
	if (unit === undefined) {
		throw noUnit(id);
	}
	return unit;
}

/** What to tell a user who asks for a unit that there is not. */
export function noUnit(id: string): UserError {
	return new UserError(t('The report has no unit "{0}". Unit ids look like "eu-p5", "sec-eu" or "fn-9".', id));
}
