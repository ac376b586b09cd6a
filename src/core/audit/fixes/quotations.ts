import type { Span } from '../finding';

const CLOSING: ReadonlyMap<string, string> = new Map([
	['“', '”'],
	['„', '“”'],
	['‘', '’'],
	['«', '»'],
	['»', '«'],
	['"', '"'],
	["'", "'"],
]);

/** What opens a quotation in markup that takes no room: the projection does not show it. */
const COMMAND = /\\(?:enquote|textquote|textcquote|foreignquote)\*?\{|#quote(?:\([^)]*\))?\[|<(q|cite)\b[^>]*>/g;

/** The quotations within a block, marks included, in offsets of its projection and source. One that is not closed is none. */
export function quotationsIn(prose: string, source: string): readonly Span[] {
	const found: Span[] = [];
	for (let at = 0; at < prose.length; at++) {
		const closing = CLOSING.get(prose[at]!);
		if (closing === undefined || !opens(prose, at)) {
			continue;
		}
		const end = closingAt(prose, at + 1, closing);
		if (end !== undefined) {
			found.push({ start: at, end: end + 1 });
			at = end;
		}
	}
	for (const match of source.matchAll(COMMAND)) {
		const end = commandEnd(source, match.index + match[0].length, match);
		found.push({ start: match.index, end });
	}
	return found;
}

/** Whether a mark opens: something stands behind it, and no word before it. */
function opens(prose: string, at: number): boolean {
	// French has a space inside its marks.
	const hasText = prose[at] === '«' || /[^\s\u0002]/.test(prose[at + 1] ?? ' ');
	return hasText && !/[\p{L}\p{N}.,;!?]/u.test(prose[at - 1] ?? ' ');
}

function closingAt(prose: string, from: number, closing: string): number | undefined {
	for (let at = from; at < prose.length; at++) {
		if (closing.includes(prose[at]!) && !/[\p{L}\p{N}]/u.test(prose[at + 1] ?? ' ')) {
			return at;
		}
	}
	return undefined;
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
