import { singularPhrase } from '../../language/nounPhrase';
import { phraseKey } from '../../language/phraseKey';
import { TRANSPARENT } from '../../prose/prose';
import { findAbbreviations } from '../abbreviations';
import type { Definition, Span } from '../finding';
import type { DocumentBlock } from './documentBlocks';
import { isDroppable } from './droppableMarkup';
import { type Editable, editable } from './editable';
import type { FixEdit } from './fix';
import type { FixContext } from './fixContext';
import { articleEdit } from './surroundings';

/** Words that introduce an abbreviation or a long form in brackets and go with it. */
const FILLER =
	/^(?:[\s\u0001"“„‘'«]|(?:hereafter|hereinafter|henceforth|abbreviated|abbreviation|acronym|known|also|or|short|for|as|the)(?![\p{L}-])[:,]?)*$/iu;
const CLOSER = /^[\s\u0001"”’'»]*$/u;

/** An explanation with its brackets. Offsets are the block's. */
interface Explained extends Editable {
	/** Where the abbreviation stands. */
	readonly at: Span;
	/** Where the long form stands, without the marks around it. */
	readonly long: Span;
	/** Where the abbreviation ends or the long form, whichever is before the bracket, with the marks that close behind it. */
	readonly tail: number;
}

/** `long form (ABC)` or `ABC (long form)`, all of it; `undefined` for another kind, or where the brackets hold more. */
export function explained(context: FixContext, definition: Definition): Explained | undefined {
	const { pattern, isQuoted } = definition;
	const block = isQuoted || (pattern !== 'before' && pattern !== 'behind') ? undefined : context.blockOf(definition.at);
	if (block === undefined || definition.long.start < block.start || definition.long.end > block.end) {
		return undefined;
	}
	const { prose, source } = block;
	const at = within(block, definition.at);
	const long = within(block, definition.long);
	const [first, second] = pattern === 'behind' ? [at, long] : [long, at];
	const between = prose.slice(first.end, second.start);
	const opening = /^([\s\u0001"”’'»]*?)(\s*)[([]/u.exec(between);
	const closing = /^[^()[\]\u0002]*[)\]]/u.exec(prose.slice(second.end))?.[0];
	if (
		opening === null ||
		closing === undefined ||
		!FILLER.test(between.slice(opening[0].length)) ||
		!CLOSER.test(closing.slice(0, -1)) ||
		/['’]s?$/u.test(definition.longForm) ||
		// The role of reStructuredText wants both.
		/:abbr:`\s*$/.test(source.slice(0, first.start))
	) {
		return undefined;
	}
	const span = { start: block.start + first.start, end: block.start + second.end + closing.length };
	const place = editable(context, span);
	return place && { ...place, at, long, tail: first.end + opening[1]!.length };
}

/** A span in offsets of its block, without the marks at its ends. */
function within({ start: from, prose }: DocumentBlock, span: Span): Span {
	let start = span.start - from;
	let end = span.end - from;
	while (start < end && prose[start] === TRANSPARENT) {
		start++;
	}
	while (end > start && prose[end - 1] === TRANSPARENT) {
		end--;
	}
	return { start, end };
}

/**
 * The edits that leave of an explanation only its abbreviation, and the marks around the long form, in the number of the long
 * form: `names` are other long forms by which that shows. `undefined` where that cannot be done without a loss, be it of a link.
 */
export function removalEdits(
	context: FixContext,
	definition: Definition,
	names: readonly string[],
): { readonly edits: readonly FixEdit[]; readonly written: string } | undefined {
	const place = explained(context, definition);
	if (place === undefined || !canLose(context, place, definition.abbreviation)) {
		return undefined;
	}
	const { block, start, end, at, long, tail } = place;
	const { prose, source, start: from } = block;
	const short = source.slice(at.start, at.end);
	if (prose.slice(at.start, at.end).includes(TRANSPARENT)) {
		return undefined;
	}
	if (definition.pattern === 'behind') {
		return isDroppable(prose, source, tail, end)
			? { edits: [{ start: from + tail, end: from + end, text: '' }], written: short }
			: undefined;
	}
	const isSingular = short === definition.abbreviation;
	const written = isSingular && names.some((name) => isPluralOf(definition.longForm, name)) ? `${short}s` : short;
	const article = articleEdit(context, block, start, written);
	if (article === undefined) {
		return undefined;
	}
	if (isDroppable(prose, source, start, end)) {
		return { edits: [...article, { start: from + start, end: from + end, text: written }], written };
	}
	if (!isDroppable(prose, source, start, long.end) || !isDroppable(prose, source, tail, end)) {
		return undefined;
	}
	const edits = [
		{ start: from + start, end: from + long.end, text: written },
		{ start: from + tail, end: from + end, text: '' },
	];
	return { edits: [...article, ...edits], written };
}

/** Whether a phrase is another one in the plural. */
function isPluralOf(phrase: string, other: string): boolean {
	return phraseKey(phrase) === phraseKey(other) && singularPhrase(phrase) !== phrase && singularPhrase(other) === other;
}

/**
 * Whether no other abbreviation in a span is missed there: none is explained in it, and what is explained elsewhere is used often
 * enough without it.
 */
export function canLose(context: FixContext, { block, start, end }: Editable, name: string): boolean {
	return findAbbreviations(block.prose, start, end).every((token) =>
		(token.parts === undefined ? [token] : [token, ...token.parts]).every(
			({ key, start: at }) => key === name || canSpare(context, key, block.start + at),
		),
	);
}

/** Whether an abbreviation may disappear at an offset without becoming one that is explained for nothing. */
function canSpare({ abbreviations, fewUses }: FixContext, name: string, offset: number): boolean {
	const entry = abbreviations.get(name);
	const mention = entry?.mentions.find(({ start }) => start === offset);
	if (entry === undefined || entry.explanations.length === 0) {
		return true;
	}
	if (mention === undefined) {
		return entry.explanations.every(({ definition }) => definition.at.start !== offset);
	}
	const first = entry.explanations.find(({ scope }) => scope === mention.scope || scope === undefined);
	if (first === undefined) {
		return true;
	}
	const uses = entry.mentions.filter(
		({ start, scope }) => start > first.definition.at.start && (first.scope === undefined || scope === first.scope),
	);
	return uses.length > fewUses;
}
