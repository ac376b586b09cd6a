import { pluralPhrase, singularPhrase } from '../../language/nounPhrase';
import { visiblePhrase } from '../definitions';
import type { LongFormAgain, Span, SupersededTerm, VariantForm, WrongArticle } from '../finding';
import { editable } from './editable';
import type { Fix, FixKind } from './fix';
import type { FixContext } from './fixContext';
import { isUnderstood } from './longFormEdits';
import { replacement } from './replacement';

/** Writes the name that is used instead, in the number of the old one: written out where nothing explains its abbreviation. */
export function useSuccessor(context: FixContext, finding: SupersededTerm): readonly Fix[] {
	const { successor, concept } = finding;
	if (successor === undefined || context.isSuperseded(successor.concept, successor.text)) {
		return [];
	}
	const short = renamed(context, finding, concept, successor.text, 'successor');
	const [longForm] = context.longForms(successor.text)[0] ?? [];
	return short.length > 0 || longForm === undefined ? short : renamed(context, finding, concept, longForm, 'successor');
}

/** Writes the preferred name, in the number of the other; what the house writes may want other words around it, and is asked about. */
export function usePreferred(context: FixContext, finding: VariantForm): readonly Fix[] {
	if (finding.concept === undefined) {
		const isExplained = context.explanationAt(finding.start) !== undefined;
		return isExplained ? [] : replaced(context, finding, finding.preferred, 'preferred', false);
	}
	return renamed(context, finding, finding.concept, finding.preferred, 'preferred');
}

function renamed(
	context: FixContext,
	span: Span,
	concept: number,
	name: string,
	kind: 'successor' | 'preferred',
): readonly Fix[] {
	const place = editable(context, span);
	if (place === undefined || context.explanationAt(span.start) !== undefined) {
		return [];
	}
	const old = visiblePhrase(place.text);
	const isInflected = !context.isNameOf(concept, old);
	const isPlural = isInflected && (/[\p{Lu}\d]s$/u.test(old) || singularPhrase(old) !== old);
	const inNumber = isPlural ? (isShort(name) ? `${name}s` : pluralPhrase(name)) : name;
	const isInCapitals = /^\P{Ll}*$/u.test(old) && old.includes(' ');
	const scope = context.abbreviations.get(old)?.mentions.find(({ start }) => start === span.start)?.scope ?? 0;
	return isInCapitals || !isUnderstood(context, name, '', scope, span.start)
		? []
		: replaced(context, span, inNumber, kind, kind === 'preferred');
}

function isShort(name: string): boolean {
	return /^\S*\p{Lu}\S*[\p{Lu}\d]$/u.test(name);
}

/** Writes the abbreviation for a long form. */
export function shorten(context: FixContext, finding: LongFormAgain): readonly Fix[] {
	return replaced(context, finding, finding.short, 'shorten', true);
}

function replaced(context: FixContext, span: Span, name: string, kind: FixKind, isPreferred: boolean): readonly Fix[] {
	const place = editable(context, span);
	if (place === undefined) {
		return [];
	}
	const found = replacement(context, place, name, '');
	return found === undefined ? [] : [{ kind, ...found, isPreferred }];
}

/** Writes the article that fits. */
export function mendArticle(context: FixContext, { start, end, article }: WrongArticle): readonly Fix[] {
	return editable(context, { start, end }) === undefined
		? []
		: [{ kind: 'article', edits: [{ start, end, text: article }], written: article, isPreferred: true }];
}
