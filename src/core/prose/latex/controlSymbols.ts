import { Code, isLineEnd, isWhiteSpace } from '../characters';
import type { ArgumentReader } from './argumentReader';
import type { Reading } from './reading';
import { accentAt, isAccent } from './symbols';

/** Reads a macro whose name is no word: `\\`, `\&`, `\,`, `\'e`. */
export function readControlSymbol(reading: Reading, at: number): number {
	const { text } = reading;
	const next = text.charCodeAt(at + 1);
	switch (next) {
		case Code.leftParen:
		case Code.leftBracket: {
			const end = reading.maths(at);
			if (end !== undefined) {
				return end;
			}
			break;
		}
		case Code.backslash:
			reading.flush(at);
			return reading.endRow(at, lineBreakEnd(text, at + 2, reading.args));
		case Code.ampersand:
		case Code.percent:
		case Code.dollar:
		case Code.hash:
		case Code.underscore:
		case Code.leftBrace:
		case Code.rightBrace:
			reading.flush(at);
			reading.markup(at, at + 1);
			return at + 2;
		case Code.space:
		case Code.tab:
		case Code.comma:
		case Code.semicolon:
		case Code.colon:
		case Code.greater:
			reading.flush(at);
			return reading.space(at, at + 2);
		case Code.hyphen:
		case Code.slash:
		case Code.at:
		case Code.exclamation:
		case Code.asterisk:
			reading.flush(at);
			return reading.markup(at, at + 2);
		default: {
			const name = text.charAt(at + 1);
			const accent = isAccent(name) ? accentAt(text, name, at + 2) : undefined;
			if (accent !== undefined) {
				return reading.character(at, accent.end, accent.letter);
			}
		}
	}
	reading.flush(at);
	if (isWhiteSpace(next)) {
		return reading.space(at, at + 1);
	}
	return reading.resume(next < 128 && !isLineEnd(next) ? at + 2 : at + 1);
}

/** Where `\\`, `\\*` or `\\[2pt]` ends whose backslashes end at `at`. */
function lineBreakEnd(text: string, at: number, args: ArgumentReader): number {
	const start = text.charCodeAt(at) === Code.asterisk ? at + 1 : at;
	return text.charCodeAt(start) === Code.leftBracket ? (args.endOf(start) ?? start) : start;
}
