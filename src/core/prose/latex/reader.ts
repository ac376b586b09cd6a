import { Code, isLineEnd } from '../characters';
import { afterLineEnd, lineEnd } from '../lines';
import type { Passage, State } from '../prose';
import { controlWordEnd } from './controlWords';
import { readMagicComment } from './declarations';
import { Part } from './documentState';
import { readHiddenText } from './hiddenText';
import { readMacro } from './macroReader';
import { Reading } from './reading';
import { readText } from './textReader';

/** Macros of the preamble that matter. */
const OF_PREAMBLE = new Set([
	'title',
	'subtitle',
	'begin',
	'documentclass',
	'usepackage',
	'RequirePackage',
	'setdefaultlanguage',
	'setmainlanguage',
	'babelprovide',
]);

/** The passage that begins at `from`; `undefined` if it does not end in the text, which is not the whole document. */
export function readPassage(text: string, from: number, state: State, isEnd: boolean): Passage | undefined {
	const reading = new Reading(text, from, state, isEnd);
	const { document, painter } = reading;
	if (document.hidden === undefined) {
		reading.beginLine(from);
	}
	let at = from;
	while (!reading.isOver && at < text.length) {
		at = readOn(reading, at);
	}
	if (!reading.isOver && !isEnd) {
		return undefined;
	}
	const { language, end } = reading;
	const prose = painter.finish(at);
	return {
		end: at,
		prose,
		blocks: painter.blocks,
		after: document.toString(),
		looksAhead: end.looksAhead,
		language,
	};
}

/** Reads on until something else begins; answers where. */
function readOn(reading: Reading, from: number): number {
	const { text, document, stopsAt } = reading;
	if (document.hidden !== undefined) {
		const at = readHiddenText(text, from, document.hidden, stopsAt);
		if (document.hidden.depth === 0) {
			document.hidden = undefined;
		}
		return reading.resume(at);
	}
	if (document.isInText) {
		return readText(reading, from);
	}
	return document.part === Part.preamble ? readPreamble(reading, from) : readLine(reading, from);
}

function readLine({ text, stopsAt }: Reading, from: number): number {
	const end = lineEnd(text, from);
	if (end === text.length) {
		return end;
	}
	const next = afterLineEnd(text, end);
	stopsAt(next);
	return next;
}

function readPreamble(reading: Reading, from: number): number {
	const { text, document } = reading;
	let at = from;
	while (at < text.length) {
		const code = text.charCodeAt(at);
		if (isLineEnd(code)) {
			at = afterLineEnd(text, at);
			if (reading.stopsAt(at) || (reading.beginLine(at) && document.hidden !== undefined)) {
				break;
			}
		} else if (code === Code.percent) {
			const end = lineEnd(text, at);
			readMagicComment(reading, at, end);
			at = end;
		} else if (code === Code.backslash) {
			const end = controlWordEnd(text, at);
			if (end === at + 1) {
				at += isLineEnd(text.charCodeAt(end)) ? 1 : 2;
			} else if (OF_PREAMBLE.has(text.slice(at + 1, end))) {
				reading.resume(at);
				at = readMacro(reading, at);
				if (document.part !== Part.preamble || document.hidden !== undefined || document.isInText) {
					break;
				}
			} else {
				at = end;
			}
		} else {
			at++;
		}
	}
	return reading.resume(Math.min(at, text.length));
}
