import { addressAt, GIVES_AWAY, type Span } from '../addresses';
import type { BlockPainter } from '../blockPainter';
import { Code } from '../characters';
import type { PassageEnd } from '../passageEnd';
import { endsLine } from './lineStarts';
import { referenceAt } from './references';
import { TemplateTags } from './templateTags';

const UNICODE_SPACE = /^[\s\p{Zs}]/u;
const CONTROL = /^\p{Cc}/u;
/** Soft hyphen, joiners and direction marks. */
const UNSEEN = /^\p{Cf}/u;

/** The characters that may begin or end something in text: a tag, a reference, a template's tag, an address, a line. */
export const ACTIVE: Uint8Array = new Uint8Array(GIVES_AWAY);
for (const character of '<&{\n\r') {
	ACTIVE[character.charCodeAt(0)] = 1;
}

/** Paints what stands in text beside words: character references, addresses and the tags of templates. */
export class InlineText {
	private readonly templates: TemplateTags;
	/** No address that begins before it goes on behind it. */
	private addressLimit = 0;

	constructor(
		private readonly text: string,
		private readonly painter: BlockPainter,
		private readonly end: PassageEnd,
	) {
		this.templates = new TemplateTags(text);
	}

	/**
	 * Paints the text from `run` on, up to what begins with the active character at `at`, and that; answers where it ends.
	 * `undefined`, and nothing painted, if nothing begins there.
	 */
	take(run: number, at: number): number | undefined {
		switch (this.text.charCodeAt(at)) {
			case Code.ampersand:
				return this.takeReference(run, at);
			case Code.leftBrace:
				return this.takeTemplateTag(run, at);
			default:
				return this.takeAddress(run, at);
		}
	}

	private takeReference(run: number, at: number): number | undefined {
		const { text, painter } = this;
		const reference = referenceAt(text, at, text.length);
		if (reference === undefined) {
			return undefined;
		}
		const { end, value } = reference;
		painter.prose(run, at);
		if (UNICODE_SPACE.test(value)) {
			painter.space(at, end);
		} else if (UNSEEN.test(value)) {
			painter.nothing(at, end);
		} else if (!CONTROL.test(value)) {
			painter.character(at, end, value);
		}
		return end;
	}

	private takeTemplateTag(run: number, at: number): number | undefined {
		const { templates } = this;
		const end = templates.endAt(at);
		this.end.saw(templates.seen);
		if (end !== undefined) {
			this.painter.prose(run, at);
		}
		return end;
	}

	private takeAddress(run: number, at: number): number | undefined {
		const address = this.addressAt(run, at);
		if (address === undefined) {
			return undefined;
		}
		this.painter.prose(run, address.start);
		return address.end;
	}

	private addressAt(run: number, at: number): Span | undefined {
		const { text } = this;
		const code = text.charCodeAt(at);
		const next = text.charCodeAt(at + 1);
		const mayBe =
			code === Code.at ? next !== Code.leftBrace : code === Code.colon ? next === Code.slash : (next | 32) === Code.lowerW;
		return mayBe ? addressAt(text, at, run, this.limitAt(at)) : undefined;
	}

	/** The end of the line, the next `<`, or the next reference to anything but an ampersand. */
	private limitAt(from: number): number {
		const { text } = this;
		let at = this.addressLimit;
		if (at > from) {
			return at;
		}
		for (at = from; at < text.length; at++) {
			const code = text.charCodeAt(at);
			if (code === Code.less || endsLine(text, at)) {
				break;
			}
			if (code === Code.ampersand) {
				const value = referenceAt(text, at, text.length)?.value;
				if (value !== undefined && value !== '&') {
					break;
				}
			}
		}
		this.addressLimit = at;
		return at;
	}
}
