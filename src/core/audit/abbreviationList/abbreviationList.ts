import type { FormatName } from '../../prose/formatNames';
import type { LineSource } from '../../prose/lineWindow';
import { LIST_FORMATS, type ListStyle, type StyleName } from './styles';

/** An abbreviation and what it stands for, as plain text; the latter may be empty, for the writer to fill in. */
export interface ListedAbbreviation {
	readonly abbreviation: string;
	readonly longForm: string;
}

/** A list that stands in a document, from the line of its first marker to the one behind that of its last. */
export interface StandingList {
	readonly firstLine: number;
	readonly endLine: number;
	readonly style: ListStyle;
	/** Long forms by abbreviation, both as they are written. */
	readonly written: ReadonlyMap<string, string>;
}

/** What a marker says. */
const OPENING = 'peaceops:abbreviations';
const CLOSING = '/peaceops:abbreviations';
/** Stands where a long form is to be filled in. */
const TO_FILL_IN = '…';

/** The names of the styles that a format has, the default first. */
export function stylesOf(format: FormatName): readonly StyleName[] {
	return LIST_FORMATS[format].styles.map(({ name }) => name);
}

/** The list of a document; `undefined` where it has none, `'open'` where one begins and does not end. */
export function standingList(source: LineSource, format: FormatName): StandingList | 'open' | undefined {
	const { marker, styles } = LIST_FORMATS[format];
	const opening = marker.replace('{}', OPENING);
	const [before, behind] = [opening.slice(0, opening.indexOf(OPENING) + OPENING.length), marker.split('{}')[1]!];
	for (let first = 0; first < source.lineCount; first++) {
		if (!source.line(first).startsWith(before)) {
			continue;
		}
		const line = source.line(first).trimEnd();
		if (!line.endsWith(behind)) {
			continue;
		}
		const name = line.slice(before.length, line.length - behind.length).trim();
		const style = styles.find((one) => one.name === name);
		if (style === undefined) {
			continue;
		}
		const end = marker.replace('{}', CLOSING);
		for (let last = first + 1; last < source.lineCount; last++) {
			if (source.line(last).trimEnd() === end) {
				return { firstLine: first, endLine: last + 1, style, written: writtenIn(source, first + 1, last, style) };
			}
		}
		return 'open';
	}
	return undefined;
}

function writtenIn(
	source: LineSource,
	from: number,
	to: number,
	{ pattern, row: write }: ListStyle,
): ReadonlyMap<string, string> {
	const written = new Map<string, string>();
	const linesOfRow = write('ABC', 'long form').trimEnd().split('\n').length;
	for (let index = from; index < to; index++) {
		const row = Array.from({ length: Math.min(linesOfRow, to - index) }, (_, line) => source.line(index + line)).join('\n');
		const match = pattern.exec(row);
		if (match !== null) {
			written.set(match[1]!.trim(), match[2]!.trim());
		}
	}
	return written;
}

/**
 * The lines of a list, its markers included, sorted as a person of the language would. What a writer changed in the long forms of
 * the list that stood there is kept.
 */
export function listLines(
	abbreviations: readonly ListedAbbreviation[],
	format: FormatName,
	language: string | undefined,
	standing: Pick<StandingList, 'style' | 'written'>,
): readonly string[] {
	const { marker } = LIST_FORMATS[format];
	const { style, written } = standing;
	const rows = sorted(abbreviations, language).map(({ abbreviation, longForm }) => {
		const short = style.escape(oneLine(abbreviation));
		const kept = written.get(short);
		const long =
			kept !== undefined && kept !== TO_FILL_IN ? kept : longForm === '' ? TO_FILL_IN : style.escape(oneLine(longForm));
		return { short, line: style.row(short, long) };
	});
	const longest = rows.reduce((known, { short }) => (short.length > known.length ? short : known), '');
	return [
		marker.replace('{}', `${OPENING} ${style.name}`),
		...style.before(longest),
		...rows.flatMap(({ line }) => line.split('\n')),
		...style.after,
		marker.replace('{}', CLOSING),
	];
}

/** A list to write where none stands. Throws a `RangeError` where the format has no such style. */
export function newList(format: FormatName, style: StyleName = stylesOf(format)[0]!): Pick<StandingList, 'style' | 'written'> {
	const found = LIST_FORMATS[format].styles.find(({ name }) => name === style);
	if (found === undefined) {
		throw new RangeError(`${format} has no lists of style ${style}`);
	}
	return { style: found, written: new Map() };
}

function sorted(abbreviations: readonly ListedAbbreviation[], language: string | undefined): readonly ListedAbbreviation[] {
	const { compare } = new Intl.Collator(language, { sensitivity: 'base', numeric: true, ignorePunctuation: true });
	return [...abbreviations].sort((a, b) => compare(a.abbreviation, b.abbreviation));
}

/** On one line, without what does not show or turns the direction of the text. */
function oneLine(text: string): string {
	return text
		.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ')
		.replace(/\s+/g, ' ')
		.trim();
}
