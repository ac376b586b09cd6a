import { Code } from '../characters';

/** What of an inline macro's brackets is prose: a link's text, or all; a note stands apart; or nothing, which ends a phrase or not. */
export type MacroText = 'link' | 'text' | 'note' | 'none' | 'nothing' | 'raw';

interface Macro {
	readonly name: string;
	readonly text: MacroText;
	/** Whether its target may hold spaces. */
	readonly isLoose: boolean;
}

const MACROS: readonly Macro[] = [
	...macrosOf('link', 'link mailto xref'),
	...macrosOf('text', 'indexterm2'),
	...macrosOf('note', 'footnote footnoteref'),
	...macrosOf('none', 'kbd btn stem latexmath asciimath cite citenp citep citet fullcite nocite'),
	...macrosOf('nothing', 'anchor indexterm'),
	...macrosOf('raw', 'pass'),
	...macrosOf('none', 'image icon menu', true),
];

function macrosOf(text: MacroText, names: string, isLoose = false): readonly Macro[] {
	return names.split(' ').map((name) => ({ name, text, isLoose }));
}

const BY_LAST_UNIT = new Map<number, Macro[]>();
for (const macro of MACROS) {
	const last = macro.name.charCodeAt(macro.name.length - 1);
	BY_LAST_UNIT.set(
		last,
		[...(BY_LAST_UNIT.get(last) ?? []), macro].sort((a, b) => b.name.length - a.name.length),
	);
}

/** The macro whose name ends before the colon at `colon`. It may follow a word without a space, as a footnote does. */
export function macroBefore(text: string, colon: number, from: number): Macro | undefined {
	return BY_LAST_UNIT.get(text.charCodeAt(colon - 1))?.find(({ name }) => {
		const start = colon - name.length;
		return start >= from && text.startsWith(name, start);
	});
}

/** Where the text ends of a link's brackets, whose content stands from `from` to `to`: before attributes or a final caret. */
export function linkText(text: string, from: number, to: number): { readonly start: number; readonly end: number } {
	let quote = 0;
	let comma = to;
	let hasAttributes = false;
	for (let at = from; at < to; at++) {
		const code = text.charCodeAt(at);
		if (quote !== 0) {
			quote = code === quote ? 0 : quote;
		} else if (code === Code.doubleQuote && (at === from || comma < to)) {
			quote = code;
		} else if (code === Code.comma) {
			comma = Math.min(comma, at);
		} else if (code === Code.equals) {
			hasAttributes = true;
		}
	}
	let start = from;
	let end = hasAttributes ? comma : to;
	if (hasAttributes && comma === to) {
		return { start: to, end: to };
	}
	if (end - start > 1 && text.charCodeAt(start) === Code.doubleQuote && text.charCodeAt(end - 1) === Code.doubleQuote) {
		start++;
		end--;
	}
	return { start, end: end > start && text.charCodeAt(end - 1) === Code.caret ? end - 1 : end };
}
