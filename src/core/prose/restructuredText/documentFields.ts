/** Fields that docutils knows to say what document it is. */
const BIBLIOGRAPHIC = new Set(
	'author authors organization contact address version revision status date copyright dedication abstract lang language'.split(
		' ',
	),
);

/** Whether a field says something of the document it begins, by its name. */
export function isBibliographic(name: string): boolean {
	return BIBLIOGRAPHIC.has(name.toLowerCase());
}

/** Whether a document's field is text of the document. */
export function isText(name: string): boolean {
	return /^(?:abstract|dedication)$/i.test(name);
}

/** The BCP 47 tag that a document's field declares; `undefined` if it declares none. */
export function declaredLanguage(name: string, value: string): string | undefined {
	return /^(?:lang|language|locale)$/i.test(name) && TAG.test(value) ? value.replaceAll('_', '-') : undefined;
}

const TAG = /^[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8})*$/;
