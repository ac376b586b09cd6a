/** What XML 1.0 can hold in no way, lone halves of characters included. */
const IMPOSSIBLE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** An element, without the names and values being escaped. */
export interface XmlElement {
	readonly name: string;
	readonly attributes: Readonly<Record<string, string>>;
	readonly content: string | readonly XmlElement[];
}

/** An element that holds a text or other elements. */
export function element(
	name: string,
	content: XmlElement['content'],
	attributes: Readonly<Record<string, string>> = {},
): XmlElement {
	return { name, attributes, content };
}

/** An element as lines of XML, with so many tabs before the first; every text is escaped and stands as it is. */
export function xmlLines({ name, attributes, content }: XmlElement, tabs: number): string {
	const indent = '\t'.repeat(tabs);
	const start = [name, ...Object.entries(attributes).map(([key, value]) => `${key}="${xmlAttribute(value)}"`)].join(' ');
	return typeof content === 'string'
		? `${indent}<${start}>${xmlText(content)}</${name}>\n`
		: `${indent}<${start}>\n${content.map((inner) => xmlLines(inner, tabs + 1)).join('')}${indent}</${name}>\n`;
}

/** A text for the content of an element. Characters that XML cannot hold are left out. */
export function xmlText(text: string): string {
	return text
		.replace(IMPOSSIBLE, '')
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('\r', '&#13;');
}

/** A text for an attribute in double quotes, of which a parser makes the same text again. */
export function xmlAttribute(text: string): string {
	return xmlText(text).replaceAll('"', '&quot;').replaceAll('\t', '&#9;').replaceAll('\n', '&#10;');
}
