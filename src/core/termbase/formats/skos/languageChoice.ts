import { languageTag, sameLanguage } from '../languageTags';
import type { Statement } from './subjects';

/** Chooses among the languages of a file. */
export interface LanguageChoice {
	/** The language of a text; that of the file where the text has none, or one that is no language. */
	readonly of: (statement: Statement) => string;
	/** Languages of definitions, names and notes, the best first. */
	readonly wanted: readonly string[];
}

/** How the language tags of a file are read. */
export interface LanguageReader {
	/** The language of a text: the file's own where it has none, or one that is none. */
	readonly language: (statement: Statement) => string;
	/** Whether a tag is none. */
	readonly isUnknown: (written: string) => boolean;
	/** Whether a text with a language was read. */
	readonly sawLanguage: () => boolean;
}

/** Reads language tags; texts without one are in `fallback`. */
export function languageReader(fallback: string): LanguageReader {
	const tags = new Map<string, string | undefined>();
	const tagOf = (written: string) => {
		if (!tags.has(written)) {
			tags.set(written, languageTag(written));
		}
		return tags.get(written);
	};
	return {
		language: ({ language }) => (language === '' ? fallback : (tagOf(language) ?? fallback)),
		isUnknown: (written) => written !== '' && tagOf(written) === undefined,
		sawLanguage: () => [...tags.values()].some((tag) => tag !== undefined),
	};
}

/** The statements in the first of the wanted languages that there is, by its whole tag or else its first part. */
export function inWantedLanguage(statements: readonly Statement[], { of, wanted }: LanguageChoice): readonly Statement[] {
	for (const language of wanted) {
		const same = statements.filter((statement) => of(statement) === language);
		const like = same.length > 0 ? same : statements.filter((statement) => sameLanguage(of(statement), language));
		if (like.length > 0) {
			return like;
		}
	}
	return [];
}

/** The same, but in whatever language the first one is where there is none in those wanted. */
export function inBestLanguage(statements: readonly Statement[], languages: LanguageChoice): readonly Statement[] {
	const wanted = inWantedLanguage(statements, languages);
	const [first] = statements;
	if (wanted.length > 0 || first === undefined) {
		return wanted;
	}
	return statements.filter((statement) => languages.of(statement) === languages.of(first));
}
