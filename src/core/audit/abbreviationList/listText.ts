import type { FormatName } from '../../prose/formatNames';
import { cleanName } from '../../termbase/formats/cleanText';
import { UniqueKeys } from '../../termbase/formats/uniqueKeys';
import { columnNames } from './columnNames';
import type { FoundList } from './findList';
import type { ListFormat, ListStyle, RowSource, StyleName } from './listFormat';
import { LIST_FORMATS, listStyle } from './listFormats';
import { type ListedAbbreviation, sortAbbreviations } from './sortAbbreviations';
import type { WrittenRow } from './writtenRows';

/** How a list is written. */
export interface ListOptions {
	/** Of the document, a BCP 47 tag: it orders the list and names its columns. */
	readonly language: string;
	/** What ends the document's lines. */
	readonly lineEnd: string;
}

/**
 * A list of abbreviations with its markers, to be put on lines of its own between blank ones; no line end follows the last. Names
 * are escaped, from wherever they come, and an abbreviation gets one row, the first. Those that are empty once what cannot be seen
 * is taken off them have none. A style that the format does not have gives way to its default.
 */
export function listText(
	list: readonly ListedAbbreviation[],
	format: FormatName,
	style: StyleName | undefined,
	options: ListOptions,
): string {
	const written = LIST_FORMATS[format];
	const chosen = listStyle(written, style);
	const { markers } = written;
	return build(list, written, chosen, options, {
		opening: markers.open(chosen.name, options.language),
		closing: markers.close,
		rows: [],
	});
}

/**
 * A list that stands in a document, with the abbreviations of `list`: the text to put in its place, the same text if nothing is to
 * be changed. Rows that stay are left as they are, with the author's wording, and so is what the author wrote around the rows.
 */
export function refreshedText(found: FoundList, list: readonly ListedAbbreviation[], options: ListOptions): string {
	const written = LIST_FORMATS[found.format];
	const style = listStyle(written, found.style);
	if (found.writtenIn !== found.style) {
		// Rows of another style keep their wording and nothing else.
		const rows = found.rows.map((row) => ({ ...row, key: '', lines: [] }));
		return build(list, written, style, options, { opening: found.opening, closing: found.closing, rows });
	}
	const names = listed(list, options.language).map(({ abbreviation }) => abbreviation);
	const isSame = names.length === found.rows.length && names.every((name, at) => isRowOf(found.rows[at]!, name));
	return isSame
		? found.text
		: build(list, written, style, options, { ...found, around: found.rows.length === 0 ? undefined : found });
}

function isRowOf({ name, long }: WrittenRow, abbreviation: string): boolean {
	return name === abbreviation && long !== '';
}

/** What of a list is there before it is written. */
interface Standing extends Pick<FoundList, 'opening' | 'closing'> {
	readonly rows: readonly WrittenRow[];
	/** What the author may have changed around the rows. */
	readonly around?: Pick<FoundList, 'head' | 'tail'> | undefined;
}

interface NewRow extends RowSource {
	/** As it stands in the document; none where it is written anew. */
	readonly lines: readonly string[];
}

function build(
	list: readonly ListedAbbreviation[],
	{ escape }: ListFormat,
	style: ListStyle,
	{ language, lineEnd }: ListOptions,
	{ opening, closing, rows: standing, around }: Standing,
): string {
	const indent = roomBefore(opening);
	const indented = (lines: readonly string[]): readonly string[] => lines.map((line) => (line === '' ? line : indent + line));
	const headOf = (rows: readonly RowSource[]): readonly string[] => indented(style.head(rows, columnNames(language)));
	const kept = new Map(
		standing
			.filter(({ long }) => long !== '')
			.map((row) => [row.name, row] as const)
			.toReversed(),
	);
	const keys = new UniqueKeys();
	for (const { key } of kept.values()) {
		keys.take(key);
	}
	const rows = listed(list, language).map(({ abbreviation, longForm }): NewRow => {
		const row = kept.get(abbreviation);
		return {
			abbreviation: row?.abbreviation ?? escape(abbreviation),
			long: row?.long ?? escape(longForm),
			key: row?.key || keys.take(keyOf(abbreviation)),
			lines: style.isAligned === true ? [] : (row?.lines ?? []),
		};
	});
	if (rows.length === 0) {
		return [opening, closing].join(lineEnd);
	}
	const width = Math.max(...rows.map(({ abbreviation }) => abbreviation.length));
	const beside = standing[0]?.lines[0];
	const rowLines = rows.map((row) => {
		if (row.lines.length > 0) {
			return row.lines;
		}
		const lines = indented(style.row(row, width));
		const own = roomBefore(lines[0]!);
		// New rows stand where a formatter put the others.
		return beside === undefined ? lines : lines.map((line) => line.replace(own, roomBefore(beside)));
	});
	// A head may depend on the rows: ours follows them, the author's stays.
	const isOurs = around === undefined || around.head.join('\n') === headOf(standing).join('\n');
	return [
		opening,
		...(isOurs ? headOf(rows) : around.head),
		...rowLines.flatMap((lines, at) => (at === 0 ? lines : [...style.between, ...lines])),
		...(around?.tail ?? indented(style.tail)),
		closing,
	].join(lineEnd);
}

function roomBefore(line: string): string {
	return /^[ \t]*/.exec(line)![0];
}

/** What a list shows, in order. */
function listed(list: readonly ListedAbbreviation[], language: string): readonly ListedAbbreviation[] {
	const rows = new Map<string, ListedAbbreviation>();
	for (const { abbreviation, longForm } of list) {
		const row = { abbreviation: visible(abbreviation), longForm: visible(longForm) };
		if (row.abbreviation !== '' && row.longForm !== '' && !rows.has(row.abbreviation)) {
			rows.set(row.abbreviation, row);
		}
	}
	return sortAbbreviations([...rows.values()], language);
}

/** On one line and without spaces that take no room, which may separate. */
function visible(text: string): string {
	return cleanName(text.replaceAll('\u200b', ''));
}

/** What LaTeX's packages may call an abbreviation. */
function keyOf(abbreviation: string): string {
	const plain = abbreviation.normalize('NFKD').replace(/[^A-Za-z0-9]/g, '');
	return plain || 'abbreviation';
}
