import type { BlockKind } from '../prose';

/** What an element's start tag closes before it opens, after the rules of HTML's tree construction. */
export type Implies = 'heading' | 'item' | 'term' | 'table' | 'rows' | 'row' | 'cell' | 'ruby' | 'button';

/**
 * How far an end tag looks for its element: to the innermost scope, or only to a list or button in it, to a table whatever scopes
 * that holds, or through all.
 */
export type Scope = 'default' | 'list' | 'button' | 'table' | 'all';

/** How an element takes part in prose. */
export interface Element {
	readonly name: string;
	/** Its number in `ELEMENTS`. */
	readonly id: number;
	/** Whether its tags end the block that they stand in. */
	readonly isBlock: boolean;
	/** Whether an open `p` ends where it begins. */
	readonly closesParagraph: boolean;
	/** Whether what it holds is no prose. */
	readonly isHidden: boolean;
	/** Whether it holds no tags but its own end tag. */
	readonly isRaw: boolean;
	/** Whether it stays open until its end tag, or until another tag implies that: void elements do not, nor do most inline ones. */
	readonly staysOpen: boolean;
	/** Whether end tags inside look for no element outside. */
	readonly isScope: boolean;
	readonly lookedForIn: Scope;
	readonly implies: Implies | undefined;
	/** Whether its tags end a phrase in a block that they do not end; what is hidden does so anyway. */
	readonly isApart: boolean;
	readonly kind: BlockKind | undefined;
	/** Of a heading. */
	readonly level: number | undefined;
}

type Traits = Partial<Omit<Element, 'name' | 'id'>>;

const BLOCK: Traits = { isBlock: true, staysOpen: true };
const PARAGRAPH_END: Traits = { ...BLOCK, closesParagraph: true };
const PASSING_BLOCK: Traits = { isBlock: true };
const HIDDEN: Traits = { isHidden: true, staysOpen: true };
const HIDDEN_SCOPE: Traits = { ...HIDDEN, isScope: true };
const RAW: Traits = { ...HIDDEN, isRaw: true };

const TABLE_PART: Traits = { ...BLOCK, lookedForIn: 'table' };
const CELL: Traits = { ...TABLE_PART, isScope: true };

const GROUPS: readonly (readonly [names: string, traits: Traits])[] = [
	['html head body frameset colgroup optgroup option', PASSING_BLOCK],
	[
		'address article aside center details dialog dir div dl fieldset figure footer header hgroup main menu ol ' +
			'search section summary ul',
		PARAGRAPH_END,
	],
	['p', { ...PARAGRAPH_END, lookedForIn: 'button' }],
	['blockquote', { ...PARAGRAPH_END, kind: 'quote' }],
	['figcaption', { ...PARAGRAPH_END, kind: 'caption' }],
	['legend', BLOCK],
	// A form may end inside of an element that began in it.
	['hr form', { ...PASSING_BLOCK, closesParagraph: true }],
	['li', { ...PARAGRAPH_END, kind: 'item', implies: 'item', lookedForIn: 'list' }],
	['dt dd', { ...PARAGRAPH_END, kind: 'item', implies: 'term' }],
	['table', { ...PARAGRAPH_END, isScope: true, implies: 'table', lookedForIn: 'table' }],
	['caption', { ...CELL, kind: 'caption', implies: 'rows' }],
	['thead tbody tfoot', { ...TABLE_PART, implies: 'rows' }],
	['tr', { ...TABLE_PART, implies: 'row' }],
	['td th', { ...CELL, kind: 'cell', implies: 'cell' }],
	// What leads about a page is no part of its text.
	['nav pre listing', { ...PARAGRAPH_END, isHidden: true }],
	['xmp plaintext', { ...PARAGRAPH_END, isHidden: true, isRaw: true }],
	['title style script textarea iframe noembed noframes noscript', RAW],
	['template', { ...HIDDEN_SCOPE, lookedForIn: 'all' }],
	['object applet', HIDDEN_SCOPE],
	['button', { ...HIDDEN, implies: 'button' }],
	// Word's islands of XML are among them; the rest of its names are inline.
	['code kbd samp var tt meter progress select datalist canvas audio video xml m:omath m:omathpara', HIDDEN],
	['svg math', { ...HIDDEN, lookedForIn: 'table' }],
	['ruby', { staysOpen: true }],
	['rt rp rtc', { ...HIDDEN, implies: 'ruby' }],
	['br', {}],
	// A raised number behind a word is no part of it; quotation marks are shown around a `q`.
	['sup sub q img image embed input keygen', { isApart: true }],
];

function element(name: string, id: number, traits: Traits): Element {
	return {
		name,
		id,
		isBlock: false,
		closesParagraph: false,
		isHidden: false,
		isRaw: false,
		staysOpen: false,
		isScope: false,
		lookedForIn: 'default',
		implies: undefined,
		isApart: false,
		kind: undefined,
		level: undefined,
		...traits,
	};
}

const all: Element[] = [];

function add(name: string, traits: Traits): Element {
	const added = element(name, all.length, traits);
	all.push(added);
	return added;
}

function addAll(names: string, traits: Traits): readonly (readonly [name: string, element: Element])[] {
	return names.split(' ').map((name) => [name, add(name, traits)] as const);
}

const BY_NAME: ReadonlyMap<string, Element> = new Map([
	...GROUPS.flatMap(([names, traits]) => addAll(names, traits)),
	...[1, 2, 3, 4, 5, 6].flatMap((level) =>
		addAll(`h${level}`, { ...PARAGRAPH_END, kind: 'heading', level, implies: 'heading' }),
	),
]);

/** The elements of SVG and of MathML in which HTML may stand. */
const SVG_OUTPOSTS: ReadonlyMap<string, Element> = new Map(addAll('foreignobject desc title', HIDDEN_SCOPE));
const MATH_OUTPOSTS: ReadonlyMap<string, Element> = new Map(addAll('mi mo mn ms mtext annotation-xml', HIDDEN_SCOPE));

/** What is not listed is inline and leaves no trace: `em`, `a`, `span`, `my-element`, Word's `o:p`. */
const INLINE: Element = add('', {});

/** A link that refers to a footnote or source, or back from one: an `a`. */
export const REFERENCE: Element = add('a', HIDDEN);

/** All elements by their ids. */
export const ELEMENTS: readonly Element[] = all;

/** The element of a lower-case name. */
export function elementOf(name: string): Element {
	return BY_NAME.get(name) ?? INLINE;
}

export const SVG: Element = elementOf('svg');
export const MATH: Element = elementOf('math');

/** The element of a lower-case name in SVG or MathML, as far as it matters there. */
export function foreignElementOf(name: string, root: Element): Element {
	switch (name) {
		case 'svg':
			return SVG;
		case 'math':
			return MATH;
		default:
			return (root === SVG ? SVG_OUTPOSTS : MATH_OUTPOSTS).get(name) ?? INLINE;
	}
}

/** Start tags that end SVG and MathML, where they have no place. */
const BREAKS_OUT = new Set(
	(
		'b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr ol p ' +
		'pre ruby s small span strong strike sub sup table tt u ul var'
	).split(' '),
);

export function breaksOut(name: string): boolean {
	return BREAKS_OUT.has(name);
}
