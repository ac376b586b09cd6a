import { Frame } from './frames';

/**
 * The arguments of a macro in order: `s` a star, `o` an optional one in brackets, `p` one in parentheses, `m` one in braces, `d`
 * one in braces that may hold paragraphs, `u` an address in braces, `*` any number in braces and brackets; `t`, at the end only,
 * one in braces that holds text. All but `t` are no prose.
 */
export type Arguments = string;

/** How a macro shows, with its arguments that are no prose. */
export const Shown = {
	/** Takes no room. */
	nothing: 0,
	/** Takes no room, and stands beside nothing either. */
	nowhere: 1,
	space: 2,
	/** Ends a phrase. */
	break: 3,
	/** Ends a paragraph, or whatever block is open. */
	blockEnd: 4,
} as const;
export type Shown = (typeof Shown)[keyof typeof Shown];

export interface Macro {
	readonly shown: Shown;
	readonly args: Arguments;
	/** What its text argument opens. */
	readonly frame?: Frame;
}

type Row = readonly [shown: Shown, args: Arguments, names: string, frame?: Frame];

/** Macros of LaTeX and of the packages that papers use, by what they show and take. */
const ROWS: readonly Row[] = [
	// Text that belongs to what is around it.
	[
		Shown.nothing,
		't',
		'emph textbf textit textsl textsc textsf textrm textup textmd textnormal textlf uline uuline uwave sout xout underline hl ' +
			'ul st so caps mbox hbox fbox lowercase uppercase MakeUppercase MakeLowercase MakeTextUppercase MakeTextLowercase ' +
			'NoCaseChange centerline leftline rightline frame only uncover visible alert structure textins',
		Frame.group,
	],
	[Shown.nothing, 'st', 'enquote', Frame.group],
	[Shown.nothing, 'ot', 'hyperref textls', Frame.group],
	[Shown.nothing, 'oot', 'textquote blockquote makebox framebox', Frame.group],
	[Shown.nothing, 'mt', 'texorpdfstring scalebox foreignquote hyphenquote', Frame.group],
	[Shown.nothing, 'moot', 'foreigntextquote foreignblockquote hyphentextquote hyphenblockquote', Frame.group],
	[Shown.nothing, 'oomt', 'textcquote blockcquote', Frame.group],
	[Shown.nothing, 'omt', 'foreignlanguage textlang textcolor colorbox hypertarget hyperlink glslink glsdisp', Frame.group],
	[Shown.nothing, 'ommt', 'fcolorbox', Frame.group],
	[Shown.nothing, 'out', 'href', Frame.group],

	// Text that stands apart.
	[Shown.break, 't', 'textsuperscript textsubscript up fup', Frame.apart],
	[Shown.break, 'ooomt', 'parbox', Frame.apart],
	[Shown.break, 'mmt', 'resizebox multicolumn ifthenelse', Frame.apart],
	[Shown.break, 'omomot', 'multirow', Frame.apart],
	[Shown.break, 'moot', 'raisebox', Frame.apart],
	[Shown.break, 'omt', 'rotatebox adjustbox', Frame.apart],
	[Shown.break, 'sot', 'makecell thead shortstack', Frame.apart],
	[Shown.break, 'mot', 'acro acrodef', Frame.apart],

	// Notes, captions, headings.
	[
		Shown.break,
		'ot',
		'footnote footnotetext endnote sidenote marginpar marginnote tablefootnote pagenote thanks note',
		Frame.note,
	],
	[Shown.blockEnd, 'sot', 'caption subcaption', Frame.caption],
	[Shown.blockEnd, 'smot', 'captionof', Frame.caption],
	[Shown.blockEnd, 'sot', 'title part chapter addpart addchap', '1'],
	[Shown.blockEnd, 'sot', 'section addsec subtitle', '2'],
	[Shown.blockEnd, 'sot', 'subsection', '3'],
	[Shown.blockEnd, 'sot', 'subsubsection frametitle', '4'],
	[Shown.blockEnd, 'sot', 'paragraph minisec framesubtitle', '5'],
	[Shown.blockEnd, 'sot', 'subparagraph', '6'],

	// Declarations, which change how the text after them looks, and what is not seen.
	[
		Shown.nothing,
		'',
		'rmfamily sffamily ttfamily normalfont mdseries bfseries upshape itshape slshape scshape em bf it sl sc rm sf tt tiny ' +
			'scriptsize footnotesize small normalsize large Large LARGE huge Huge centering raggedright raggedleft justifying ' +
			'noindent indent xspace protect relax leavevmode allowbreak nobreak null strut ignorespaces unskip sloppy fussy ' +
			'selectfont singlespacing onehalfspacing doublespacing bgroup egroup begingroup endgroup frenchspacing ' +
			'nonfrenchspacing phantomsection',
	],
	[Shown.nothing, 'o', 'nolinebreak nopagebreak'],
	[Shown.nothing, 'om', 'color'],
	[Shown.nothing, 'mm', 'fontsize'],
	[Shown.nowhere, 'om', 'index sindex glsadd nocite hyphenation'],

	// White space.
	[Shown.space, '', 'quad qquad space nobreakspace thinspace enspace enskip hfill hfil dotfill hrulefill newline'],
	[Shown.space, 'o', 'linebreak'],
	[Shown.space, 'sm', 'hspace phantom hphantom'],

	// What ends a paragraph.
	[
		Shown.blockEnd,
		'',
		'par newpage clearpage cleardoublepage maketitle appendix frontmatter mainmatter backmatter tableofcontents listoffigures ' +
			'listoftables bigskip medskip smallskip endhead endfirsthead endfoot endlastfoot printindex columnbreak hrule',
	],
	[Shown.blockEnd, 'o', 'pagebreak printbibliography printglossary printglossaries printacronyms listoftodos twocolumn'],
	[Shown.blockEnd, 'om', 'bibliography'],

	// Code, and what refers to something outside the text.
	[
		Shown.break,
		'om',
		'includegraphics includepdf includesvg texttt code lstinputlisting verbatiminput VerbatimInput input include subfile ' +
			'includeonly externaldocument graphicspath addbibresource bibliographystyle pagestyle thispagestyle pagenumbering ' +
			'usetheme usepackage RequirePackage hypersetup geometry captionsetup ensuremath num si unit todo fixme fxnote ' +
			'missingfigure Sexpr author date institute affil affiliation address email orcid titlerunning authorrunning lhead ' +
			'chead rhead lfoot cfoot rfoot ihead ohead ifoot ofoot fancyhead fancyfoot fancyhf cline rowcolor cellcolor columncolor ' +
			'markright inst bibitem setlist usebox symbol newcounter newlength newif newsavebox label ' +
			'selectlanguage enlargethispage linespread stepcounter refstepcounter arabic roman Roman alph Alph sectionfont allsectionsfont',
	],
	[Shown.break, '', 'hline pause'],
	[Shown.break, 'u', 'url nolinkurl path'],
	[Shown.break, 'o', 'footnotemark toprule midrule bottomrule addlinespace'],
	[Shown.break, 'opm', 'cmidrule'],
	[
		Shown.break,
		'omm',
		'SI qty rule addtocontents setcounter addtocounter inputminted markboth colorlet import subimport pdfbookmark numberwithin ' +
			'counterwithin',
	],
	[Shown.break, 'mmm', 'definecolor crefname addcontentsline specialrule'],
	[Shown.break, 'sm', 'vspace'],

	// Definitions.
	[
		Shown.break,
		'smood',
		'newcommand renewcommand providecommand DeclareRobustCommand newrobustcmd renewrobustcmd DeclareMathOperator',
	],
	[Shown.break, 'mmd', 'NewDocumentCommand RenewDocumentCommand ProvideDocumentCommand DeclareDocumentCommand'],
	[Shown.break, 'smoodd', 'newenvironment renewenvironment lstnewenvironment'],
	[Shown.break, 'mmdd', 'NewDocumentEnvironment RenewDocumentEnvironment'],
	[Shown.break, 'smomo', 'newtheorem declaretheorem'],
	[Shown.break, 'ommd', 'newacronym newabbreviation'],
	[Shown.break, 'md', 'newglossaryentry longnewglossaryentry provideglossaryentry DeclareAcronym'],
	[Shown.break, 'momd', 'newacro'],
	[Shown.break, 'smd', 'setlength addtolength settowidth settoheight settodepth titleformat'],
	[Shown.break, 'mod', 'newcolumntype'],
	[Shown.break, 'moom', 'savebox sbox'],
	[Shown.break, 'd', 'AtBeginDocument AtEndDocument AtBeginSection'],
];

const MACROS: ReadonlyMap<string, Macro> = new Map(
	ROWS.flatMap(([shown, args, names, frame]) => {
		const macro = frame === undefined ? { shown, args } : { shown, args, frame };
		return names.split(' ').map((name) => [name, macro] as const);
	}),
);

/** Families of macros without text: citations, references, glossary entries by their key, settings. */
const WITHOUT_TEXT = new RegExp(
	[
		'[cC]ite',
		'(?:[rR]ef|[lL]abel)s?$|[rR]efrange$',
		'^(?:gls|Gls|GLS)|^[aA]cr(?:short|long|full)|^[iI]?[aA]c(?:[slf]?p?|[sl]u|fi)$',
		'^(?:set(?!t)|define(?!d)|Declare|usetikz|pgf|tikz)|(?:set|[sS]etup|[sS]tyle|length|color)$',
	].join('|'),
);
const FAMILY: Macro = { shown: Shown.break, args: '*' };

/** A longer name belongs to no family. */
const LONGEST_NAME = 50;

/** What a macro is, by its name without the backslash; `undefined` if it may stand for anything and take anything. */
export function macroOf(name: string): Macro | undefined {
	return MACROS.get(name) ?? (name.length <= LONGEST_NAME && WITHOUT_TEXT.test(name) ? FAMILY : undefined);
}
