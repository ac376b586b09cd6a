import { BREAK, TRANSPARENT } from '../../prose/prose';

/**
 * Markup without which a phrase still says the same: emphasis, groups, escapes and entities of all formats. Links, notes and
 * commands are none, so that no fix ever drops one.
 */
const TOKEN =
	/<\/?(?:em|strong|b|i|u|small|span|mark|abbr|dfn)\b[^<>]*>|\\(?:emph|text(?:bf|it|sc|sl|rm|sf|up|md)|underline)\s*\{|#(?:emph|strong|smallcaps|underline)\[|\*+|_+|~+|\^+|\/|#|[{}\]]|\\[-/,]?|&?#?\w+;|`|'/y;

/** Whether text[from, to) of a block can go without leaving half a pair of marks, and with no more than emphasis. */
export function isDroppable(prose: string, source: string, from: number, to: number): boolean {
	const open: string[] = [];
	let at = from;
	while (at < to) {
		const char = prose[at];
		if (char === BREAK) {
			return false;
		}
		if (char !== TRANSPARENT) {
			at++;
			continue;
		}
		TOKEN.lastIndex = at;
		const token = TOKEN.exec(source)?.[0];
		if (token === undefined || at + token.length > to || !isNested(token, open)) {
			return false;
		}
		at += token.length;
	}
	return open.length === 0;
}

/** Opens or closes what a token does; `false` where it closes something else. */
function isNested(token: string, open: string[]): boolean {
	const last = token.at(-1)!;
	if (token.startsWith('</')) {
		return open.pop() === /\w+/.exec(token)![0];
	}
	if (token.startsWith('<')) {
		open.push(/\w+/.exec(token)![0]);
	} else if (last === '{' || last === '[') {
		open.push(last === '{' ? '}' : ']');
	} else if (last === '}' || last === ']') {
		return open.pop() === last;
	} else if (/^[*_~^/#]/.test(token)) {
		if (open.at(-1) === token) {
			open.pop();
		} else {
			open.push(token);
		}
	}
	return true;
}
