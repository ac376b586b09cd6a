import * as vscode from 'vscode';
import type { PaperAbbreviations } from '../../core/audit/explainedAt';
import type { Declared } from '../../core/audit/markup';
import type { Report } from '../../core/report/report';
import type { BegunName } from '../../core/search/beginnings';
import type { Entry, Lexicon } from '../../core/termbase/lexicon';
import { begunCitation } from '../../core/writing/begunCitation';
import { type Proposal, proposalsFor, type WritingContext } from '../../core/writing/proposals';
import { type TypedPhrase, typedPhrases, wordEnd } from '../../core/writing/typedPhrases';
import type { BundledData } from '../../platform/bundledData';
import { delay } from '../../platform/delay';
import type { DocumentReader } from '../../platform/documentReader';
import type { OpenDocument } from '../../platform/openDocument';
import type { OwnCopy } from '../../platform/ownCopy/ownCopy';
import { bundledReferences } from '../../platform/references';
import type { SettingsStore } from '../../platform/settings';
import { classification, fullName } from '../../platform/wording';
import { citationItems } from './citationCompletions';

/** Names that are looked at for one phrase. */
const MOST_NAMES = 20;
/** Proposals that are shown. */
const MOST_PROPOSALS = 60;

/** Milliseconds for which the index of names is waited for, which is built when it is first asked; the next letter asks again. */
const PATIENCE = 2000;
/** The same for the audit, after which what it said last has to do. */
const AUDIT_PATIENCE = 40;

/** Milliseconds after which the editor has told where the cursor went with a change. */
const CURSOR_TIME = 30;

/** What the audit says of a paper, as far as completion wants to know. */
type SaidOfPaper = PaperAbbreviations & { readonly declared: ReadonlyMap<string, Declared> };

export interface CompletionsDeps {
	readonly reader: DocumentReader;
	readonly settings: SettingsStore;
	readonly search: { beginning(phrase: string, limit: number): Promise<readonly BegunName[]> };
	/** What the audit says of a document as it is now; `undefined` where there is nothing to say, or when cancelled. */
	readonly auditOf: (document: vscode.TextDocument, token: vscode.CancellationToken) => Promise<SaidOfPaper | undefined>;
	readonly data: BundledData;
	readonly ownCopy: Pick<OwnCopy, 'link' | 'pageOf'>;
	/** What a hover says of a concept. */
	readonly conceptContent: (entry: Entry, sources: DescriptionSources) => vscode.MarkdownString;
}

/** What a concept is described from. */
interface DescriptionSources {
	readonly lexicon: Lexicon;
	readonly report: Report;
	readonly isCopyLinked: boolean;
	readonly asOf: string | undefined;
}

/** Where an item of a list stands for a concept. */
interface Described {
	readonly lexicon: Lexicon;
	readonly concept: number;
	readonly text: string;
}

/** Completes names of concepts in prose. */
export class Completions {
	/** What the audit said of a document last. */
	private readonly said = new WeakMap<vscode.TextDocument, SaidOfPaper>();
	private readonly described = new WeakMap<vscode.CompletionItem, Described>();

	private readonly references: ReturnType<typeof bundledReferences>;

	constructor(private readonly deps: CompletionsDeps) {
		this.references = bundledReferences(deps.data);
	}

	/**
	 * What may be meant by what is written before a position; `undefined` where that is no prose, or when cancelled. The answer is for
	 * these letters only: the editor has to ask again at the next, and keeps our order.
	 */
	async complete(
		document: vscode.TextDocument,
		position: vscode.Position,
		token: vscode.CancellationToken,
	): Promise<vscode.CompletionList | undefined> {
		const { version } = document;
		const open = await this.deps.reader.near(document, position.line, token);
		const placed = open?.reading.passageAt(position.line);
		if (open === undefined || placed === undefined || document.version !== version) {
			return undefined;
		}
		const origin = open.source.offsetOf(placed.line);
		const offset = document.offsetAt(position);
		const { text, blocks } = placed.content;
		const begun = begunCitation(document.lineAt(position).text, position.character, open.format);
		// What begins a citation means something else in a block of code, which is none of prose: `${list[@]}`.
		const isInBlock = blocks.some(({ start, end }) => start <= offset - origin && offset - origin <= end);
		if (begun !== undefined && (isInBlock || begun.syntax === 'latex')) {
			const { format, reading } = open;
			const place = { document, position, begun, format, language: reading.language ?? 'en' };
			return new vscode.CompletionList(await citationItems(place, { ...this.deps, references: this.references }));
		}
		const phrases = typedPhrases(text, offset - origin);
		if (phrases.length === 0) {
			return undefined;
		}
		const [names, paper] = await Promise.all([this.namesFor(phrases), this.saidOf(document, token)]);
		if (token.isCancellationRequested || document.version !== version) {
			return undefined;
		}
		if (names === undefined) {
			return new vscode.CompletionList([], true);
		}
		const context = this.contextOf(open, offset, paper);
		const end = document.positionAt(origin + wordEnd(text, offset - origin));
		const items = phrases
			.flatMap((phrase, at) => {
				const start = document.positionAt(origin + phrase.start);
				const typed = document.getText(new vscode.Range(start, position));
				return proposalsFor(phrase.text, names[at]!, context)
					.filter(({ source }) => source !== typed)
					.map((proposal) => ({ proposal, typed, phrase, start }));
			})
			// More words say more.
			.sort((a, b) => a.phrase.start - b.phrase.start)
			.slice(0, MOST_PROPOSALS)
			.map(({ proposal, typed, start }, at) => {
				const range = { inserting: new vscode.Range(start, position), replacing: new vscode.Range(start, end) };
				return this.itemOf(proposal, typed, range, at, context.lexicon);
			});
		return new vscode.CompletionList(items, true);
	}

	/**
	 * Has the editor show what there is at a position in which somebody has just typed, where it does not ask by itself: Markdown turns
	 * that off. Nothing where we have nothing, so that no other list comes up.
	 */
	async suggest(document: vscode.TextDocument, position: vscode.Position): Promise<void> {
		const configuration = vscode.workspace.getConfiguration('editor', document);
		const { version } = document;
		if (configuration.get<unknown>('suggestOnTriggerCharacters') === false || asksByItself(configuration)) {
			return;
		}
		const [list] = await Promise.all([this.complete(document, position, NEVER), delay(CURSOR_TIME)]);
		const editor = vscode.window.activeTextEditor;
		const isCurrent =
			document.version === version && editor?.document === document && editor.selection.active.isEqual(position);
		if (isCurrent && list !== undefined && list.items.length > 0) {
			await vscode.commands.executeCommand('editor.action.triggerSuggest', { auto: true });
		}
	}

	/** Adds what a hover says of an item's concept. */
	async describe(item: vscode.CompletionItem): Promise<vscode.CompletionItem> {
		const described = this.described.get(item);
		if (described !== undefined) {
			const { lexicon, concept: number, text } = described;
			const concept = lexicon.conceptAt(number);
			const designation = concept.designations.find((one) => one.text === text) ?? concept.designations[0]!;
			const entry = { concept, designation, origin: lexicon.originOf(concept.id) };
			const { data, ownCopy, conceptContent } = this.deps;
			const [report, { asOf }] = await Promise.all([data.report(), data.glossary()]);
			item.documentation = conceptContent(entry, { lexicon, report, isCopyLinked: ownCopy.link !== undefined, asOf });
		}
		return item;
	}

	private async namesFor(phrases: readonly TypedPhrase[]): Promise<readonly (readonly BegunName[])[] | undefined> {
		const names = Promise.all(phrases.map(({ text }) => this.deps.search.beginning(text, MOST_NAMES)));
		return Promise.race([names, delay(PATIENCE).then(() => undefined)]);
	}

	/** What the audit says now if it is quick, else what it said of the document a few letters ago. */
	private async saidOf(document: vscode.TextDocument, token: vscode.CancellationToken): Promise<SaidOfPaper | undefined> {
		const audit = async (): Promise<void> => {
			const said = await this.deps.auditOf(document, token);
			if (said !== undefined) {
				this.said.set(document, said);
			}
		};
		await Promise.race([audit(), delay(AUDIT_PATIENCE)]);
		return this.said.get(document);
	}

	private contextOf({ reading, format }: OpenDocument, offset: number, paper: SaidOfPaper | undefined): WritingContext {
		const { languages, ignored } = this.deps.settings.get();
		return {
			lexicon: reading.lexicon,
			format,
			language: reading.language,
			languages,
			ignored,
			holds: (concept) => reading.holds(concept),
			paper,
			offset,
		};
	}

	private itemOf(
		{ kind, text, source, concept: number, meaning, isSuperseded }: Proposal,
		typed: string,
		range: NonNullable<vscode.CompletionItem['range']>,
		place: number,
		lexicon: Lexicon,
	): vscode.CompletionItem {
		const concept = number === undefined ? undefined : lexicon.conceptAt(number);
		const description =
			concept === undefined ? (meaning ?? '') : kind === 'abbreviation' ? fullName(concept) : classification(concept);
		const label = kind === 'label' ? source : text;
		const item = new vscode.CompletionItem({ label, description }, ICONS[kind]);
		item.insertText = source;
		item.range = range;
		// Equal for all, so that the editor finds all equally good and keeps our order.
		item.filterText = typed;
		item.sortText = String(place).padStart(4, '0');
		if (isSuperseded) {
			item.tags = [vscode.CompletionItemTag.Deprecated];
		}
		if (number !== undefined) {
			this.described.set(item, { lexicon, concept: number, text });
		}
		return item;
	}
}

/** Whether the editor asks for completions at every letter of prose. */
function asksByItself(configuration: vscode.WorkspaceConfiguration): boolean {
	const asks = configuration.get<unknown>('quickSuggestions');
	const inProse = typeof asks === 'object' && asks !== null && 'other' in asks ? asks.other : asks;
	return inProse === true || inProse === 'on';
}

const NEVER: vscode.CancellationToken = {
	isCancellationRequested: false,
	onCancellationRequested: () => new vscode.Disposable(() => undefined),
};

const ICONS: Readonly<Record<Proposal['kind'], vscode.CompletionItemKind>> = {
	abbreviation: vscode.CompletionItemKind.Constant,
	name: vscode.CompletionItemKind.Text,
	both: vscode.CompletionItemKind.Value,
	label: vscode.CompletionItemKind.Reference,
};
