import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Finding } from '../../../src/core/audit/finding';
import { RULES } from '../../../src/core/audit/rules';
import { isFunctionWord } from '../../../src/core/language/functionWords';
import { auditText, formatOfFile } from '../../harness/audit';
import { readGlossary } from '../../harness/dataFiles';
import { lexiconOf } from '../../harness/lexicon';
import { projectRoot } from '../../harness/project';

const lexicon = lexiconOf(readGlossary().concepts);
const EVERY_RULE = new Set(RULES.map(({ code }) => code));

/** The papers of a folder that say in their front matter that they are German or French. */
function papersIn(folder: string): readonly { readonly name: string; readonly text: string; readonly language: string }[] {
	const names = existsSync(folder) ? readdirSync(folder).filter((name) => !name.endsWith('.json')) : [];
	return names.flatMap((name) => {
		const text = readFileSync(join(folder, name), 'utf8');
		const language = /^---\n(?:.*\n)*?lang: (de|fr)\n/.exec(text)?.[1];
		return language === undefined ? [] : [{ name, text, language }];
	});
}

/** Whether two thirds of the letters of what stands in brackets are initials of the words right before it: it is explained. */
function isExplained(text: string, name: string): boolean {
	return [...text.matchAll(new RegExp(String.raw`((?:[\p{L}-]+[ \n]+|[ld][’'])*)\(${name}\)`, 'gu'))].some(([, before]) => {
		const words = before!.split(/[ \n'’-]+/).filter((word) => word.length > 3);
		let initials = words
			.slice(-name.length)
			.map((word) => word.charAt(0).toUpperCase())
			.join('');
		let shared = 0;
		for (const letter of name) {
			shared += initials.includes(letter) ? 1 : 0;
			initials = initials.replace(letter, '');
		}
		return shared * 3 >= name.length * 2;
	});
}

for (const [title, folder] of [
	['of our own', resolve(projectRoot, 'test/fixtures/audit/languages')],
	['of the corpus', resolve(projectRoot, '../shared/corpus/docs')],
] as const) {
	describe(`German and French papers ${title}`, () => {
		const papers = papersIn(folder);

		it('are there in both languages', function () {
			if (papers.length === 0 && title === 'of the corpus') {
				console.log('      The corpus is not there: skipped.');
				this.skip();
			}
			assert.deepEqual([...new Set(papers.map(({ language }) => language))].sort(), ['de', 'fr']);
		});

		for (const { name, text, language } of papers) {
			describe(name, () => {
				const { reading, result } = auditText(text, formatOfFile(name), lexicon, { rules: EVERY_RULE });
				const written = (finding: Finding): string => text.slice(finding.start, finding.end);
				const found = (code: Finding['code']): readonly Finding[] => result.findings.filter((one) => one.code === code);

				it('is read in its language', () => assert.equal(reading.language, language));

				it('has findings at all', () => assert.ok(found('undefined-acronym').length > 2));

				it('has no English article', () => assert.deepEqual(found('article').map(written), []));

				it('has no word of its language in capitals for an abbreviation', () => {
					const words = result.findings.map(written).filter((word) => isFunctionWord(word.toLowerCase(), language));
					assert.deepEqual(words, []);
				});

				it('has no abbreviation unexplained that it explains in its language', () => {
					const names = found('undefined-acronym').map((finding) => finding.name);
					assert.deepEqual(
						names.filter((one) => isExplained(text, one)),
						[],
					);
				});
			});
		}
	});
}
