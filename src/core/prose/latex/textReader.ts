import { addressAt, GIVES_AWAY } from '../addresses';
import { Code, skipSpaces } from '../characters';
import { afterLineEnd, lineEnd } from '../lines';
import { readMagicComment } from './declarations';
import { Frame } from './frames';
import { readMacro } from './macroReader';
import type { Reading } from './reading';

/** The characters that may begin or end something in text. */
const ACTIVE = new Uint8Array(GIVES_AWAY);
for (const character of "\\{}$%~&-`'\n\r]") {
	ACTIVE[character.charCodeAt(0)] = 1;
}

/** Reads text until something else begins, or the passage ends; answers where. */
export function readText(reading: Reading, from: number): number {
	const { text, document } = reading;
	let at = from;
	while (at < text.length) {
		const code = text.charCodeAt(at);
		if (code >= 128 || ACTIVE[code] === 0) {
			at++;
			continue;
		}
		at = readMarkup(reading, code, at);
		if (reading.isOver || !document.isInText) {
			return at;
		}
	}
	reading.flush(text.length);
	return text.length;
}

/** Reads what may begin at `at`; answers where to go on. */
function readMarkup(reading: Reading, code: number, at: number): number {
	const { text } = reading;
	switch (code) {
		case Code.lineFeed:
		case Code.carriageReturn:
			reading.flush(afterLineEnd(text, at));
			return endLine(reading, reading.run, false);
		case Code.backslash:
			return readMacro(reading, at);
		case Code.leftBrace:
			return beginGroup(reading, at);
		case Code.rightBrace:
			return endGroup(reading, at);
		case Code.dollar:
			return reading.maths(at) ?? at + 1;
		case Code.percent:
			return readComment(reading, at);
		case Code.tilde:
			reading.flush(at);
			return reading.space(at, at + 1);
		case Code.ampersand:
			reading.flush(at);
			if (reading.document.frames.isInRow) {
				reading.painter.close();
			}
			return reading.resume(at + 1);
		case Code.hyphen:
			if (text.charCodeAt(at + 1) !== code) {
				return at + 1;
			}
			return text.charCodeAt(at + 2) === code ? reading.character(at, at + 3, '—') : reading.character(at, at + 2, '–');
		case Code.backtick:
			return text.charCodeAt(at + 1) === code ? reading.character(at, at + 2, '“') : at + 1;
		case Code.quote:
			return text.charCodeAt(at + 1) === code ? reading.character(at, at + 2, '”') : at + 1;
		case Code.rightBracket:
			if (at !== reading.labelEnd) {
				return at + 1;
			}
			reading.flush(at);
			return reading.resume(at + 1);
		default:
			return readAddress(reading, code, at);
	}
}

/** Goes on at `at`, the start of a line, whose white space takes no room behind a comment. */
function endLine(reading: Reading, at: number, isJoined: boolean): number {
	if (reading.stopsAt(at) || reading.beginLine(at) || !isJoined) {
		return at;
	}
	const start = skipSpaces(reading.text, at, reading.text.length);
	reading.painter.nothing(at, start);
	return reading.resume(start);
}

function beginGroup(reading: Reading, at: number): number {
	reading.flush(at);
	if (reading.text.charCodeAt(at + 1) === Code.rightBrace) {
		return reading.markup(at, at + 2);
	}
	reading.document.frames.push(Frame.group);
	return reading.markup(at, at + 1);
}

function endGroup(reading: Reading, at: number): number {
	const { painter, text } = reading;
	const { frames } = reading.document;
	reading.flush(at);
	const frame = frames.endGroup();
	const goesOn = text.charCodeAt(at + 1) === Code.leftBrace;
	switch (frame) {
		case undefined:
		case Frame.group:
			return reading.markup(at, at + 1);
		case Frame.argument:
			if (!goesOn) {
				return reading.markup(at, at + 1);
			}
			frames.push(frame);
			return reading.resume(at + 2);
		case Frame.apart:
			return reading.resume(at + 1);
		case Frame.note:
			if (painter.open?.kind === 'note') {
				painter.close();
			}
			return reading.resume(at + 1);
		default:
			painter.close();
			// The title of a slide, and its subtitle.
			if (!goesOn || frame === Frame.caption) {
				return reading.resume(at + 1);
			}
			frames.push(frame);
			return reading.resume(at + 2);
	}
}

/** A comment takes its line's end with it, and the white space before what follows. */
function readComment(reading: Reading, at: number): number {
	const { text } = reading;
	reading.flush(at);
	const end = lineEnd(text, at);
	readMagicComment(reading, at, end);
	const next = end < text.length ? afterLineEnd(text, end) : end;
	reading.painter.nothing(at, next);
	reading.resume(next);
	return end < text.length ? endLine(reading, next, true) : next;
}

function readAddress(reading: Reading, code: number, at: number): number {
	const { text } = reading;
	const next = text.charCodeAt(at + 1);
	if (code === Code.colon ? next !== Code.slash : code !== Code.at && (next | 32) !== Code.lowerW) {
		return at + 1;
	}
	const address = addressAt(text, at, reading.run, reading.wordEnd(at));
	if (address === undefined) {
		return at + 1;
	}
	reading.flush(address.start);
	return reading.resume(address.end);
}
