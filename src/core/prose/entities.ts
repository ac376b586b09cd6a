import { Code, isAlphanumeric } from './characters';

/** A character reference: where it ends, and the text it stands for. */
export interface Entity {
	readonly end: number;
	readonly value: string;
}

/** The names of U+00A0 to U+00FF, in order. */
const LATIN_1 =
	'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para ' +
	'middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute ' +
	'Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute ' +
	'THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ' +
	'ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';

/** Names with the character after them: what else HTML 4 names and a paper may hold, and letters of European names. */
const OTHERS =
	'amp& lt< gt> quot" apos\' OElig\u0152 oelig\u0153 Scaron\u0160 scaron\u0161 Yuml\u0178 Zcaron\u017d zcaron\u017e Ccaron\u010c ccaron\u010d Cacute\u0106 ' +
	'cacute\u0107 Dstrok\u0110 dstrok\u0111 Dcaron\u010e dcaron\u010f Lstrok\u0141 lstrok\u0142 Nacute\u0143 nacute\u0144 Sacute\u015a sacute\u015b ' +
	'Aogon\u0104 aogon\u0105 Eogon\u0118 eogon\u0119 Zdot\u017b zdot\u017c Rcaron\u0158 rcaron\u0159 Ecaron\u011a ecaron\u011b Gbreve\u011e gbreve\u011f Scedil\u015e ' +
	'scedil\u015f Idot\u0130 imath\u0131 Amacr\u0100 amacr\u0101 Emacr\u0112 emacr\u0113 Imacr\u012a imacr\u012b Omacr\u014c omacr\u014d Umacr\u016a umacr\u016b ' +
	'fnof\u0192 circ\u02c6 tilde\u02dc ensp\u2002 emsp\u2003 thinsp\u2009 zwnj\u200c zwj\u200d lrm\u200e rlm\u200f hyphen\u2010 dash\u2010 ndash\u2013 mdash\u2014 ' +
	'horbar\u2015 lsquo\u2018 rsquo\u2019 sbquo\u201a ldquo\u201c rdquo\u201d bdquo\u201e dagger\u2020 Dagger\u2021 bull\u2022 hellip\u2026 permil\u2030 prime\u2032 ' +
	'Prime\u2033 lsaquo\u2039 rsaquo\u203a euro\u20ac trade\u2122 larr\u2190 uarr\u2191 rarr\u2192 darr\u2193 harr\u2194 rArr\u21d2 hArr\u21d4 minus\u2212 infin\u221e ' +
	'asymp\u2248 ne\u2260 equiv\u2261 le\u2264 ge\u2265 num# dollar$ percnt% ast* plus+ comma, period. sol/ colon: semi; equals= quest? commat@ lsqb[ ' +
	'lbrack[ bsol\\ rsqb] rbrack] Hat^ lowbar_ grave` lcub{ lbrace{ verbar| vert| rcub} rbrace} excl! lpar( rpar)';

const NAMED: ReadonlyMap<string, string> = new Map([
	...LATIN_1.split(' ').map((name, index) => [name, String.fromCharCode(0xa0 + index)] as const),
	...OTHERS.split(' ').map((entry) => [entry.slice(0, -1), entry.slice(-1)] as const),
]);

/**
 * The character reference at `at` (`&`); `undefined` if there is none. Only common names are known; an unknown one is text, as
 * in `R&D;`.
 */
export function entityAt(text: string, at: number, to: number): Entity | undefined {
	const limit = Math.min(to, at + 12);
	let end = at + 1;
	while (end < limit && (isAlphanumeric(text.charCodeAt(end)) || (end === at + 1 && text.charCodeAt(end) === Code.hash))) {
		end++;
	}
	if (end >= limit || text.charCodeAt(end) !== Code.semicolon) {
		return undefined;
	}
	const name = text.slice(at + 1, end);
	const value = name.startsWith('#') ? numeric(name) : NAMED.get(name);
	return value === undefined ? undefined : { end: end + 1, value };
}

function numeric(name: string): string | undefined {
	const isHex = (name.charCodeAt(1) | 32) === LOWER_X;
	const digits = name.slice(isHex ? 2 : 1);
	if (!(isHex ? HEX_DIGITS : DIGITS).test(digits)) {
		return undefined;
	}
	const code = Number.parseInt(digits, isHex ? 16 : 10);
	const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
	return isCharacter ? String.fromCodePoint(code) : '\ufffd';
}

const LOWER_X = 120;
const DIGITS = /^[0-9]{1,7}$/;
const HEX_DIGITS = /^[0-9a-f]{1,6}$/i;
