import { Code, isDigit, isLineEnd, skipSpaces } from '../characters';
import { readControlSymbol } from './controlSymbols';
import { controlWordEnd } from './controlWords';
import { readClass, readMainLanguage, readPackage } from './declarations';
import { beginEnvironment, endEnvironment } from './environmentReader';
import { Frame } from './frames';
import { type Macro, macroOf, Shown } from './macros';
import type { Reading } from './reading';
import { accentAt, isAccent, symbolEnd, symbolOf } from './symbols';

/** Characters of `\verb` and of what stands before the body of `\def`, at most. */
const LONGEST_VERB = 1000;
const LONGEST_PARAMETERS = 60;

/** Reads the macro at `at`, a backslash, with its arguments up to one that holds text; answers where to go on. */
export function readMacro(reading: Reading, at: number): number {
	const { text } = reading;
	const nameEnd = controlWordEnd(text, at);
	if (nameEnd === at + 1) {
		return readControlSymbol(reading, at);
	}
	const name = text.slice(at + 1, nameEnd);
	reading.flush(at);
	switch (name) {
		case 'begin':
			return beginEnvironment(reading, nameEnd);
		case 'end':
			return endEnvironment(reading, nameEnd);
		case 'item':
			return beginItem(reading, nameEnd);
		case 'verb':
		case 'lstinline':
		case 'mintinline':
			return readVerb(reading, name, nameEnd);
		case 'par':
			reading.endParagraph();
			return reading.resume(nameEnd);
		case 'tabularnewline':
			return reading.endRow(at, nameEnd);
		case 'documentclass':
		case 'documentstyle':
			return readClass(reading, nameEnd);
		case 'usepackage':
		case 'RequirePackage':
			return readPackage(reading, nameEnd);
		case 'setdefaultlanguage':
		case 'setmainlanguage':
		case 'babelprovide':
			return readMainLanguage(reading, name, nameEnd);
		case 'def':
		case 'gdef':
		case 'edef':
		case 'xdef':
			return readDefinition(reading, nameEnd);
		default:
			return readNamed(reading, name, at, nameEnd);
	}
}

function readNamed(reading: Reading, name: string, at: number, nameEnd: number): number {
	const { text } = reading;
	const symbol = symbolOf(name);
	if (symbol !== undefined) {
		return reading.character(at, symbolEnd(text, nameEnd), symbol);
	}
	const accent = isAccent(name) ? accentAt(text, name, nameEnd) : undefined;
	if (accent !== undefined) {
		return reading.character(at, accent.end, accent.letter);
	}
	const macro = macroOf(name);
	return macro === undefined ? readUnknown(reading, at, nameEnd) : readKnown(reading, macro, at, nameEnd);
}

function readKnown(reading: Reading, { shown, args, frame }: Macro, at: number, nameEnd: number): number {
	const { text, painter, document } = reading;
	let end = reading.args.skip(nameEnd, args);
	let isText = false;
	if (frame !== undefined) {
		const brace = reading.args.next(end);
		isText = text.charCodeAt(brace) === Code.leftBrace;
		end = isText ? brace + 1 : end;
	} else if (shown === Shown.nothing) {
		end = skipSpaces(text, end, text.length);
	}
	switch (shown) {
		case Shown.nothing:
			painter.markup(at, end);
			break;
		case Shown.nowhere:
			painter.nothing(at, end);
			break;
		case Shown.space:
			painter.space(at, end);
			break;
		case Shown.break:
			break;
		case Shown.blockEnd:
			painter.close();
			break;
		default:
			shown satisfies never;
	}
	if (isText && frame !== undefined) {
		// A heading never stands in a group: one that is open has lost its end.
		if (isDigit(frame.charCodeAt(0))) {
			document.frames.endGroups();
		}
		document.frames.push(frame);
	}
	return reading.resume(end);
}

/** What a macro takes shows, but for options; alone, it stands for something. */
function readUnknown(reading: Reading, at: number, nameEnd: number): number {
	const { text } = reading;
	const end = reading.args.skipAdjacent(nameEnd, false);
	if (text.charCodeAt(end) !== Code.leftBrace) {
		return reading.resume(end);
	}
	if (text.charCodeAt(end + 1) === Code.rightBrace) {
		return reading.resume(end + 2);
	}
	reading.document.frames.push(Frame.argument);
	return reading.markup(at, end + 1);
}

/** The label of an item is text, apart from the item's. */
function beginItem(reading: Reading, nameEnd: number): number {
	const { text, args } = reading;
	reading.painter.close();
	reading.document.frames.endGroups();
	const end = args.skip(nameEnd, '');
	const label = args.next(end);
	const labelEnd = text.charCodeAt(label) === Code.leftBracket ? args.endOf(label) : undefined;
	if (labelEnd === undefined) {
		return reading.resume(end);
	}
	reading.end.saw(labelEnd);
	reading.labelEnd = labelEnd - 1;
	return reading.resume(label + 1);
}

/** `\verb|code|`, `\lstinline[options]{code}`, `\mintinline{language}|code|`: code, on one line. */
function readVerb(reading: Reading, name: 'verb' | 'lstinline' | 'mintinline', nameEnd: number): number {
	const { text, args } = reading;
	const start = args.skip(nameEnd, VERB_ARGUMENTS[name]);
	const delimiter = text.charCodeAt(start);
	if (delimiter === Code.leftBrace && name !== 'verb') {
		return reading.resume(args.endOf(start) ?? start);
	}
	const to = Math.min(text.length, start + LONGEST_VERB);
	for (let at = start + 1; at < to && !isLineEnd(text.charCodeAt(at)); at++) {
		if (text.charCodeAt(at) === delimiter) {
			return reading.resume(at + 1);
		}
	}
	return reading.resume(start);
}

const VERB_ARGUMENTS = { verb: 's', lstinline: 'o', mintinline: 'om' };

/** `\def\name#1 text{body}`. */
function readDefinition(reading: Reading, nameEnd: number): number {
	const { text, args } = reading;
	const to = Math.min(text.length, nameEnd + LONGEST_PARAMETERS);
	for (let at = nameEnd; at < to && !isLineEnd(text.charCodeAt(at)); at++) {
		if (text.charCodeAt(at) === Code.leftBrace) {
			return reading.resume(args.skip(at, 'd'));
		}
	}
	return reading.resume(nameEnd);
}
