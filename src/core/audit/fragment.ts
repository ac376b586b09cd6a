import type { FormatName } from '../prose/formatNames';

/** Lines in which a LaTeX document says that it is a whole one. */
const PREAMBLE = 500;

/**
 * Whether a file is made to be included in a paper, by its name (`_methods.qmd`) or because it is LaTeX without a preamble: what the
 * whole explains is not known then. `line` tells lines by their index.
 */
export function isFragment(path: string, format: FormatName, lineCount: number, line: (index: number) => string): boolean {
	if (/(?:^|[/\\])_[^/\\]*$/.test(path)) {
		return true;
	}
	if (format !== 'latex') {
		return false;
	}
	for (let index = 0; index < Math.min(lineCount, PREAMBLE); index++) {
		if (/^[^%]*\\(?:documentclass|documentstyle|begin\{document\})/.test(line(index))) {
			return false;
		}
	}
	return true;
}
