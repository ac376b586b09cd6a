import { Code, isLineEnd } from '../characters';
import { afterLineEnd } from '../lines';
import type { PassageEnd } from '../passageEnd';
import { isBlank } from './tokens';

/**
 * Finds where inline maths and code end. Both do so in their paragraph, or are none: Typst would read on, and report an error at
 * the document's end, but a dollar sign that is being typed must not take the rest of a paper away.
 */
export class ParagraphSearch {
	/** No closing mark stands between what was searched from and here. */
	private readonly barren = { maths: -1, code: -1 };

	constructor(
		private readonly text: string,
		private readonly ends: PassageEnd,
	) {}

	/** The end of the equation whose `$` is at `at`; `undefined` if it has none. */
	mathsEnd(at: number): number | undefined {
		return this.search(at, 'maths');
	}

	/** The end of the code whose single backtick is at `at`; `undefined` if it has none. */
	codeEnd(at: number): number | undefined {
		return this.search(at, 'code');
	}

	private search(start: number, kind: 'maths' | 'code'): number | undefined {
		if (start < this.barren[kind]) {
			return undefined;
		}
		const { text } = this;
		const closer = kind === 'maths' ? Code.dollar : Code.backtick;
		let isString = false;
		let at = start + 1;
		for (; at < text.length; at++) {
			const code = text.charCodeAt(at);
			if (code === closer && !isString) {
				return at + 1;
			}
			if (isLineEnd(code)) {
				const next = afterLineEnd(text, at);
				if (isBlank(text, next)) {
					at = next;
					break;
				}
				at = next - 1;
			} else if (kind === 'maths') {
				if (code === Code.doubleQuote) {
					isString = !isString;
				} else if (code === Code.backslash && !isLineEnd(text.charCodeAt(at + 1))) {
					at++;
				}
			}
		}
		while (at < text.length && !isLineEnd(text.charCodeAt(at))) {
			at++;
		}
		this.barren[kind] = at;
		this.ends.saw(Math.min(at + 1, text.length));
		return undefined;
	}
}
