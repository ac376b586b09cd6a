import { capitalized, pluralPhrase, singularPhrase } from '../../language/nounPhrase';
import { TRANSPARENT } from '../../prose/prose';
import { writtenText } from '../../prose/writtenText';
import { findAbbreviations } from '../abbreviations';
import type { Span } from '../finding';
import { editable } from './editable';
import type { FixEdit } from './fix';
import type { FixContext } from './fixContext';
import { articleEdit, beginsSentence, textBefore, textBehind, wantsThe } from './surroundings';

/** What is written in the place of an abbreviation. */
export interface LongFormEdits {
	readonly edits: readonly FixEdit[];
	/** As a reader sees it. */
	readonly written: string | undefined;
	/** Whether it certainly reads well there: the name is not part of a longer one, nor of a heading. */
	readonly isSmooth: boolean;
}

/**
 * Writes a long form where an abbreviation stands, in its number, with the articles that it wants: before the abbreviation, which
 * goes into brackets, or instead of it. Where `longForm` is `undefined`, a place is left for it. `undefined` where it would read
 * wrong, as in `ABC-led`, or must not be written.
 */
export function longFormEdits(
	context: FixContext,
	span: Span,
	name: string,
	longForm: string | undefined,
	way: 'explain' | 'write-out',
): LongFormEdits | undefined {
	const place = editable(context, span);
	if (place === undefined || place.text.includes(TRANSPARENT)) {
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
	const around = (long: string): string =>
		way === 'write-out' ? long : isAlone ? `${long}, ${short}` : `${long} (${short})`;
	if (longForm === undefined) {
		return { edits: [{ ...span, text: around(''), placeholderAt: 0 }], written: undefined, isSmooth: false };
	}
	const isPlural = text === `${name}s`;
	const inNumber = isPlural ? pluralPhrase(longForm) : longForm;
	if (way === 'write-out' && /^['’]/u.test(behind) && /s$/.test(inNumber)) {
		return undefined;
	}
	const withThe = !isPlural && !isAlone && wantsThe(block, start, end, inNumber) ? `the ${inNumber}` : inNumber;
	const written = beginsSentence(block, start) && !isAlone ? capitalized(withThe) : withThe;
	const escaped = writtenText(written, context.format);
	const article = articleEdit(context, block, start, written);
	if (escaped === undefined || article === undefined) {
		return undefined;
	}
	return {
		edits: [...article, { ...span, text: around(escaped) }],
		written,
		isSmooth: block.kind !== 'heading' && !isPartOfName(before, behind, beginsSentence(block, start)),
	};
}

/** `UN-led`, `EU/AU`, `R&D`. */
function isPartOfWord(before: string, behind: string): boolean {
	return /[\p{L}\p{N}\p{M}\-‐‑–/&'’@.]$/u.test(before) || /^(?:[\p{L}\p{N}\p{M}\-‐‑–/&]|\.\p{L})/u.test(behind);
}

function isPartOfName(before: string, behind: string, isFirst: boolean): boolean {
	return (!isFirst && /(?<![.!?]\s*)\b\p{Lu}[\p{L}.]*\s+$/u.test(before)) || /^\s+[\p{Lu}\p{N}]/u.test(behind);
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

/** The long form of an explanation in the singular where the abbreviation there is a plural. */
export function singularLongForm(longForm: string, isPlural: boolean): string {
	return isPlural ? singularPhrase(longForm) : longForm;
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
				?.explanations.some(
					(one) => (one.scope === scope && one.definition.at.start < offset) || one.scope === undefined,
				) === true,
	);
}
