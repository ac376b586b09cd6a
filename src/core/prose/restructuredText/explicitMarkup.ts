import { Code, isSpaceOrTab, skipSpaces } from '../characters';
import { type Directive, directiveNamed } from './directives';
import { isMarkerEnd } from './line';
import { isNamePart } from './names';

/** What a line that begins with `..` begins. Offsets of what follows on the line. */
export type ExplicitMarkup =
	/** A comment, a definition without text, or a citation, which is bibliography: all that is indented below it is no prose. */
	| { readonly type: 'hidden' }
	/** A hyperlink target: as much, but a blank line ends it. */
	| { readonly type: 'target' }
	/** Two dots alone. */
	| { readonly type: 'bare' }
	/** A footnote, or a text that stands elsewhere for a substitution. */
	| { readonly type: 'note'; readonly content: number }
	| { readonly type: 'directive'; readonly directive: Directive; readonly content: number };

/** More characters than any label or name has. */
const MAX_LABEL = 200;

/** The markup whose two dots are at `at`, in a line that ends at `end`; `undefined` if they are text. */
export function explicitMarkupAt(text: string, at: number, end: number): ExplicitMarkup | undefined {
	if (text.charCodeAt(at + 1) !== Code.dot || at + 2 > end || !isMarkerEnd(text, at + 2, end)) {
		return undefined;
	}
	const start = skipSpaces(text, at + 2, end);
	if (start === end) {
		return { type: 'bare' };
	}
	switch (text.charCodeAt(start)) {
		case Code.leftBracket: {
			const content = noteContent(text, start, end);
			return content === undefined ? { type: 'hidden' } : { type: 'note', content };
		}
		case Code.underscore:
			return { type: !isMarkerEnd(text, start + 1, end) && hasColon(text, start, end) ? 'target' : 'hidden' };
		case Code.pipe: {
			const content = replacement(text, start, end);
			return content === undefined ? { type: 'hidden' } : { type: 'note', content };
		}
		default:
			return directiveAt(text, start, end) ?? { type: 'hidden' };
	}
}

/** Whether a colon ends the name of a target; without, the line is a comment. */
function hasColon(text: string, at: number, end: number): boolean {
	for (let offset = at; offset < end; offset++) {
		if (text.charCodeAt(offset) === Code.colon && isMarkerEnd(text, offset + 1, end)) {
			return true;
		}
	}
	return false;
}

/** Where the text of a footnote begins whose label, a number, `#`, `#name` or `*`, is in brackets at `at`. */
function noteContent(text: string, at: number, end: number): number | undefined {
	const limit = Math.min(end, at + MAX_LABEL);
	if (!/[\d#*]/.test(text.charAt(at + 1))) {
		return undefined;
	}
	for (let offset = at + 1; offset < limit; offset++) {
		const code = text.charCodeAt(offset);
		if (code === Code.rightBracket) {
			return offset > at + 1 && isMarkerEnd(text, offset + 1, end) ? skipSpaces(text, offset + 1, end) : undefined;
		}
		if (isSpaceOrTab(code) || code === Code.leftBracket) {
			return undefined;
		}
	}
	return undefined;
}

/** Where the text begins that `|name| replace::` at `at` gives a substitution. */
function replacement(text: string, at: number, end: number): number | undefined {
	const close = text.slice(at + 1, Math.min(end, at + MAX_LABEL)).indexOf('|');
	if (close === -1) {
		return undefined;
	}
	const name = skipSpaces(text, at + close + 2, end);
	const nameEnd = directiveNameEnd(text, name, end);
	return nameEnd !== undefined && text.slice(name, nameEnd).toLowerCase() === 'replace'
		? skipSpaces(text, text.indexOf('::', nameEnd) + 2, end)
		: undefined;
}

function directiveAt(text: string, at: number, end: number): ExplicitMarkup | undefined {
	const nameEnd = directiveNameEnd(text, at, end);
	const directive = nameEnd === undefined ? undefined : directiveNamed(text.slice(at, nameEnd));
	return nameEnd === undefined || directive === undefined
		? undefined
		: { type: 'directive', directive, content: skipSpaces(text, text.indexOf('::', nameEnd) + 2, end) };
}

/** Where the name ends of the directive whose name begins at `at`; two colons follow. */
function directiveNameEnd(text: string, at: number, end: number): number | undefined {
	const limit = Math.min(end, at + MAX_LABEL);
	let nameEnd = at;
	while (nameEnd < limit && isNamePart(text, nameEnd)) {
		nameEnd++;
	}
	const colons = text.charCodeAt(nameEnd) === Code.space ? nameEnd + 1 : nameEnd;
	const isDirective = nameEnd > at && colons + 2 <= end && text.startsWith('::', colons) && isMarkerEnd(text, colons + 2, end);
	return isDirective ? nameEnd : undefined;
}
