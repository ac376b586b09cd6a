import type { Designation, Organisation } from '../../model';
import { cleanName, cleanText } from '../cleanText';
import { cutText } from '../cutText';
import type { ProblemList } from '../problemList';
import { LIMITS, type Place } from '../termbaseReader';
import { foldHeading } from './languageNames';

/** A cell that a spreadsheet would run as a formula, or one that was kept from it before. */
const RUNNABLE = /^'*[=+\-@\t\r]/;

/** A cell's text as it is written: one that a spreadsheet would run gets an apostrophe in front. */
export function guardedCell(text: string): string {
	return RUNNABLE.test(text) ? `'${text}` : text;
}

/** A cell's text as it was before {@link guardedCell}. */
function unguardedCell(text: string): string {
	return text.startsWith("'") && RUNNABLE.test(text) ? text.slice(1) : text;
}

/** Between two names in one cell. */
const SEPARATORS = /[;|\n\r；؛、]/;

/** Whether a name can stand in a cell with others. */
export function isOneName(name: string): boolean {
	return !SEPARATORS.test(name);
}

/**
 * The names in a cell, separated by semicolons, bars or line breaks; none is empty. Each is cut where it is too long, and more than
 * {@link LIMITS.designationsPerConcept} are left out, which is told.
 */
export function namesOf(cell: string, place: () => Place, problems: ProblemList): string[] {
	const names = cell
		.split(SEPARATORS)
		.map(cleanName)
		.filter((name) => name !== '');
	if (names.length > LIMITS.designationsPerConcept) {
		problems.tell('too-large', ['list', String(LIMITS.designationsPerConcept)], place());
	}
	return names.slice(0, LIMITS.designationsPerConcept).map((name) => cutText(name, place, problems));
}

/** Characters of a cell that are looked at: enough to tell that it is too long. */
export const LOOKED_AT = LIMITS.text + 1000;

/** A cell's text as it may be shown. Of one that is far longer than {@link LIMITS.text} only the beginning, still too long. */
export function textOf(cell: string): string {
	return cleanText(unguardedCell(cell.length > LOOKED_AT ? cell.slice(0, LOOKED_AT) : cell));
}

/** The year that a cell is or, being a date, begins or ends with; `undefined` where it has none from 1800 to 2200. */
export function yearOf(cell: string): number | undefined {
	const match = /^(\d{4})(?:$|[-./\sT])|(?:^|[-./\s])(\d{4})$/.exec(cell);
	const year = match === null ? Number.NaN : Number(match[1] ?? match[2]);
	return year >= 1800 && year <= 2200 ? year : undefined;
}

const organisations = new Map<string, Organisation>([
	...alike('UN', 'un', 'united nations', 'onu', 'nations unies', 'naciones unidas', 'vereinte nationen', 'uno', 'vn'),
	...alike('EU', 'eu', 'european union', 'ue', 'union europeenne', 'union europea', 'europaische union'),
	...alike('NATO', 'nato', 'otan', 'north atlantic treaty organization', 'north atlantic treaty organisation'),
	...alike('AU', 'au', 'african union', 'ua', 'union africaine', 'union africana', 'afrikanische union'),
	...alike('other', 'other', 'autre', 'otra', 'andere'),
]);

function alike(organisation: Organisation, ...names: readonly string[]): (readonly [string, Organisation])[] {
	return names.map((name) => [name, organisation]);
}

/** The organisation of the model that a cell names; `undefined` for any other. */
export function organisationOf(cell: string): Organisation | undefined {
	return organisations.get(foldHeading(cell));
}

type State = NonNullable<Designation['status']>['state'];

const states: readonly (readonly [RegExp, State])[] = [
	[/\b(?:renamed|renomm|renombrad|umbenannt|rinominat|renomead|hernoemd)/, 'renamed'],
	[/\b(?:replaced|superseded|remplac|sustituid|reemplazad|ersetzt|sostituit|substituid|vervangen)/, 'replaced'],
	[
		/\b(?:ended|closed|obsolete|historical|terminated|defunct|dissou|termine|finalizad|obsolet|beendet|historisch|beeindigd)/,
		'ended',
	],
];

/** What became of a designation, as a cell tells it: `replaced 2009`. `undefined` where it tells none, or no year. */
export function statusOf(cell: string): Designation['status'] | undefined {
	const folded = foldHeading(cell);
	const state = states.find(([pattern]) => pattern.test(folded))?.[1];
	const year = /\b(?:1[89]|2[01])\d\d\b/.exec(folded);
	return state === undefined || year === null ? undefined : { state, year: Number(year[0]) };
}

/** Whether a cell says of a designation that it is out of use, with or without a year. */
export function isPast(cell: string): boolean {
	const folded = foldHeading(cell);
	return states.some(([pattern]) => pattern.test(folded));
}
