import { Code } from '../characters';
import type { ForwardSearch } from '../forwardSearch';
import { Nesting } from '../nesting';
import { openCode, readCode } from './jsxCode';

/**
 * Where the tags and expressions of MDX in one text end. One that is no code, or has no end, is read once: from there on braces
 * are paired and tags end at their first `>`, so that those without an end, however many, cost one pass together.
 */
export class JsxSpans {
	private pairs: ReadonlyMap<number, number> | undefined;

	/** Forgets the text before. */
	reset(): void {
		this.pairs = undefined;
	}

	/** The end of the tag, fragment or expression that begins at `at`; `undefined` if none does, or it has none. */
	endOf(text: string, at: number, to: number, search: ForwardSearch): number | undefined {
		const open = Nesting.from('');
		if (!openCode(text, at, to, open)) {
			return undefined;
		}
		if (this.pairs === undefined) {
			const end = readCode(text, at + 1, to, open);
			if (end !== undefined && open.isEmpty) {
				return end;
			}
			this.pairs = bracePairs(text, at, to);
		}
		return text.charCodeAt(at) === Code.leftBrace ? this.pairs.get(at) : this.tagEnd(text, at, to, search);
	}

	private tagEnd(text: string, at: number, to: number, search: ForwardSearch): number | undefined {
		let offset: number | undefined = at + 1;
		while (offset !== undefined && offset < to) {
			switch (text.charCodeAt(offset)) {
				case Code.greater:
					return offset + 1;
				case Code.less:
					return undefined;
				case Code.leftBrace:
					offset = this.pairs?.get(offset);
					break;
				case Code.doubleQuote:
					offset = search.endOf(text, '"', offset + 1, to);
					break;
				case Code.quote:
					offset = search.endOf(text, "'", offset + 1, to);
					break;
				default:
					offset++;
			}
		}
		return undefined;
	}
}

/** The offsets after the closing braces, by those of the opening ones. */
function bracePairs(text: string, from: number, to: number): ReadonlyMap<number, number> {
	const pairs = new Map<number, number>();
	const open: number[] = [];
	for (let at = from; at < to; at++) {
		const code = text.charCodeAt(at);
		if (code === Code.leftBrace) {
			open.push(at);
		} else if (code === Code.rightBrace) {
			const start = open.pop();
			if (start !== undefined) {
				pairs.set(start, at + 1);
			}
		}
	}
	return pairs;
}
