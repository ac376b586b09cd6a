import { cleanName, cleanText } from '../cleanText';
import { cutText } from '../cutText';
import type { ProblemList } from '../problemList';
import { LIMITS } from '../termbaseReader';
import type { Statement } from './subjects';

/** Characters of a text that are looked at: cleaning takes some away, and megabytes are not worth cleaning. */
const LONGEST_RAW = 4 * LIMITS.text;

/** Whether anything of a statement's text remains as a term. */
export function hasTerm({ value, literal }: Statement): boolean {
	return literal && cleanName(value.slice(0, LONGEST_RAW)) !== '';
}

/** A term or name: on one line, clean, in Unicode's composed form. */
export function termText(statement: Statement, problems: ProblemList): string {
	return cutText(cleanName(statement.value.slice(0, LONGEST_RAW)), () => statement.place, problems);
}

/** A definition or note of which a file has several statements, one below the other; `undefined` where they are empty. */
export function longText(statements: readonly Statement[], problems: ProblemList): string | undefined {
	const [first] = statements;
	const texts = statements.map(({ value }) => cleanText(value.slice(0, LONGEST_RAW))).filter((text) => text !== '');
	return first && texts.length > 0 ? cutText([...new Set(texts)].join('\n'), () => first.place, problems) : undefined;
}
