import type { State } from '../prose';
import type { OpenLeaf } from './openLeaf';

/** An open container. */
export interface Container {
	readonly kind: 'quote' | 'item' | 'note';
	/** Columns that a line must be indented by to belong to it. */
	readonly indent: number;
	/** Whether nothing has followed its marker yet: such an item ends at a blank line. */
	isEmpty: boolean;
}

/** What is open where a passage ends. */
export interface OpenBlocks {
	readonly containers: Container[];
	readonly leaf: OpenLeaf | undefined;
}

/** Nothing is open. */
export const AT_REST: State = '';
/** Nothing is read: front matter may stand here. */
export const AT_START: State = 'start';

/** No paragraph is open: passages do not end in one. In the rare one that ends in HTML its open elements are not told. */
export function stateOf(containers: readonly Container[], leaf: OpenLeaf | undefined): State {
	return containers.length === 0 && leaf === undefined ? AT_REST : JSON.stringify({ containers, leaf });
}

/** The inverse of `stateOf`. */
export function openBlocksOf(state: State): OpenBlocks {
	return state === AT_REST || state === AT_START ? { containers: [], leaf: undefined } : (JSON.parse(state) as OpenBlocks);
}
