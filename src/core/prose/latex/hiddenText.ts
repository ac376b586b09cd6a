import { Code, isLineEnd, isWhiteSpace } from '../characters';
import { afterLineEnd, lineEnd } from '../lines';
import { environmentOf } from './environments';

/** A chunk of Sweave or knitr, from `<<options>>=` to `@`, in place of an environment's name. */
export const CHUNK = '<<';

/** An environment that holds no prose, or a chunk, which is open. */
export interface HiddenText {
	readonly name: string;
	/** How many of its name are open; 0 once its end is read. */
	depth: number;
}

/** Told the start of each line; answers whether to stop there. */
export type LineListener = (at: number) => boolean;

/** Reads on to the end of `hidden`, or to where `stopsAt` stops; answers where that is. */
export function readHiddenText(text: string, from: number, hidden: HiddenText, stopsAt: LineListener): number {
	return hidden.name === CHUNK ? readChunk(text, from, hidden, stopsAt) : readEnvironment(text, from, hidden, stopsAt);
}

/** Whether a chunk begins at `at`, the start of a line. */
export function beginsChunk(text: string, at: number): boolean {
	if (text.charCodeAt(at) !== Code.less || text.charCodeAt(at + 1) !== Code.less) {
		return false;
	}
	const header = text.slice(at, Math.min(lineEnd(text, at), at + LONGEST_HEADER));
	return header.trimEnd().endsWith('>>=');
}

const LONGEST_HEADER = 1000;

function readChunk(text: string, from: number, hidden: HiddenText, stopsAt: LineListener): number {
	let at = from;
	while (at < text.length) {
		const end = lineEnd(text, at);
		if (text.charCodeAt(at) === Code.at && (at + 1 === end || isWhiteSpace(text.charCodeAt(at + 1)))) {
			hidden.depth = 0;
			return end;
		}
		if (end === text.length) {
			return end;
		}
		at = afterLineEnd(text, end);
		if (stopsAt(at)) {
			return at;
		}
	}
	return at;
}

function readEnvironment(text: string, from: number, hidden: HiddenText, stopsAt: LineListener): number {
	const { name } = hidden;
	const isVerbatim = environmentOf(name).content === 'verbatim';
	const ending = `\\end{${name}}`;
	const beginning = `\\begin{${name}}`;
	let at = from;
	while (at < text.length) {
		const code = text.charCodeAt(at);
		if (isLineEnd(code)) {
			at = afterLineEnd(text, at);
			if (stopsAt(at)) {
				return at;
			}
		} else if (code === Code.backslash) {
			if (text.startsWith(ending, at)) {
				hidden.depth--;
				at += ending.length;
				if (hidden.depth === 0) {
					return at;
				}
			} else if (isVerbatim) {
				at++;
			} else if (text.startsWith(beginning, at)) {
				hidden.depth++;
				at += beginning.length;
			} else {
				at += isLineEnd(text.charCodeAt(at + 1)) ? 1 : 2;
			}
		} else {
			at = code === Code.percent && !isVerbatim ? lineEnd(text, at) : at + 1;
		}
	}
	return Math.min(at, text.length);
}
