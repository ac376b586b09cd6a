import * as vscode from 'vscode';
import { sourceText } from '../../core/citing/definitionSource';
import { escapedLine, styledText } from '../../core/citing/styledText';
import { type FormatName, formatFor } from '../../core/prose/formatNames';
import { preferredDesignation } from '../../core/termbase/concept';
import type { Concept } from '../../core/termbase/model';
import { inserted } from '../../core/writing/inserted';
import type { BundledData } from '../../platform/bundledData';
import { changeDocument } from '../../platform/changeDocument';
import { conceptById, conceptsAtCursor, pickConcept } from '../../platform/chooseConcept';
import { registerCommand } from '../../platform/commands';
import type { DocumentReader } from '../../platform/documentReader';
import { UserError } from '../../platform/errors';
import { withoutIcons } from '../../platform/markdown';
import type { OwnCopy } from '../../platform/ownCopy/ownCopy';
import type { RecentPapers } from '../../platform/papers';
import { bundledReferences, citationStyle } from '../../platform/references';
import { fullName } from '../../platform/wording';
import { termAt } from './termAt';

const { t } = vscode.l10n;

export interface InsertDeps {
	readonly reader: DocumentReader;
	readonly data: BundledData;
	readonly papers: RecentPapers;
	readonly ownCopy: Pick<OwnCopy, 'isShownIn'>;
}

/** What is inserted, for a paper in a format and language; `undefined` if the user turns away. */
type Text = (concept: Concept, paper: vscode.TextDocument, format: FormatName, language: string) => Promise<string | undefined>;

/**
 * Registers the commands that insert what is known of a concept at the cursor of the paper that was written in last: its definition,
 * its name in another language, the source of its definition. The argument is the concept's id, or what a view shows of it; without
 * one it is the term at the cursor, else the user is asked.
 */
export function registerInsertCommands(deps: InsertDeps, log: vscode.LogOutputChannel): vscode.Disposable {
	const references = bundledReferences(deps.data);
	const insertBy = (text: Text) => async (argument: unknown) => insert(deps, argument, text);
	return vscode.Disposable.from(
		registerCommand(
			'peaceops.insertDefinition',
			log,
			insertBy(async ({ definition }, _, format) => onOneLine(definition, format)),
		),
		registerCommand('peaceops.insertName', log, async (argument, language) =>
			insert(deps, argument, async (concept, _, format, own) => {
				const name = await nameIn(concept, typeof language === 'string' ? language : undefined, own);
				return name && onOneLine(name, format);
			}),
		),
		registerCommand(
			'peaceops.insertSource',
			log,
			insertBy(async (concept, paper, format, language) => {
				const { source } = concept;
				if (source === undefined) {
					throw new UserError(t('No source is recorded for the definition of {0}.', fullName(concept)));
				}
				const { sources, texts } = await references();
				if (source.checked !== true) {
					void vscode.window.showInformationMessage(t('This source is unconfirmed: check it before you rely on it.'));
				}
				return styledText(sourceText(source, sources, texts, citationStyle(paper), language), format);
			}),
		),
	);
}

/** A text of a termbase as a format prints it, wherever in a line. */
function onOneLine(text: string, format: FormatName): string {
	return escapedLine(text.replace(/\s+/g, ' '), format);
}

async function insert({ reader, papers, ownCopy }: InsertDeps, argument: unknown, textOf: Text): Promise<void> {
	const editor = papers.latest((document) => ownCopy.isShownIn(document));
	const format = editor && formatFor(editor.document.languageId, editor.document.uri.path);
	if (editor === undefined || format === undefined) {
		throw new UserError(t('Open the paper that you want to write in, and put the cursor where it goes.'));
	}
	const concept = await chooseConcept(reader, argument);
	const { document } = editor;
	const language = concept && ((await reader.whole(document))?.reading.language ?? 'en');
	const text = language && (await textOf(concept, document, format, language));
	if (text === undefined || concept === undefined) {
		return;
	}
	const cursor = editor.selection.active;
	const found = await termAt(reader, document, cursor);
	const isTerm =
		found?.occurrence.judgement.entries.some((entry) => found.lexicon.entry(entry).concept.id === concept.id) === true;
	const place = isTerm ? document.positionAt(found.occurrence.end) : editor.selection.end;
	const line = document.lineAt(place.line).text;
	const written = inserted(text, line.slice(0, place.character), line.slice(place.character), isTerm);
	await changeDocument(document, [vscode.TextEdit.insert(place, written)]);
	const behind = document.positionAt(document.offsetAt(place) + written.length);
	await vscode.window.showTextDocument(document, {
		selection: new vscode.Range(behind, behind),
		...(editor.viewColumn !== undefined && { viewColumn: editor.viewColumn }),
	});
}

/** The concept of an argument, or of the term at the cursor; else the user is asked. `undefined` if they turn away. */
async function chooseConcept(reader: DocumentReader, argument: unknown): Promise<Concept | undefined> {
	const id = conceptIdIn(argument);
	if (id !== undefined) {
		return conceptById(reader, id);
	}
	const senses = await conceptsAtCursor(reader);
	if (senses.length > 0) {
		return senses.length === 1 ? senses[0] : pickConcept(senses, t('Several meanings: which one?'), { areMeanings: true });
	}
	const lexicon = await reader.lexicon();
	if (lexicon.conceptCount > LONGEST_LIST) {
		throw new UserError(t('Put the cursor on a term of the glossary first.'));
	}
	return pickConcept([...lexicon.all()], t('Which term?'), { areMeanings: false });
}

/** Concepts that are offered as a list. */
const LONGEST_LIST = 1000;

/** The id that an argument is, or that a view's row has: a concept of the glossary, or a term of the paper. */
function conceptIdIn(argument: unknown): string | undefined {
	if (typeof argument !== 'object' || argument === null) {
		return typeof argument === 'string' ? argument : undefined;
	}
	if ('concept' in argument) {
		return (argument.concept as Concept).id;
	}
	return 'concepts' in argument ? (argument.concepts as readonly string[])[0] : undefined;
}

/** The name of a concept in a language, asked for where it has names in several beside the paper's. */
async function nameIn(concept: Concept, wanted: string | undefined, own: string): Promise<string | undefined> {
	const languages = [...new Set(concept.designations.map(({ language }) => language.slice(0, 2).toLowerCase()))];
	const rows = languages
		.filter((language) => (wanted === undefined ? language !== own : language === wanted))
		.flatMap((language) => {
			const name = preferredDesignation(concept, language, 'full') ?? preferredDesignation(concept, language, 'abbreviation');
			return name === undefined
				? []
				: [{ label: nameOfLanguage(language), description: withoutIcons(name.text), name: name.text }];
		});
	const [only, another] = rows;
	if (only === undefined) {
		throw new UserError(t('No name in another language is recorded for {0}.', fullName(concept)));
	}
	return another === undefined
		? only.name
		: (await vscode.window.showQuickPick(rows, { placeHolder: t('In which language?') }))?.name;
}

/** As the editor's user calls it. */
function nameOfLanguage(language: string): string {
	return new Intl.DisplayNames([vscode.env.language], { type: 'language' }).of(language) ?? language;
}
