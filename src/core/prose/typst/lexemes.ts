import { Code, isLineEnd } from '../characters';
import type { Lexeme, Reading } from './reading';

/** Reads on in the comment, the string or the raw text that is open, to its end or the passage's. */
export function readLexeme(reading: Reading, lexeme: Lexeme): void {
	switch (lexeme.kind) {
		case 'comment':
			readComment(reading, lexeme);
			break;
		case 'string':
			readString(reading);
			break;
		case 'raw':
			readRaw(reading, lexeme);
			break;
		default:
			lexeme.kind satisfies never;
	}
}

/** Comments nest. One takes no room. */
function readComment(reading: Reading, lexeme: Lexeme): void {
	const { text } = reading;
	let shown = reading.at;
	const show = (end: number): void => {
		if (reading.frames.isMarkup) {
			reading.nothing(shown, end);
		}
		shown = end;
	};
	for (let at = reading.at; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (isLineEnd(code)) {
			reading.at = at;
			endStatement(reading);
			reading.endHiddenLine();
			show(reading.at);
			if (reading.isOver) {
				return;
			}
			at = reading.at - 1;
		} else if (code === Code.asterisk && text.charCodeAt(at + 1) === Code.slash) {
			at++;
			lexeme.count--;
			if (lexeme.count === 0) {
				show(at + 1);
				end(reading, at + 1);
				return;
			}
		} else if (code === Code.slash && text.charCodeAt(at + 1) === Code.asterisk) {
			at++;
			lexeme.count++;
		}
	}
	show(text.length);
	reading.at = text.length;
}

/** A statement ends with its line, in a comment too. */
function endStatement({ frames }: Reading): void {
	if (frames.isStatement || frames.isCondition) {
		frames.pop();
	}
}

function readString(reading: Reading): void {
	const { text } = reading;
	for (let at = reading.at; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code === Code.doubleQuote) {
			end(reading, at + 1);
			return;
		}
		if (isLineEnd(code)) {
			reading.at = at;
			reading.endHiddenLine();
			if (reading.isOver) {
				return;
			}
			at = reading.at - 1;
		} else if (code === Code.backslash && !isLineEnd(text.charCodeAt(at + 1))) {
			at++;
		}
	}
	reading.at = text.length;
}

/** Raw text of several lines is a block. */
function readRaw(reading: Reading, { count }: Lexeme): void {
	const { text } = reading;
	let found = 0;
	for (let at = reading.at; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code === Code.backtick) {
			found++;
			if (found === count) {
				end(reading, at + 1);
				return;
			}
		} else {
			found = 0;
			if (isLineEnd(code)) {
				reading.at = at;
				reading.closeBlock();
				reading.endHiddenLine();
				if (reading.isOver) {
					return;
				}
				at = reading.at - 1;
			}
		}
	}
	reading.at = text.length;
}

function end(reading: Reading, at: number): void {
	reading.lexeme = undefined;
	reading.at = at;
}

/** Opens the raw text whose first backtick is at `at`, or steps over it if it ends in its paragraph; answers whether it is one. */
export function openRaw(reading: Reading): boolean {
	const { text, at, search } = reading;
	let after = at + 1;
	while (text.charCodeAt(after) === Code.backtick) {
		after++;
	}
	const count = after - at;
	if (count > 2) {
		reading.lexeme = { kind: 'raw', count };
		reading.at = after;
		return true;
	}
	const rawEnd = count === 2 ? after : search.codeEnd(at);
	reading.at = rawEnd ?? at;
	return rawEnd !== undefined;
}

/** Whether a comment begins at `at`; a line's is stepped over, without its end, a block's opened. */
export function openComment(reading: Reading): boolean {
	const { text, at } = reading;
	const next = text.charCodeAt(at + 1);
	if (next === Code.asterisk) {
		reading.lexeme = { kind: 'comment', count: 1 };
		reading.at = at + 2;
		return true;
	}
	if (next !== Code.slash) {
		return false;
	}
	let lineEnd = at + 2;
	while (lineEnd < text.length && !isLineEnd(text.charCodeAt(lineEnd))) {
		lineEnd++;
	}
	reading.at = lineEnd;
	return true;
}
