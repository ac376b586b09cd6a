import { type ListFormat, type ListStyle, ROW_LINES, type RowSource } from './listFormat';

/** A row that stands in a document. */
export interface WrittenRow extends RowSource {
	/** The abbreviation in plain text. */
	readonly name: string;
	/** The long form in plain text, as far as it holds no markup of the author's. */
	readonly longForm: string;
	/** The row as it stands. */
	readonly lines: readonly string[];
}

/** What stands between the markers of a list. */
export interface WrittenRows {
	/** Lines before the first row and behind the last. */
	readonly head: readonly string[];
	readonly rows: readonly WrittenRow[];
	readonly tail: readonly string[];
}

/** Characters of a row's beginning, and of a table's, that are looked at; nobody writes longer ones. */
const LONGEST_START = 2000;

/** What ends the last row of a list whose rows go on over lines. */
const ENVELOPE_END = /^\s*(?:<\/(?:dl|tbody|table)|\\end\b|\)|\|===)/;

/** Reads what stands between the markers in one style; `undefined` where that has no row there. */
export function readRows(lines: readonly string[], style: ListStyle, { unescape }: ListFormat): WrittenRows | undefined {
	const first = style.heading?.exec(`${lines.join('\n').slice(0, LONGEST_START)}\n`)?.[0].split('\n').length ?? 1;
	const starts: { readonly at: number; readonly height: number; readonly match: RegExpExecArray }[] = [];
	for (let at = first - 1; at < lines.length; at++) {
		const match = style.rowStart.exec(
			lines
				.slice(at, at + ROW_LINES)
				.join('\n')
				.slice(0, LONGEST_START),
		);
		if (match !== null) {
			const height = match[0].split('\n').length;
			starts.push({ at, height, match });
			at += height - 1;
		}
	}
	const last = starts.at(-1);
	if (last === undefined) {
		return undefined;
	}
	const end = style.wraps ? wrappedEnd(lines, last.at + last.height) : last.at + last.height;
	const rows = starts.map(({ at, match }, index) => {
		const own = lines.slice(at, starts[index + 1]?.at ?? end);
		const long = own.join('\n').slice(match[0].length).replace(style.rowEnd, '').replace(/\s+/g, ' ').trim();
		const key = match.groups?.['key'] ?? '';
		const abbreviation = (match.groups?.['abbreviation'] ?? key).trim();
		return { abbreviation, long, key, name: unescape(abbreviation), longForm: unescape(long), lines: withoutBlankEnd(own) };
	});
	return { head: lines.slice(0, starts[0]!.at), rows, tail: lines.slice(end) };
}

/** Where a row ends whose last known line is the one before `from`. */
function wrappedEnd(lines: readonly string[], from: number): number {
	let end = from;
	for (let at = from; at < lines.length; at++) {
		const line = lines[at]!;
		if (ENVELOPE_END.test(line) || (at > end && /^\S/.test(line))) {
			break;
		}
		if (line.trim() !== '') {
			end = at + 1;
		}
	}
	return end;
}

function withoutBlankEnd(lines: readonly string[]): readonly string[] {
	return lines.slice(0, lines.findLastIndex((line) => line.trim() !== '') + 1);
}
