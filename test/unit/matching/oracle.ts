import { caseRules } from '../../../src/core/matching/caseRules';
import type { Designation } from '../../../src/core/termbase/model';

/** A form, and the case override of its designation. */
export interface Form {
	readonly text: string;
	readonly case: Designation['case'];
}

/** The matching contract said a second time, as one plain regular expression a form: slow, and easy to believe. */

const word = String.raw`[\p{L}\p{N}\p{M}]`;
const unseen = String.raw`[\u0001\u00ad\u200b-\u200d\u2060\ufeff]*`;
const space = String.raw`[\t-\r \u00a0\u2000-\u200a\u2028\u202f\u3000\u0001\u00ad\u200b-\u200d\u2060\ufeff]`;
const lineEnd = `(?:(?=[\\n\\r])${space}+)?`;
const realSpace = `(?:${unseen}(?=[\\t-\\r \\u00a0\\u2000-\\u200a\\u2028\\u202f\\u3000])${space}+)`;
const hyphen = '[-\\u2010\\u2011]';

function oneCharacter(char: string, folds: boolean): string {
	const ways = folds ? new Set([char, char.toLowerCase(), char.toUpperCase()].filter((c) => c.length === 1)) : [char];
	return `[${[...ways].map((c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')}]`;
}

function gapCharacter(char: string): string {
	switch (char) {
		case ' ':
			return `(?:${hyphen}${lineEnd}|${realSpace})`;
		case '-':
		case '–':
			return `(?:[-\\u2010\\u2011\\u2013]${lineEnd}|${realSpace})`;
		case "'":
		case '’':
			return "['’ʼ]";
		default:
			return oneCharacter(char, false);
	}
}

function gapPattern(gap: string): string {
	return gap
		.split('')
		.map((char) => unseen + gapCharacter(char))
		.join('');
}

/** Compiles a form. Matches carry the flags `g` and `u`. */
export function oraclePattern(form: Form): RegExp {
	const parts = form.text.match(/[\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}]+/gu) ?? [];
	const words = parts.filter((part) => /^[\p{L}\p{N}\p{M}]/u.test(part));
	const rules = caseRules(words, form.case);
	let source = `(?<!${word}${unseen})`;
	let w = 0;
	for (const [p, part] of parts.entries()) {
		if (/^[\p{L}\p{N}\p{M}]/u.test(part)) {
			const rule = rules[w++]!;
			source += part
				.split('')
				.map((char, i) => oneCharacter(char, rule === 'fold' || (rule === 'capital' && i > 0)))
				.join(unseen);
		} else {
			// What takes no room before a form's own first sign is not part of the match.
			const pattern = gapPattern(part);
			source += (p === 0 ? pattern.slice(unseen.length) : pattern) + (p < parts.length - 1 ? unseen : '');
		}
	}
	return new RegExp(`${source}(?!${unseen}${word})`, 'gu');
}

/** All matches of all forms, as `start-end:number of the form`, sorted. */
export function oracleMatches(text: string, patterns: readonly (readonly [RegExp, number])[]): readonly string[] {
	const found = new Set<string>();
	for (const [pattern, form] of patterns) {
		pattern.lastIndex = 0;
		for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
			found.add(`${match.index}-${match.index + match[0].length}:${form}`);
			pattern.lastIndex = match.index + 1;
		}
	}
	return [...found].sort();
}
