import { isFunctionWord } from '../../language/functionWords';
import { capitalized, pluralPhrase, singularPhrase } from '../../language/nounPhrase';
import { phraseKey } from '../../language/phraseKey';
import { TRANSPARENT } from '../../prose/prose';
import { findAbbreviations } from '../abbreviations';
import { definitionAround } from '../definitions';
import type { Definition, Span } from '../finding';
import type { DocumentBlock } from './documentBlocks';
import { editable } from './editable';
import type { FixEdit } from './fix';
import type { FixContext } from './fixContext';
import { articleEdit, beginsSentence, textBefore, textBehind, wantsThe } from './surroundings';
import { writtenText } from './writtenText';

/** What is written in the place of an abbreviation. */
export interface LongFormEdits {
	readonly edits: readonly FixEdit[];
	/** As a reader sees it. */
	readonly written: string | undefined;
	/** Whether it certainly reads well there: the name is not part of a longer one, and stands in running text. */
	readonly isSmooth: boolean;
}

/**
 * Writes a long form where an abbreviation stands, in its number, with the articles that it wants: before the abbreviation, which
 * goes into brackets, or instead of it. `hasThe` says that the long form stands with `the` elsewhere. Where `longForm` is `undefined`, a place is left for it. `undefined` where it would read
 * wrong, as in `ABC-led` or in the long form of another abbreviation, or must not be written.
 */
export function longFormEdits(
	context: FixContext,
	span: Span,
	name: string,
	longForm: string | undefined,
	way: 'explain' | 'write-out',
	hasThe = false,
): LongFormEdits | undefined {
	const place = editable(context, span);
	const isInAnother = context.explanationAt(span.start) !== undefined;
	if (place === undefined || place.text.includes(TRANSPARENT) || isInAnother) {
		return undefined;
	}
	const { block, start, end, text } = place;
	const before = textBefore(block, start);
	const behind = textBehind(block, end);
	if (isPartOfWord(before, behind) || (way === 'explain' && /^(?:['’]|\s*[([])/u.test(behind))) {
		return undefined;
	}
	const isAlone = /[([]\s*$/.test(before) && /^\s*[)\]]/.test(behind);
	if (way === 'explain' && isInBrackets(block.prose, start) && !isAlone) {
		return undefined;
	}
	const short = block.source.slice(start, end);
	const around = (long: string): string => (way === 'write-out' ? long : isAlone ? `${long}, ${short}` : `${long} (${short})`);
	if (longForm === undefined) {
		return { edits: [{ ...span, text: around(''), placeholderAt: 0 }], written: undefined, isSmooth: false };
	}
	const isPlural = text === `${name}s`;
	const inNumber = isPlural ? pluralPhrase(longForm) : longForm;
	if (way === 'write-out' && /^['’]/u.test(behind) && inNumber.endsWith('s')) {
		return undefined;
	}
	const withThe = !isPlural && !isAlone && wantsThe(block, start, end, inNumber, hasThe) ? `the ${inNumber}` : inNumber;
	const written = beginsSentence(block, start) && !isAlone ? capitalized(withThe) : withThe;
	const escaped = writtenText(written, context.format);
	const article = articleEdit(context, block, start, written);
	if (escaped === undefined || article === undefined) {
		return undefined;
	}
	if (way === 'explain' && !isUnderstoodAs(context, block, start, end, `${written}${isAlone ? ', ' : ' ('}`, inNumber)) {
		return undefined;
	}
	return {
		edits: [...article, { ...span, text: around(escaped) }],
		written,
		isSmooth: (block.kind === 'paragraph' || block.kind === 'item') && !isAlone && !isPartOfName(block, start, behind),
	};
}

/**
 * Whether the audit reads what is to be written before the abbreviation at block[start, end) as its explanation by a long form, so
 * that it neither finds none nor takes the words before into it.
 */
function isUnderstoodAs(
	{ knows }: FixContext,
	{ kind, prose }: DocumentBlock,
	start: number,
	end: number,
	lead: string,
	longForm: string,
): boolean {
	const closing = lead.endsWith('(') ? ')' : '';
	const changed = prose.slice(0, start) + lead + prose.slice(start, end) + closing + prose.slice(end);
	const from = start + lead.length;
	const token = findAbbreviations(changed, from, from + end - start)[0];
	const found = token && definitionAround(changed, token, { kind, start: 0, end: changed.length }, knows);
	return found !== undefined && phraseKey(found.longForm) === phraseKey(longForm);
}

/** `UN-led`, `EU/AU`, `R&D`. */
function isPartOfWord(before: string, behind: string): boolean {
	return /[\p{L}\p{N}\p{M}\-‐‑–/&'’@.]$/u.test(before) || /^(?:[\p{L}\p{N}\p{M}\-‐‑–/&]|\.\p{L})/u.test(behind);
}

/** Behind `German`, or before `Mali`. A word that begins the sentence and is none of its names does not count. */
function isPartOfName({ prose }: DocumentBlock, start: number, behind: string): boolean {
	const word = /(?:^|[\s\u0001"“‘'(])(\p{Lu}[\p{L}\p{M}.-]*)[\s\u0001]+$/u.exec(
		prose.slice(Math.max(0, start - 60), start),
	)?.[1];
	return (word !== undefined && !isFunctionWord(word.toLowerCase())) || /^\s+[\p{Lu}\p{N}]/u.test(behind);
}

function isInBrackets(prose: string, at: number): boolean {
	for (let i = at - 1; i >= 0 && at - i < 240; i--) {
		if (prose[i] === '(' || prose[i] === '[') {
			return true;
		}
		if (prose[i] === ')' || prose[i] === ']') {
			return false;
		}
	}
	return false;
}

/**
 * The long form of an explanation as it is written elsewhere: in the singular, and without the capital that only the beginning of a
 * sentence gave it.
 */
export function longFormElsewhere({ blockOf }: FixContext, { abbreviation, at, long, longForm }: Definition): string {
	const one = at.end - at.start === abbreviation.length + 1 ? singularPhrase(longForm) : longForm;
	const block = blockOf(long);
	const isCapitalOfSentence =
		block !== undefined && beginsSentence(block, long.start - block.start) && !/\p{Lu}/u.test(one.slice(1));
	return isCapitalOfSentence ? one.slice(0, 1).toLowerCase() + one.slice(1) : one;
}

/** Whether all abbreviations in a text that is to be written are explained before an offset, in the scope, or need not be. */
export function isUnderstood(
	{ abbreviations, isWellKnown }: FixContext,
	text: string,
	name: string,
	scope: number | undefined,
	offset: number,
): boolean {
	return findAbbreviations(text, 0, text.length).every(
		({ key, isDoubtful }) =>
			key === name ||
			isWellKnown(key) ||
			(isDoubtful && !abbreviations.has(key)) ||
			abbreviations
				.get(key)
				?.explanations.some((one) => (one.scope === scope && one.definition.at.start < offset) || one.scope === undefined) ===
				true,
	);
}
