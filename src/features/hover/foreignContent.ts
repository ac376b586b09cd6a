import * as vscode from 'vscode';
import { conceptStatus } from '../../core/termbase/concept';
import type { Entry, Lexicon } from '../../core/termbase/lexicon';
import type { Concept } from '../../core/termbase/model';
import { escapeMarkdown as escaped } from '../../platform/markdown';
import { classification, definitionSource, fullName, statusSentence } from '../../platform/wording';

const { t } = vscode.l10n;

/** Characters of a text from a termbase that a hover shows; the entry has all. */
const MOST_TEXT = 1000;
const MOST_OF_SENSE = 200;
const MOST_OF_NAME = 120;

/** Names that a hover lists at most. */
const MOST_NAMES = 8;

/** What a user's termbase says of a concept: paragraphs of Markdown in which nothing of it is more than text. */
export function foreignConcept({ concept, designation, origin }: Entry, lexicon: Lexicon): readonly string[] {
	const status = designation.status ?? conceptStatus(concept);
	return [
		`**${shown(fullName(concept), MOST_OF_NAME)}** · ${classification(concept)}`,
		concept.definition === '' ? `*${t('no definition')}*` : shown(concept.definition, MOST_TEXT),
		...(status === undefined ? [] : [`**${shown(statusSentence(status, lexicon), MOST_OF_SENSE)}.**`]),
		...use(concept, lexicon),
		...(concept.note === undefined ? [] : [`${t('Note:')} ${shown(concept.note, MOST_OF_SENSE)}`]),
		...otherNames(concept, designation.text),
		`*${[
			t('From: {0}', shown(origin ?? '', MOST_OF_NAME)),
			...(concept.source === undefined ? [] : [t('Source: {0}', shown(definitionSource(concept), MOST_OF_SENSE))]),
		].join(' · ')}*`,
	];
}

/** The meanings of a homograph, numbered, each with the termbase that says so. */
export function foreignSenses(entries: readonly Entry[]): readonly string[] {
	return [
		entries
			.map(({ concept, origin }, at) => {
				const from = origin === undefined ? t('bundled glossary') : shown(origin, MOST_OF_NAME);
				const name = `**${shown(fullName(concept), MOST_OF_NAME)}** · ${classification(concept)} · *${from}*`;
				return `${at + 1}. ${name}. ${shown(concept.definition, MOST_OF_SENSE)}`;
			})
			.join('\n'),
	];
}

/** What limits the use of the concept: subject fields, years, a successor. */
function use({ domains, valid, supersededBy }: Concept, lexicon: Lexicon): readonly string[] {
	const successor = supersededBy === undefined ? undefined : lexicon.concept(supersededBy);
	const parts = [
		...(domains ?? []).slice(0, MOST_NAMES).map((domain) => shown(domain, MOST_OF_NAME)),
		...(valid === undefined ? [] : [yearsOf(valid)]),
		...(successor === undefined ? [] : [t('now {0}', shown(fullName(successor), MOST_OF_NAME))]),
	];
	return parts.length === 0 ? [] : [parts.join(' · ')];
}

function yearsOf({ from, until }: NonNullable<Concept['valid']>): string {
	if (from === undefined) {
		return t('until {0}', until ?? '');
	}
	return until === undefined ? t('since {0}', from) : `${from}–${until}`;
}

function otherNames({ designations, label }: Concept, written: string): readonly string[] {
	const names = designations.filter(({ text }) => text !== label && text !== written);
	return names.length === 0
		? []
		: [
				names
					.slice(0, MOST_NAMES)
					.map(({ text, language }) => `${shown(text, MOST_OF_NAME)} (${shown(language, 12)})`)
					.join(' · '),
			];
}

/** Text of a termbase as it stands, or its beginning. */
function shown(text: string, most: number): string {
	return escaped(text.length > most ? `${text.slice(0, most).trimEnd()}…` : text);
}
