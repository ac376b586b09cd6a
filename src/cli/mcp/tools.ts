import { auditAnswer } from '../../core/assistants/auditAnswer';
import { lookupAnswer } from '../../core/assistants/lookupAnswer';
import { searchAnswer } from '../../core/assistants/searchAnswer';
import {
	AUDIT_DOCUMENT,
	auditInput,
	LOOKUP_TERM,
	lookupInput,
	SEARCH_REPORT,
	searchInput,
	type ToolInput,
} from '../../core/assistants/toolInput';
import { referenceTextsFile } from '../../core/citing/model';
import { reportFile } from '../../core/report/model';
import { Report } from '../../core/report/report';
import { termEntries, unitEntries } from '../../core/search/entries';
import { concatenated } from '../../core/search/entry';
import { SearchIndex } from '../../core/search/searchIndex';
import { conceptList } from '../../core/termbase/termIndex';
import type { AuditChoices } from '../arguments';
import { auditPapers } from '../auditPapers';
import { readBundled } from '../bundledData';
import { formatOfNamed } from '../findPapers';
import { reportedPath } from '../paths';
import { readText } from '../readText';
import type { Termbases } from '../termbases';
import { UsageError } from '../usageError';
import { allowedFile, fileOf } from './allowedFile';
import type { AskRoots, ServedTool, ToolAnswer } from './serve';

export interface AssistantToolsDeps {
	readonly termbases: Termbases;
	readonly dataFolder: string;
	/** How papers are audited. */
	readonly choices: AuditChoices;
	readonly cwd: string;
}

/** The tools of assistants. Rejects with a `UsageError` where bundled data is damaged. */
export async function assistantTools(deps: AssistantToolsDeps): Promise<readonly ServedTool[]> {
	const { termbases, dataFolder } = deps;
	const [report, texts] = await Promise.all([
		readBundled(dataFolder, 'report.json', reportFile).then((file) => new Report(file)),
		readBundled(dataFolder, 'referenceTexts.json', referenceTextsFile),
	]);
	const english = texts.report.find(({ language }) => language === 'en');
	if (english === undefined) {
		throw new UsageError('The bundled file referenceTexts.json has no English; install again.');
	}
	const { lexicon, asOf, glossary, lists } = termbases;
	const terms = new SearchIndex(concatenated(lists.map(({ concepts, origin }) => termEntries(concepts, origin))));
	const units = new SearchIndex(unitEntries(report.file, conceptList(glossary)));
	return [
		{
			...LOOKUP_TERM,
			title: 'Look up a term of peace operations',
			call: (value) =>
				answered(lookupInput(value), async ({ term }) => lookupAnswer(term, terms.search(term), { lexicon, report, asOf })),
		},
		{
			...SEARCH_REPORT,
			title: 'Search the report on peace operations',
			call: (value) =>
				answered(searchInput(value), async ({ query, limit }) => {
					const found = units.search(query, limit).flatMap(({ entry }) => report.unit(entry.id) ?? []);
					return searchAnswer(query, found, { report, lexicon, texts: english });
				}),
		},
		{
			...AUDIT_DOCUMENT,
			title: 'Audit the abbreviations and names of a paper',
			call: (value, roots) => answered(auditInput(value), ({ uri }) => audited(uri, roots, deps)),
		},
	];
}

async function answered<T>(read: ToolInput<T>, answer: (input: T) => Promise<string>): Promise<ToolAnswer> {
	if (read.kind === 'refused') {
		return { text: read.reason, isError: true };
	}
	try {
		return { text: await answer(read.input), isError: false };
	} catch (error) {
		if (error instanceof UsageError) {
			return { text: error.message, isError: true };
		}
		throw error;
	}
}

async function audited(name: string, roots: AskRoots, { termbases, choices, cwd }: AssistantToolsDeps): Promise<string> {
	const folders = (await roots())?.map(fileOf) ?? [cwd];
	const { path, root } = await allowedFile(name, folders);
	const format = formatOfNamed(path);
	if (format === undefined) {
		throw new UsageError('This file is in no format that papers are written in.');
	}
	const text = await readText(path).catch((error: unknown) => {
		throw error instanceof UsageError ? new UsageError(`This file cannot be read: it ${error.message}`) : error;
	});
	const files = await auditPapers([{ path, text, format, isNamed: true }], choices, termbases, root);
	const own = reportedPath(path, root);
	return auditAnswer({
		document: own,
		format,
		findings: files.flatMap((file) =>
			file.findings.map(({ code, name, message, start }) => ({
				code,
				name,
				message,
				line: start.line + 1,
				column: start.column + 1,
				file: file.path === own ? undefined : file.path,
			})),
		),
	});
}
