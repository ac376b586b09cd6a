/** BCP 47 tags by the names that babel and polyglossia have for languages. */
const TAGS: ReadonlyMap<string, string> = new Map(
	Object.entries({
		en: 'english',
		'en-GB': 'british UKenglish ukenglish',
		'en-US': 'american USenglish usenglish',
		'en-AU': 'australian',
		'en-CA': 'canadian',
		'en-NZ': 'newzealand',
		fr: 'french francais frenchb',
		'fr-CA': 'acadian canadien',
		de: 'german ngerman germanb',
		'de-AT': 'austrian naustrian',
		'de-CH': 'swissgerman nswissgerman',
		es: 'spanish',
		'es-MX': 'mexican spanishmx',
		it: 'italian',
		pt: 'portuguese portuges',
		'pt-BR': 'brazilian brazil',
		nl: 'dutch',
		da: 'danish',
		sv: 'swedish',
		nb: 'norsk norwegian bokmal',
		nn: 'nynorsk',
		fi: 'finnish',
		is: 'icelandic',
		et: 'estonian',
		lv: 'latvian',
		lt: 'lithuanian',
		pl: 'polish',
		cs: 'czech',
		sk: 'slovak',
		sl: 'slovene slovenian',
		hr: 'croatian',
		sr: 'serbian serbianc',
		bs: 'bosnian',
		bg: 'bulgarian',
		mk: 'macedonian',
		sq: 'albanian',
		ro: 'romanian',
		hu: 'hungarian magyar',
		el: 'greek',
		tr: 'turkish',
		ru: 'russian',
		uk: 'ukrainian',
		ar: 'arabic',
		he: 'hebrew',
		fa: 'persian farsi',
		ga: 'irish',
		cy: 'welsh',
		ca: 'catalan',
		eu: 'basque',
		gl: 'galician',
		ja: 'japanese',
		ko: 'korean',
		zh: 'chinese',
	}).flatMap(([tag, names]) => names.split(' ').map((name) => [name, tag] as const)),
);

/** What polyglossia calls a variant, as BCP 47's region. */
const REGIONS: ReadonlyMap<string, string> = new Map(
	Object.entries({
		GB: 'british uk',
		US: 'american us usmax',
		AU: 'australian',
		NZ: 'newzealand',
		CA: 'canadian acadian',
		CH: 'swiss',
		AT: 'austrian',
		BR: 'brazilian',
		MX: 'mexican',
	}).flatMap(([region, names]) => names.split(' ').map((name) => [name, region] as const)),
);

/** The language that options in brackets name: babel's `main`, else the last; `undefined` if they name none. */
export function languageOfOptions(options: string): string | undefined {
	let last: string | undefined;
	for (const option of options.split(',')) {
		const [key = '', value] = option.split('=').map((part) => part.trim());
		const tag = TAGS.get(value ?? key);
		if (value !== undefined && key === 'main' && tag !== undefined) {
			return tag;
		}
		if (value === undefined && tag !== undefined) {
			last = tag;
		}
	}
	return last;
}

/** The language that polyglossia's `\setdefaultlanguage[options]{name}` names, or babel's `\babelprovide[main]{name}`. */
export function languageOfName(name: string, options: string): string | undefined {
	const tag = TAGS.get(name.trim());
	const region = REGIONS.get(/variant\s*=\s*\{?\s*([a-z]+)/.exec(options)?.[1] ?? '');
	return tag === undefined || region === undefined ? tag : `${tag.slice(0, 2)}-${region}`;
}

/** The language that an editor's magic comment names: `% !TeX spellcheck = en-GB`, `% LTeX: language=de-DE`. */
export function languageOfComment(comment: string): string | undefined {
	return MAGIC.exec(comment)?.[1]?.replaceAll('_', '-');
}

const MAGIC =
	/^%+[ \t]*(?:![ \t]*TeX[ \t]+spellcheck[ \t]*=|LTeX:[ \t]*language=)[ \t]*([a-z]{2,3}(?:[-_][a-z0-9]{2,8}){0,3})/i;
