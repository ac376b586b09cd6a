import { Code, isLetter, skipSpaces } from '../characters';
import { controlWordEnd } from './controlWords';

/** Macros that stand for a character. */
const SYMBOLS: ReadonlyMap<string, string> = new Map(
	Object.entries({
		ß: 'ss',
		œ: 'oe',
		Œ: 'OE',
		æ: 'ae',
		Æ: 'AE',
		å: 'aa',
		Å: 'AA',
		ø: 'o',
		Ø: 'O',
		ł: 'l',
		Ł: 'L',
		ı: 'i',
		ȷ: 'j',
		ð: 'dh',
		Ð: 'DH',
		þ: 'th',
		Þ: 'TH',
		đ: 'dj',
		Đ: 'DJ',
		ŋ: 'ng',
		Ŋ: 'NG',
		'§': 'S textsection',
		'¶': 'P textparagraph',
		'†': 'dag',
		'‡': 'ddag',
		'©': 'copyright textcopyright',
		'®': 'textregistered',
		'™': 'texttrademark',
		'£': 'pounds textsterling',
		'€': 'euro texteuro EUR',
		'…': 'ldots dots textellipsis',
		'–': 'textendash',
		'—': 'textemdash',
		'‘': 'lq textquoteleft',
		'’': 'rq textquoteright',
		'“': 'textquotedblleft grqq',
		'”': 'textquotedblright',
		'‚': 'quotesinglbase glq',
		'„': 'quotedblbase glqq',
		'«': 'guillemotleft guillemetleft og flqq',
		'»': 'guillemotright guillemetright fg frqq',
		'•': 'textbullet',
		'·': 'textperiodcentered',
		'°': 'textdegree degree',
		º: 'textordmasculine',
		ª: 'textordfeminine',
		'¿': 'textquestiondown',
		'¡': 'textexclamdown',
		'№': 'textnumero',
		'/': 'slash',
		'-': 'hyp',
		'~': 'textasciitilde',
		'^': 'textasciicircum',
		_: 'textunderscore',
		'<': 'textless',
		'>': 'textgreater',
		'|': 'textbar',
		'\\': 'textbackslash',
	}).flatMap(([character, names]) => names.split(' ').map((name) => [name, character] as const)),
);

/** Combining characters by the accent macros that stand for them. */
const ACCENTS: ReadonlyMap<string, string> = new Map([
	['`', '\u0300'],
	["'", '\u0301'],
	['^', '\u0302'],
	['~', '\u0303'],
	['"', '\u0308'],
	['=', '\u0304'],
	['.', '\u0307'],
	['u', '\u0306'],
	['v', '\u030c'],
	['H', '\u030b'],
	['r', '\u030a'],
	['c', '\u0327'],
	['k', '\u0328'],
	['d', '\u0323'],
	['b', '\u0331'],
]);

/** The character, one UTF-16 unit, that `\name` stands for; `undefined` if it stands for none. */
export function symbolOf(name: string): string | undefined {
	return SYMBOLS.get(name);
}

/** Whether `\name` puts an accent on a letter. */
export function isAccent(name: string): boolean {
	return ACCENTS.has(name);
}

/** Where a symbol ends whose name ends at `at`: TeX passes over white space, and `{}` keeps it. */
export function symbolEnd(text: string, at: number): number {
	if (text.charCodeAt(at) === Code.leftBrace && text.charCodeAt(at + 1) === Code.rightBrace) {
		return at + 2;
	}
	return skipSpaces(text, at, text.length);
}

/**
 * The letter that the accent `\name` is put on, whose name ends at `nameEnd`, and where that ends; `undefined` if there is none.
 * It has its accent if that makes one UTF-16 unit.
 */
export function accentAt(
	text: string,
	name: string,
	nameEnd: number,
): { readonly letter: string; readonly end: number } | undefined {
	let start = skipSpaces(text, nameEnd, nameEnd + 2);
	// A name that is a letter ends before the letter that it accents.
	if (start === nameEnd && isLetter(name.charCodeAt(0)) && isLetter(text.charCodeAt(start))) {
		return undefined;
	}
	const isBraced = text.charCodeAt(start) === Code.leftBrace;
	start = isBraced ? skipSpaces(text, start + 1, start + 3) : start;
	let letter = text.charAt(start);
	let end = start + 1;
	if (text.charCodeAt(start) === Code.backslash) {
		end = controlWordEnd(text, start);
		letter = end - start <= 3 ? (symbolOf(text.slice(start + 1, end)) ?? '') : '';
		end = isBraced ? skipSpaces(text, end, end + 2) : symbolEnd(text, end);
	}
	if (!IS_LETTER.test(letter) || (isBraced && text.charCodeAt(end) !== Code.rightBrace)) {
		return undefined;
	}
	return { letter: accented(name, letter), end: isBraced ? end + 1 : end };
}

const IS_LETTER = /^\p{L}$/u;

function accented(name: string, letter: string): string {
	const base = letter === 'ı' ? 'i' : letter === 'ȷ' ? 'j' : letter;
	const whole = `${base}${ACCENTS.get(name) ?? ''}`.normalize('NFC');
	return whole.length === 1 ? whole : base;
}
