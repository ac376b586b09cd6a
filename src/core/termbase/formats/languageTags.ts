/** ISO 639-2 codes, bibliographic and terminological, of the languages of the UN, the EU and their partners, as ISO 639-1 has them. */
const SHORT_CODES = new Map(
	(
		'alb:sq ara:ar arm:hy aze:az baq:eu bel:be ben:bn bos:bs bul:bg cat:ca ces:cs chi:zh cze:cs dan:da deu:de dut:nl ell:el ' +
		'eng:en est:et eus:eu fas:fa fin:fi fra:fr fre:fr geo:ka ger:de gle:ga gre:el heb:he hin:hi hrv:hr hun:hu hye:hy ice:is ' +
		'ind:id isl:is ita:it jpn:ja kat:ka kor:ko lat:la lav:lv lit:lt mac:mk may:ms mkd:mk mlt:mt msa:ms nld:nl nno:nn nob:nb ' +
		'nor:no per:fa pol:pl por:pt ron:ro rum:ro rus:ru slk:sk slo:sk slv:sl som:so spa:es sqi:sq srp:sr swa:sw swe:sv tha:th ' +
		'tur:tr ukr:uk urd:ur vie:vi zho:zh'
	)
		.split(' ')
		.map((pair) => pair.split(':') as [string, string]),
);

const TAG = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

/**
 * A file's language code as BCP 47 tag: `EN` and `eng` are `en`, `en_GB` is `en-GB`. Only its form is checked.
 * `undefined` where it is no tag.
 */
export function languageTag(text: string): string | undefined {
	const [first = '', ...rest] = text.trim().replaceAll('_', '-').split('-');
	const primary = first.toLowerCase();
	const tag = [SHORT_CODES.get(primary) ?? primary, ...rest].join('-');
	return TAG.test(tag) ? tag : undefined;
}

/** Whether two BCP 47 tags are of one language, whatever its region or script. */
export function sameLanguage(one: string, other: string): boolean {
	return one === other || one.split('-', 1)[0] === other.split('-', 1)[0];
}
