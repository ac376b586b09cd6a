import * as vscode from 'vscode';
import { registerLazyAssistants } from './features/assistants/lazyAssistants';
import { registerLazyAudit } from './features/audit/lazyAudit';
import { registerLazyCiting } from './features/cite/lazyCiting';
import { registerFirstRun } from './features/firstRun/firstRun';
import { registerGlossaryTree } from './features/glossary/glossaryTree';
import { registerHover } from './features/hover/hover';
import { conceptContent } from './features/hover/hoverContent';
import { registerLazyOwnCopy } from './features/ownCopy/lazyOwnCopy';
import { registerComparisons } from './features/pages/comparisons';
import { locateInDigest, registerOpenUnit } from './features/pages/openUnit';
import { PageFileSystem, registerPages } from './features/pages/pageFileSystem';
import { registerPageLinks } from './features/pages/pageLinks';
import { LazyPreview, type MarkdownIt } from './features/preview/lazyPreview';
import { registerReportTree } from './features/reportTree/reportTree';
import { LexiconSearch } from './features/search/lexiconSearch';
import { registerSearch } from './features/search/searchCommand';
import { registerLazyCommands } from './features/termbases/lazyCommands';
import { registerTermbaseDiagnostics } from './features/termbases/termbaseDiagnostics';
import { registerLazyWriting } from './features/writing/lazyWriting';
import type { PeaceOpsApi } from './peaceops';
import { BundledData } from './platform/bundledData';
import { DocumentReader } from './platform/documentReader';
import { OwnCopy } from './platform/ownCopy/ownCopy';
import { RecentPapers } from './platform/papers';
import { SettingsStore } from './platform/settings';
import { ColumnMappings } from './platform/termbases/columnMappings';
import { TermbaseFormats } from './platform/termbases/termbaseFormats';
import { Termbases } from './platform/termbases/termbases';

/** What the editor's preview of Markdown asks of an extension. */
interface MarkdownExtension {
	readonly extendMarkdownIt: <T extends MarkdownIt>(markdown: T) => T;
}

/** Builds the services and registers each feature. Reads no file: data is read when first needed. */
export function activate(context: vscode.ExtensionContext): PeaceOpsApi & MarkdownExtension {
	const log = vscode.window.createOutputChannel('Peace Operations Lexicon', { log: true });
	const data = new BundledData(context.extensionUri);
	const settings = new SettingsStore();
	const formats = new TermbaseFormats(context.extensionUri);
	const mappings = new ColumnMappings(context.globalState);
	const termbases = new Termbases({ context, data, settings, formats, mappings, log });
	const reader = new DocumentReader({ termbases, settings, extensionUri: context.extensionUri, log });
	const ownCopy = new OwnCopy({ context, log });
	const files = new PageFileSystem({ reader, data, ownCopy, extensionUri: context.extensionUri });
	const digestLines = async () => (await files.digestPage()).lines;
	const search = new LexiconSearch({ data, termbases, extensionUri: context.extensionUri });
	const audit = registerLazyAudit({ reader, ownCopy, extensionUri: context.extensionUri, state: context.workspaceState, log });
	const papers = new RecentPapers();
	const preview = new LazyPreview({ reader, settings, extensionUri: context.extensionUri, log });
	const locate = async (unitId: string) => (await ownCopy.locate(unitId)) ?? locateInDigest(files, unitId);
	context.subscriptions.push(
		log,
		settings,
		termbases,
		reader,
		ownCopy,
		files,
		papers,
		preview,
		registerPages(files),
		registerPageLinks({ ownCopy, digestLines }),
		registerHover({ reader, data, ownCopy, log }),
		registerReportTree({ data, reader, ownCopy, digestLines, log }),
		registerGlossaryTree({ reader, termbases, data, log }),
		registerTermbaseDiagnostics(termbases, log),
		registerLazyCommands({ termbases, formats, mappings, reader, settings, log }, context.extensionUri),
		audit,
		registerLazyAssistants({ reader, data, search, auditNamed: audit.auditNamed, extensionUri: context.extensionUri, log }),
		registerLazyCiting({ data, reader, papers, copy: ownCopy, log }, context.extensionUri),
		registerOpenUnit({ files, ownCopy, data, reader, log }),
		registerLazyOwnCopy({ ownCopy, data, reader, digestLines, context, log }),
		registerComparisons(log),
		registerLazyWriting(
			{
				reader,
				settings,
				data,
				papers,
				search,
				ownCopy,
				auditOf: audit.auditOf,
				conceptContent,
				locate,
				log,
			},
			context.extensionUri,
		),
		registerSearch({ search, data, reader, log }),
		registerFirstRun(context.extensionUri, log),
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
		onDidChange: (...listener) => vscode.Disposable.from(reader.onDidChange(...listener), ownCopy.onDidChange(...listener)),
		extendMarkdownIt: preview.extendMarkdownIt,
	};
}
