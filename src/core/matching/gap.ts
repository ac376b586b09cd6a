import { foldCode, isApostrophe, isHyphen, isSpace, latin, SKIPPED } from '../language/characters';
import { BREAK } from '../prose/prose';

const breakCode = BREAK.charCodeAt(0);
const enDash = 0x2013;

/** Offset of the next character at or after `offset` that takes room. */
export function skipInvisible(text: string, offset: number): number {
	while (offset < text.length && foldCode(text.charCodeAt(offset)) === SKIPPED) {
		offset++;
	}
	return offset;
}

/**
 * Matches what stands between two words of a spelling, form[from, to), against the text at `offset`. A space of the form is a run
 * of white space (a soft line break included) or one hyphen; a hyphen of the form is a hyphen, an en dash or white space.
 * Returns the offset behind the gap, or -1.
 */
export function matchGap(form: Uint16Array, from: number, to: number, text: string, offset: number): number {
	for (let f = from; f < to; f++) {
		offset = skipInvisible(text, offset);
		const wanted = form[f]!;
		const code = text.charCodeAt(offset);
		if (wanted === 0x20 || isHyphen(wanted) || wanted === enDash) {
			if (isHyphen(code) || (code === enDash && wanted !== 0x20)) {
				// A line may be wrapped behind a hyphen.
				offset = skipLineEnd(text, offset + 1);
			} else {
				const end = skipSpace(text, offset);
				if (end === -1) {
					return -1;
				}
				offset = end;
			}
		} else if (code === wanted || (isApostrophe(wanted) && isApostrophe(code))) {
			offset++;
		} else {
			return -1;
		}
	}
	return skipInvisible(text, offset);
}

function skipSpace(text: string, offset: number): number {
	let seen = false;
	for (; offset < text.length; offset++) {
		const code = text.charCodeAt(offset);
		if (isSpace(code)) {
			seen = true;
		} else if (foldCode(code) !== SKIPPED) {
			break;
		}
	}
	return seen ? offset : -1;
}

function skipLineEnd(text: string, offset: number): number {
	const code = text.charCodeAt(offset);
	return code === 0x0a || code === 0x0d ? skipSpace(text, offset) : offset;
}

/**
 * Start of the next word within a phrase, at or after `offset`; -1 where the phrase ends: at a break, at the text's end, or
 * after more than a few characters that no name contains.
 */
export function nextWord(text: string, offset: number): number {
	const second = text.charCodeAt(offset + 1);
	if (text.charCodeAt(offset) === 0x20 && second < 0x100 && latin[second]! > SKIPPED) {
		return offset + 1;
	}
	let others = 0;
	for (; offset < text.length; offset++) {
		const code = text.charCodeAt(offset);
		if (code === breakCode) {
			return -1;
		}
		const entry = foldCode(code);
		if (entry > SKIPPED) {
			return offset;
		}
		if (entry !== SKIPPED && !isSpace(code) && ++others > 3) {
			return -1;
		}
	}
	return -1;
}
