import * as vscode from 'vscode';
import type { ColumnMapping, ColumnRole } from '../../core/termbase/formats/table/columns';
import { type ReadTermbase, refusalOf } from '../../core/termbase/formats/termbaseReader';
import { withoutIcons } from '../../platform/markdown';

const { t } = vscode.l10n;

/**
 * Reads a table; where its columns are not recognised, asks which hold what, tells `keep` the answer, and reads it again so.
 * `undefined` if the user turns away. Rejects with what `read` rejects with.
 */
export async function readAskingColumns(
	read: (mapping?: ColumnMapping) => Thenable<ReadTermbase>,
	keep?: (mapping: ColumnMapping) => Promise<void>,
): Promise<ReadTermbase | undefined> {
	try {
		return await read();
	} catch (error) {
		const refusal = refusalOf(error);
		if (refusal?.code !== 'no-term-column') {
			throw error;
		}
		const mapping = await pickColumns(refusal.details);
		if (mapping !== undefined) {
			await keep?.(mapping);
		}
		return mapping && (await read(mapping));
	}
}

/**
 * Asks which columns of a table hold what, by the texts of its first row: the terms, then, as far as there are any, abbreviations
 * and definitions. `undefined` if the user turns away.
 */
async function pickColumns(headings: readonly string[]): Promise<ColumnMapping | undefined> {
	const roles: ColumnRole[] = headings.map(() => 'ignored');
	const questions: readonly (readonly [role: ColumnRole, question: string])[] = [
		['term', t('Which column holds the terms?')],
		['abbreviation', t('Which column holds abbreviations?')],
		['definition', t('Which column holds definitions?')],
	];
	for (const [index, [role, question]] of questions.entries()) {
		const free = headings
			.map((heading, column) => ({ label: heading === '' ? t('Column {0}', column + 1) : withoutIcons(heading), column }))
			.filter(({ column }) => roles[column] === 'ignored');
		const none = { label: `$(circle-slash) ${t('None')}`, column: -1 };
		const picked = await vscode.window.showQuickPick(role === 'term' ? free : [none, ...free], {
			title: t('Columns of the table ({0}/{1})', index + 1, questions.length),
			placeHolder: question,
			ignoreFocusOut: true,
		});
		if (picked === undefined) {
			return undefined;
		}
		if (picked.column !== -1) {
			roles[picked.column] = role;
		}
	}
	return { rowsBefore: 1, columns: roles.map((role) => ({ role })) };
}
