import { Code } from '../characters';

/** A template's tag is short; braces that do not close within so many characters are text. */
const REACH = 1000;

/** Finds the ends of `{{ … }}`, `{% … %}` and `{# … #}`, what Liquid, Jinja, Twig, Handlebars and others put into HTML. */
export class TemplateTags {
	/** How far the last question had the text looked at. */
	seen = 0;
	/** For each closer, up to where it was searched for in vain. */
	private readonly missing = new Map<string, number>();

	constructor(private readonly text: string) {}

	/** The offset after the tag at `at` (`{`); `undefined` if none begins there. `at` must not go back. */
	endAt(at: number): number | undefined {
		const { text, missing } = this;
		const closer = closerOf(text.charCodeAt(at + 1));
		if (closer === undefined) {
			return undefined;
		}
		const limit = Math.min(at + REACH, text.length);
		for (let offset = Math.max(at + 2, missing.get(closer) ?? 0); offset < limit; offset++) {
			if (text.charCodeAt(offset) === closer.charCodeAt(0) && text.startsWith(closer, offset)) {
				this.seen = offset + 2;
				return this.seen;
			}
		}
		missing.set(closer, limit);
		this.seen = Math.min(limit + 1, text.length);
		return undefined;
	}
}

function closerOf(code: number): string | undefined {
	switch (code) {
		case Code.leftBrace:
			return '}}';
		case Code.percent:
			return '%}';
		case Code.hash:
			return '#}';
		default:
			return undefined;
	}
}
