import type { Markers } from './listFormat';

const NAME = 'peaceops:abbreviations';

/**
 * Markers that are comments on lines of their own: `<!-- peaceops:abbreviations table -->`, and with a slash at the end of the
 * list. Between `before` and `after` stands what the comment says. Indented they mean something else in some formats.
 */
export function commentMarkers(before: string, after = '', mayBeIndented = false): Markers {
	const read = (line: string): string | undefined => {
		const comment = mayBeIndented ? line.trim() : line.trimEnd();
		return comment.startsWith(before) && comment.endsWith(after) && comment.length >= before.length + after.length
			? comment.slice(before.length, comment.length - after.length).trim()
			: undefined;
	};
	const write = (words: string): string => [before, words, ...(after === '' ? [] : [after])].join(' ');
	return {
		open: (style) => write(`${NAME} ${style}`),
		close: write(`/${NAME}`),
		readOpen: (line) => {
			const [name, style = ''] = read(line)?.split(/\s+/) ?? [];
			return name === NAME ? style : undefined;
		},
		isClose: (line) => read(line) === `/${NAME}`,
		hint: NAME,
	};
}
