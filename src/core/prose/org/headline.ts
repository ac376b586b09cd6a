import { Code, isSpaceOrTab, skipSpaces, trimEnd } from '../characters';

/** What stands after a heading's stars. */
export interface Headline {
	/** Of the title; empty if `start === end`. */
	readonly start: number;
	readonly end: number;
	/** Whether it and its subtree are not exported. */
	readonly isHidden: boolean;
}

/**
 * What tasks are marked with: Org's own keywords and what others use that give a configuration away. A document can declare more
 * (`#+TODO:`); those stay, for a word in capitals does no harm in a title.
 */
const TASK_KEYWORDS = new Set(
	(
		'TODO DONE NEXT WAIT WAITING HOLD STARTED STRT DOING PROJ LOOP IDEA KILL SOMEDAY MAYBE DEFERRED DELEGATED INPROGRESS ' +
		'IN-PROGRESS CANCELLED CANCELED'
	).split(' '),
);

const FIRST_WORD = /^[A-Z][A-Z-]*(?=[ \t]|$)/;
const PRIORITY = /^\[#(?:[A-Z]|[0-9]{1,2})\][ \t]*/;
const LONGEST_WORD = 20;
const COMMENT = 'COMMENT';

/** Reads the line from `at`, after the stars, to `lineEnd`. */
export function headlineAt(text: string, at: number, lineEnd: number): Headline {
	let start = skipSpaces(text, at, lineEnd);
	const end = trimEnd(text, start, lineEnd);
	const keyword = wordAt(text, start, end);
	if (keyword !== '' && keyword !== COMMENT) {
		const after = skipSpaces(text, start + keyword.length, end);
		if (TASK_KEYWORDS.has(keyword) || priorityLength(text, after, end) > 0) {
			start = after;
		}
	}
	start += priorityLength(text, start, end);
	const tags = tagsStart(text, start, end);
	const isComment = wordAt(text, start, end) === COMMENT;
	return { start, end: trimEnd(text, start, tags), isHidden: isComment || hasTag(text, tags, end, 'noexport') };
}

function wordAt(text: string, at: number, end: number): string {
	return FIRST_WORD.exec(text.slice(at, Math.min(end, at + LONGEST_WORD)))?.[0] ?? '';
}

function priorityLength(text: string, at: number, end: number): number {
	return text.charCodeAt(at) === Code.leftBracket
		? (PRIORITY.exec(text.slice(at, Math.min(end, at + LONGEST_WORD)))?.[0].length ?? 0)
		: 0;
}

/** Where the tags begin (`:one:two:`); `end` if there are none. */
function tagsStart(text: string, start: number, end: number): number {
	if (text.charCodeAt(end - 1) !== Code.colon || end - start < 3) {
		return end;
	}
	let at = end - 1;
	while (at > start && isTagUnit(text.charCodeAt(at - 1))) {
		at--;
	}
	return text.charCodeAt(at) === Code.colon && end - at > 2 && (at === start || isSpaceOrTab(text.charCodeAt(at - 1)))
		? at
		: end;
}

function isTagUnit(code: number): boolean {
	return code >= 0xa1 || code === Code.colon || /[\w@#%]/.test(String.fromCharCode(code));
}

function hasTag(text: string, start: number, end: number, tag: string): boolean {
	return start < end && text.slice(start, end).includes(`:${tag}:`);
}
