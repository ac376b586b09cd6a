import { meaningOf } from './dataCategories';
import type { StartTag } from './xmlReader';

/** What an element is for, as far as the reader cares. */
export type Role =
	| 'root'
	| 'header'
	| 'title'
	| 'text'
	| 'body'
	| 'entry'
	| 'language'
	| 'term'
	| 'group'
	| 'description'
	| 'designation'
	| 'category'
	| 'passedOver';

/** Elements that hold others, by the role of the one that they stand in; versions 2 and 3 have other names for the same. */
const CONTAINERS = new Map<Role, ReadonlyMap<string, Role>>([
	[
		'root',
		new Map([
			['martifHeader', 'header'],
			['tbxHeader', 'header'],
			['text', 'text'],
			['body', 'body'],
		]),
	],
	[
		'header',
		new Map([
			['fileDesc', 'header'],
			['titleStmt', 'header'],
			['title', 'title'],
		]),
	],
	['text', new Map([['body', 'body']])],
	[
		'body',
		new Map([
			['termEntry', 'entry'],
			['conceptEntry', 'entry'],
		]),
	],
	[
		'entry',
		new Map([
			['langSet', 'language'],
			['langSec', 'language'],
		]),
	],
	[
		'language',
		new Map([
			['tig', 'term'],
			['ntig', 'term'],
			['termSec', 'term'],
		]),
	],
	['term', new Map([['term', 'designation']])],
]);

/** Elements that only bind others together. */
const GROUPS = new Map<string, Role>([
	['descripGrp', 'description'],
	['adminGrp', 'group'],
	['termNoteGrp', 'group'],
	['termGrp', 'group'],
]);

/** Elements whose category is in their attribute `type`. */
const TYPED = new Set(['descrip', 'descripNote', 'admin', 'adminNote', 'termNote', 'xref', 'ref']);

/** Whether the element can be the root of a file that `readTbx` reads. */
export function isRoot(name: string): boolean {
	return name === 'martif' || name === 'tbx';
}

/**
 * The role of an element within one of role `parent`, which is that of the nearest container where groups lie between. Elements of
 * the file's own namespace have the names of the standard; others are data categories, after their names (the style DCT).
 */
export function roleOf(tag: StartTag, parent: Role, namespace: string): Role {
	const own = tag.uri === namespace;
	const container = own ? CONTAINERS.get(parent)?.get(tag.local) : undefined;
	if (container) {
		return container;
	}
	if (parent !== 'entry' && parent !== 'language' && parent !== 'term') {
		return 'passedOver';
	}
	const group = own ? GROUPS.get(tag.local) : undefined;
	if (group) {
		return group;
	}
	return meaningOf(categoryOf(tag, namespace)) ? 'category' : 'passedOver';
}

/** The data category of an element: its attribute `type` (the style DCA), or its name (DCT and notes). */
export function categoryOf(tag: StartTag, namespace: string): string {
	return tag.uri === namespace && TYPED.has(tag.local) ? (tag.attributes['type']?.value ?? '') : tag.local;
}
