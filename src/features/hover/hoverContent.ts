import * as vscode from 'vscode';
import type { Occurrence } from '../../core/document/occurrences';
import type { Report } from '../../core/report/report';
import { conceptStatus, isSuperseded, preferredDesignation } from '../../core/termbase/concept';
import type { Entry, Lexicon } from '../../core/termbase/lexicon';
import type { Concept } from '../../core/termbase/model';
import { commandUri, escapeMarkdown as escaped } from '../../platform/markdown';
import { classification, definitionSource, fullName, statusSentence, unitShortName, withColon } from '../../platform/wording';
import { foreignConcept, foreignSenses } from './foreignContent';

const { t } = vscode.l10n;

/** Units that a hover links to at most; the entry has all. */
const MOST_UNITS = 6;

/** What a hover is written from. */
export interface HoverSources {
	readonly lexicon: Lexicon;
	readonly report: Report;
	/** Whether the report itself can be searched. */
	readonly isCopyLinked: boolean;
	/** The day that facts are told as of. */
	readonly asOf: string | undefined;
}

/**
 * The text of a hover. Its first three lines say what an analyst needs: the name with kind and organisation, the definition, and
 * what became of it since 2007. What a user's termbase says stands in parts of its own, which can run nothing.
 */
export function hoverContent(
	occurrence: Occurrence,
	inside: readonly Occurrence[],
	written: string,
	sources: HoverSources,
): vscode.MarkdownString[] {
	const { lexicon } = sources;
	const entries = entriesOf(occurrence, lexicon);
	const within = inside.flatMap((other) => entriesOf(other, lexicon));
	return entries.some(isForeign)
		? foreignContent(occurrence, entries, within, written, lexicon)
		: [trusted([...bundledContent(occurrence, entries, written, sources), ...insideIt(within), actions(entries)])];
}

/**
 * The same for a concept that is named in a list, where it is one text: what no place in a document tells is not in it, and what a
 * user's termbase says can run nothing.
 */
export function conceptContent(entry: Entry, sources: HoverSources): vscode.MarkdownString {
	return isForeign(entry) ? untrusted(foreignConcept(entry, sources.lexicon)) : trusted(oneConcept(entry, sources));
}

function bundledContent(
	occurrence: Occurrence,
	entries: readonly Entry[],
	written: string,
	sources: HoverSources,
): readonly string[] {
	const [entry, another] = entries;
	return another !== undefined || entry === undefined
		? homograph(occurrence, entries, written)
		: [...certaintyNote(occurrence, entries, written), ...oneConcept(entry, sources)];
}

function foreignContent(
	occurrence: Occurrence,
	entries: readonly Entry[],
	within: readonly Entry[],
	written: string,
	lexicon: Lexicon,
): vscode.MarkdownString[] {
	const [entry, another] = entries;
	const isHomograph = another !== undefined;
	const before = isHomograph ? [homographIntro(occurrence, written)] : certaintyNote(occurrence, entries, written);
	const said = isHomograph ? foreignSenses(entries) : foreignConcept(entry!, lexicon);
	return [
		...(before.length > 0 ? [trusted(before)] : []),
		untrusted(said),
		trusted([...insideIt(within), ...(isHomograph ? numberedActions(entries) : [actions(entries)])]),
	];
}

function insideIt(within: readonly Entry[]): readonly string[] {
	const names = within.filter((entry) => !isForeign(entry)).map(({ concept }) => conceptLink(concept));
	return names.length === 0 ? [] : [t('Inside it: {0}', names.join(', '))];
}

function isForeign({ origin }: Entry): boolean {
	return origin !== undefined;
}

function trusted(parts: readonly string[]): vscode.MarkdownString {
	const content = new vscode.MarkdownString(parts.join('\n\n'), true);
	content.isTrusted = {
		enabledCommands: [
			'peaceops.showTerm',
			'peaceops.openUnit',
			'peaceops.cite',
			'peaceops.findInReport',
			'peaceops.search',
			'peaceops.chooseMeaning',
			...INSERTIONS,
		],
	};
	return content;
}

/** Without commands, HTML and icons. */
function untrusted(parts: readonly string[]): vscode.MarkdownString {
	return new vscode.MarkdownString(parts.join('\n\n'));
}

function entriesOf({ judgement }: Occurrence, lexicon: Lexicon): readonly Entry[] {
	return judgement.entries.map((entry) => lexicon.entry(entry));
}

function oneConcept({ concept, designation }: Entry, { lexicon, report, isCopyLinked, asOf }: HoverSources): string[] {
	return [
		heading(concept),
		escaped(concept.definition),
		sinceThen(concept, designation.status ?? conceptStatus(concept), lexicon),
		...inTheReport(concept, report, isCopyLinked),
		...counterparts(concept, lexicon),
		...otherLanguages(concept),
		`*${t('Source: {0}', escaped(definitionSource(concept)))}${asOf === undefined ? '' : ` · ${t('facts as of {0}', asOf)}`}*`,
	];
}

function heading(concept: Concept): string {
	const qualifier = concept.qualifier === undefined ? '' : ` — ${escaped(concept.qualifier)}`;
	return `**${escaped(fullName(concept))}**${qualifier} · ${classification(concept)}`;
}

function sinceThen(concept: Concept, status: Parameters<typeof statusSentence>[0] | undefined, lexicon: Lexicon): string {
	const latest = concept.history?.findLast((entry) => entry.background !== true);
	if (status !== undefined) {
		const icon = isSuperseded(status) ? '$(warning)' : '$(history)';
		const same = concept.history?.find((entry) => entry.year === status.year && entry.background !== true);
		return `${icon} **${escaped(statusSentence(status, lexicon))}.**${same === undefined ? '' : ` ${escaped(same.fact)}${unconfirmed(same)}`}`;
	}
	if (latest === undefined) {
		return t('Nothing recorded since 2007.');
	}
	return `$(history) **${withColon(String(latest.year))}** ${escaped(latest.fact)}${unconfirmed(latest)}`;
}

function unconfirmed(entry: { readonly checked: boolean }): string {
	return entry.checked ? '' : ` *(${t('unconfirmed')})*`;
}

function inTheReport(concept: Concept, report: Report, isCopyLinked: boolean): string[] {
	if (concept.report === undefined) {
		return [t('Not in the report of 2007.')];
	}
	const { treatment, units, implied = [] } = concept.report;
	const all = [...units, ...implied].flatMap((id) => report.unit(id) ?? []);
	const links = all
		.slice(0, MOST_UNITS)
		.map(
			(unit) =>
				`[${escaped(unitShortName(report, unit))}](${commandUri('peaceops.openUnit', unit.id)}) [$(quote)](${commandUri('peaceops.cite', unit.id)} "${t('Cite')}")`,
		);
	const more = all.length > MOST_UNITS ? [t('{0} more in the entry', all.length - MOST_UNITS)] : [];
	const find = isCopyLinked ? [`[${t('every place')}](${commandUri('peaceops.findInReport', concept.id)})`] : [];
	return [
		`$(book) **${t('In the report:')}** ${treatment === undefined ? '' : escaped(treatment)}  \n${[...links, ...more, ...find].join(' · ')}`,
	];
}

function counterparts(concept: Concept, lexicon: Lexicon): string[] {
	const links = (concept.counterparts ?? []).flatMap((counterpart) => {
		const other = lexicon.concept(counterpart.concept);
		return other === undefined ? [] : [`${withColon(counterpart.organisation)} ${conceptLink(other)}`];
	});
	return links.length === 0 ? [] : [`$(arrow-swap) **${t('Elsewhere:')}** ${links.join(' · ')}`];
}

function otherLanguages(concept: Concept): string[] {
	const names = ['fr', 'es'].flatMap((language) => {
		const full = preferredDesignation(concept, language, 'full');
		const short = preferredDesignation(concept, language, 'abbreviation');
		const name = [full?.text, short && `(${short.text})`].filter((part) => part !== undefined).join(' ');
		return name === '' ? [] : [`${withColon(language)} ${escaped(name)}`];
	});
	return names.length === 0 ? [] : [`$(globe) ${names.join(' · ')}`];
}

function certaintyNote({ certainty, judgement }: Occurrence, entries: readonly Entry[], written: string): string[] {
	if (certainty === 'certain') {
		return [];
	}
	const { otherMeaning } = judgement;
	const otherwise = meaningsElsewhere(entries);
	const reason =
		otherMeaning === undefined
			? t('Possible meaning: nothing in this text says what "{0}" stands for.', escaped(written))
			: t('This text uses "{0}" for "{1}". In the glossary it is:', escaped(written), escaped(otherMeaning));
	return [`$(question) *${reason}*${otherwise === '' ? '' : ` ${t('Elsewhere also: {0}.', otherwise)}`}`];
}

function homograph(occurrence: Occurrence, entries: readonly Entry[], written: string): string[] {
	const senses = entries.map(
		({ concept }, at) =>
			`${at + 1}. ${conceptLink(concept)} · ${classification(concept)}. ${escaped(firstSentence(concept.definition))}`,
	);
	const otherwise = meaningsElsewhere(entries);
	return [
		homographIntro(occurrence, written),
		senses.join('\n'),
		...(otherwise === '' ? [] : [t('Elsewhere also: {0}.', otherwise)]),
		choice(entries),
	];
}

function homographIntro({ judgement: { otherMeaning } }: Occurrence, written: string): string {
	const intro =
		otherMeaning === undefined
			? t('"{0}" has several meanings; none was chosen.', escaped(written))
			: t('This text uses "{0}" for "{1}". In the glossary it has several meanings:', escaped(written), escaped(otherMeaning));
	return `$(question) **${intro}**`;
}

/** Meanings of what is written that are no concepts: `California`. */
function meaningsElsewhere(entries: readonly Entry[]): string {
	const meanings = entries.flatMap(({ concept, designation }) =>
		(concept.otherMeanings ?? []).filter(({ form }) => form === designation.text).flatMap((other) => other.meanings),
	);
	return [...new Set(meanings)].map(escaped).join(', ');
}

function firstSentence(text: string): string {
	return /^.*?[.!?](?=\s|$)/s.exec(text)?.[0] ?? text;
}

function conceptLink(concept: Concept): string {
	return `[${escaped(fullName(concept))}](${commandUri('peaceops.showTerm', concept.id)})`;
}

function actions(entries: readonly Entry[]): string {
	const [only, another] = entries;
	const entry =
		only === undefined || another !== undefined
			? []
			: [`[$(go-to-file) ${t('Open entry')}](${commandUri('peaceops.showTerm', only.concept.id)})`];
	const query = only?.designation.text;
	const insertions = only === undefined || another !== undefined ? [] : [insertLinks(only.concept)];
	return [...entry, `[$(search) ${t('Search')}](${commandUri('peaceops.search', query)})`, ...insertions].join(' &nbsp; ');
}

/** The commands that insert what is known of a concept. */
const INSERTIONS = ['peaceops.insertDefinition', 'peaceops.insertName', 'peaceops.insertSource'] as const;

function insertLinks({ id }: Concept): string {
	const names = [t('definition'), t('name'), t('source')];
	const links = INSERTIONS.map((command, at) => `[${names[at]}](${commandUri(command, id)})`);
	return `$(insert) ${t('Insert at the cursor: {0}', links.join(' · '))}`;
}

/** Under several meanings, each by its number in their list. */
function numberedActions(entries: readonly Entry[]): string[] {
	const links = entries.map(({ concept }, at) => `[${at + 1}](${commandUri('peaceops.showTerm', concept.id)})`);
	return [`$(go-to-file) ${t('Open entry: {0}', links.join(' · '))}`, choice(entries)];
}

/** Lets the user say once for the document which of several meanings it has, by its number in their list. */
function choice(entries: readonly Entry[]): string {
	const links = entries.map(
		({ concept, designation }, at) => `[${at + 1}](${commandUri('peaceops.chooseMeaning', designation.text, concept.id)})`,
	);
	return `$(check) ${t('This paper means: {0}', links.join(' · '))}`;
}
