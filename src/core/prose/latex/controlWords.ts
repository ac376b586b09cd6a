import { Code, isLetter } from '../characters';

/** Where the name of the macro ends whose `\` is at `at`: right behind the `\`, if no letter follows. */
export function controlWordEnd(text: string, at: number): number {
	let end = at + 1;
	// Packages' own macros, between `\makeatletter` and `\makeatother`, have names with `@`; `\@.` is none.
	if (text.charCodeAt(end) === Code.at && !isLetter(text.charCodeAt(end + 1))) {
		return end;
	}
	while (isLetter(text.charCodeAt(end)) || text.charCodeAt(end) === Code.at) {
		end++;
	}
	return end;
}
