import { Code, isAlphanumeric, isLetter, isLineEnd, isSpaceOrTab } from '../characters';

const MAX_ATTRIBUTES = 500;

/**
 * Where the attributes at `at` (`{`) end: `{#id .class key=value}`, kramdown's `{: …}`, Pandoc's `{=html}`; `undefined` if there
 * are none.
 */
export function attributesEnd(text: string, at: number, to: number): number | undefined {
	let first = at + 1;
	while (first < to && isSpaceOrTab(text.charCodeAt(first))) {
		first++;
	}
	if (first >= to || !beginsAttributes(text, first, to)) {
		return undefined;
	}
	const limit = Math.min(to, at + MAX_ATTRIBUTES);
	for (let offset = first; offset < limit; offset++) {
		const code = text.charCodeAt(offset);
		if (code === Code.rightBrace) {
			return offset + 1;
		}
		if (code === Code.leftBrace || isLineEnd(code)) {
			return undefined;
		}
	}
	return undefined;
}

function beginsAttributes(text: string, at: number, to: number): boolean {
	const code = text.charCodeAt(at);
	const next = text.charCodeAt(at + 1);
	switch (code) {
		case Code.hash:
		case Code.dot:
		case Code.equals:
			return isLetter(next) || next === Code.underscore;
		case Code.hyphen:
			return next === Code.rightBrace;
		case Code.colon:
			return true;
		default: {
			let offset = at;
			while (offset < to && (isAlphanumeric(text.charCodeAt(offset)) || text.charCodeAt(offset) === Code.hyphen)) {
				offset++;
			}
			return offset > at && text.charCodeAt(offset) === Code.equals;
		}
	}
}
