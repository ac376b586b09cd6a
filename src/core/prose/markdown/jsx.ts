import { Code, isLetter } from '../characters';
import type { ForwardSearch } from './forwardSearch';

/**
 * The JSX of one text: where the expressions and tags of MDX end. Braces are paired once for the whole text, so that braces
 * without a partner, however many, cost one pass.
 */
export class JsxSpans {
	private pairs: ReadonlyMap<number, number> | undefined;

	/** Forgets the text before. */
	reset(): void {
		this.pairs = undefined;
	}

	/** The end of the expression that begins at `at` (`{`). A brace in a string counts as one. */
	expressionEnd(text: string, at: number, from: number, to: number): number | undefined {
		this.pairs ??= bracePairs(text, from, to);
		const close = this.pairs.get(at);
		return close === undefined ? undefined : close + 1;
	}

	/** The end of the tag or fragment that begins at `at` (`<`); its attributes may hold strings and expressions. */
	tagEnd(text: string, at: number, from: number, to: number, search: ForwardSearch): number | undefined {
		const next = text.charCodeAt(at + 1);
		if (!isLetter(next) && next !== Code.slash && next !== Code.greater) {
			return undefined;
		}
		let offset: number | undefined = at + 1;
		while (offset !== undefined && offset < to) {
			switch (text.charCodeAt(offset)) {
				case Code.greater:
					return offset + 1;
				case Code.less:
					return undefined;
				case Code.leftBrace:
					offset = this.expressionEnd(text, offset, from, to);
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
				pairs.set(start, at);
			}
		}
	}
	return pairs;
}
