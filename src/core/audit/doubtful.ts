import { capsLineAt } from '../document/capsLine';
import { isCapital } from '../language/characters';
import { isFunctionWord } from '../language/functionWords';

/** Characters that are looked at on each side. */
const REACH = 48;

/**
 * Whether text[start, end), a word in capitals, is more likely something else than an abbreviation: a Roman numeral, the number of
 * a document, a label, a unit behind a number, a rank before a name, a name, a licence, or a word in capitals for emphasis. Such a word
 * counts only where the document explains it.
 */
export function isDoubtful(key: string, text: string, start: number, end: number): boolean {
	if (
		isRomanNumeral(key) ||
		NEVER.has(key) ||
		/^(?:Y{2,4}|[MDHSZ]{2}|X{2,}|N{2,})$/.test(key) ||
		/^\p{Lu}\p{Ll}{2}/u.test(key) ||
		/^\d/.test(key) ||
		isFormula(key) ||
		isTypeNumber(key)
	) {
		return true;
	}
	const before = text.slice(Math.max(0, start - REACH), start);
	const after = text.slice(end, end + REACH);
	return (
		isNumberedDocument(key, before, after) ||
		isLabel(key, before) ||
		isOwnLabel(key, text, start, after) ||
		isQuantity(key, before, after) ||
		isRankOrGrade(key, after) ||
		isPartOfName(before, after) ||
		isSurname(key, before) ||
		isLicence(key, before, after) ||
		isEmphasis(key, text, start, before, after)
	);
}

/** Numerals of I, V and X; with other letters they are taken for abbreviations (`CD`, `MI`), unless they are plainly long. */
function isRomanNumeral(key: string): boolean {
	const numeral = key.replace(/[a-z]$/, '');
	return (
		/^(?:X{0,3})(?:IX|IV|V?I{0,3})$/.test(numeral) ||
		/^M{1,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{1,3})$/.test(numeral)
	);
}

/** What no reader takes for an abbreviation that wants to be explained: times of day, eras, answers, names. */
const NEVER: ReadonlySet<string> = new Set(
	`AM PM AD BC BCE CE OK NO YES TV PC ID VS NB PS RSVP DIY FAQ PDF TODO TBC TBD TBA NA RIP SOS
	GMT UTC CET CEST EST EDT PST BST Q1 Q2 Q3 Q4 DJ VIP CV DNA RAND IKEA LEGO`.split(/\s+/),
);

function isFormula(key: string): boolean {
	return /^(?:CO|SO|NO|H|N|O|CH|NH|PM)[2-4]O?$/.test(key) || key === 'PM10' || key === 'NOx';
}

/** Types of weapons and vehicles: `A400M`, `C130`; two digits may as well be a group (`M23`, `G20`). Postal districts of London. */
function isTypeNumber(key: string): boolean {
	return /^\p{Lu}{1,2}\d{3,}\p{Lu}?$/u.test(key) || /^(?:SE|SW|NW|EC|WC)\d{1,2}[A-Z]?$/.test(key);
}

/** `COM(2011) 884`, `JOIN (2016) 52`, `SN 5/20`, `2020/2766(RSP)`, `ISBN 978-1-4028-9462-6`, `ISO 9001`. */
function isNumberedDocument(key: string, before: string, after: string): boolean {
	return (
		/^ ?\(\d{4}\) ?\d|^[ \u00a0]\d+\/\d/.test(after) ||
		(/\d\($/.test(before) && after.startsWith(')')) ||
		(/^(?:ISBN|ISSN|DOI|ISO)$/.test(key) && /^:?[ \u00a0]\d/.test(after))
	);
}

const LABELLED =
	/(?:^|[^\p{L}])(?:annex|appendix|table|figure|fig\.|box|chart|map|graph|exhibit|section|chapter|volume|vol\.|part|title|article|book|tome|paragraph|para|level|line|phase|stage|category|class|type|size|grade|route|corridor|option|scenario|zone|block|gate|room|building|highway|motorway|road|form|version|anhang|abschnitt|abbildung|tabelle|kapitel|annexe|tableau|chapitre|partie|titre)s?[ \u00a0]$/iu;

/** `Annex A1`, `Table B2`, and a numeral behind what is numbered: `Volume CL`. */
function isLabel(key: string, before: string): boolean {
	return (/^\p{Lu}\d{1,3}$/u.test(key) || /^[IVXLCDM]+$/.test(key)) && LABELLED.test(before);
}

/** `F1.`, `R2:` where a paragraph begins: what the paper itself numbers. */
function isOwnLabel(key: string, text: string, start: number, after: string): boolean {
	return (
		/^\p{Lu}\d{1,2}$/u.test(key) &&
		/^\u0001?[.:)]/.test(after) &&
		/(?:^|\n[ \t]*\r?\n|\u0002)[\s\u0001]*$/u.test(
			start < REACH ? text.slice(0, start) : ` ${text.slice(start - REACH, start)}`,
		)
	);
}

const UNITS: ReadonlySet<string> = new Set(
	'MW GW TW kW kWh MWh GWh TWh Wh GHz MHz kHz THz KB MB GB TB PB Mbps Gbps Mbit Gbit MT KT GT kV MV VA kVA dB hPa kPa MPa'.split(
		' ',
	),
);
const CURRENCIES: ReadonlySet<string> = new Set(
	'EUR USD GBP CHF JPY CNY RMB RUB UAH CAD AUD SEK NOK DKK PLN CZK HUF RON BGN TRY INR BRL ZAR XOF XAF XDR KES UGX NGN ETB AFN IQD'.split(
		' ',
	),
);

/** A unit or a currency beside a number. */
function isQuantity(key: string, before: string, after: string): boolean {
	if (UNITS.has(key)) {
		return /\d[ \u00a0\u202f]?$/.test(before);
	}
	return CURRENCIES.has(key) && (/^[ \u00a0\u202f]?\d/.test(after) || /(?:\d|illion|[bm]n)[ \u00a0\u202f]?$/.test(before));
}

const RANKS: ReadonlySet<string> = new Set(
	'GEN LTG LTGEN MG MAJGEN BG BGEN BRIG COL LTCOL LTC MAJ CPT CAPT LT SGT SSGT SSG CPL PVT ADM VADM RADM CDR LCDR CMDR AVM'.split(
		' ',
	),
);

/** `COL Smith`, `a P5 post`. */
function isRankOrGrade(key: string, after: string): boolean {
	return (
		(RANKS.has(key.toUpperCase()) && /^\.? (?:\p{Lu}\. ?)*\p{Lu}\p{Ll}/u.test(after)) ||
		(/^[PDGS]\d{1,2}$/.test(key) && /^[ -](?:level|post|position|grade|staff)/.test(after))
	);
}

/** What stands beside a name in capitals: a person's title, a kind of undertaking, a kind of company. */
const BEFORE_NAME =
	/(?:^|[^\p{L}])(?:(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Capt|Sr|Fr|Rev|Hon|Judge|Justice|Commissioner|Secretary|Director|Sir|Lord|Lady|General|Admiral|Colonel|Major|Captain|President|Minister|Ambassador|Senator|Professor|Monsieur|Madame|Herr|Frau)\.?[ \u00a0](?:\p{Lu}[\p{L}.-]*[ \u00a0])*|(?:Operation|Operations|Opération|Exercise|Camp|Projekt|Op)[ \u00a0])["“‘«]?$/u;
const BEHIND_NAME = /^[ \u00a0](?:Corporation|Corp|Inc|Ltd|LLC|GmbH|plc|PLC|AG|Group|Holding|Press|Publishing|Europe\b)/u;

function isPartOfName(before: string, after: string): boolean {
	return BEFORE_NAME.test(before) || BEHIND_NAME.test(after);
}

/**
 * A surname in capitals: behind initials, or behind a word with a capital within a sentence if it can be spoken. What is an
 * abbreviation there (`German KFOR`) seldom can, and is explained elsewhere.
 */
function isSurname(key: string, before: string): boolean {
	if (!/^\p{Lu}{3,}$/u.test(key)) {
		return false;
	}
	if (/(?:^|[^\p{L}])(?:\p{Lu}\.[ \u00a0]?){1,3}$/u.test(before)) {
		return true;
	}
	if (!isPronounceable(key)) {
		return false;
	}
	const name = /[\p{Ll},;)][ \u00a0\n](?:\p{Lu}\p{Ll}+-)?(\p{Lu}\p{Ll}{2,})[ \u00a0\n]$/u.exec(before)?.[1];
	return name !== undefined && !isFunctionWord(name.toLowerCase()) && !/(?:an|ish|ese|ch|ic|al|ry|on|ty|or|er|ce)$/.test(name);
}

function isPronounceable(key: string): boolean {
	return key.length >= 5 && /^(?:[^AEIOUYÀ-Ý]{0,3}[AEIOUYÀ-Ý]{1,3}){2,}[^AEIOUYÀ-Ý]{0,3}$/u.test(key);
}

const LICENCES = /^(?:CC0?|GPL|GPLv\d|LGPL|AGPL|GFDL|MIT|BSD|MPL|EUPL|ODbL|PDDL|OGL|BY|SA|NC|ND)$/;

/** `CC BY-SA 4.0`, `the MIT licence`, `GPL v3`. */
function isLicence(key: string, before: string, after: string): boolean {
	if (!LICENCES.test(key)) {
		return false;
	}
	if (/^(?:BY|SA|NC|ND)$/.test(key)) {
		return /(?:CC|BY|NC|SA)[- ](?:BY-|NC-)?$/.test(before);
	}
	return (
		/^(?:[ -]BY\b|0\b|[ -]v?\d|[ -]?licen[cs]|-?Lizenz)/i.test(after) || /licen[cs]e[ds]?(?: under)?(?: the)? $/i.test(before)
	);
}

/** Function words that are abbreviations as well. */
const AMBIVALENT: ReadonlySet<string> = new Set(['it', 'us', 'who', 'un', 'eu', 'au', 'sea', 'so']);

const LABEL_WORDS: ReadonlySet<string> = new Set(
	`note notes update updated warning caution important attention tip draft final disclaimer summary abstract keywords contents
	introduction conclusion conclusions background context recommendation recommendations source sources annex annexes appendix
	figure table box chapter section part restricted confidential secret unclassified limited internal embargo embargoed new stop
	always never only every each one none both please read press release true false null erratum corrigendum addendum
	hinweis wichtig achtung entwurf vertraulich geheim anhang nachtrag remarque confidentiel avertissement annexe sommaire introducción resumen`.split(
		/\s+/,
	),
);

/** Endings of English, French and German words that abbreviations do not have. */
const WORD_ENDING =
	/.{3}(?:ING|TION|TIONS|MENT|MENTS|NESS|ANCE|ANCES|ENCE|ENCES|ABLE|IBLE|IVE|IVES|ITY|ITIES|OUS|FUL|LESS|SHIP|ISM|LY|UNG|UNGEN|KEIT|HEIT|LICH)$/;

/** A word in capitals because the line is, because its neighbours are, or because somebody wants to be heard. */
function isEmphasis(key: string, text: string, start: number, before: string, after: string): boolean {
	const lower = key.toLowerCase();
	if (LABEL_WORDS.has(lower) || (isFunctionWord(lower) && !AMBIVALENT.has(lower)) || WORD_ENDING.test(key)) {
		return true;
	}
	if (/^\p{Lu}{2,}\p{Ll}$/u.test(key)) {
		return true;
	}
	if (/\p{Ll}/u.test(key)) {
		return false;
	}
	return capsLineAt(text, start).isInCapitals || isInRunOfCapitals(before, after);
}

/** Whether the word stands in capitals in a row with others, one of them a function word. */
function isInRunOfCapitals(before: string, after: string): boolean {
	// Most words do not stand beside one that ends or begins with a capital.
	if (!isCapital(before.charCodeAt(before.length - 2)) && !isCapital(after.charCodeAt(1))) {
		return false;
	}
	const left = /(?:(?:^|[^\p{L}])\p{Lu}[\p{Lu}'’]*)*(?=[ \u00a0]$)/u.exec(before)?.[0] ?? '';
	const right = /^(?:[ \u00a0]\p{Lu}[\p{Lu}'’]*(?![\p{L}\p{N}]))*/u.exec(after)?.[0] ?? '';
	const words = `${left} ${right}`.match(/\p{Lu}{2,}/gu) ?? [];
	return (
		words.filter((word) => word.length > 2).length > 1 ||
		words.some((word) => word === 'ONE' || (!AMBIVALENT.has(word.toLowerCase()) && isFunctionWord(word.toLowerCase(), 'en')))
	);
}
