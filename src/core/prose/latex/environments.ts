import { Frame } from './frames';
import type { Arguments } from './macros';

/** What an environment holds. */
export interface Environment {
	/**
	 * `shown` text; `maths`, which interrupts a paragraph; something else that is `hidden`; or `verbatim`, in which only its own
	 * end is markup.
	 */
	readonly content: 'shown' | 'maths' | 'hidden' | 'verbatim';
	/** Of its beginning, not read where the content is not shown; `undefined` if they may be any. */
	readonly args: Arguments | undefined;
	readonly frame: Frame;
}

type Row = readonly [content: Environment['content'], args: Arguments, names: string, frame?: Frame];

/** Environments of LaTeX and of the packages that papers use; a starred form is like the other. */
const ROWS: readonly Row[] = [
	[
		'verbatim',
		'',
		'verbatim Verbatim BVerbatim LVerbatim SaveVerbatim VerbatimOut alltt lstlisting minted comment filecontents tcblisting ' +
			'luacode pycode pyblock sagesilent sageblock asy gnuplot dot2tex Sinput Soutput spverbatim verbatimtab',
	],
	[
		'maths',
		'',
		'math displaymath equation eqnarray align alignat flalign gather multline dmath dgroup subequations IEEEeqnarray array ' +
			'aligned cases matrix pmatrix bmatrix',
	],
	['hidden', '', 'tikzpicture pgfpicture picture pspicture tikzcd circuitikz forest axis overpic thebibliography bibdiv'],
	['shown', 'o', 'itemize enumerate description compactitem compactenum inparaenum inparaitem tablenotes', Frame.list],
	['shown', 'm', 'labeling dinglist', Frame.list],
	['shown', '', 'quote quotation verse', Frame.quote],
	['shown', 'oo', 'displayquote', Frame.quote],
	['shown', 'oom', 'displaycquote', Frame.quote],
	['shown', 'om', 'tabular longtable supertabular tblr longtblr talltblr NiceTabular', Frame.table],
	['shown', 'omm', 'tabularx tabulary xltabular NiceTabularX', Frame.table],
	[
		'shown',
		'o',
		'figure table sidewaystable sidewaysfigure center flushleft flushright titlepage document appendices threeparttable ' +
			'landscape frontmatter proof singlespace small footnotesize sloppypar samepage abstract',
		Frame.environment,
	],
	['shown', 'oot', 'frame', Frame.environment],
	['shown', 't', 'block alertblock exampleblock', Frame.environment],
];

const ENVIRONMENTS: ReadonlyMap<string, Environment> = new Map(
	ROWS.flatMap(([content, args, names, frame = Frame.environment]) =>
		names.split(' ').map((name) => [name, { content, args, frame }] as const),
	),
);

/** `\begin{tabular*}` takes a width that `\begin{tabular}` does not. */
const STARRED_TABLE: Environment = { content: 'shown', args: 'mom', frame: Frame.table };
const UNKNOWN: Environment = { content: 'shown', args: undefined, frame: Frame.environment };

/** What the environment of a name is. */
export function environmentOf(name: string): Environment {
	if (name === 'tabular*') {
		return STARRED_TABLE;
	}
	return ENVIRONMENTS.get(name.endsWith('*') ? name.slice(0, -1) : name) ?? UNKNOWN;
}
