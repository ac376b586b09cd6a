import type { BlockRole } from '../blockPainter';

/** What the content of a function is for the text around it; a letter, for the frames of a state. */
export const Role = {
	/** Goes on with the text around it: `#emph[…]`. */
	inline: 'a',
	/** Ends phrases, but no paragraph. */
	breaking: 'b',
	cell: 'c',
	caption: 'd',
	/** The arguments of `#set text(…)`. */
	textRule: 'e',
	note: 'f',
	/** Paragraphs of its own. */
	block: 'g',
	/** No prose. */
	hidden: 'h',
	item: 'i',
	/** A quotation, in a line until it says `block: true`. */
	quote: 'j',
	blockQuote: 'k',
	/** White space: `#h(1em)`. */
	space: 'l',
	/** Of a function that we do not know. */
	unknown: 'm',
	heading1: 'n',
	heading2: 'o',
	heading3: 'p',
	heading4: 'q',
	heading5: 'r',
	heading6: 's',
} as const;
export type Role = (typeof Role)[keyof typeof Role];

const HEADINGS: readonly Role[] = [Role.heading1, Role.heading2, Role.heading3, Role.heading4, Role.heading5, Role.heading6];

/** The role of a heading of a level from 1. Those deeper than 6 are alike. */
export function headingRole(level: number): Role {
	return HEADINGS[Math.min(Math.max(level, 1), HEADINGS.length) - 1]!;
}

/** Typst's functions that take content, by the role of it. What is not here is unknown. */
const FUNCTIONS: readonly (readonly [role: Role, names: string])[] = [
	[
		Role.inline,
		'box emph highlight link lower overline smallcaps smartquote strike strong sub super text underline upper math.text',
	],
	[
		Role.block,
		'align block circle colbreak columns curve ellipse figure grid.hline grid.vline layout line pad page pagebreak par ' +
			'parbreak place polygon rect square stack table.hline table.vline v',
	],
	[Role.cell, 'grid grid.cell grid.footer grid.header table table.cell table.footer table.header'],
	[Role.caption, 'figure.caption'],
	[Role.note, 'footnote footnote.entry'],
	[Role.quote, 'quote'],
	[Role.space, 'h linebreak'],
	[Role.item, 'enum enum.item list list.item terms terms.item'],
	[Role.heading1, 'heading title'],
	[
		Role.hidden,
		'bibliography cite counter document eval hide image label math.equation metadata outline query raw raw.line ref state',
	],
];

const ROLES = new Map(FUNCTIONS.flatMap(([role, names]) => names.split(' ').map((name) => [name, role] as const)));

/** The role of a function's content, by its name with the modules and fields before it. */
export function roleOf(name: string): Role {
	return ROLES.get(name) ?? Role.unknown;
}

/** The blocks that content in this role has; `undefined` if that depends on what is around it. */
export function blockRole(role: Role): BlockRole | undefined {
	return BLOCKS.get(role);
}

const BLOCKS: ReadonlyMap<Role, BlockRole> = new Map<Role, BlockRole>([
	[Role.block, { kind: 'paragraph' }],
	[Role.cell, { kind: 'cell' }],
	[Role.caption, { kind: 'caption' }],
	[Role.note, { kind: 'note' }],
	[Role.item, { kind: 'item' }],
	[Role.blockQuote, { kind: 'quote' }],
	...HEADINGS.map((role, index): [Role, BlockRole] => [role, { kind: 'heading', level: index + 1 }]),
]);

/** Whether content in this role is a block, or several: it neither goes on with the text before it nor is gone on with. */
export function isBlock(role: Role): boolean {
	return BLOCKS.has(role) && role !== Role.note;
}

/** Whether a role says what its content is, wherever the function stands. */
export function isSpecific(role: Role): boolean {
	return BLOCKS.has(role) || role === Role.hidden;
}
