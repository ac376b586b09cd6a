import type { BlockKind } from '../prose';
import type { Role } from './roles';

/** Names of classes, roles and EPUB types, and ids, of what holds footnotes. */
const NOTE = /(?:^|\s)(?:(?:doc-)?(?:foot|end|rear)notes?|Mso(?:Foot|End)noteText|(?:ftn|edn|fn|footnote)[-_:]?\d+)(?:\s|$)/i;
/** Roles and EPUB types of what is made from a file of references. */
const BIBLIOGRAPHY = /(?:^|\s)(?:doc-)?bibliography(?:\s|$)/i;
/** The same of links to a footnote or source, and from it back. */
const REFERENCE = /(?:foot|end)note|noteref|biblioref|backlink/i;
/** What such links lead to, in the exports of Word, LibreOffice, Pandoc and others. */
const REFERRED = /^#_?(?:fn|ftn|edn|sdfootnote|sdendnote|footnote|endnote|cite_(?:note|ref))/i;
/** Classes of Word's paragraphs, which are all `<p>`, and what others call captions. */
const CLASSES: readonly (readonly [pattern: RegExp, kind: BlockKind])[] = [
	[/(?:^|\s)MsoList(?:Paragraph|Bullet|Number)/, 'item'],
	[/(?:^|\s)(?:MsoCaption|caption|wp-caption-text)(?:\s|$)/, 'caption'],
	[/(?:^|\s)Mso(?:Intense)?Quote(?:\s|$)/, 'quote'],
	[/(?:^|\s)MsoTitle(?:\s|$)/, 'heading'],
];
const LANGUAGE_TAG = /^[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8})*$/;

/** What an attribute (its name in lower case) makes of an element; `undefined` if nothing. Of links, only whether they refer. */
export function roleByAttribute(tag: string, attribute: string, value: string): Role | undefined {
	if (tag === 'a') {
		const isReference = attribute === 'href' ? REFERRED.test(value) : NAMING.has(attribute) && REFERENCE.test(value);
		return isReference ? 'reference' : undefined;
	}
	if (attribute !== 'id' && !NAMING.has(attribute)) {
		return undefined;
	}
	if (NOTE.test(value)) {
		return 'note';
	}
	if (attribute === 'class') {
		return CLASSES.find(([pattern]) => pattern.test(value))?.[1];
	}
	return attribute !== 'id' && BIBLIOGRAPHY.test(value) ? 'reference' : undefined;
}

const NAMING: ReadonlySet<string> = new Set(['class', 'role', 'epub:type']);

/** The BCP 47 tag that an attribute declares; `undefined` if it is none. */
export function languageTag(value: string): string | undefined {
	const tag = value.trim();
	return LANGUAGE_TAG.test(tag) ? tag.replaceAll('_', '-') : undefined;
}
