import { foldCode, SKIPPED } from '../language/characters';

/**
 * Where a long form begins in `text` whose letters an abbreviation is made from: the method of Schwartz and Hearst (2003), which
 * reads both from right to left; the abbreviation's first character must begin a word. `undefined` where the letters are not all
 * there, or where the long form would be the abbreviation itself. Linear in the text's length.
 */
export function alignLongForm(abbreviation: string, text: string): number | undefined {
	let t = text.length - 1;
	for (let a = abbreviation.length - 1; a >= 0; a--) {
		const wanted = foldCode(abbreviation.charCodeAt(a));
		if (wanted <= SKIPPED) {
			continue;
		}
		while (t >= 0 && (foldCode(text.charCodeAt(t)) !== wanted || (a === 0 && !beginsWord(text, t)))) {
			t--;
		}
		if (t < 0) {
			return undefined;
		}
		t--;
	}
	const start = t + 1;
	const longForm = text.slice(start).trim();
	return longForm.length > abbreviation.length && longForm.includes(' ') ? start : undefined;
}

function beginsWord(text: string, offset: number): boolean {
	return offset === 0 || foldCode(text.charCodeAt(offset - 1)) <= SKIPPED;
}
