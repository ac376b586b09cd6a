import { Code, isLineEnd, skipSpaces } from '../characters';
import { Part } from './documentState';
import { environmentOf } from './environments';
import type { Frame } from './frames';
import type { Reading } from './reading';

/** Environments of the preamble that may hold what looks like its end, and that end. */
const OF_PREAMBLE = /^(?:document|comment|filecontents\*?)$/;

const FRAME_TITLE: Frame = '4';
const BLOCK_TITLE: Frame = '5';

/** Characters of a name at most. */
const LONGEST_NAME = 60;

/** Reads what follows `\begin`. */
export function beginEnvironment(reading: Reading, nameEnd: number): number {
	const { text, painter, document, args } = reading;
	const { name, end } = nameAt(text, nameEnd);
	if (name === '' || (document.part === Part.preamble && (!document.frames.isEmpty || !OF_PREAMBLE.test(name)))) {
		return reading.resume(end);
	}
	const environment = environmentOf(name);
	if (environment.content !== 'maths') {
		painter.close();
	}
	if (name === 'document') {
		document.beginBody();
		return reading.resume(end);
	}
	if (environment.content !== 'shown') {
		document.hidden = { name, depth: 1 };
		return reading.resume(end);
	}
	document.frames.push(environment.frame);
	if (environment.args === undefined) {
		return reading.resume(args.skipAdjacent(end, true));
	}
	const argsEnd = args.skip(end, environment.args);
	if (environment.args.endsWith('t') && text.charCodeAt(argsEnd) === Code.leftBrace) {
		document.frames.push(name === 'frame' ? FRAME_TITLE : BLOCK_TITLE);
		return reading.resume(argsEnd + 1);
	}
	return reading.resume(argsEnd);
}

/** Reads what follows `\end`. */
export function endEnvironment(reading: Reading, nameEnd: number): number {
	const { painter, document } = reading;
	const { name, end } = nameAt(reading.text, nameEnd);
	if (name === '' || document.part === Part.preamble) {
		return reading.resume(end);
	}
	const { content, frame } = environmentOf(name);
	if (name === 'document') {
		painter.close();
		document.endBody();
	} else if (content === 'shown') {
		painter.close();
		document.frames.endEnvironment(frame);
	}
	return reading.resume(end);
}

/** The name in braces that follows `\begin` or `\end`, `''` if there is none, and where it ends. */
function nameAt(text: string, start: number): { readonly name: string; readonly end: number } {
	const brace = skipSpaces(text, start, start + 2);
	if (text.charCodeAt(brace) === Code.leftBrace) {
		for (let end = brace + 1; end < brace + LONGEST_NAME; end++) {
			const code = text.charCodeAt(end);
			if (code === Code.rightBrace) {
				return { name: text.slice(brace + 1, end), end: end + 1 };
			}
			if (isLineEnd(code) || code === Code.backslash || code === Code.leftBrace || code === Code.percent) {
				break;
			}
		}
	}
	return { name: '', end: start };
}
