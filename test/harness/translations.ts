import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseSync, Visitor } from 'oxc-parser';
import { projectRoot } from './project';

/** The folder that `l10n` in `package.json` names, and its bundle of English sentences. */
export const TRANSLATIONS = 'l10n';
export const ENGLISH_BUNDLE = `${TRANSLATIONS}/bundle.l10n.json`;

/** The languages into which everything is translated, by their tags. */
export const LANGUAGES = ['fr'] as const;

/** The bundle of a language, as VS Code looks for it. */
export function bundleOf(language: string): string {
	return `${TRANSLATIONS}/bundle.l10n.${language}.json`;
}

/** The texts of the manifest in a language, as VS Code looks for them. */
export function manifestTextsOf(language: string): string {
	return `package.nls.${language}.json`;
}

/** Sentences by themselves or by a key. */
export type Sentences = Readonly<Record<string, string>>;

/** Reads a file of translations of this project. Throws if it is not there. */
export function readSentences(file: string): Sentences {
	return JSON.parse(readFileSync(resolve(projectRoot, file), 'utf8')) as Sentences;
}

/** The one way in which a bundle is written. */
export function bundleText(sentences: Sentences): string {
	return `${JSON.stringify(sentences, undefined, '\t')}\n`;
}

/**
 * Every sentence that the extension has translated, by itself, in the order of the alphabet: the first argument of each call of `t`,
 * which is `vscode.l10n.t` or stands for it (see `src/wording/translate.ts`). Throws with the place of one that is not written
 * out, which could not be translated.
 */
export function extractSentences(): Sentences {
	const sentences = sourceFiles().flatMap((file) => sentencesOf(file, readFileSync(resolve(projectRoot, file), 'utf8')));
	return Object.fromEntries([...new Set(sentences)].sort().map((sentence) => [sentence, sentence]));
}

/** The sources whose text is shown in the editor. Those of the core show nothing, and the command line speaks English. */
function sourceFiles(): readonly string[] {
	return readdirSync(resolve(projectRoot, 'src'), { recursive: true, encoding: 'utf8' })
		.map((name) => `src/${name.replaceAll('\\', '/')}`)
		.filter((name) => name.endsWith('.ts') && !/^src\/(?:core|cli)\//.test(name))
		.sort();
}

function sentencesOf(file: string, source: string): readonly string[] {
	const { program, errors } = parseSync(file, source);
	if (errors.length > 0) {
		throw new Error(`${file} could not be parsed: ${errors[0]?.message}`);
	}
	const sentences: string[] = [];
	new Visitor({
		CallExpression({ callee, arguments: [sentence], start }) {
			const named = callee.type === 'MemberExpression' && !callee.computed ? callee.property : callee;
			if (named.type !== 'Identifier' || named.name !== 't') {
				return;
			}
			if (sentence?.type !== 'Literal' || typeof sentence.value !== 'string') {
				const line = source.slice(0, start).split('\n').length;
				throw new Error(`${file}:${line}: what is translated has to be written out as a string.`);
			}
			sentences.push(sentence.value);
		},
	}).visit(program);
	return sentences;
}

/**
 * Brings the bundles up to date with the sources: `npm run l10n`. Other languages keep what still has its sentence; what they
 * lack is named here and by the tests.
 */
function writeBundles(): void {
	const english = extractSentences();
	writeFileSync(resolve(projectRoot, ENGLISH_BUNDLE), bundleText(english));
	for (const language of LANGUAGES) {
		const file = bundleOf(language);
		const translated = new Map(Object.entries(readSentences(file)));
		const kept = Object.keys(english).filter((sentence) => translated.has(sentence));
		writeFileSync(
			resolve(projectRoot, file),
			bundleText(Object.fromEntries(kept.map((sentence) => [sentence, translated.get(sentence)!]))),
		);
		tell(file, 'missing', Object.keys(english), translated);
		tell(file, 'no longer used, left out', [...translated.keys()], new Set(Object.keys(english)));
		const manifest = new Map(Object.entries(readSentences(manifestTextsOf(language))));
		tell(manifestTextsOf(language), 'missing', Object.keys(readSentences('package.nls.json')), manifest);
	}
}

function tell(file: string, what: string, keys: readonly string[], known: { has(key: string): boolean }): void {
	for (const key of keys.filter((one) => !known.has(one))) {
		console.log(`${file}: ${what}: ${JSON.stringify(key)}`);
	}
}

if (process.argv[1]?.endsWith('translations.ts')) {
	writeBundles();
}
