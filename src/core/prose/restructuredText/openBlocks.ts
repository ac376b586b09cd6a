import type { State } from '../prose';
import type { Argument, Content } from './directives';
import type { GridTable, SimpleTable } from './tables';

/** What the body elements inside a frame are: what a directive holds, and what other markup does. */
export type FrameKind = Content | 'item' | 'note';

/** Body elements that stand to the right of what they belong to. Columns are counted from 0, a tab goes to the next eighth. */
export interface Frame {
	readonly kind: FrameKind;
	/** The column of what it belongs to: a line that begins there, or further left, is outside. */
	readonly base: number;
	/** The column of its elements; unknown until the second line shows it. */
	indent: number | undefined;
	/** Whether a line left of `indent` is outside, be it to the right of `base`. */
	readonly isFixed: boolean;
	/** Of a directive, before its first blank line: what the lines are. */
	head?: Argument | 'options' | undefined;
}

/** What the next lines are if they are not body elements. */
export type Mode =
	/**
	 * Up to the next line that begins at `base` or left of it, `hidden` is no prose; so is `target`, which a blank line ends, too.
	 * `bare` is two dots, a comment unless a blank line follows. `colons` follows a paragraph that announces a literal block, in
	 * which `literal` is. `doctest` goes on to a blank line. `text` is the rest of a paragraph that was cut.
	 */
	| { readonly type: 'hidden' | 'target' | 'bare' | 'colons' | 'literal' | 'doctest' | 'text'; readonly base: number }
	/** A literal block whose lines all begin with the character `mark`. */
	| { readonly type: 'quoted'; readonly base: number; readonly mark: string }
	/** The inside of a quoted comma-separated value. */
	| { readonly type: 'value'; readonly base: number }
	| GridTable
	| SimpleTable;

/**
 * How far the document is: at its start, after one title, after more, in the list of fields that says what document it is, or in
 * its body.
 */
export type Stage = 'start' | 'title' | 'titles' | 'fields' | 'body';

/** What is open between two lines. */
export interface OpenBlocks {
	stage: Stage;
	/** From the outside in. */
	readonly frames: Frame[];
	mode: Mode | undefined;
	/** How titles are adorned, a level each: its character, twice if it has an overline. */
	readonly styles: string[];
}

/** A document's beginning. */
export const AT_START = 'start   ';
/** A document's body, before any section. */
export const AT_REST = 'body   ';

/** The parts are separated by spaces, a list's elements by semicolons, theirs by commas; marks and styles come last. */
export function stateOf({ stage, frames, mode, styles }: OpenBlocks): State {
	return `${stage} ${frames.map(frameState).join(';')} ${mode === undefined ? '' : modeState(mode)} ${styles.join(' ')}`;
}

/** Reads what `stateOf` wrote. */
export function openBlocksOf(state: State): OpenBlocks {
	const [stage, frames = '', mode = '', ...styles] = state.split(' ');
	return {
		stage: stage as Stage,
		frames: frames === '' ? [] : frames.split(';').map(frameOf),
		mode: mode === '' ? undefined : modeOf(mode),
		styles: styles.filter((style) => style !== ''),
	};
}

function frameState({ kind, base, indent, isFixed, head }: Frame): string {
	return [kind, base, indent ?? '', isFixed ? 1 : 0, head ?? ''].join(',');
}

function frameOf(state: string): Frame {
	const [kind, base, indent, isFixed, head] = state.split(',');
	return {
		kind: kind as FrameKind,
		base: Number(base),
		indent: indent === '' ? undefined : Number(indent),
		isFixed: isFixed === '1',
		head: head === '' ? undefined : (head as NonNullable<Frame['head']>),
	};
}

function modeState(mode: Mode): string {
	const { type, base } = mode;
	if (type === 'quoted') {
		return `${type};${base};${mode.mark}`;
	}
	if (type === 'grid') {
		return `${type};${base};${mode.columns.join(',')}`;
	}
	return type === 'simple'
		? `${type};${base};${mode.columns.join(',')};${mode.borders};${mode.isAfterBorder ? 1 : 0}`
		: `${type};${base}`;
}

function modeOf(state: string): Mode {
	const [type, start, more = '', borders, isAfterBorder] = state.split(';');
	const base = Number(start);
	if (type === 'quoted') {
		// The mark may be a semicolon.
		return { type, base, mark: state.charAt(state.length - 1) };
	}
	if (type === 'grid') {
		return { type, base, columns: more.split(',').map(Number) };
	}
	return type === 'simple'
		? { type, base, columns: more.split(',').map(Number), borders: Number(borders), isAfterBorder: isAfterBorder === '1' }
		: { type: type as 'hidden', base };
}
