import { type FormatName, formatFor } from '../prose/formatNames';
import { frontMatterAt } from '../prose/frontMatter';
import type { Span } from './finding';
import { includesOf } from './includes';

/** A file of a paper. */
export interface PaperFile {
	/** What tells it from other files. */
	readonly path: string;
	/** As `normalisedText` makes it. */
	readonly text: string;
}

/**
 * Opens the file that another one includes. `undefined` where there is none, or where it may not be read: who opens files decides
 * which. `path` is relative to `from`'s folder.
 */
export type OpenInclude = (path: string, from: PaperFile) => Promise<PaperFile | undefined>;

/** A paper with all that it includes, as one text. */
export interface Paper {
	/** Each file stands where it is first included. */
	readonly text: string;
	/** The root first. */
	readonly files: readonly PaperFile[];
	/** Where a stretch of the text stands in its file. */
	placeOf(span: Span): Span & { readonly file: PaperFile };
	/** The stretches of files that make up the text, in order and without gaps but for line ends between them. */
	readonly segments: readonly Segment[];
}

/** Files of a paper, and characters of all of them; what is more is not included. */
const MOST_FILES = 1000;
const LONGEST_PAPER = 32_000_000;

/** Files within files; who nests deeper has made a mistake. */
const DEEPEST = 50;

/**
 * Puts a paper together from its root. A file that is included again, or in itself, is left out there; so is what is written in
 * another format. Rejects with what `open` rejects with.
 */
export async function assemblePaper(root: PaperFile, format: FormatName, open: OpenInclude): Promise<Paper> {
	const files: PaperFile[] = [];
	const segments: Segment[] = [];
	const pieces: string[] = [];
	let length = 0;
	const put = (file: PaperFile, from: number, to: number): void => {
		segments.push({ at: length, file, from, length: to - from });
		pieces.push(file.text.slice(from, to));
		length += to - from;
	};
	const breakLine = (): void => {
		if (length > 0 && pieces.at(-1)?.endsWith('\n') !== true) {
			pieces.push('\n');
			length++;
		}
	};
	const add = async (file: PaperFile, depth: number): Promise<void> => {
		files.push(file);
		const { start, end } = depth === 0 ? { start: 0, end: file.text.length } : contentOf(file.text, format);
		let at = start;
		for (const include of includesOf(file.text, format)) {
			const part = include.start < at || include.end > end ? undefined : await find(include.path, file, depth);
			if (part !== undefined) {
				put(file, at, include.start);
				breakLine();
				await add(part, depth + 1);
				breakLine();
				at = include.end;
			}
		}
		put(file, at, end);
	};
	const find = async (path: string, from: PaperFile, depth: number): Promise<PaperFile | undefined> => {
		if (depth >= DEEPEST || files.length >= MOST_FILES) {
			return undefined;
		}
		for (const candidate of candidatesOf(path, format)) {
			const part = await open(candidate, from);
			if (part !== undefined) {
				const isNew = !files.some((file) => file.path === part.path);
				return isNew && length + part.text.length <= LONGEST_PAPER ? part : undefined;
			}
		}
		return undefined;
	};
	await add(root, 0);
	return {
		text: pieces.join(''),
		files,
		segments,
		placeOf: (span) => placeIn(segments, span),
	};
}

/** A stretch of a file in a paper's text. */
export interface Segment {
	/** Offset in the paper's text. */
	readonly at: number;
	readonly file: PaperFile;
	/** Offset in the file's. */
	readonly from: number;
	readonly length: number;
}

function placeIn(segments: readonly Segment[], { start, end }: Span): Span & { readonly file: PaperFile } {
	let low = 0;
	let high = segments.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if (segments[middle]!.at <= start) {
			low = middle;
		} else {
			high = middle - 1;
		}
	}
	const { at, file, from, length } = segments[low]!;
	const first = from + Math.min(start - at, length);
	return { file, start: first, end: Math.min(first + end - start, from + length) };
}

/** What of an included file's text stands in the paper: not its own preamble or front matter. */
function contentOf(text: string, format: FormatName): Span {
	if (format === 'latex') {
		const begin = /^[^%\n]*\\begin\{document\}/m.exec(text);
		const start = begin === null ? 0 : begin.index + begin[0].length;
		const end = text.indexOf('\\end{document}', start);
		return { start, end: end === -1 ? text.length : end };
	}
	return { start: format === 'markdown' ? (frontMatterAt(text, 0, true)?.end ?? 0) : 0, end: text.length };
}

/** The names of files that a path may mean, the likeliest first; none where it means one that is no such prose. */
function candidatesOf(path: string, format: FormatName): readonly string[] {
	const named = formatFor(/\.te?xt$/i.test(path) ? 'plaintext' : '', path);
	const isProse = named === format || named === 'plainText' || /\.inc$/i.test(path);
	const names = isProse ? [path] : [];
	return format === 'latex' && named !== 'latex' ? [`${path}.tex`, ...names] : names;
}
