/** ISO 639-2 codes of the common languages, by their ISO 639-1 ones. */
const LONG_CODES = new Map(
	Object.entries({
		ara: 'ar',
		chi: 'zh',
		deu: 'de',
		eng: 'en',
		fra: 'fr',
		fre: 'fr',
		ger: 'de',
		ita: 'it',
		nld: 'nl',
		por: 'pt',
		rus: 'ru',
		spa: 'es',
		zho: 'zh',
	}),
);

/** A language tag as BCP 47 with a lower-case primary part; `undefined` where it is none. */
export function languageTag(text: string): string | undefined {
	const [primary = '', ...rest] = text.trim().replaceAll('_', '-').split('-');
	const lower = primary.toLowerCase();
	const tag = [LONG_CODES.get(lower) ?? lower, ...rest].join('-');
	return /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag) ? tag : undefined;
}
