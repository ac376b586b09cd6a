import { addressAt } from './addresses';
import { Code, isWhiteSpace } from './characters';
import { entityAt } from './entities';
import { type Content, contentOf, type Leaf, sourceOffset } from './leaves';
import { Mark, type Paint } from './projection';

/** What an inline scanner paints over prose. */
export type MarkupMark = typeof Mark.transparent | typeof Mark.break | typeof Mark.space;

/**
 * What the inline scanners of several formats share: the text of one leaf, painted as prose to begin with, and painting over what
 * of it is markup. A format reads the markup in `scanContent`.
 */
export abstract class InlinePainter {
	private content: Content = { text: '', start: 0, end: 0 };
	/** The content's text, of which `from` to `to` is to be read. */
	protected text = '';
	protected from = 0;
	protected to = 0;
	/** The end of the last construct that holds no prose: no address and no name begins before it. */
	protected floor = 0;

	constructor(private readonly paint: Paint) {}

	/** Paints one leaf of `source`. What stands between the lines of a leaf with margins is left to the caller, afterwards. */
	scan(source: string, leaf: Leaf): void {
		this.paint.fill(leaf.start, leaf.end, Mark.prose);
		const content = contentOf(source, leaf);
		this.content = content;
		this.text = content.text;
		this.from = content.start;
		this.to = content.end;
		this.floor = content.start;
		this.scanContent();
	}

	/** Reads `text` from `from` to `to`. */
	protected abstract scanContent(): void;

	/** Paints a range of the text, with what stands between its lines in the source. */
	protected mark(start: number, end: number, mark: MarkupMark): void {
		const { content } = this;
		if (content.map === undefined) {
			this.paint.fill(start, end, mark);
		} else if (end > start) {
			this.paint.fill(sourceOffset(content, start), sourceOffset(content, end - 1) + 1, mark);
		}
	}

	/** Paints a construct that holds no prose; answers its end. */
	protected hide(start: number, end: number, mark: MarkupMark = Mark.break): number {
		this.mark(start, end, mark);
		this.floor = end;
		return end;
	}

	/** Shows `value` where a construct begins that stands for it, and nothing where the rest is; answers the construct's end. */
	protected show(start: number, end: number, value: string): number {
		this.hide(start, end, Mark.transparent);
		const at = sourceOffset(this.content, start);
		for (let unit = 0; unit < value.length && unit < end - start; unit++) {
			this.paint.replace(at + unit, value.charAt(unit));
		}
		return end;
	}

	/** Shows what the character reference (`&eacute;`) at `at` stands for; answers its end, `undefined` if none stands there. */
	protected scanEntity(at: number): number | undefined {
		const reference = entityAt(this.text, at, this.to);
		if (reference === undefined) {
			return undefined;
		}
		const { end, value } = reference;
		if (isWhiteSpace(value.charCodeAt(0)) || UNICODE_SPACE.test(value)) {
			return this.hide(at, end, Mark.space);
		}
		if (UNSEEN.test(value)) {
			return this.hide(at, end, Mark.transparent);
		}
		return value.charCodeAt(0) < Code.space ? this.hide(at, end) : this.show(at, end, value);
	}

	/** Hides the address that the character at `at` gives away, if it does; answers where to go on. */
	protected scanAddress(at: number, to = this.to): number {
		const address = addressAt(this.text, at, this.floor, to);
		return address === undefined ? at + 1 : this.hide(address.start, address.end);
	}
}

const UNICODE_SPACE = /^\p{Zs}/u;
/** Soft hyphen, joiners and direction marks. */
export const UNSEEN = /^\p{Cf}/u;
