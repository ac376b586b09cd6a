import type { State } from '../prose';
import { type BlockAttributes, NO_ATTRIBUTES } from './attributeLine';
import type { Table } from './tables';

/** An open delimited block that holds blocks, or a table. */
export interface Container {
	readonly kind: 'compound' | 'quote' | 'verse' | 'table';
	/** Its delimiter. */
	readonly code: number;
	readonly length: number;
	/** Whether it is attached to a list's item: then the list goes on behind it. */
	readonly inList: boolean;
	/** Of a table. */
	readonly table?: Table;
}

/** A block without prose that is open between two lines. */
export type Hidden =
	/** Until its delimiter. */
	| { readonly kind: 'verbatim'; readonly code: number; readonly length: number }
	/** A paragraph of code; or an indented one, which other blocks end, too. */
	| { readonly kind: 'styled' | 'indented' }
	/** A cell of code. */
	| { readonly kind: 'cell' }
	/** The value of an attribute entry, which `mark` carries on to the next line. */
	| { readonly kind: 'entry'; readonly mark: string };

/**
 * How a list goes on: its last item is open; a blank line followed; a `+` attaches the next block to the item; or a term stands
 * without a text.
 */
export type ListState = 'none' | 'open' | 'blank' | 'attached' | 'term';

/** The header's next line: nothing but attributes and comments may precede the title. */
export type Phase = 'start' | 'author' | 'revision' | 'attributes' | 'body';

/** What is open between two lines. A paragraph is not: passages do not end in one. */
export interface OpenBlocks {
	phase: Phase;
	/** From the outside in. */
	readonly containers: Container[];
	hidden: Hidden | undefined;
	/** Whether a block quote of Markdown's kind is open. */
	isQuoted: boolean;
	list: ListState;
	/** Of the next block. */
	attributes: BlockAttributes;
	/** Whether the section is a bibliography. */
	isBibliography: boolean;
}

/** Nothing is open. */
export const AT_REST: State = '';
/** Nothing is read: front matter may stand here. */
export const AT_START: State = 'start';

/** Equal states are written alike. */
export function stateOf(open: OpenBlocks): State {
	const { phase, containers, hidden, isQuoted, list, isBibliography } = open;
	const { style, format, separator, columns } = open.attributes;
	const isPlain = (style ?? format ?? separator ?? columns) === undefined;
	const isClosed = containers.length === 0 && hidden === undefined && !isQuoted && list === 'none';
	return isPlain && isClosed && phase === 'body' && !isBibliography
		? AT_REST
		: JSON.stringify([phase, containers, hidden, isQuoted, list, { style, format, separator, columns }, isBibliography]);
}

/** The inverse of `stateOf`. */
export function openBlocksOf(state: State): OpenBlocks {
	if (state === AT_REST || state === AT_START) {
		return {
			phase: state === AT_START ? 'start' : 'body',
			containers: [],
			hidden: undefined,
			isQuoted: false,
			list: 'none',
			attributes: NO_ATTRIBUTES,
			isBibliography: false,
		};
	}
	const [phase, containers, hidden, isQuoted, list, attributes, isBibliography] = JSON.parse(state) as Written;
	return { phase, containers, hidden: hidden ?? undefined, isQuoted, list, attributes, isBibliography };
}

/** A state as JSON, which has no `undefined` in lists. */
type Written = [
	phase: Phase,
	containers: Container[],
	hidden: Hidden | null,
	isQuoted: boolean,
	list: ListState,
	attributes: BlockAttributes,
	isBibliography: boolean,
];
