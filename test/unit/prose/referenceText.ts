import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import type { Nodes, Text } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { htmlReferenceText } from './htmlReferenceText';

/** What the reference parser makes of a character: text that is shown as it stands, as another, or something else than text. */
export type Shown = 'as it stands' | { readonly value: string } | 'in an alternative text' | 'not as text';

/** The tree transforms only look for addresses in text once more, and drop the positions. */
const EXTENSIONS = gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] }));

/** What may hold blocks of HTML that are read. */
const HOLDS_HTML = new Set(['root', 'list', 'listItem', 'footnoteDefinition']);
/** How blocks of HTML begin that do not end at a blank line. */
const ENDS_WITH_TEXT = /^\s*<(?:[!?]|(?:script|pre|style|textarea)(?:[\s>]|$))/i;

/**
 * How micromark with GFM shows each character of `source`. Of a character reference only the first character counts, the others
 * are `not as text`; so are addresses that are their own links. HTML's blocks that end at a blank line show what parse5 makes of
 * each, but in quotes, where the finder reads none.
 */
export function referenceText(source: string): readonly Shown[] {
	const shown: Shown[] = Array.from({ length: source.length }, () => 'not as text');
	const visit = (node: Nodes, readsHtml: boolean): void => {
		const start = node.position?.start.offset ?? 0;
		const end = node.position?.end.offset ?? 0;
		if (node.type === 'text') {
			align(source, node, start, end, shown);
		} else if (node.type === 'image' || node.type === 'imageReference') {
			shown.fill('in an alternative text', start, end);
		} else if (node.type === 'html' && readsHtml && !ENDS_WITH_TEXT.test(node.value)) {
			htmlReferenceText(source.slice(start, end)).forEach((character, index) => {
				shown[start + index] = character;
			});
		} else if ('children' in node && !(node.type === 'link' && source.charAt(start) !== '[')) {
			for (const child of node.children) {
				visit(child, readsHtml && HOLDS_HTML.has(node.type));
			}
		}
	};
	visit(fromMarkdown(source, { extensions: [gfm()], mdastExtensions: EXTENSIONS }), true);
	return shown;
}

/** The tree holds a text's value and where it stands, not where each character does. */
function align(source: string, { value }: Text, start: number, end: number, shown: Shown[]): void {
	let next = 0;
	for (let at = start; at < end && next < value.length; at++) {
		const code = source.charAt(at);
		const reference = code === '&' ? referenceAt(source.slice(at, end)) : undefined;
		if (reference !== undefined && value.startsWith(reference.value, next)) {
			shown[at] = { value: reference.value };
			next += reference.value.length;
			at += reference.length - 1;
		} else if (code === '\\' && /[!-/:-@[-`{-~]/.test(source.charAt(at + 1)) && at + 1 < end) {
			at++;
			shown[at] = 'as it stands';
			next++;
		} else if (code === value.charAt(next)) {
			shown[at] = 'as it stands';
			next++;
		}
	}
}

function referenceAt(text: string): { readonly value: string; readonly length: number } | undefined {
	const match = /^&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|([a-z0-9]+));/i.exec(text);
	if (match === null) {
		return undefined;
	}
	const [{ length }, hex, decimal, name] = match;
	if (name !== undefined) {
		const value = decodeNamedCharacterReference(name);
		return value === false ? undefined : { value, length };
	}
	const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
	return { value: code === 0 || code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code), length };
}
