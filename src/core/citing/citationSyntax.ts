import type { FormatName } from '../prose/formatNames';
import { frontMatterAt } from '../prose/frontMatter';

/** How a paper cites. */
export type CitationSyntax =
	/** `[@key, p. 1]`, of Pandoc, Quarto and R Markdown. */
	| { readonly kind: 'pandoc' }
	/** `\autocite[p. 1]{key}`, or the command that the paper has. */
	| { readonly kind: 'latex'; readonly command: string }
	/** `@key[p. 1]`, of Typst. */
	| { readonly kind: 'typst' }
	/** `[cite:@key p. 1]`, of Org. */
	| { readonly kind: 'orgCite' }
	/** `` :cite:p:`key{p. 1}` ``, of sphinxcontrib-bibtex. */
	| { readonly kind: 'citeRole'; readonly role: string }
	/** `[key]_` and its definition, reStructuredText's own. */
	| { readonly kind: 'restructuredText' }
	/** `cite:[key(p. 1)]`, of asciidoctor-bibtex. */
	| { readonly kind: 'citeMacro'; readonly hasLocators: boolean }
	/** `<<key>>` and its item in the bibliography, AsciiDoc's own. */
	| { readonly kind: 'asciiDoc' }
	/** `[^key]` and its definition, of Markdown. */
	| { readonly kind: 'footnote' }
	/** The whole reference in parentheses. */
	| { readonly kind: 'parentheses' };

/** The style of references that a paper writes out itself. */
export type CitationStyle = 'chicago' | 'apa';

/** What tells how a paper cites. */
export interface Paper {
	readonly text: string;
	readonly format: FormatName;
	/** The editor's. */
	readonly languageId: string;
	/** A path or a URI's path. */
	readonly path: string;
}

/** Kinds of Markdown that Pandoc reads. */
const PANDOC_IDS: ReadonlySet<string> = new Set(['quarto', 'rmd', 'rmarkdown', 'juliamarkdown', 'pandoc']);
const PANDOC_EXTENSION = /\.(?:qmd|rmd|jmd|pmd)$/i;
/** `[@key]`, `[see @key, p. 1; -@other]`, but no link whose text begins with an at sign. */
const PANDOC_CITATION = /(?<![\w\\])\[(?:[^\]\n]{0,200}[\s;])?-?@[\p{L}\p{N}_{][^\]\n]{0,400}\](?![([:])/u;
const PANDOC_METADATA = /^(?:bibliography|references|csl|nocite|citeproc)[ \t]*:/m;

/** Commands of biblatex, natbib and LaTeX that put a citation behind a statement, in the order in which they are preferred. */
const LATEX_COMMANDS = ['autocite', 'parencite', 'footcite', 'smartcite', 'supercite', 'citep', 'cite'] as const;
const LATEX_CITATION = new RegExp(String.raw`\\(${LATEX_COMMANDS.join('|')})\*?\s*[\[{]`, 'g');

/** How a paper cites, by its format and by what it does already. In LaTeX it keeps to the command that the paper uses most. Linear. */
export function syntaxOf({ text, format, languageId, path }: Paper, style: CitationStyle): CitationSyntax {
	switch (format) {
		case 'markdown':
		case 'mdx':
			if (
				PANDOC_IDS.has(languageId) ||
				PANDOC_EXTENSION.test(path) ||
				PANDOC_METADATA.test(text.slice(0, frontMatterAt(text, 0, true)?.end)) ||
				PANDOC_CITATION.test(text)
			) {
				return { kind: 'pandoc' };
			}
			return style === 'chicago' ? { kind: 'footnote' } : { kind: 'parentheses' };
		case 'latex':
			return { kind: 'latex', command: latexCommand(text.replace(/(?<!\\)%.*/g, '')) };
		case 'typst':
			return { kind: 'typst' };
		case 'org':
			return { kind: 'orgCite' };
		case 'restructuredText': {
			const role = /(?<!`):((?:foot)?cite(?::(?:p|t|ps|ts))?):`/.exec(text)?.[1];
			if (role === undefined && !/^\.\. (?:foot)?bibliography::/m.test(text)) {
				return { kind: 'restructuredText' };
			}
			return { kind: 'citeRole', role: role?.startsWith('foot') === true ? 'footcite:p' : 'cite:p' };
		}
		case 'asciiDoc':
			if (/^:bibliography-(?:database|style):/m.test(text)) {
				return { kind: 'citeMacro', hasLocators: false };
			}
			return /^:bibtex-\w+:|\bcite(?:np)?:\[/m.test(text) ? { kind: 'citeMacro', hasLocators: true } : { kind: 'asciiDoc' };
		case 'html':
		case 'plainText':
			return { kind: 'parentheses' };
	}
}

function latexCommand(source: string): string {
	const uses = new Map<string, number>();
	for (const [, command] of source.matchAll(LATEX_CITATION)) {
		uses.set(command!, (uses.get(command!) ?? 0) + 1);
	}
	const [most] = LATEX_COMMANDS.filter((command) => uses.has(command)).sort((a, b) => uses.get(b)! - uses.get(a)!);
	if (most !== undefined) {
		return most;
	}
	const packages = Array.from(
		source.matchAll(/\\usepackage\s*(?:\[[^[\]]{0,400}\])?\s*\{([^{}]{0,400})\}/g),
		([, names]) => names,
	);
	if (packages.some((names) => /\bbiblatex/.test(names!)) || /\\addbibresource\b/.test(source)) {
		return 'autocite';
	}
	if (packages.some((names) => /\bnatbib\b/.test(names!)) || /\\cite[at]\b/.test(source)) {
		return 'citep';
	}
	return /\\bibliography(?:style)?\s*\{|\\begin\{thebibliography\}/.test(source) ? 'cite' : 'autocite';
}
