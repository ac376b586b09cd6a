import type { BlockKind } from '../prose';

/**
 * What a directive's lines up to the first blank one are, its options left out: the beginning of its content, a title, or
 * something that is no prose.
 */
export type Argument = 'content' | 'title' | 'hidden';

/**
 * What a directive's content is: paragraphs of a kind, a glossary's terms with their definitions, comma-separated values, or
 * nothing that is prose.
 */
export type Content = Extract<BlockKind, 'paragraph' | 'quote' | 'caption' | 'cell'> | 'terms' | 'values' | 'none';

/** How a directive that holds prose is read. */
export interface Directive {
	readonly argument: Argument;
	readonly content: Content;
}

function directivesOf(names: string, argument: Argument, content: Content): readonly (readonly [string, Directive])[] {
	return names.split(' ').map((name) => [name, { argument, content }] as const);
}

const DIRECTIVES: ReadonlyMap<string, Directive> = new Map<string, Directive>([
	...directivesOf(
		'attention caution danger error hint important note tip warning seealso todo compound header footer centered hlist',
		'content',
		'paragraph',
	),
	...directivesOf('epigraph highlights pull-quote', 'content', 'quote'),
	...directivesOf('admonition topic sidebar details dropdown tab-item tab card grid-item-card', 'title', 'paragraph'),
	...directivesOf('table', 'title', 'cell'),
	...directivesOf('list-table flat-table', 'title', 'cell'),
	...directivesOf('csv-table', 'title', 'values'),
	...directivesOf('rubric contents', 'title', 'none'),
	...directivesOf('figure', 'hidden', 'caption'),
	...directivesOf('glossary', 'content', 'terms'),
	...directivesOf(
		'container class rst-class only ifconfig tab-set tabs grid grid-item deprecated versionadded versionchanged ' +
			'versionremoved describe object option confval',
		'hidden',
		'paragraph',
	),
]);

/**
 * How docutils', Sphinx's and sphinx-design's directives with prose are read; `undefined` for all others. A directive that we do
 * not know is no prose: most hold code, data or the names of files, and a highlight in code does more harm than a hover that is
 * missing in a box.
 */
export function directiveNamed(name: string): Directive | undefined {
	return DIRECTIVES.get(name.toLowerCase());
}
