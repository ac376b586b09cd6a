import { type DefaultTreeAdapterMap, Parser, type Token } from 'parse5';

/** What the reference parser makes of a character: text that is shown as it stands, as another, or something else than text. */
export type Shown = 'as it stands' | { readonly value: string } | 'not as text';

/** The elements whose text is no prose, as the finder documents it. */
const HIDDEN: ReadonlySet<string> = new Set(
	(
		'title style script textarea iframe noembed noframes noscript xmp plaintext listing pre nav template object applet button ' +
		'code kbd samp var tt meter progress select datalist canvas audio video xml svg math rt rp rtc'
	).split(' '),
);

/** How parse5 shows each character of `source`, which holds no NUL, but for the text in elements that hide it. */
export function htmlReferenceText(source: string): readonly Shown[] {
	const shown: Shown[] = Array.from({ length: source.length }, () => 'not as text');
	const parser = new TextParser((token) => align(source, token, shown));
	parser.tokenizer.write(source, true);
	return shown;
}

/** Tells the characters as they go into the tree: text nodes span the tags that a parser ignores. */
class TextParser extends Parser<DefaultTreeAdapterMap> {
	constructor(private readonly onText: (token: Token.CharacterToken) => void) {
		super({ sourceCodeLocationInfo: true });
	}

	override _insertCharacters(token: Token.CharacterToken): void {
		const { items, stackTop } = this.openElements;
		if (!items.slice(0, stackTop + 1).some((item) => 'tagName' in item && HIDDEN.has(item.tagName))) {
			this.onText(token);
		}
		// oxlint-disable-next-line no-underscore-dangle -- the parser's name
		super._insertCharacters(token);
	}
}

const REFERENCE = /&(?:#x[0-9a-f]+|#[0-9]+|[a-z]+[0-9]*);?$/i;
const LONGEST_REFERENCE = 12;

/** Tells which characters of the source the text of a token is written with: backwards, as a token's start is not reliable. */
function align(source: string, { chars, location }: Token.CharacterToken, shown: Shown[]): void {
	let at = location?.endOffset ?? 0;
	for (let index = chars.length; index > 0; index--) {
		const unit = chars.charAt(index - 1);
		if (unit === source.charAt(at - 1) || (unit === '\n' && source.charAt(at - 1) === '\r')) {
			at -= source.startsWith('\r\n', at - 2) ? 2 : 1;
			shown[at] = 'as it stands';
		} else {
			const [name] = REFERENCE.exec(source.slice(Math.max(at - LONGEST_REFERENCE, 0), at)) ?? [''];
			const isPair = /[\udc00-\udfff]/.test(unit);
			at -= name.length;
			index -= isPair ? 1 : 0;
			shown[at] = { value: isPair ? chars.slice(index - 1, index + 1) : unit };
		}
	}
}
