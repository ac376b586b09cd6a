import { Code } from '../characters';

/** Which brackets of a text belong together: paired once, so that brackets without a partner, however many, cost one pass. */
export class Brackets {
	private pairs: ReadonlyMap<number, number> | undefined;

	/** Forgets the text before. */
	reset(): void {
		this.pairs = undefined;
	}

	/** Where the bracket, brace or parenthesis closes that opens at `at`; `undefined` if it does not before `to`. */
	closeOf(text: string, at: number, from: number, to: number): number | undefined {
		this.pairs ??= pairsIn(text, from, to);
		return this.pairs.get(at);
	}
}

function pairsIn(text: string, from: number, to: number): ReadonlyMap<number, number> {
	const pairs = new Map<number, number>();
	const brackets: number[] = [];
	const braces: number[] = [];
	const parens: number[] = [];
	const close = (open: number[], at: number): void => {
		const start = open.pop();
		if (start !== undefined) {
			pairs.set(start, at);
		}
	};
	for (let at = from; at < to; at++) {
		switch (text.charCodeAt(at)) {
			case Code.leftBracket:
				brackets.push(at);
				break;
			case Code.rightBracket:
				close(brackets, at);
				break;
			case Code.leftBrace:
				braces.push(at);
				break;
			case Code.rightBrace:
				close(braces, at);
				break;
			case Code.leftParen:
				parens.push(at);
				break;
			case Code.rightParen:
				close(parens, at);
				break;
		}
	}
	return pairs;
}
