import * as vscode from 'vscode';
import { mermaidMap, mermaidTimeline, type Neighbour } from '../../core/markup/mermaid';
import { shortName } from '../../core/termbase/concept';
import type { Lexicon } from '../../core/termbase/lexicon';
import type { Concept } from '../../core/termbase/model';
import { organisationName } from '../../platform/wording';
import type { MarkdownPage } from './markdownPage';

const { t } = vscode.l10n;

/** Things on a map, and events on a timeline, at most: more are no picture. The entry lists all. */
const MOST_NEIGHBOURS = 12;
const MOST_EVENTS = 12;

/**
 * Adds pictures of what an entry lists: its history as a timeline, what is next to it as a map. In Mermaid, which the editor's
 * preview renders where it can.
 */
export function addDiagrams(page: MarkdownPage, concept: Concept, lexicon: Lexicon): void {
	const events = (concept.history ?? []).map(({ year, fact }) => ({ year, text: fact })).sort((a, b) => a.year - b.year);
	if (events.length > 1) {
		page.add(`## ${t('Timeline')}`);
		page.add('```mermaid', ...mermaidTimeline(events.slice(-MOST_EVENTS)), '```');
	}
	const neighbours = neighboursOf(concept, lexicon);
	if (neighbours.length > 0) {
		page.add(`## ${t('Map')}`);
		page.add('```mermaid', ...mermaidMap(shortName(concept), neighbours.slice(0, MOST_NEIGHBOURS)), '```');
	}
}

/** What is next to a concept, each once; what tells most comes first. */
function neighboursOf(concept: Concept, lexicon: Lexicon): readonly Neighbour[] {
	const successors = concept.designations.flatMap(({ status }) => status?.successor ?? []);
	const relations: readonly (readonly [relation: string, ids: readonly string[], isBefore: boolean])[] = [
		[t('used instead'), [...successors, ...(concept.supersededBy === undefined ? [] : [concept.supersededBy])], false],
		...(concept.counterparts ?? []).map(
			({ organisation, concept: id }) => [t('counterpart, {0}', organisationName(organisation)), [id], true] as const,
		),
		[t('broader'), concept.broader ?? [], true],
		[t('narrower'), concept.narrower ?? [], false],
		[t('related'), concept.related ?? [], false],
	];
	const told = new Set([concept.id]);
	return relations.flatMap(([relation, ids, isBefore]) =>
		ids.flatMap((id) => {
			const other = told.has(id) ? undefined : lexicon.concept(id);
			told.add(id);
			return other === undefined ? [] : [{ name: shortName(other), relation, isBefore }];
		}),
	);
}
