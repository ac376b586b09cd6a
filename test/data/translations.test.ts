import assert from 'node:assert/strict';
import { projectText } from '../harness/dataFiles';
import {
	bundleOf,
	bundleText,
	ENGLISH_BUNDLE,
	extractSentences,
	LANGUAGES,
	manifestTextsOf,
	readSentences,
	type Sentences,
} from '../harness/translations';

/** What is the same in English and in another language. */
const same: Readonly<Record<(typeof LANGUAGES)[number], readonly string[]>> = {
	fr: [
		'Concepts',
		'Note {0}',
		'Occurrences',
		'Organisations',
		'Page {0}.',
		'Peace Operations Lexicon',
		'Relations',
		'concept',
		'organisation',
		'page {0}',
		'possible',
		'source',
	],
};

describe('translations', () => {
	it('start from every sentence in the sources', () => {
		assert.ok(projectText(ENGLISH_BUNDLE) === bundleText(extractSentences()), `${ENGLISH_BUNDLE} is out of date: npm run l10n`);
	});

	it('of the sources are in the order that npm run l10n gives them', () => {
		for (const language of LANGUAGES) {
			const bundle = readSentences(bundleOf(language));
			const sorted = Object.fromEntries(Object.entries(bundle).sort(([left], [right]) => (left < right ? -1 : 1)));
			assert.ok(projectText(bundleOf(language)) === bundleText(sorted), `${bundleOf(language)}: npm run l10n`);
		}
	});

	for (const language of LANGUAGES) {
		const files = [
			{ file: bundleOf(language), english: readSentences(ENGLISH_BUNDLE) },
			{ file: manifestTextsOf(language), english: readSentences('package.nls.json') },
		];
		for (const { file, english } of files) {
			describe(file, () => {
				const translated = readSentences(file);

				it('has every text', () => {
					assert.deepEqual(missing(english, translated), []);
				});

				it('has no other', () => {
					assert.deepEqual(missing(translated, english), []);
				});

				it('keeps the placeholders', () => {
					const wrong = both(english, translated).filter(
						({ text, translation }) => placeholders(text).join() !== placeholders(translation).join(),
					);
					assert.deepEqual(wrong, []);
				});

				it('keeps settings, links and commands that stand in a text', () => {
					const wrong = both(english, translated).filter(
						({ text, translation }) => code(text).join('\n') !== code(translation).join('\n'),
					);
					assert.deepEqual(wrong, []);
				});

				it('leaves nothing empty and nothing in English', () => {
					const allowed = new Set(same[language]);
					const wrong = both(english, translated).filter(
						({ text, translation }) => translation.trim() === '' || (translation === text && !allowed.has(text)),
					);
					assert.deepEqual(wrong, []);
				});
			});
		}
	}

	it('in French set signs as French does: spaces that do not break, quotation marks, apostrophes', () => {
		const texts = [bundleOf('fr'), manifestTextsOf('fr')].flatMap((file) => Object.values(readSentences(file)));
		// Not what is written in code, nor where a link leads, where a colon is no sign of a sentence.
		const prose = texts.map((text) => text.replaceAll(/`[^`]*`/g, '``').replaceAll(/\]\([^)]*\)/g, ']()'));
		assert.deepEqual(
			prose.filter((text) => /[^\u00a0](?:[;!?»]|:(?!\/\/))|«[^\u00a0]|[A-Za-zÀ-ÿ]'|"/.test(text)),
			[],
		);
	});

	it('calls nothing the same that it has still to translate', () => {
		for (const language of LANGUAGES) {
			const bundle = readSentences(bundleOf(language));
			assert.deepEqual(
				same[language].filter((text) => bundle[text] !== text),
				[],
			);
		}
	});
});

function missing(from: Sentences, within: Sentences): readonly string[] {
	return Object.keys(from).filter((key) => !Object.hasOwn(within, key));
}

/** The texts that both have. */
function both(english: Sentences, translated: Sentences) {
	return Object.entries(english).flatMap(([key, text]) => {
		const translation = translated[key];
		return translation === undefined ? [] : [{ text, translation }];
	});
}

/** In the order of their numbers: a language may put them in another. */
function placeholders(text: string): readonly string[] {
	return [...text.matchAll(/\{\d+\}/g)].map(([placeholder]) => placeholder).sort();
}

/** What is code in Markdown, and the targets of links. */
function code(text: string): readonly string[] {
	return [...text.matchAll(/`[^`]+`|\]\([^)]+\)/g)].map(([part]) => part).sort();
}
