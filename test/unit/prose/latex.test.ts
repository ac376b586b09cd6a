import assert from 'node:assert/strict';
import { latex } from '../../../src/core/prose/latex/latex';
import { PASSAGE, type Passage } from '../../../src/core/prose/prose';
import { findProse } from '../../harness/wholeText';
import { casesOf, lines, picture } from './picture';

/** A document with what stands before and after its body. */
function document(body: string): string {
	return lines('\\documentclass{article}', '\\begin{document}', body, '\\end{document}');
}

/** A line as long as a passage. */
const filler = `${'word '.repeat(PASSAGE / 5)}\n`;

/** The passage that a document begins with. */
function first(text: string): Passage {
	const passage = latex.read(text, 0, latex.start, { isEnd: true, labels: new Set() });
	assert.ok(passage !== undefined);
	return passage;
}

const { hasBlocks, shows } = casesOf(latex);

describe('LaTeX', () => {
	describe('macros', () => {
		shows([
			['show their text where they have one', 'a \\emph{b} \\textbf{\\textit{c}}', 'a ······b· ················c··'],
			[
				'show the last argument where the others are none',
				'\\textcolor{red}{a} \\href{u#1%2}{b}',
				'················a· ·············b·',
			],
			[
				'show it behind options',
				'\\hyperref[sec:a]{a} \\foreignlanguage{french}{b}',
				'·················a· ·························b·',
			],
			['show it behind a line end', '\\emph\n{a}', '·······a·'],
			['show it behind a comment', '\\emph%\n{a}', '········a·'],
			['that raise text set it apart', '1\\textsuperscript{er} mai', '1#################er# mai'],
			['of declarations take no room', '{\\bfseries peace} operation', '···········peace· operation'],
			['that take a length hide it', 'a\\vspace{2em}\\setlength{\\parskip}{1em}\\setlength\\a{1em}b', `a${'#'.repeat(54)}b`],
			['that define others are hidden', '\\newcommand{\\a}[1][x]{b #1\n\nc}\\newcommand*\\b{c}d', `${'#'.repeat(47)}d`],
			['of plain TeX that define others are hidden', '\\def\\a#1{b}\\gdef\\b{c} d', `${'#'.repeat(21)}#d`],
			['that we do not know show what they take', '\\foo{a}{b} \\foo[x]{c}', '·····a##b· ········c·'],
			['that we do not know end a phrase where they take nothing', 'the \\UN\\ and \\UN{} too', 'the ###  and ##### too'],
			['of overlays hide when they show', '\\only<1->{a} \\textbf<2>{b}', '··········a· ···········b·'],
			['with the parts of a name are read whole', '\\emphasize{a}\\cites{b}', '···········a·#########'],
			['of packages have names with @', '\\@foo\\foo@bar{a} b\\@.', '#####·········a· b··.'],
			['that stand for nothing have no effect', 'peace\\index{a!b} operation\\-al', 'peace··········· operation··al'],
			['without an argument that they need take none', '\\emph a \\cite b \\section c', '····· a ##### b##########c'],
		]);
	});

	describe('hides', () => {
		const hidden = [
			'\\cite{a}',
			'\\cite[see][p.~4]{a,b}',
			'\\textcite*{a}',
			'\\parencites(see)(too)[1]{a}[2]{b}',
			'\\citep [p. 4] {a}',
			'\\ref{a}',
			'\\autoref{a}',
			'\\crefrange{a}{b}',
			'\\label{a}',
			'\\gls{a}',
			'\\Glspl{a}',
			'\\ac{a}',
			'\\Acfp{a}',
			'\\acrlong{a}',
			'\\newacronym[b]{a}{UN}{c}',
			'\\newglossaryentry{a}{name={b}}',
			'\\includegraphics[width=\\textwidth]{a}',
			'\\input{a}',
			'\\bibliographystyle{a}',
			'\\usepackage[a]{b}',
			'\\texttt{a}',
			'\\url{http://a.b/c%20d}',
			'\\verb|a}$%|',
			'\\verb*+a+',
			'\\lstinline[a=b]{c}',
			'\\lstinline!c!',
			'\\mintinline{c}|d|',
			'\\SI{5}{\\kilo}',
			'\\hypersetup{a={b}, c}',
			'\\setbeamertemplate{a}{b}',
			'\\todo[inline]{a}',
			'\\definecolor{a}{b}{c}',
			'$a$',
			'$$a$$',
			'$a \\text{b $c$} \\$ d$',
			'\\(a\\)',
			'\\[a\nb\\]',
			'\\begin{equation}\na\n\\end{equation}',
			'\\begin{align*}a % \\end{align*}\n\\end{align*}',
			'\\Sexpr{a}',
			'www.un.org',
			'https://un.org/a\\_b\\%20',
			'un@un.org',
		];
		for (const source of hidden) {
			it(source, () => {
				assert.equal(picture(findProse(latex, `x ${source} y`)), `x ${'#'.repeat(source.length)} y`);
			});
		}

		const whole = [
			'\\begin{verbatim}\na } \\end{verbatim*} $\n\\end{verbatim}',
			'\\begin{Verbatim}[a=b]\na\n\\end{Verbatim}',
			'\\begin{lstlisting}[language=C]\na\n\n% \\end{lstlisting}',
			'\\begin{minted}{c}\na\n\\end{minted}',
			'\\begin{comment}\na\n\\end{comment}',
			'\\begin{filecontents*}[a]{b.bib}\nc\n\\end{filecontents*}',
			'\\begin{tikzpicture}[a]\n\\begin{tikzpicture}\\end{tikzpicture}\nb\n\\end{tikzpicture}',
			'\\begin{thebibliography}{9}\n\\bibitem{a} b\n\n\\bibitem{c} d\n\\end{thebibliography}',
			'\\bibliography{a}',
			'\\printbibliography[title=a]',
		];
		for (const source of whole) {
			it(source.slice(0, source.indexOf('}') + 1), () => {
				const prose = findProse(latex, `x\n${source}\ny`);
				assert.equal(picture(prose), `x${'#'.repeat(source.length + 2)}y`);
				assert.equal(prose.blocks.length, 2);
			});
		}
	});

	describe('white space', () => {
		shows([
			['is what a tie and its like stand for', 'a~b\\ c\\,d\\quad e\\hspace{1em}f', 'a b  c  d      e            f'],
			['is what a line break stands for', 'a\\\\b\\\\*[2pt]c\\newline d', 'a  b        c         d'],
			['is passed over behind declarations', '\\itshape  a', '··········a'],
			['behind a macro for a character is passed over', 'stra\\ss e, \\oe uvre, \\ss{} a', 'straß···e, œ···uvre, ß···· a'],
			['is not left by a comment at a line’s end', 'peace% a\n\t keeping', 'peace······keeping'],
			['stands before a line that is a comment', 'a\n  % b\nc', 'a⏎  ····c'],
			['is no end of a paragraph if it is a comment', 'a\n%\n%\nb', 'a⏎····b'],
		]);
	});

	describe('characters', () => {
		shows([
			['are escaped', 'AT\\&T 5\\% \\$1 a\\_b \\#1 \\{a\\}', 'AT·&T 5·% ·$1 a·_b ·#1 ·{a·}'],
			['have accents', "\\'e \\'{e} \\\"o \\^{\\i} \\`\\i x \\~n", 'é·· é···· ö·· î····· ì····x ñ··'],
			['have accents with names', '\\c{c} \\c c \\v{s} \\H{o} \\u{g}', 'ç···· ç··· š···· ő···· ğ····'],
			['have no accent that makes none of one unit', '\\d{x}\\=q', 'x····q··'],
			['have names', '\\oe\\AE\\o\\L\\S\\ldots\\og a\\fg', 'œ··Æ··ø·Ł·§·…·····«···a»··'],
			['that are dashes', 'EU--UN --- a-b', 'EU–·UN —·· a-b'],
			['that are quotation marks', "``a'' `b' it's", "“·a”· `b' it's"],
			['may have braces around them', "{\\'e}tat", '·é···tat'],
			['may be broken or kept together', 'co\\-op\\/a {}b', 'co··op··a ··b'],
		]);
	});

	describe('what is not closed', () => {
		shows([
			['is text if it is maths', 'a $5 b\n\nc $d$ e', 'a $5 b##c ### e'],
			['is text if it is maths in a group', '{a $5} b $c$ d', '·a $5· b ### d'],
			['is text if it is an argument', '\\cite{a\n\nb} c', '#####·a##b· c'],
			['is text if it is an option', '\\cite[a\n\nb', '#####[a##b'],
			['ends with its line if it is code', '\\verb|a\nb|', '#####|a⏎b|'],
			['ends with its paragraph if it is a heading', '\\section{a\n\nb', '#########a##b'],
			['lasts if it is a note', '\\footnote{a\n\nb', '##########a##b'],
			['lasts if it is verbatim', '\\begin{verbatim}\na\n\nb', '#'.repeat(21)],
			['takes no room if it is a brace', '{\\small a\n\nb} c} d', '········a##b· c· d'],
			['ends with the environment around it', '\\begin{center}{a\\end{center}b', '##############·a############b'],
			[
				'is passed over if it was never open',
				'\\end{center}a}\\end{itemize}b\\end{verbatim}c',
				`${'#'.repeat(12)}a·#############b##############c`,
			],
		]);
	});

	describe('blocks', () => {
		const cases: readonly (readonly [name: string, source: string, expected: readonly string[]])[] = [
			['end at blank lines', 'a\nb\n \t\nc', ['paragraph: a\nb', 'paragraph: c']],
			['end at \\par', 'a\\par b', ['paragraph: a', 'paragraph: b']],
			['end at CR LF and CR', 'a\r\nb\r\n\r\nc\rd\r\re', ['paragraph: a\r\nb', 'paragraph: c\rd', 'paragraph: e']],
			[
				'are headings of six levels',
				'\\chapter{a}\\section*{b}\\subsection[x]{c}\\subsubsection{d}\\paragraph{e}f\\subparagraph{g}',
				['heading1: a', 'heading2: b', 'heading3: c', 'heading4: d', 'heading5: e', 'paragraph: f', 'heading6: g'],
			],
			['are headings without what labels them', '\\section{a \\emph{b}}\\label{c}', ['heading2: a \\emph{b}']],
			[
				'are items',
				'\\begin{itemize}\n\\item a\n\n b\n\\item c\n\\end{itemize}\nd',
				['item: a', 'item: b', 'item: c', 'paragraph: d'],
			],
			[
				'are items with their labels',
				'\\begin{description}\\item[\\textbf{a} b] c\\end{description}',
				['item: \\textbf{a} b] c'],
			],
			['are quotations', '\\begin{quote}a\n\nb\\end{quote}', ['quote: a', 'quote: b']],
			[
				'are cells',
				'\\begin{tabular}{l@{ a }l}\n\\toprule\na & b \\\\[1pt]\n\\midrule & {\\bf c}\\\\\n\\end{tabular}',
				['cell: a', 'cell: b', 'cell: {\\bf c}'],
			],
			[
				'are cells that span columns and rows',
				'\\begin{longtable}[c]{ll}\\multicolumn{2}{l}{a b} \\\\ \\multirow{2}{*}{c}\n& d\\end{longtable}',
				['cell: a b', 'cell: c', 'cell: d'],
			],
			[
				'are cells of tables with a width',
				'\\begin{tabularx}{\\textwidth}{lX}a & b\\\\\\end{tabularx}',
				['cell: a', 'cell: b'],
			],
			['are cells in which lines break', '\\begin{tabular}{l}\\makecell{a\\\\b}\\\\\\end{tabular}', ['cell: a\\\\b']],
			['are captions', '\\begin{figure}[ht]\\caption[x]{a}\\end{figure}\\captionof{table}{b}', ['caption: a', 'caption: b']],
			['have notes inside', 'a\\footnote{b} c\\footnote[3]{d}', ['paragraph: a\\footnote{b} c\\footnote[3]{d']],
			[
				'are notes from their second paragraph on',
				'a\\footnote{b\n\nc} d',
				['paragraph: a\\footnote{b', 'note: c', 'paragraph: d'],
			],
			[
				'have displayed maths inside',
				'a\n\\begin{align}\nb\n\\end{align}\nc',
				['paragraph: a\n\\begin{align}\nb\n\\end{align}\nc'],
			],
			[
				'are the titles of slides',
				'\\begin{frame}[t]{a}{b}\\frametitle{c} d \\begin{block}{e}f\\end{block}\\end{frame}',
				['heading4: a', 'heading4: b', 'heading4: c', 'paragraph: d', 'heading5: e', 'paragraph: f'],
			],
			['leave out arguments of environments', '\\begin{foo}[a]{b}\nc\n\\end{foo}', ['paragraph: c']],
			['leave out options of environments', '\\begin{theorem}[a]\n{\\it c}\\end{theorem}', ['paragraph: {\\it c}']],
			['keep groups that begin an environment', '\\begin{center}{\\large a}\\end{center}', ['paragraph: {\\large a}']],
			['leave out chunks of code', 'a\n<<b, c=1>>=\n@d\ne\n@\nf', ['paragraph: a', 'paragraph: f']],
		];
		hasBlocks(cases);
	});

	describe('documents', () => {
		const cases: readonly (readonly [name: string, source: string, expected: readonly string[]])[] = [
			['without a preamble are read from the start', '\\section{a}\nb', ['heading2: a', 'paragraph: b']],
			['begin and end', `${document('a')}\nb`, ['paragraph: a']],
			[
				'have a title in their preamble, and no other text',
				'\\documentclass{a}\n\\newcommand{\\b}{c}\n\\title[x]{d \\thanks{e}}\n\\author{f}\n\\begin{quote}\n\\begin{document}\ng',
				['heading1: d \\thanks{e', 'paragraph: g'],
			],
			[
				'have a title that is not closed',
				'\\documentclass{a}\\title{b\n\nc\n\\begin{document}d',
				['heading1: b', 'paragraph: d'],
			],
			[
				'may hold files that look like their beginning',
				'\\begin{filecontents}{a}\n\\begin{document}\n\\end{filecontents}\n\\documentclass{a}\n% \\begin{document}\nb\n\\begin{document}\nc',
				['paragraph: c'],
			],
			['may have an appendix', document('a\\appendix b'), ['paragraph: a', 'paragraph: b']],
			['may begin with a byte order mark', '\ufeffa', ['paragraph: a']],
		];
		hasBlocks(cases);
	});

	describe('the language', () => {
		const cases: readonly (readonly [name: string, preamble: string, expected: string | undefined])[] = [
			['is unknown if nothing names it', '\\usepackage[utf8]{inputenc}', undefined],
			['is that of babel', '\\usepackage[french]{babel}', 'fr'],
			['is the last one of babel', '\\usepackage[french,british]{babel}', 'en-GB'],
			['is the main one of babel', '\\usepackage[main=french, english]{babel}', 'fr'],
			['is named over several lines', '\\usepackage[\n\tgerman, % a\n\tbrazilian\n]\n{babel}', 'pt-BR'],
			['is an option of the class where babel has none', '\\documentclass[11pt,french]{article}\n\\usepackage{babel}', 'fr'],
			['is no option of the class without babel', '\\documentclass[french]{article}', undefined],
			['is that of polyglossia', '\\setdefaultlanguage{french}\\setotherlanguage{english}', 'fr'],
			['is a variant of polyglossia', '\\setmainlanguage[variant=british]{english}', 'en-GB'],
			['is provided as the main one', '\\babelprovide[import, main]{spanish}', 'es'],
			['is what the editor spells', '% !TeX spellcheck = fr_CA\n\\usepackage[english]{babel}', 'fr-CA'],
			['is what LTeX checks', '% LTeX: language=de-DE', 'de-DE'],
		];
		for (const [name, preamble, expected] of cases) {
			it(name, () => {
				assert.equal(findProse(latex, `${preamble}\na`).language, expected);
				assert.equal(findProse(latex, `\\documentclass{a}\n${preamble}\n\\begin{document}`).language, expected);
			});
		}
	});

	describe('passages', () => {
		const cases: readonly (readonly [name: string, beginning: string, ending: string])[] = [
			['after a blank line', filler, '\n'],
			['in verbatim text', `\\begin{verbatim}\n${filler}`, ''],
			['in a chunk', `<<a>>=\n${filler}`, ''],
			['in the preamble', `\\documentclass{a}\n${filler}`, ''],
			['behind the document', `\\end{document}\n${filler}`, ''],
			['after a row', `\\begin{tabular}{l}\n${filler}`, 'a \\\\\n'],
			['before an item', `\\begin{itemize}\n\\item ${filler}`, ''],
			['after an item in a list', `\\begin{itemize}\n\\item ${filler}`, '\n'],
			['before the next line of a paragraph without an end', filler.repeat(16), ''],
			['after a sentence of a long paragraph', filler.repeat(5), 'It ends.\n'],
		];
		for (const [name, beginning, ending] of cases) {
			it(`end ${name}`, () => {
				const isList = ending === '' && beginning.includes('\\item');
				const passage = first(`${beginning}${ending}${isList ? '\\item ' : ''}${filler}\n${filler}`);
				assert.equal(passage.end, beginning.length + ending.length);
				assert.equal(passage.looksAhead === true, isList);
			});
		}

		it('want more text where an argument may go on', () => {
			for (const text of [`${filler}\\emph\n`, `${filler}\n\\cite{a\n`, `${filler}\n$a\n`, `${filler}\n\\item\n`]) {
				const read = latex.read(text, 0, latex.start, { isEnd: false, labels: new Set() });
				assert.ok(read === undefined || read.end < text.length, text.slice(-10));
			}
		});

		it('begin alike where the same is open, however it was opened', () => {
			const plain = first(`${filler}\n`).after;
			for (const text of ['\\emph{a', '\\section{a', '{\\small a', '\\begin{quote}a\\end{quote}', '\\cite{a']) {
				assert.equal(first(`${text}\n\n${filler}\n`).after, plain, text);
			}
		});
	});

	describe('hostile text', () => {
		const pieces: readonly (readonly [times: number, pieces: readonly string[]])[] = [
			[10_000, ['{', '\\footnote{', '\\begin{foo}', '\\begin{itemize}\\item[', '\\cite{']],
			[
				1000,
				['}', '$', '\\(', '\\[', '\\cite[', '\\section{', '\\foo{', '\\begin{tabular}{', '\\begin{', '\\begin{equation}\n'],
			],
			[
				1000,
				[
					'\\begin{verbatim}',
					'\\verb|',
					"\\'",
					'\\def\\a',
					'\\newcommand{\\a}{\n\n',
					'%\n',
					'\\emph%\n',
					'<<a>>=\n',
					'@',
					'www.a',
				],
			],
			[1000, ['\\documentclass{a}\\title{', '\ud800', '\0', '\\\ud83d\ude00', '\u202e\u05d0', '\r', '\ufeff']],
		];
		for (const [times, all] of pieces) {
			for (const piece of all) {
				it(`is read: ${JSON.stringify(piece)}, ${times} times`, () => {
					const source = piece.repeat(times);
					assert.equal(findProse(latex, `${source}\n\na`).text.length, source.length + 3);
				});
			}
		}
	});
});
