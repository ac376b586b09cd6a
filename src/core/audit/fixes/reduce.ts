import { pluralPhrase } from '../../language/nounPhrase';
import { TRANSPARENT } from '../../prose/prose';
import type { Explanation } from '../census';
import type { ConflictingExpansion, Definition, RarelyUsed, Redefined } from '../finding';
import { isDroppable } from './droppableMarkup';
import { type Fix, type FixEdit, inOrder } from './fix';
import type { FixContext } from './fixContext';
import { isUnderstood, longFormEdits, longFormElsewhere } from './longFormEdits';
import { explained, removalEdits } from './removal';
import { replacement } from './replacement';
import { articleEdit, followsThe } from './surroundings';
import { writtenText } from './writtenText';

/** Leaves of a second explanation the abbreviation. */
export function removeExplanation(context: FixContext, { definition, first }: Redefined): readonly Fix[] {
	return removal(context, definition, [first.longForm, ...context.longForms(definition.abbreviation).flat()], true);
}

function removal(context: FixContext, definition: Definition, names: readonly string[], isPreferred: boolean): readonly Fix[] {
	const found = removalEdits(context, definition, names);
	const edits = found && inOrder(found.edits);
	return edits === undefined ? [] : [{ kind: 'remove-explanation', edits, written: found!.written, isPreferred }];
}

/**
 * Where the document explained an abbreviation otherwise before, leaves the abbreviation, which then means that; where it is the
 * termbases that differ, writes their long form.
 */
export function settleConflict(context: FixContext, { definition, other, expected }: ConflictingExpansion): readonly Fix[] {
	if (other !== undefined) {
		return removal(context, definition, [other.longForm], false);
	}
	const { abbreviation } = definition;
	const explanation = explanationOf(context, definition);
	const place = explained(context, definition);
	if (place === undefined || explanation === undefined || countExplanations(context, abbreviation, explanation.scope) > 1) {
		return [];
	}
	const { block, at, long } = place;
	const isPlural = block.prose.slice(at.start, at.end) === `${abbreviation}s`;
	if (!isUnderstood(context, expected, abbreviation, explanation.scope, definition.long.start)) {
		return [];
	}
	const inNumber = isPlural ? pluralPhrase(expected) : expected;
	const found = replacement(context, { ...place, ...long }, inNumber, abbreviation);
	return found === undefined ? [] : [{ kind: 'expected-long-form', ...found, isPreferred: false }];
}

/** Writes out an abbreviation that is explained and used once more at most. */
export function writeOut(context: FixContext, { name, definition }: RarelyUsed): readonly Fix[] {
	const entry = context.abbreviations.get(name);
	const explanation = explanationOf(context, definition);
	if (
		entry === undefined ||
		explanation === undefined ||
		explanation.scope === undefined ||
		entry.inNotes.length > 0 ||
		countExplanations(context, name, explanation.scope) > 1
	) {
		return [];
	}
	const uses = entry.mentions.filter(({ scope }) => scope === explanation.scope);
	const here = bareLongForm(context, definition);
	if (here === undefined || uses.length > 1) {
		return [];
	}
	const longForm = longFormElsewhere(context, definition);
	const block = context.blockOf(definition.long);
	const hasThe = block !== undefined && followsThe(block, definition.long.start - block.start);
	const edits: FixEdit[] = [...here];
	for (const use of uses) {
		const found = longFormEdits(context, use, name, longForm, 'write-out', hasThe);
		if (found === undefined || !isUnderstood(context, longForm, name, explanation.scope, use.start)) {
			return [];
		}
		edits.push(...found.edits);
	}
	const sorted = inOrder(edits);
	return sorted === undefined
		? []
		: [{ kind: 'write-out', edits: sorted, written: definition.longForm, isPreferred: uses.length === 0 }];
}

/** The edits that leave of an explanation only its long form, and the marks around it. */
function bareLongForm(context: FixContext, definition: Definition): readonly FixEdit[] | undefined {
	const place = explained(context, definition);
	if (place === undefined) {
		return undefined;
	}
	const { block, start, end, long, tail } = place;
	const { prose, source, start: from } = block;
	const { longForm, pattern } = definition;
	if (pattern === 'before') {
		return isDroppable(prose, source, tail, end) ? [{ start: from + tail, end: from + end, text: '' }] : undefined;
	}
	const isMarked = prose.slice(long.start, long.end).includes(TRANSPARENT);
	const text = isMarked ? writtenText(longForm, context.format) : source.slice(long.start, long.end);
	const article = articleEdit(context, block, start, longForm);
	return text === undefined || article === undefined || !isDroppable(prose, source, start, end)
		? undefined
		: [...article, { start: from + start, end: from + end, text }];
}

function explanationOf({ abbreviations }: FixContext, { abbreviation, at }: Definition): Explanation | undefined {
	return abbreviations.get(abbreviation)?.explanations.find(({ definition }) => definition.at.start === at.start);
}

function countExplanations({ abbreviations }: FixContext, name: string, scope: number | undefined): number {
	const explanations = abbreviations.get(name)?.explanations ?? [];
	return explanations.filter((one) => one.scope === scope || one.scope === undefined).length;
}
