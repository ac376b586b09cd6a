import { foldCode, isClosing, isOpening, isSpace, SKIPPED } from '../language/characters';
import { phraseKey, wordKey } from '../language/phraseKey';
import type { Block } from '../prose/prose';
import type { Lexicon } from '../termbase/lexicon';
import { TRAIT } from '../termbase/termIndex';
import { alignLongForm } from './alignment';

/** What a document itself says that an abbreviation stands for. */
export interface LocalDefinition {
	/** Concepts of the lexicon that have both the abbreviation and the long form; none where the document means something else. */
	readonly concepts: ReadonlySet<number>;
	/** The long form as the document has it. */
	readonly longForm: string;
}

/** Words that a long form has at most. */
const LONGEST = 14;

/**
 * The definition that text around an abbreviation makes, which stands from `start` to `end` and is a name of the entries:
 * `long form (ABC)`, `long form [ABC]` or `ABC (long form)`. The long form is compared with the concepts' names by
 * `phraseKey`; one that is no name of theirs counts only if its letters make the abbreviation, so that `Mali (MINUSMA)` is
 * none. Looks no further than the block.
 */
export function localDefinitionAt(
	text: string,
	start: number,
	end: number,
	entries: readonly number[],
	{ start: from, end: to }: Pick<Block, 'start' | 'end'>,
	lexicon: Lexicon,
): LocalDefinition | undefined {
	const open = skipBack(text, start - 1, from);
	const next = skipForward(text, end, to);
	const after = next < to ? text.charCodeAt(next) : 0;
	const isInside = open >= from && isOpening(text.charCodeAt(open)) && (isClosing(after) || isSeparator(after));
	if (!isInside && !isOpening(after)) {
		return undefined;
	}
	const owners = ownersOf(entries, lexicon);
	if (owners.size === 0) {
		return undefined;
	}
	const abbreviation = lexicon.entry(entries[0]!).designation.text;
	if (isInside) {
		const longEnd = skipBack(text, open - 1, from) + 1;
		const starts = wordsBefore(text, longEnd, from);
		// In a list of abbreviations (`UN, EU, NATO`) nothing is explained but what names say outright.
		return (
			definitionByName(text, starts, longEnd, owners, lexicon) ??
			(isClosing(after) ? definitionByLetters(text, starts, longEnd, abbreviation) : undefined)
		);
	}
	return definitionInside(text, next + 1, to, abbreviation, owners, lexicon);
}

/** The concepts that may be abbreviated so. */
function ownersOf(entries: readonly number[], lexicon: Lexicon): ReadonlySet<number> {
	const owners = new Set<number>();
	for (const entry of entries) {
		if ((lexicon.traitsOf(entry) & TRAIT.abbreviation) !== 0) {
			owners.add(lexicon.conceptOf(entry));
		}
	}
	return owners;
}

function definitionByName(
	text: string,
	starts: readonly number[],
	end: number,
	owners: ReadonlySet<number>,
	lexicon: Lexicon,
): LocalDefinition | undefined {
	let key = '';
	let best: LocalDefinition | undefined;
	let wordEnd = end;
	for (const start of starts) {
		key = phraseKey(text.slice(start, wordEnd)) + key;
		wordEnd = start;
		const concepts = ownersNamed(owners, key, lexicon);
		if (concepts.size > 0) {
			best = { concepts, longForm: visible(text.slice(start, end)) };
		}
	}
	return best;
}

/** Schwartz and Hearst look at min(|A| + 5, 2 |A|) words; with two letters only initials are evidence. */
function definitionByLetters(
	text: string,
	starts: readonly number[],
	end: number,
	abbreviation: string,
): LocalDefinition | undefined {
	const reach = Math.min(abbreviation.length + 5, abbreviation.length * 2, starts.length);
	if (reach === 0) {
		return undefined;
	}
	const before = text.slice(starts[reach - 1], end);
	const aligned = alignLongForm(abbreviation, before);
	if (aligned === undefined) {
		return undefined;
	}
	const longForm = visible(before.slice(aligned));
	return abbreviation.length > 2 || initials(longForm) === abbreviation.toLowerCase()
		? { concepts: new Set(), longForm }
		: undefined;
}

/** First letters of the words that are not small. */
function initials(phrase: string): string {
	return (phrase.match(/[\p{L}\p{N}]+/gu) ?? [])
		.filter((word) => wordKey(word) !== '')
		.map((word) => word.charAt(0).toLowerCase())
		.join('');
}

function definitionInside(
	text: string,
	start: number,
	to: number,
	abbreviation: string,
	owners: ReadonlySet<number>,
	lexicon: Lexicon,
): LocalDefinition | undefined {
	const rest = text.slice(start, Math.min(to, start + 200));
	const longForm = visible(/^[^()[\]\u0002;:]+(?=[)\];])/.exec(rest)?.[0] ?? '');
	if (!longForm.includes(' ')) {
		return undefined;
	}
	const concepts = ownersNamed(owners, phraseKey(longForm), lexicon);
	if (concepts.size > 0) {
		return { concepts, longForm };
	}
	return alignLongForm(abbreviation, longForm) === 0 ? { concepts, longForm } : undefined;
}

/** Starts of the words that end before `end`, nearest first, as far as a long form can reach back. */
function wordsBefore(text: string, end: number, from: number): readonly number[] {
	const starts: number[] = [];
	let start = -1;
	for (let i = end - 1; i >= from - 1 && starts.length < LONGEST; i--) {
		const code = i < from ? 0x20 : text.charCodeAt(i);
		if (foldCode(code) > SKIPPED) {
			start = i;
		} else if (foldCode(code) !== SKIPPED) {
			if (start !== -1) {
				starts.push(start);
				start = -1;
			}
			if (!isInsideLongForm(code)) {
				break;
			}
		}
	}
	return starts;
}

function isInsideLongForm(code: number): boolean {
	return isSpace(code) || ',-\'’‐‑–&/"“”‘'.includes(String.fromCharCode(code));
}

function ownersNamed(owners: ReadonlySet<number>, key: string, lexicon: Lexicon): ReadonlySet<number> {
	return new Set([...owners].filter((concept) => lexicon.hasName(concept, key)));
}

/** The text as a reader sees it: without marks, on one line. */
function visible(text: string): string {
	return text
		.replace(/[\u0001\u00ad]/g, '')
		.replace(/\s+/g, ' ')
		.trim();
}

function isFiller(code: number): boolean {
	return isSpace(code) || foldCode(code) === SKIPPED || '"“”‘’\''.includes(String.fromCharCode(code));
}

function skipBack(text: string, offset: number, from: number): number {
	while (offset >= from && isFiller(text.charCodeAt(offset))) {
		offset--;
	}
	return offset;
}

function skipForward(text: string, offset: number, to: number): number {
	while (offset < to && isFiller(text.charCodeAt(offset))) {
		offset++;
	}
	return offset;
}

/** What separates the abbreviation from more in the same bracket: `(CA, see below)`. */
function isSeparator(code: number): boolean {
	return code === 0x2c || code === 0x3b;
}
