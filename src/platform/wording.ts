import * as vscode from 'vscode';
import type { Unit } from '../core/report/model';
import type { Report } from '../core/report/report';
import { fullName, shortName } from '../core/termbase/concept';
import type { Lexicon } from '../core/termbase/lexicon';
import type { Concept, ConceptKind, DesignationStatus, HistoryEntry, Organisation } from '../core/termbase/model';

export { fullName };

/** How the extension says things that more than one of its parts say. */

const { t } = vscode.l10n;

function kindName(kind: ConceptKind): string {
	switch (kind) {
		case 'organisation':
			return t('organisation');
		case 'body':
			return t('body');
		case 'document':
			return t('document or rule');
		case 'role':
			return t('role');
		case 'unit':
			return t('military unit');
		case 'operation':
			return t('mission or operation');
		case 'concept':
			return t('concept');
		case 'doctrine':
			return t('doctrine or approach');
		case 'place':
			return t('place');
	}
}

/** In a heading of several. */
export function kindPlural(kind: ConceptKind): string {
	switch (kind) {
		case 'organisation':
			return t('Organisations');
		case 'body':
			return t('Bodies');
		case 'document':
			return t('Documents and rules');
		case 'role':
			return t('Roles');
		case 'unit':
			return t('Military units');
		case 'operation':
			return t('Missions and operations');
		case 'concept':
			return t('Concepts');
		case 'doctrine':
			return t('Doctrines and approaches');
		case 'place':
			return t('Places');
	}
}

export function organisationName(organisation: Organisation): string {
	return organisation === 'other' ? t('General') : organisation;
}

/** `{0}:` before what it is the heading of; other languages set the colon differently. */
export function withColon(heading: string): string {
	return t('{0}:', heading);
}

export function termCount(count: number): string {
	return count === 1 ? t('1 term') : t('{0} terms', count);
}

/** `2 terms`, or `2 terms, 1 problem`. */
export function contentsOf(terms: number, problems: number): string {
	return [termCount(terms), ...(problems === 0 ? [] : [problems === 1 ? t('1 problem') : t('{0} problems', problems)])].join(
		', ',
	);
}

/** `body · EU`; without an organisation for what belongs to none. */
export function classification(concept: Concept): string {
	const kind = kindName(concept.kind);
	return concept.organisation === 'other' ? kind : `${kind} · ${concept.organisation}`;
}

/** `Replaced in 2025 by Civilian Operations Headquarters (CivOpsHQ)`. */
export function statusSentence(status: DesignationStatus, lexicon: Lexicon): string {
	const successor = status.successor === undefined ? undefined : lexicon.concept(status.successor);
	const name = successor === undefined ? undefined : fullName(successor);
	switch (status.state) {
		case 'renamed':
			return name === undefined ? t('Renamed in {0}', status.year) : t('Renamed in {0}: now {1}', status.year, name);
		case 'replaced':
			return name === undefined ? t('Replaced in {0}', status.year) : t('Replaced in {0} by {1}', status.year, name);
		case 'ended':
			return name === undefined ? t('Ended in {0}', status.year) : t('Ended in {0}, followed by {1}', status.year, name);
	}
}

/** `CPCC · Civilian Planning and Conduct Capability`: begins with what one looks for in a list. */
export function listName(concept: Concept): string {
	const short = shortName(concept);
	return short === concept.label ? concept.label : `${short} · ${concept.label}`;
}

/** The source of a fact, or that there is none; an unchecked one says so. */
export function factSource(entry: HistoryEntry): string {
	const source = entry.source ?? t('no source recorded');
	return entry.checked ? source : `${source}; ${t('unconfirmed')}`;
}

/** `ISAF PRT Handbook (edition 4), ISAF, 2009`. */
export function definitionSource(concept: Concept): string {
	const { source } = concept;
	if (source === undefined) {
		return t('no source recorded');
	}
	const parts = [source.title, source.publisher, source.year?.toString()].filter((part) => part !== undefined);
	return source.checked === true ? parts.join(', ') : `${parts.join(', ')} (${t('unconfirmed')})`;
}

/** The icon that stands for a unit in views and lists. */
export function unitIcon(unit: Unit): string {
	switch (unit.kind) {
		case 'section':
			return 'list-tree';
		case 'paragraph':
			return 'list-flat';
		case 'note':
			return 'note';
	}
}

/** `Executive Summary › EU, paragraph 2`. */
export function unitName(report: Report, unit: Unit): string {
	switch (unit.kind) {
		case 'section':
			return report.path(unit).join(' › ');
		case 'paragraph':
			return t('{0}, paragraph {1}', report.path(unit).join(' › '), unit.ordinal);
		case 'note':
			return t('Note {0}', unit.number);
	}
}

/** `Executive Summary › EU ¶ 2`, for places with little room. */
export function unitShortName(report: Report, unit: Unit): string {
	return unit.kind === 'paragraph' ? `${report.path(unit).join(' › ')} ¶ ${unit.ordinal}` : unitName(report, unit);
}
