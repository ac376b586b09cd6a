/** Characters of a sentence that are looked at on each side. */
const REACH = 600;

/** The sentence around text[start, end), within a block that begins at `from` and ends at `to`: offsets, end exclusive. */
export function sentenceAround(
	text: string,
	start: number,
	end: number,
	from: number,
	to: number,
): { readonly start: number; readonly end: number } {
	const first = Math.max(from, start - REACH);
	const last = Math.min(to, end + REACH);
	let sentenceStart = first;
	for (const match of text.slice(first, start).matchAll(END)) {
		sentenceStart = first + match.index + match[0].length;
	}
	const stop = END.exec(text.slice(end, last));
	END.lastIndex = 0;
	return { start: sentenceStart, end: stop === null ? last : end + stop.index + 1 };
}

/** The end of a sentence: a mark, and a capital behind white space. Not behind initials and short titles. */
const END =
	/(?<!\b(?:\p{Lu}|Mr|Mrs|Ms|Dr|St|No|Art|vol|cf|e\.g|i\.e))[.!?][”"’)\]\u0001\u0002]*[\s\u0002]+(?=["“‘(\u0001]*\p{Lu})/gu;
