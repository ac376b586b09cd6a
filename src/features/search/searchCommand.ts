import * as vscode from 'vscode';
import type { Unit } from '../../core/report/model';
import type { Report } from '../../core/report/report';
import type { SearchResult } from '../../core/search/searchIndex';
import { conceptStatus } from '../../core/termbase/concept';
import type { Lexicon } from '../../core/termbase/lexicon';
import type { BundledData } from '../../platform/bundledData';
import { registerCommand } from '../../platform/commands';
import type { DocumentReader } from '../../platform/documentReader';
import { withoutIcons } from '../../platform/markdown';
import { classification, fullName, statusSentence, unitIcon, unitName } from '../../platform/wording';
import type { LexiconSearch } from './lexiconSearch';

const { t } = vscode.l10n;

export interface SearchDeps {
	readonly search: LexiconSearch;
	readonly data: BundledData;
	readonly reader: DocumentReader;
	readonly log: vscode.LogOutputChannel;
}

/**
 * A row. Its label is only an icon: VS Code sorts the rows by how their labels match what is typed, and the order is ours. The
 * text stands in the description, which it does not match.
 */
interface Row extends vscode.QuickPickItem {
	/** What choosing it runs, with its id. */
	readonly command: string;
	readonly id: string;
}

/** Registers `peaceops.search`: one list over concepts, sections, paragraphs and notes. An argument is the first query. */
export function registerSearch(deps: SearchDeps): vscode.Disposable {
	return registerCommand('peaceops.search', deps.log, async (query) => {
		const [report, lexicon] = await Promise.all([deps.data.report(), deps.reader.lexicon()]);
		const chosen = await pick(deps, (result) => row(result, report, lexicon), typeof query === 'string' ? query : '');
		if (chosen !== undefined) {
			await vscode.commands.executeCommand(chosen.command, chosen.id);
		}
	});
}

function pick({ search, log }: SearchDeps, rowOf: (result: SearchResult) => Row, query: string): Promise<Row | undefined> {
	const list = vscode.window.createQuickPick<Row>();
	list.placeholder = t('Search terms and the report: CPCC, reconstruction team, who took over from …');
	list.title = t('Peace Operations Lexicon');
	list.value = query;
	let latest = 0;
	const update = async (value: string) => {
		const turn = ++latest;
		list.busy = true;
		try {
			const results = await search.find(value);
			if (turn === latest) {
				list.items = results.map(rowOf);
			}
		} catch (error) {
			log.error(error instanceof Error ? error : String(error));
		}
		if (turn === latest) {
			list.busy = false;
		}
	};
	return new Promise((resolve) => {
		list.onDidChangeValue(update);
		list.onDidAccept(() => {
			resolve(list.selectedItems[0]);
			list.hide();
		});
		list.onDidTriggerItemButton(({ item }) => {
			resolve({ ...item, command: 'peaceops.cite' });
			list.hide();
		});
		list.onDidHide(() => {
			resolve(undefined);
			list.dispose();
		});
		void update(query);
		list.show();
	});
}

function row({ entry, name }: SearchResult, report: Report, lexicon: Lexicon): Row {
	const base = { id: entry.id, alwaysShow: true };
	const concept = entry.kind === 'term' ? lexicon.concept(entry.id) : undefined;
	if (concept !== undefined) {
		const status = conceptStatus(concept);
		const title = fullName(concept);
		const parts = [
			title,
			...(title.toLowerCase().includes(name.toLowerCase()) ? [] : [name]),
			classification(concept),
			...(status === undefined ? [] : [statusSentence(status, lexicon)]),
			...(entry.origin === undefined ? [] : [entry.origin]),
		];
		const icon = status === undefined ? 'symbol-keyword' : 'history';
		return {
			...base,
			command: 'peaceops.showTerm',
			label: `$(${icon})`,
			description: withoutIcons(parts.join(' · ')),
			detail: withoutIcons(concept.definition),
		};
	}
	const unit = report.unit(entry.id)!;
	return {
		...base,
		command: 'peaceops.openUnit',
		label: `$(${unitIcon(unit)})`,
		description: unitTitle(unit, report),
		detail: unit.digest,
		buttons: [{ iconPath: new vscode.ThemeIcon('quote'), tooltip: t('Cite in the paper') }],
	};
}

function unitTitle(unit: Unit, report: Report): string {
	const name = unitName(report, unit);
	return unit.kind === 'section' ? t('{0} · section of the report', name) : t('{0} · page {1} of the report', name, unit.page);
}
