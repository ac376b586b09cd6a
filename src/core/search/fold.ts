import { foldCode, SKIPPED } from '../language/characters';

const longestWord = 64;

/**
 * Tells the words of a text as written, in order, at most `limit` of them, each as a stretch of a string: of the text itself, or
 * of the word alone where it does not stand so in the text. Whatever is no letter, mark or digit separates words; a possessive
 * `'s` belongs to its word, without the apostrophe. Chinese characters and kana, which are written without spaces, are a word
 * each. Of absurdly long words only the beginning is told.
 */
export function visitWords(text: string, limit: number, visit: (source: string, start: number, end: number) => void): void {
	let at = 0;
	for (let count = 0; at < text.length && count < limit; ) {
		const start = at;
		while (at < text.length && isWordCharacter(text, at) && (at === start || !standsAlone(text.charCodeAt(at)))) {
			at++;
			if (standsAlone(text.charCodeAt(at - 1))) {
				break;
			}
		}
		if (at === start) {
			at++;
			continue;
		}
		const end = Math.min(at, start + longestWord);
		if (isPossessive(text, at)) {
			visit(`${text.slice(start, end)}s`, 0, end - start + 1);
			at += 2;
		} else {
			visit(text, start, end);
		}
		count++;
	}
}

/** The words of a text, as {@link visitWords} finds them and {@link foldWord} folds them; none is empty. */
export function wordsOf(text: string, limit = Number.POSITIVE_INFINITY): string[] {
	const words: string[] = [];
	visitWords(text, limit, (source, start, end) => {
		const folded = foldWord(source.slice(start, end));
		if (folded !== '') {
			words.push(folded);
		}
	});
	return words;
}

/**
 * One word as it is compared: in lower case, without diacritics, in one spelling for British and American. Empty if it is nothing
 * but marks.
 */
export function foldWord(word: string): string {
	let folded = word.toLowerCase();
	if (/[^\0-\x7f]/.test(folded)) {
		folded = folded
			.normalize('NFKD')
			.replace(/\p{M}+/gu, '')
			.replace(/[æœßøłđðþı]/g, (letter) => plainLetters.get(letter)!);
	}
	return spelling.test(folded) ? oneSpelling(folded) : folded;
}

/** Letters that Unicode does not decompose. */
const plainLetters = new Map([
	['æ', 'ae'],
	['œ', 'oe'],
	['ß', 'ss'],
	['ø', 'o'],
	['ł', 'l'],
	['đ', 'd'],
	['ð', 'd'],
	['þ', 'th'],
	['ı', 'i'],
]);

/**
 * British and American spellings, led to one form that need be neither. The rules see no dictionary: they also change words with
 * one spelling (`source` keeps, `flour` becomes `flor`), which does no harm, since query and names are changed alike.
 */
const spellings: readonly (readonly [RegExp, string])[] = [
	[/([iy])z(?=[aei]|$)/g, '$1s'],
	[/([a-z]{2})our(?![cnt])/g, '$1or'],
	[/([btv])re(?=[ds]?$)/g, '$1er'],
	[/ence(?=s?$|less)/g, 'ense'],
	[/ll/g, 'l'],
	[/(?<=[a-z])ae(?=[a-z])|^ae(?=st|ti|on)/g, 'e'],
	[/(?<=^|[afmn]|ub|hr)oe(?=[a-z]{2})/g, 'e'],
	[/ogue/g, 'og'],
	[/gramme/g, 'gram'],
	[/([dg]g)em/g, '$1m'],
	[/grey/g, 'gray'],
	[/mould/g, 'mold'],
	[/plough/g, 'plow'],
	[/draught/g, 'draft'],
	[/sceptic/g, 'skeptic'],
	[/sulph/g, 'sulf'],
	[/alumini/g, 'alumin'],
	[/artef/g, 'artif'],
	[/cheque/g, 'check'],
	[/pyjama/g, 'pajama'],
	[/practic(?=e|ing)/g, 'practis'],
	[/jewelery/g, 'jewelry'],
	[/storey/g, 'story'],
	[/^tyre/g, 'tire'],
];

/** Tells quickly that no rule applies, which holds for most words. */
const spelling = new RegExp(spellings.map(([rule]) => `(?:${rule.source})`).join('|'));

function oneSpelling(word: string): string {
	let folded = word;
	for (const [rule, replacement] of spellings) {
		folded = folded.replace(rule, replacement);
	}
	return folded;
}

function isWordCharacter(text: string, at: number): boolean {
	const code = text.charCodeAt(at);
	if (code < 128) {
		return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
	}
	// Half of a surrogate pair: most such letters are historic scripts and rare ideographs; emoji do no harm as words.
	return foldCode(code) > SKIPPED || (code >= 0xd800 && code < 0xe000);
}

function standsAlone(code: number): boolean {
	return (code >= 0x3040 && code <= 0x30ff) || (code >= 0x3400 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff);
}

function isPossessive(text: string, at: number): boolean {
	const mark = text[at];
	return (
		(mark === "'" || mark === '’') &&
		(text[at + 1] === 's' || text[at + 1] === 'S') &&
		(at + 2 === text.length || !isWordCharacter(text, at + 2))
	);
}
