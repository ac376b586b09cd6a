/** The commonest words of some languages: enough to tell which one a text is in, and which abbreviations are words there. */
const functionWords: ReadonlyMap<string, ReadonlySet<string>> = new Map(
	Object.entries({
		en: `the of and to in a is that for it as was with be by on not he his but at are this have from or had an they which you were
			her all she there would their we him been has when who will more no if out so said what up its about into than them can only
			other us some could these two may then do first any my now such like our over me even most after also did many before must`,
		fr: `le la les de des du un une et à en que qui dans pour pas au aux sur se ce il elle est sont plus par avec tout mais leur ou
			ne nous vous cette ces son sa ses été être avait ont comme si sans même où y leurs dont entre fait ainsi deux trois d l n s qu`,
		es: `el la los las de del un una y a en que por con para es no se lo su al como más o pero sus le ya este esta entre cuando
			muy sin sobre también me hasta hay donde han quien desde todo nos durante todos uno les ni contra otros ese eso ante ellos`,
		de: `der die das und in den von zu mit sich auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird
			bei einer um am sind noch wie einem über einen so zum zwei drei war haben nur oder aber vor zur bis mehr durch man sein wurde`,
		it: `il lo la i gli le di del della dei delle e a in un una che per non con si da come più anche al alla sono è ma o nel nella
			dal su se questo questa ha tra loro essere stato suo sua ai quando cui ci`,
		pt: `o a os as de do da dos das e em um uma que para não com no na se por mais como mas foi ao ele ela seu sua ou quando muito
			nos já eu também só pelo pela até isso entre depois sem mesmo aos seus quem nas me esse eles você`,
	}).map(([language, words]) => [language, new Set(words.split(/\s+/))]),
);

/** Whether a lower-case word is one of a language's commonest; of any known language's where none is given. */
export function isFunctionWord(word: string, language?: string): boolean {
	if (language === undefined) {
		return [...functionWords.values()].some((words) => words.has(word));
	}
	return functionWords.get(language)?.has(word) === true;
}

/** Characters that detection reads at most: it looks at a text's beginning. */
const SAMPLE = 20_000;

/**
 * The language that a text is written in, by counting function words (Ingle 1976); a BCP 47 tag. `undefined` where no language
 * leads clearly, as in a list of names.
 */
export function detectLanguage(text: string): string | undefined {
	const counts = new Map<string, number>();
	let total = 0;
	for (const [word] of text.slice(0, SAMPLE).matchAll(/\p{L}+/gu)) {
		total++;
		const lower = word.toLowerCase();
		for (const [language, words] of functionWords) {
			if (words.has(lower)) {
				counts.set(language, (counts.get(language) ?? 0) + 1);
			}
		}
	}
	const [best, second] = [...counts].sort(([, a], [, b]) => b - a);
	if (best === undefined || best[1] * 8 < total) {
		return undefined;
	}
	return second === undefined || best[1] >= second[1] * 1.3 ? best[0] : undefined;
}
