import { languageTag } from '../languageTags';

/** What people head a language's column with: its code, then its name in itself and in the languages of the field. */
const names = `
en english anglais anglaise ingles inglesa englisch inglese engels английский الانجليزية انجليزي 英语 英文
fr french francais francaise frances francesa franzosisch francese frans французский الفرنسية فرنسي 法语 法文
es spanish espagnol espagnole espanol espanola castellano spanisch spagnolo spagnola espanhol spaans испанский الاسبانية 西班牙语
de german allemand allemande aleman alemana deutsch tedesco tedesca alemao duits немецкий الالمانية 德语
it italian italien italienne italiano italiana italienisch italiaans итальянский الايطالية 意大利语
pt portuguese portugais portugaise portugues portuguesa portugiesisch portoghese portugees португальский البرتغالية 葡萄牙语
nl dutch neerlandais neerlandaise neerlandes niederlandisch olandese holandes nederlands нидерландский الهولندية 荷兰语
ru russian russe ruso rusa russisch russo russa русский الروسية 俄语 俄文
ar arabic arabe arabisch arabo araba العربية عربي арабский 阿拉伯语
zh chinese chinois chinoise chino china chinesisch cinese chines chinees 中文 汉语 китайский الصينية
bg bulgarian bulgare
cs czech tcheque tschechisch cestina
da danish danois danisch dansk
el greek grec griechisch ελληνικα
et estonian estonien estnisch eesti
fi finnish finnois finnisch suomi
ga irish irlandais irisch gaeilge
he hebrew hebreu hebraisch
hi hindi
hr croatian croate kroatisch hrvatski
hu hungarian hongrois ungarisch magyar
ja japanese japonais japanisch 日语 日本語
ko korean coreen koreanisch
lt lithuanian lituanien litauisch lietuviu
lv latvian letton lettisch latviesu
mt maltese maltais maltesisch malti
no norwegian norvegien norwegisch norsk
pl polish polonais polnisch polski
ro romanian roumain rumanisch romana
sk slovak slovaque slowakisch slovencina
sl slovenian slovene slowenisch slovenscina
sq albanian albanais albanisch shqip
sr serbian serbe serbisch
sv swedish suedois schwedisch svenska
sw swahili kiswahili
tr turkish turc turkisch turkce
uk ukrainian ukrainien ukrainisch українська
`;

const codes = new Set<string>();
const byName = new Map<string, string>();
for (const line of names.trim().split('\n')) {
	const [code = '', ...rest] = line.split(' ');
	codes.add(code);
	for (const name of rest) {
		byName.set(foldHeading(name), code);
	}
}

/**
 * A heading's words in lower case without diacritics, separated by single spaces: `Terme_(FR)` and `termeFr` are `terme fr`.
 * Empty where it has no letter or digit.
 */
export function foldHeading(heading: string): string {
	return heading
		.slice(0, 200)
		.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.replaceAll('ß', 'ss')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}

/** The language whose name a folded word is; `undefined` where it is none's. */
export function languageNamed(word: string): string | undefined {
	return byName.get(word);
}

/** The language whose two- or three-letter code a folded word is; `undefined` for codes that no column is expected to have. */
export function languageCoded(word: string): string | undefined {
	const tag = word.length <= 3 ? languageTag(word) : undefined;
	return tag !== undefined && codes.has(tag) ? tag : undefined;
}

/** The language that a cell says, as a tag (`fr`, `fra`, `en_GB`) or a name (`French`); `undefined` where it says none. */
export function languageOfCell(cell: string): string | undefined {
	return languageNamed(foldHeading(cell)) ?? languageTag(cell);
}
