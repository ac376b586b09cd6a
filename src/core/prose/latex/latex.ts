import type { ProseFormat } from '../prose';
import { readPassage } from './reader';

/**
 * The prose of LaTeX: what is typeset between `\begin{document}` and `\end{document}`, and the document's title, without
 * citations, references, code and maths. A document without a preamble, as others include, is read from its start.
 */
export const latex: ProseFormat = {
	start: '',
	rest: '',
	read: (text, from, state, { isEnd }) => readPassage(text, from, state, isEnd),
};
