import { languageTag } from '../languageTags';
import { foldHeading, languageCoded, languageNamed } from './languageNames';

/** What a column holds. `term` may be a full form or an abbreviation, as it looks; `full` is always a full form. */
export type ColumnRole =
	| 'term'
	| 'full'
	| 'abbreviation'
	| 'short'
	| 'variant'
	| 'definition'
	| 'language'
	| 'note'
	| 'domain'
	| 'source'
	| 'status'
	| 'id'
	| 'identifier'
	| 'kind'
	| 'organisation'
	| 'qualifier'
	| 'validFrom'
	| 'validUntil'
	| 'supersededBy'
	| 'broader'
	| 'narrower'
	| 'related'
	| 'ignored';

/**
 * Headings by role, in English, French, Spanish, German, Italian, Portuguese, Dutch, Russian, Arabic and Chinese; of two columns
 * with one role, the one whose heading stands first here is meant.
 */
const phrases: Readonly<Record<Exclude<ColumnRole, 'ignored'>, string>> = {
	term: `term, terms, terme, termes, término, términos, terminus, begriff, fachbegriff, benennung, termine, termini, termo, termos,
		begrip, термин, مصطلح, المصطلح, 术语, preferred term, preferred name, preferred label, pref label, terme préféré, vedette,
		headword, lemma, expression, entry, entrée, entrada, eintrag, voce, concept, concepto, concetto, conceito, konzept, word, mot,
		palabra, wort, parola, palavra, woord, designation, désignation, bezeichnung, dénomination, denominación, denominazione,
		denominação, benaming, name, nom, nombre, nome, naam, название, наименование, اسم, الاسم, 名称, label, libellé, title, titre,
		título, titel, titolo`,
	full: `full form, full term, full name, long form, long name, expansion, expanded form, spelled out, forme complète,
		forme développée, forme longue, nom complet, nom développé, forma completa, forma desarrollada, forma larga, nombre completo,
		langform, vollform, voller name, ausgeschrieben, forma estesa, nome per esteso, forma extensa, por extenso, nome completo,
		volledige vorm, volledige naam, voluit, полная форма, полное название, полное наименование, الاسم الكامل, 全称`,
	abbreviation: `abbreviation, abbreviations, abbreviated form, abbrev, abbr, acronym, acronyms, initialism, sigle, sigles, acronyme,
		acronymes, abréviation, abréviations, sigla, siglas, sigle, acrónimo, acrónimos, abreviatura, abreviaturas, abkürzung,
		abkürzungen, abk, kürzel, akronym, akronyme, acronimo, acronimi, abbreviazione, abbreviazioni, abreviação, abreviações,
		acrônimo, afkorting, afkortingen, acroniem, letterwoord, сокращение, аббревиатура, اختصار, الاختصار, المختصر, 缩写, 简称,
		缩略语`,
	short: `short form, short name, short title, forme courte, nom court, forma corta, nombre corto, kurzform, kurzname, forma breve,
		nome breve, forma curta, nome curto, korte vorm, korte naam`,
	variant: `variants, variant, synonyms, synonym, alternative names, alternative name, alternative terms, alternative term,
		alternative label, alt label, alternatives, alternative, also known as, aka, alias, other names, other terms, other forms,
		variantes, variante, synonymes, synonyme, autres noms, autres termes, autres formes, sinónimos, sinónimo, otros nombres,
		otros términos, varianten, weitere namen, sinonimi, sinonimo, varianti, altri nomi, altri termini, outros nomes, outros termos,
		synoniemen, synoniem, andere namen, синонимы, синоним, варианты, مرادفات, مرادف, المرادفات, 同义词`,
	definition: `definition, definitions, gloss, meaning, description, explanation, définition, définitions, signification, sens,
		explication, definición, definiciones, significado, descripción, explicación, bedeutung, erklärung, erläuterung, beschreibung,
		definizione, definizioni, significato, descrizione, spiegazione, definição, definições, descrição, explicação, definitie,
		definities, betekenis, omschrijving, beschrijving, uitleg, определение, значение, описание, تعريف, التعريف, 定义, 释义, 说明`,
	language: `language, language code, lang, locale, langue, code langue, idioma, lengua, sprache, sprachcode, lingua, língua, taal,
		язык, لغة, اللغة, 语言`,
	note: `note, notes, usage note, remark, remarks, comment, comments, remarque, remarques, commentaire, commentaires, observation,
		observations, nota, notas, comentario, comentarios, observación, observaciones, anmerkung, anmerkungen, bemerkung, bemerkungen,
		hinweis, hinweise, kommentar, commento, commenti, osservazioni, comentário, comentários, observação, observações, opmerking,
		opmerkingen, toelichting, примечание, примечания, комментарий, ملاحظة, ملاحظات, 备注, 注释`,
	domain: `domain, domains, subject field, subject fields, subject area, subject, subjects, field, topic, topics, area, theme, category,
		categories, domaine, domaines, thème, thèmes, sujet, catégorie, dominio, ámbito, campo, tema, temas, categoría, área, fachgebiet,
		sachgebiet, themengebiet, themenbereich, bereich, thema, kategorie, settore, argomento, categoria, domínio, assunto, vakgebied,
		domein, onderwerp, categorie, область, тема, مجال, المجال, 领域, 类别`,
	source: `source, sources, reference, references, citation, référence, références, fuente, fuentes, referencia, referencias, quelle,
		quellen, beleg, nachweis, fonte, fonti, riferimento, riferimenti, fontes, referência, referências, bron, bronnen, источник,
		источники, مصدر, المصدر, 来源, 出处`,
	status: `status, state, statut, état, estado, stato, estatuto, статус, الحالة, 状态`,
	id: `id, concept id, term id, entry id, identifier, uri, iri, identifiant, identificador, identificatore, kennung, code, number, no, nr,
		num, entry number, numéro, número, numero, nummer, key, clé, clave, schlüssel, código, codice`,
	identifier: `external identifier, external id, iate id, iate number, iate, unterm id, identifiant externe, identificador externo,
		externe kennung`,
	kind: 'kind, concept kind',
	organisation: `organisation, organization, org, institution, organización, institución, organismo, organizzazione, istituzione,
		organização, instituição, organisatie, instelling, организация, منظمة, المنظمة, 组织, 机构`,
	qualifier: 'qualifier, disambiguation, qualificatif, calificador, zusatz, qualificador',
	validFrom: `valid from, since, start year, start date, valide depuis, valable depuis, depuis, date de début, válido desde, desde,
		fecha de inicio, gültig ab, gültig von, seit, valido dal, geldig vanaf, sinds`,
	validUntil: `valid until, valid to, until, end year, end date, valide jusqu à, valable jusqu au, date de fin, válido hasta, hasta,
		fecha de fin, gültig bis, valido fino al, válido até, geldig tot`,
	supersededBy: `superseded by, replaced by, successor, remplacé par, sustituido por, reemplazado por, ersetzt durch, nachfolger,
		sostituito da, substituído por, vervangen door`,
	broader: `broader, broader term, broader terms, broader concept, bt, terme générique, termes génériques, término genérico, oberbegriff,
		oberbegriffe, termine più generale, termo genérico`,
	narrower: `narrower, narrower term, narrower terms, narrower concept, nt, terme spécifique, termes spécifiques, término específico,
		unterbegriff, unterbegriffe, termo específico`,
	related: `related, related term, related terms, related concept, related concepts, see also, rt, terme associé, termes associés,
		voir aussi, término relacionado, términos relacionados, véase también, verwandter begriff, verwandte begriffe, siehe auch,
		vedi anche, ver também, zie ook`,
};

/** Headings of columns with another language's terms; without the language they say too little. */
const translations =
	wordList(`translation, equivalent, traduction, équivalent, traducción, equivalente, übersetzung, entsprechung, traduzione,
	tradução, vertaling, перевод, ترجمة, 译文`);

/** Words that hardly say what a column is: its values must speak for it too. */
const weakWords = wordList(
	'code, number, no, nr, num, numéro, número, numero, nummer, key, clé, clave, schlüssel, código, codice, category, categories, ' +
		'catégorie, categoría, categoria, kategorie, categorie, area, área, state, state, estado, stato, état',
);

/** Roles that a longer heading may have, too: `agency name`, `definition of the term`. */
const looseRoles: ReadonlySet<ColumnRole> = new Set(['term', 'full', 'abbreviation', 'definition', 'variant', 'note']);

interface Phrase {
	readonly role: ColumnRole;
	readonly rank: number;
}

const byPhrase = new Map<string, Phrase>();
for (const [role, list] of Object.entries(phrases)) {
	for (const [rank, phrase] of [...wordList(list)].entries()) {
		if (!byPhrase.has(phrase)) {
			byPhrase.set(phrase, { role: role as ColumnRole, rank });
		}
	}
}

function wordList(list: string): ReadonlySet<string> {
	return new Set(list.split(',').map(foldHeading));
}

/** What a heading says of its column. */
export interface Heading {
	readonly role: ColumnRole;
	/** BCP 47 tag; `undefined` where it names none. */
	readonly language: string | undefined;
	/** How well it names the role, 0 the best; of two columns with one role and language the better one is meant. */
	readonly rank: number;
	/** Whether it is only part of a longer heading, or a language alone. */
	readonly isLoose: boolean;
	readonly isWeak: boolean;
}

/** Added to the rank of a phrase that is only part of a heading. */
const LOOSE = 1000;

/** What a heading says; `undefined` where it says nothing known. */
export function headingOf(text: string): Heading | undefined {
	const folded = foldHeading(text);
	const whole = byPhrase.get(folded);
	if (whole !== undefined) {
		return { ...whole, language: undefined, isLoose: false, isWeak: weakWords.has(folded) };
	}
	const { rest, language } = withoutLanguage(folded, text);
	if (rest === '') {
		return language === undefined ? undefined : { role: 'term', language, rank: 0, isLoose: true, isWeak: false };
	}
	if (language !== undefined && translations.has(rest)) {
		return { role: 'term', language, rank: 0, isLoose: false, isWeak: false };
	}
	const exact = byPhrase.get(rest);
	if (exact !== undefined) {
		return { ...exact, language, isLoose: false, isWeak: weakWords.has(rest) };
	}
	const part = partOf(rest);
	return part === undefined ? undefined : { ...part, language, rank: part.rank + LOOSE, isLoose: true, isWeak: false };
}

/** A language in square brackets is any tag, known or not: `Full form [tpi]`, `Variants [sr-Latn]`. */
const TAGGED = /^([^[]*)\[([A-Za-z0-9-]+)\]\s*$/;

/** A heading less the language that it names: `terme fr`, `english term`, `definition en gb`, `term in french`. */
function withoutLanguage(folded: string, text: string): { readonly rest: string; readonly language: string | undefined } {
	const tagged = TAGGED.exec(text);
	const tag = tagged === null ? undefined : languageTag(tagged[2]!);
	if (tag !== undefined) {
		return { rest: foldHeading(tagged![1]!), language: tag };
	}
	const words = folded.split(' ');
	const named = words.findIndex((word) => languageNamed(word) !== undefined);
	if (named >= 0) {
		const rest = words.filter((_, i) => i !== named).join(' ');
		return { rest: rest.replace(/ (?:in|en|auf|em|op|по|на)$/, ''), language: languageNamed(words[named]!) };
	}
	const region = /(?:^|[^A-Za-z])([A-Za-z]{2,3})[-_]([A-Z]{2})\W*$/.exec(text);
	const regional = region === null ? undefined : languageCoded(region[1]!.toLowerCase());
	if (regional !== undefined && byPhrase.get(region![1]!.toLowerCase()) === undefined) {
		return { rest: words.slice(0, -2).join(' '), language: `${regional}-${region![2]}` };
	}
	const last = languageCoded(words.at(-1)!);
	if (last !== undefined) {
		return { rest: words.slice(0, -1).join(' '), language: last };
	}
	const first = languageCoded(words[0]!);
	return first === undefined ? { rest: folded, language: undefined } : { rest: words.slice(1).join(' '), language: first };
}

const genitive = / (?:of|de|du|des|d|del|della|der|di|da|do|van) /;

/** English says what a column is with the heading's last words, a genitive with its first: `agency name`, `nom de la mission`. */
function partOf(rest: string): Phrase | undefined {
	const words = rest.split(' ');
	const cuts = words.slice(1).map((_, i) => i + 1);
	const ends = cuts.map((cut) => words.slice(cut).join(' '));
	const starts = cuts.toReversed().map((cut) => words.slice(0, cut).join(' '));
	const parts = genitive.test(rest) ? [...starts, ...ends] : [...ends, ...starts];
	return parts.map((part) => byPhrase.get(part)).find((phrase) => phrase !== undefined && looseRoles.has(phrase.role));
}
