import type { Span } from './finding';

const CLOSING: ReadonlyMap<string, string> = new Map([
	['“', '”'],
	['„', '“”'],
	['‘', '’'],
	['«', '»'],
	['»', '«'],
	['"', '"'],
	["'", "'"],
	// LaTeX writes ``so''.
	['`', "'"],
]);
const OPENING = /[“„‘«»"'`]/g;

/** What opens a quotation in markup that takes no room: the projection does not show it. */
const COMMAND = /\\(?:enquote|textquote|textcquote|foreignquote)\*?\{|#quote(?:\([^)]*\))?\[|<(q|cite)\b[^>]*>/g;

/**
 * The quotations within a block, marks included, by place, in offsets of its projection and source. One that is not closed is none.
 * Linear, also where many marks open and none closes.
 */
export function quotationsIn(prose: string, source: string): readonly Span[] {
	const found: Span[] = [];
	const closings = new Closings(prose);
	let from = 0;
	for (const { index: at, 0: mark } of prose.matchAll(OPENING)) {
		const end = at < from || !opens(prose, at) ? undefined : closings.after(at + 1, CLOSING.get(mark)!);
		if (end !== undefined) {
			found.push({ start: at, end: end + 1 });
			from = end + 1;
		}
	}
	let commandsEnd = 0;
	for (const match of source.matchAll(COMMAND)) {
		// One within another is a part of it.
		if (match.index >= commandsEnd) {
			commandsEnd = commandEnd(source, match.index + match[0].length, match);
			found.push({ start: match.index, end: commandsEnd });
		}
	}
	return found.sort((a, b) => a.start - b.start);
}

/** Whether a mark opens: something stands behind it, and no word before it. */
function opens(prose: string, at: number): boolean {
	// French has a space inside its marks.
	const next = prose[at + 1] ?? ' ';
	const isDecade = prose[at] === "'" && /\d/.test(next);
	const hasText = prose[at] === '«' || /[^\s\u0002]/.test(next);
	return hasText && !isDecade && !/[\p{L}\p{N}.,;!?]/u.test(prose[at - 1] ?? ' ');
}

/** Finds what closes quotations, for openings that come in order: what was found last still stands before nothing that is new. */
class Closings {
	private readonly last = new Map<string, number>();

	constructor(private readonly prose: string) {}

	/** The first of some marks from an offset on that ends a word; `undefined` if there is none. */
	after(from: number, marks: string): number | undefined {
		let at = this.last.get(marks) ?? -1;
		if (at < from) {
			at = this.find(from, marks);
			this.last.set(marks, at);
		}
		return at === Number.POSITIVE_INFINITY ? undefined : at;
	}

	private find(from: number, marks: string): number {
		const { prose } = this;
		for (let at = from; at < prose.length; at++) {
			if (marks.includes(prose[at]!) && !/[\p{L}\p{N}]/u.test(prose[at + 1] ?? ' ')) {
				return at;
			}
		}
		return Number.POSITIVE_INFINITY;
	}
}

function commandEnd(source: string, from: number, [opening, element]: RegExpExecArray): number {
	if (element !== undefined) {
		const end = source.indexOf(`</${element}>`, from);
		return end === -1 ? source.length : end;
	}
	const open = opening.at(-1)!;
	const close = open === '{' ? '}' : ']';
	let depth = 1;
	let at = from;
	for (; at < source.length && depth > 0; at++) {
		depth += source[at] === open ? 1 : source[at] === close ? -1 : 0;
	}
	return at;
}
