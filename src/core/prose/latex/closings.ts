import { Code, isLineEnd, isSpaceOrTab } from '../characters';

/** Characters of an argument or of maths at most; what is longer has lost its end. */
export const LONGEST = 4000;

/** The characters that matter to where a group ends. */
const SPECIAL = new Uint8Array(128);
for (const character of '\\{}[]$%\n\r') {
	SPECIAL[character.charCodeAt(0)] = 1;
}

/** What is open between two braces: offsets, -1 for none. */
interface Level {
	/** Of the `{`; -1 outside all braces. */
	readonly brace: number;
	readonly brackets: number[];
	dollar: number;
	dollars: number;
	paren: number;
	display: number;
}

/**
 * Finds where `{`, `[`, `$`, `$$`, `\(` and `\[` are closed, as TeX does: `]` and `$` count at the level of braces of their
 * opening, escapes and comments do not. A blank line ends the search. What was passed is remembered: openings without an end,
 * however many, cost one search together.
 */
export class Closings {
	private readonly ends = new Map<number, number>();
	private levels: Level[] = [];
	private position = -1;
	private isStopped = false;

	/** `isLong` lets blank lines stand in an argument. */
	constructor(
		private readonly text: string,
		private readonly isLong = false,
	) {}

	/** How far the search has looked, exclusive. */
	get seen(): number {
		return this.position;
	}

	/** The offset after the closing of what opens at `at`; `undefined` if there is none. `at` never goes back. */
	endOf(at: number): number | undefined {
		if (at >= this.position) {
			const end = this.plainEnd(at);
			if (end !== undefined) {
				return end;
			}
			this.ends.clear();
			this.levels = [level(-1)];
			this.position = at;
			this.isStopped = false;
		}
		const end = this.ends.get(at) ?? this.search(at, Math.min(at + LONGEST, this.text.length));
		return end !== undefined && end - at <= LONGEST ? end : undefined;
	}

	/** The end if nothing that matters stands between; most arguments are a word. */
	private plainEnd(at: number): number | undefined {
		const { text } = this;
		const closing = CLOSINGS.get(text.charCodeAt(at));
		if (closing === undefined) {
			return undefined;
		}
		const to = Math.min(at + LONGEST, text.length);
		for (let offset = at + 1; offset < to; offset++) {
			const code = text.charCodeAt(offset);
			if (code < 128 && SPECIAL[code] === 1) {
				return code === closing && offset > at + (code === Code.dollar ? 1 : 0) ? offset + 1 : undefined;
			}
		}
		return undefined;
	}

	/** Searches on up to `to`, or until what opens at `wanted` is closed. */
	private search(wanted: number, to: number): number | undefined {
		const { text, ends } = this;
		while (!this.isStopped && this.position < to) {
			const at = this.position;
			const code = text.charCodeAt(at);
			this.position = at + 1;
			if (code < 128 && SPECIAL[code] === 1 && this.take(code, at)) {
				const end = ends.get(wanted);
				if (end !== undefined) {
					return end;
				}
			}
		}
		return undefined;
	}

	/** Takes what stands at `at`; answers whether it closed anything. */
	private take(code: number, at: number): boolean {
		const { levels } = this;
		const top = levels[levels.length - 1]!;
		switch (code) {
			case Code.leftBrace:
				levels.push(level(at));
				return false;
			case Code.rightBrace:
				if (levels.length === 1) {
					levels[0] = level(-1);
					return false;
				}
				levels.pop();
				this.ends.set(top.brace, at + 1);
				return true;
			case Code.leftBracket:
				top.brackets.push(at);
				return false;
			case Code.rightBracket:
				for (const bracket of top.brackets) {
					this.ends.set(bracket, at + 1);
				}
				return top.brackets.splice(0).length > 0;
			case Code.dollar:
				return this.takeDollar(top, at);
			case Code.backslash:
				return this.takeBackslash(top, at);
			case Code.percent:
				this.skipComment();
				return false;
			default:
				this.takeLineEnd(code);
				return false;
		}
	}

	private takeDollar(top: Level, at: number): boolean {
		if (top.dollar !== -1) {
			this.ends.set(top.dollar, at + 1);
			top.dollar = -1;
			return true;
		}
		if (this.text.charCodeAt(at + 1) !== Code.dollar) {
			top.dollar = at;
			return false;
		}
		this.position = at + 2;
		if (top.dollars !== -1) {
			this.ends.set(top.dollars, at + 2);
			top.dollars = -1;
			return true;
		}
		top.dollars = at;
		return false;
	}

	private takeBackslash(top: Level, at: number): boolean {
		const next = this.text.charCodeAt(at + 1);
		if (isLineEnd(next)) {
			return false;
		}
		this.position = at + 2;
		switch (next) {
			case Code.leftParen:
				top.paren = at;
				return false;
			case Code.leftBracket:
				top.display = at;
				return false;
			case Code.rightParen:
				this.ends.set(top.paren, at + 2);
				top.paren = -1;
				return true;
			case Code.rightBracket:
				this.ends.set(top.display, at + 2);
				top.display = -1;
				return true;
			default:
				return false;
		}
	}

	private skipComment(): void {
		const { text } = this;
		while (this.position < text.length && !isLineEnd(text.charCodeAt(this.position))) {
			this.position++;
		}
	}

	private takeLineEnd(code: number): void {
		const { text } = this;
		let at = this.position;
		if (code === Code.carriageReturn && text.charCodeAt(at) === Code.lineFeed) {
			at++;
		}
		this.position = at;
		while (isSpaceOrTab(text.charCodeAt(at))) {
			at++;
		}
		if (isLineEnd(text.charCodeAt(at)) && !this.isLong) {
			this.isStopped = true;
			this.position = at + 1;
		}
	}
}

/** Of what opens with one character. */
const CLOSINGS: ReadonlyMap<number, number> = new Map([
	[Code.leftBrace, Code.rightBrace],
	[Code.leftBracket, Code.rightBracket],
	[Code.dollar, Code.dollar],
]);

function level(brace: number): Level {
	return { brace, brackets: [], dollar: -1, dollars: -1, paren: -1, display: -1 };
}
