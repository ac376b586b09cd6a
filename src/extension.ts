import * as vscode from 'vscode';
import { registerLazyAudit } from './features/audit/lazyAudit';
import { registerLazyCiting } from './features/cite/lazyCiting';
import type { OwnCopyPort } from './features/cite/ownCopyPort';
import { registerGlossaryTree } from './features/glossary/glossaryTree';
import { registerHover } from './features/hover/hover';
import { conceptContent } from './features/hover/hoverContent';
import { locateInDigest, registerOpenUnit } from './features/pages/openUnit';
import { PageFileSystem, registerPages } from './features/pages/pageFileSystem';
import { registerPageLinks } from './features/pages/pageLinks';
import { registerReportTree } from './features/reportTree/reportTree';
import { LexiconSearch } from './features/search/lexiconSearch';
import { registerSearch } from './features/search/searchCommand';
import { registerLazyCommands } from './features/termbases/lazyCommands';
import { registerTermbaseDiagnostics } from './features/termbases/termbaseDiagnostics';
import { registerLazyWriting } from './features/writing/lazyWriting';
import type { PeaceOpsApi } from './peaceops';
import { BundledData } from './platform/bundledData';
import { DocumentReader } from './platform/documentReader';
import { RecentPapers } from './platform/papers';
import { SettingsStore } from './platform/settings';
import { ColumnMappings } from './platform/termbases/columnMappings';
import { TermbaseFormats } from './platform/termbases/termbaseFormats';
import { Termbases } from './platform/termbases/termbases';

/** Citing knows of no copy of the report until one can be linked. */
const NO_COPY: OwnCopyPort = { document: undefined, unitAt: async () => undefined, pageOf: async () => undefined };

/** Builds the services and registers each feature. Reads no file: data is read when first needed. */
export function activate(context: vscode.ExtensionContext): PeaceOpsApi {
	const log = vscode.window.createOutputChannel('Peace Operations Lexicon', { log: true });
	const data = new BundledData(context.extensionUri);
	const settings = new SettingsStore();
	const formats = new TermbaseFormats(context.extensionUri);
	const mappings = new ColumnMappings(context.globalState);
	const termbases = new Termbases({ context, data, settings, formats, mappings, log });
	const reader = new DocumentReader({ termbases, settings, extensionUri: context.extensionUri, log });
	const files = new PageFileSystem(reader, data);
	const search = new LexiconSearch({ data, termbases, extensionUri: context.extensionUri });
	const papers = new RecentPapers();
	const audit = registerLazyAudit({ reader, extensionUri: context.extensionUri, state: context.workspaceState, log });
	const locate = (unitId: string) => locateInDigest(files, unitId);
	context.subscriptions.push(
		log,
		settings,
		termbases,
		reader,
		files,
		papers,
		registerPages(files),
		registerPageLinks(),
		registerHover({ reader, data, log }),
		registerReportTree({ data, reader, digestLines: async () => (await files.digestPage()).lines, log }),
		registerGlossaryTree({ reader, termbases, data, log }),
		registerTermbaseDiagnostics(termbases, log),
		registerLazyCommands({ termbases, formats, mappings, reader, settings, log }, context.extensionUri),
		audit,
		registerLazyCiting({ data, reader, papers, copy: NO_COPY, log }, context.extensionUri),
		registerOpenUnit({ files, data, reader, log }),
		registerLazyWriting(
			{
				reader,
				settings,
				data,
				papers,
				search,
				auditOf: audit.auditOf,
				conceptContent,
				locate,
				log,
			},
			context.extensionUri,
		),
		registerSearch({ search, data, reader, log }),
	);
	return {
		apiVersion: 1,
		findTerms: async (document, token) => {
			const found = await reader.occurrences(document, token);
			return Array.from(found?.occurrences ?? [], ({ start, end, judgement, certainty }) => ({
				range: new vscode.Range(document.positionAt(start), document.positionAt(end)),
				conceptIds: judgement.entries.map((entry) => found!.lexicon.idOf(found!.lexicon.conceptOf(entry))),
				certainty,
			}));
		},
		search: async (query, limit) =>
			(await search.find(query, limit)).map(({ entry: { kind, id, label } }) => ({ kind, id, label })),
		concept: async (id) => (await reader.lexicon()).concept(id),
		locate,
		onDidChange: reader.onDidChange,
	};
}
