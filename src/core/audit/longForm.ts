import { foldCode, foldWord, isHyphen, isSpace, SKIPPED, withoutSkipped } from '../language/characters';
import { wordKey } from '../language/phraseKey';

/** A word of a phrase that may be a long form. Offsets are the text's. */
export interface Word {
	readonly start: number;
	readonly end: number;
	/** As written, without markup. */
	readonly text: string;
	/** Folded, of the length of `text`. */
	readonly folded: string;
	/** Whether it is an article, a preposition or `and`, which an abbreviation may leave out. */
	readonly isSmall: boolean;
	/** Where its parts begin, in `text`: `peace-keeping`, `peacekeeping`. */
	readonly partStarts: readonly number[];
}

/** Words that a long form has at most. */
const MOST_WORDS = 16;
/** Characters that are looked at for them. */
const REACH = 240;

/** The words that end before `end`, nearest first, back to what no long form crosses; none lies before `from`. */
export function wordsBefore(text: string, end: number, from: number): readonly Word[] {
	const words: Word[] = [];
	const first = Math.max(from, end - REACH);
	let at = end;
	/** Whether a bracket within the phrase is open. */
	let isOpened = false;
	while (at > first && words.length < MOST_WORDS) {
		const code = text.charCodeAt(at - 1);
		if (isWordCode(code)) {
			let start = at;
			while (start > first && (isWordCode(text.charCodeAt(start - 1)) || joinsWord(text, start - 1, first))) {
				start--;
			}
			words.push(wordAt(text, start, at));
			at = start;
		} else if (isBetween(code) || isInitialsStop(text, at - 1, first) || (code === 0x28 && isOpened)) {
			isOpened &&= code !== 0x28;
			at--;
		} else if (code === 0x29 && !isOpened && words.length > 0 && isPhraseInBrackets(text, at - 1, first)) {
			isOpened = true;
			at--;
		} else {
			break;
		}
	}
	return words;
}

/** Whether words, and no abbreviation, stand in the bracket that closes at `close`: `Economic Crime (Transparency) Act`. */
function isPhraseInBrackets(text: string, close: number, first: number): boolean {
	const open = text.lastIndexOf('(', close);
	return (
		open >= first &&
		close - open < 60 &&
		/^(?!.*\p{Lu}{2})[\p{L}\s\u0001,-]*\p{Ll}{3}[\p{L}\s\u0001,-]*$/su.test(text.slice(open + 1, close))
	);
}

/** The words of text[start, end) in order; `undefined` if something stands there that no long form holds. */
export function wordsIn(text: string, start: number, end: number): readonly Word[] | undefined {
	const words = wordsBefore(text, end, start);
	const first = words.at(-1)?.start;
	if (first === undefined || !/^[\s\u0001"“”„‚‘’'«»*_]*$/u.test(text.slice(start, first))) {
		return undefined;
	}
	return words.toReversed();
}

function wordAt(text: string, start: number, end: number): Word {
	const written = withoutSkipped(text.slice(start, end));
	const word = written.replace(/['’]s?$/u, '');
	const folded = foldWord(word).normalize('NFD').replace(/\p{M}/gu, '');
	return {
		start,
		end,
		text: word,
		folded,
		isSmall: wordKey(word) === '' || SMALL.has(folded) || /^(?:19|20)\d{2}$/.test(word),
		partStarts: partStartsOf(word, folded),
	};
}

/** Small words beside those that names are compared without. */
const SMALL: ReadonlySet<string> = new Set(
	`its their his her through under as or per via against among between within into onto upon about over
	la le les el los las und der die das des dem den für zur zum im von vom ou dans sur sous avec par ses e do da dos das di della dei delle`.split(
		/\s+/,
	),
);

/** First parts of compounds that are written as one word, whose second part an abbreviation has a letter of. */
const FIRST_PARTS =
	/^(?:anti|auto|bio|counter|cross|cyber|electro|extra|geo|head|hydro|hyper|infra|inter|intra|land|macro|mega|micro|mine|multi|neo|non|over|para|peace|photo|police|post|pre|pro|radio|re|semi|state|sub|super|tele|terror|trans|tuber|ultra|under|up|video|war|water|web|work)(?=[a-z]{3})/;

function partStartsOf(word: string, folded: string): readonly number[] {
	const starts: number[] = [];
	for (let at = 1; at < word.length; at++) {
		if (isHyphen(word.charCodeAt(at - 1)) || word.charAt(at - 1) === '/' || /\p{Ll}\p{Lu}/u.test(word.slice(at - 1, at + 1))) {
			starts.push(at);
		}
	}
	const first = FIRST_PARTS.exec(folded)?.[0].length;
	return first === undefined || starts.includes(first) ? starts : [first, ...starts];
}

/** Where a long form begins, and how surely. */
export interface Alignment {
	/** Index of its first word, of words in order. */
	readonly first: number;
	readonly score: number;
}

/** What a letter is worth by where it stands in a word. */
const WORTH = { initial: 4, part: 3, next: 2, small: 2, inside: -2 };
const SKIPPED_WORD = -4;
/** Of a letter on average, at least. */
const ENOUGH = 1.9;
/** The same where every word has a letter: `combatant command (CCMD)`. */
const ENOUGH_OF_ALL = 0.9;
/** Words that may follow the last one with a letter, behind a preposition: `… Policy of the Union (CSDP)`. */
const MOST_BEHIND = 5;

/**
 * The phrase at the end of `words` (in order) that an abbreviation stands for; `undefined` where its letters do not make it. After
 * Schwartz and Hearst (2003) letters are matched from right to left, and the first one begins a word; but of all ways to match them
 * the best is taken, in which letters begin words or parts of words or go on from there, and few words are without one. If
 * `isWhole`, the phrase has to be all the words. Time is the product of letters, words and the length of words, all bounded.
 */
export function alignLongForm(abbreviation: string, words: readonly Word[], isWhole = false): Alignment | undefined {
	for (const letters of spellings(abbreviation)) {
		const found = bestAlignment(letters, words, isWhole) ?? permuted(letters, words, isWhole);
		if (found !== undefined) {
			return found;
		}
	}
	return translated(foldWord(abbreviation), words, isWhole) ?? compounded(foldWord(abbreviation), words, isWhole);
}

/** How an abbreviation may be read: digits as they are, as so many letters (`C4`, `A2`), or as the word that they sound like (`R2P`). */
function spellings(abbreviation: string): readonly string[] {
	const plain = foldWord(abbreviation).replace(/[^\p{L}\p{N}]/gu, '');
	if (!/\d/.test(plain)) {
		return [plain];
	}
	const repeated = plain.replace(/(\p{L})([2-5])/gu, (_, letter: string, count: string) => letter.repeat(Number(count)));
	const spoken = plain.replaceAll('2', 't').replaceAll('4', 'f');
	return [...new Set([plain, repeated, spoken, plain.replace(/\d+$/, '')])].filter((letters) => letters.length > 1);
}

function bestAlignment(letters: string, words: readonly Word[], isWhole: boolean): Alignment | undefined {
	const behind = isWhole ? 0 : Math.min(MOST_BEHIND, words.length - 1);
	let best: Alignment | undefined;
	for (let last = words.length; last >= words.length - behind && last > 0; last--) {
		const isShortTail = (letters.length > 3 || /\d/.test(letters)) && contentWords(words, last) < 2;
		if (last < words.length && !isShortTail && !isTail(words, last)) {
			continue;
		}
		const found = alignEndingAt(letters, words, last, isWhole);
		const score = found && found.score + (last === words.length ? 0 : isTail(words, last) ? SKIPPED_WORD / 2 : SKIPPED_WORD);
		const enough = found?.isComplete === true ? ENOUGH_OF_ALL : ENOUGH;
		if (found !== undefined && score! >= enough * letters.length && (best === undefined || score! > best.score)) {
			best = { first: found.first, score: score! };
		}
	}
	return best;
}

/** Words with meaning from an index on. */
function contentWords(words: readonly Word[], from: number): number {
	return words.slice(from).filter(({ isSmall }) => !isSmall).length;
}

/** Whether what follows the word before `last` is a phrase of its own: `of the Union`, `in Mali`. */
function isTail(words: readonly Word[], last: number): boolean {
	return words[last]!.isSmall && words.slice(last).some(({ isSmall }) => !isSmall);
}

const IMPOSSIBLE = Number.NEGATIVE_INFINITY;

/** The best alignment with words[0, last) in which the last of them has a letter. */
function alignEndingAt(
	letters: string,
	words: readonly Word[],
	last: number,
	isWhole: boolean,
): (Alignment & { readonly isComplete: boolean }) | undefined {
	/** scores[n]: the best way to match letters[n …] with the words from the current one on, which has the letter n. */
	let after = new Float64Array(letters.length + 1).fill(IMPOSSIBLE);
	after[letters.length] = 0;
	let best: (Alignment & { readonly isComplete: boolean }) | undefined;
	for (let index = last - 1; index >= 0; index--) {
		const word = words[index]!;
		const isLast = index === last - 1;
		const here = new Float64Array(letters.length + 1).fill(IMPOSSIBLE);
		for (let to = letters.length; to > 0; to--) {
			if (after[to] === IMPOSSIBLE) {
				continue;
			}
			if (!isLast) {
				here[to] = Math.max(here[to]!, after[to]! + (word.isSmall ? 0 : SKIPPED_WORD));
			}
			for (let from = to - 1; from >= 0 && to - from <= word.folded.length; from--) {
				const worth = worthOf(letters.slice(from, to), word);
				if (worth > IMPOSSIBLE) {
					here[from] = Math.max(here[from]!, after[to]! + worth);
				}
			}
		}
		if (here[0]! > IMPOSSIBLE && (!word.isSmall || letters[0] === word.folded[0])) {
			const isEnough = !isWhole || words.slice(0, index).every(({ isSmall }) => isSmall);
			const isPhrase = last - index > 1 || isCompound(letters, word);
			if (isEnough && isPhrase && (best === undefined || here[0]! > best.score)) {
				const count = contentWords(words.slice(0, last), index);
				best = { first: index, score: here[0]!, isComplete: last === words.length && count === 2 && letters.length < 6 };
			}
			here[0] = IMPOSSIBLE;
		}
		after = here;
	}
	return best;
}

/** What some letters in a row are worth in one word, which the first of them begins. */
function worthOf(letters: string, { folded, isSmall, partStarts }: Word): number {
	const startsAt = folded[0] === letters[0] ? 0 : letters[0] === 'x' && folded.startsWith('ex') ? 1 : -1;
	if (startsAt === -1 || (isSmall && letters.length > 1)) {
		return IMPOSSIBLE;
	}
	let worth = isSmall ? WORTH.small : WORTH.initial;
	let at = startsAt;
	for (let i = 1; i < letters.length; i++) {
		const letter = letters[i]!;
		const part = partStarts.find((start) => start > at && folded[start] === letter);
		if (part !== undefined) {
			worth += WORTH.part;
			at = part;
		} else if (folded[at + 1] === letter) {
			worth += WORTH.next;
			at++;
		} else {
			at = folded.indexOf(letter, at + 1);
			if (at === -1) {
				return IMPOSSIBLE;
			}
			worth += WORTH.inside;
		}
	}
	return worth;
}

/** Whether the letters of one word come from parts of it; a word that is merely cut short (`Admiral`, `ADM`) is not explained. */
function isCompound(letters: string, { folded, partStarts }: Word): boolean {
	return partStarts.some((start) => letters.slice(1).includes(folded[start]!)) && folded.length > letters.length + 1;
}

/**
 * Initials in another order: `Secure MQTT (MQTTS)`. Every word but the small ones is a name and gives its initial, or all of itself
 * if it is an abbreviation; `undefined` if letters are left.
 */
function permuted(letters: string, words: readonly Word[], isWhole: boolean): Alignment | undefined {
	if (letters.length < 3) {
		return undefined;
	}
	const wanted = [...letters].sort().join('');
	let given = '';
	let count = 0;
	for (let index = words.length - 1; index >= 0 && given.length < letters.length; index--) {
		const { text, folded, isSmall } = words[index]!;
		if (isSmall) {
			continue;
		}
		if (!/^[\p{Lu}\p{N}]/u.test(text)) {
			return undefined;
		}
		given += /^[\p{Lu}\p{N}]{2,}$/u.test(text) ? folded : folded[0]!;
		count++;
		const isEnough = !isWhole || index === 0;
		if (isEnough && count > 1 && given.length === letters.length && [...given].sort().join('') === wanted) {
			return { first: index, score: 0 };
		}
	}
	return undefined;
}

/** Letters of an abbreviation that a name in another language shares at least, of all. */
const SHARED_OF_FOUR = 0.75;
const SHARED_OF_MORE = 0.65;

/**
 * A proper name whose abbreviation was made in another language: most letters are initials of its words, in any order. The parts of
 * `Re-public` are words, those of `Republic` are not. The name is the run of words with capitals at the end.
 */
function translated(letters: string, words: readonly Word[], isWhole: boolean): Alignment | undefined {
	if (letters.length < 3 || /\d/.test(letters)) {
		return undefined;
	}
	let first = words.length;
	let initials = '';
	for (let index = words.length - 1; index >= 0; index--) {
		const { text, folded, isSmall, partStarts } = words[index]!;
		if (isSmall) {
			continue;
		}
		if (!/^\p{Lu}/u.test(text) || initials.length > letters.length + 3) {
			break;
		}
		first = index;
		const parts = partStarts.filter((start) => !/\p{L}/u.test(text.charAt(start - 1)));
		initials += folded[0]! + parts.map((start) => folded[start]).join('');
	}
	if (initials.length < 3 || (isWhole && words.slice(0, first).some(({ isSmall }) => !isSmall))) {
		return undefined;
	}
	let left = initials;
	let shared = 0;
	for (const letter of letters) {
		const at = left.indexOf(letter);
		if (at !== -1) {
			shared++;
			left = left.slice(0, at) + left.slice(at + 1);
		}
	}
	const share = letters.length === 3 ? 1 : letters.length === 4 ? SHARED_OF_FOUR : SHARED_OF_MORE;
	// The kind of institution is another word there: `Konrad Adenauer Foundation (KAS)`. The initials are in reverse.
	const isNamed = letters.length === 3 && initials.length === 3 && initials.includes(letters[1]! + letters[0]!);
	const isEnough = isNamed || (shared >= letters.length * share && initials.length <= letters.length + 3);
	return isEnough ? { first, score: 0 } : undefined;
}

/** Letters that a part of a compound has at least, and a compound. */
const SHORTEST_PART = 3;
const SHORTEST_COMPOUND = 10;

/** One word that is a compound: `Bundesnachrichtendienst (BND)`, `Nichtregierungsorganisation (NRO)`. */
function compounded(letters: string, words: readonly Word[], isWhole: boolean): Alignment | undefined {
	const first = words.length - 1;
	const word = words[first]?.folded ?? '';
	const isAlone = !isWhole || words.slice(0, first).every(({ isSmall }) => isSmall);
	return isAlone && word.length >= SHORTEST_COMPOUND && startsParts(letters, word) ? { first, score: 0 } : undefined;
}

/** Whether the letters begin two or more parts of a word, the first of them the word; a part may give more than its initial. */
function startsParts(letters: string, word: string): boolean {
	/** Letters used up, where the next part may begin, and whether one behind the first has begun, of each way to read them. */
	let ways: readonly (readonly [used: number, from: number])[] = [[0, 0]];
	for (let part = 0; ways.length > 0; part++) {
		const next = new Map<string, readonly [number, number]>();
		for (const [used, from] of ways) {
			for (let at = from; at < (part === 0 ? 1 : word.length); at++) {
				for (let count = 1; used + count <= letters.length && word[at + count - 1] === letters[used + count - 1]; count++) {
					const end = at + Math.max(count, SHORTEST_PART);
					if (end <= word.length && used + count === letters.length && part > 0) {
						return true;
					}
					if (end < word.length) {
						next.set(`${used + count} ${end}`, [used + count, end]);
					}
				}
			}
		}
		ways = [...next.values()];
	}
	return false;
}

function isWordCode(code: number): boolean {
	return foldCode(code) > 0 || isHyphen(code);
}

/** Apostrophes, full stops of initials and slashes inside a word. */
function joinsWord(text: string, at: number, first: number): boolean {
	const code = text.charCodeAt(at);
	if ((code === 0x27 || code === 0x2019) && /(?:^|[^\p{L}])(?:[dlnsmtj]|qu)$/iu.test(text.slice(Math.max(first, at - 3), at))) {
		return false;
	}
	const isJoint = code === 0x27 || code === 0x2019 || code === 0x2f || code === 0x26 || code === 0x2e;
	return isJoint && at > first && foldCode(text.charCodeAt(at - 1)) > SKIPPED && foldCode(text.charCodeAt(at + 1)) > SKIPPED;
}

/** The last full stop of `U.S.`. */
function isInitialsStop(text: string, at: number, first: number): boolean {
	return text.charCodeAt(at) === 0x2e && at - 2 >= first && text.charCodeAt(at - 2) === 0x2e;
}

const BETWEEN = new Set([...',-–‐‑&/"“”„‚‘’\'«»'].map((char) => char.charCodeAt(0)));

function isBetween(code: number): boolean {
	return isSpace(code) || foldCode(code) === SKIPPED || BETWEEN.has(code);
}
