import * as vscode from 'vscode';
import type { ReadTermbase } from '../../core/termbase/formats/termbaseReader';
import { withoutIcons } from '../../platform/markdown';
import { problemSentence } from '../../platform/termbases/problemWording';
import { classification, fullName } from '../../platform/wording';

const { t } = vscode.l10n;

/** Concepts and problems that a preview shows. */
const PREVIEWED = 20;

/** Rows of a list that show what was read, to be read themselves: the first problems, if any, and the first terms. */
export function previewRows({ concepts, problems }: ReadTermbase): readonly vscode.QuickPickItem[] {
	return [
		...(problems.length > 0 ? [separator(t('Problems'))] : []),
		...problems.slice(0, PREVIEWED).map((problem) => ({
			label: `$(warning) ${withoutIcons(problemSentence(problem))}`,
			description: problem.place === undefined ? '' : t('line {0}', problem.place.line + 1),
		})),
		separator(t('The first terms')),
		...concepts.slice(0, PREVIEWED).map(({ concept }) => ({
			label: withoutIcons(fullName(concept)),
			description: classification(concept),
			detail: withoutIcons(concept.definition),
		})),
	];
}

function separator(label: string): vscode.QuickPickItem {
	return { label, kind: vscode.QuickPickItemKind.Separator };
}
