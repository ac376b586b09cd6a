import { commentMarkers } from './commentMarkers';
import type { ListFormat, ListStyle } from './listFormat';

const definitions: ListStyle = {
	name: 'definitions',
	head: () => [''],
	tail: [''],
	row: ({ abbreviation, long }) => [`${abbreviation}:: ${long}`],
	between: [],
	rowStart: /^[ \t]*(?<abbreviation>\S[^\n]*?)::[ \t]+/,
	rowEnd: /$/,
	wraps: true,
};

const table: ListStyle = {
	name: 'table',
	head: (_, { abbreviation, meaning }) => ['', '[%header,cols="1,4"]', '|===', `|${abbreviation} |${meaning}`, ''],
	tail: ['|===', ''],
	row: ({ abbreviation, long }) => [`|${abbreviation} |${long}`],
	between: [],
	rowStart: /^\|(?!===)(?<abbreviation>[^|\n]+)\|/,
	rowEnd: /\|[^]*$/,
	// The first line of a table is its heading if a blank one follows.
	heading: /^(?:[^]*?\n)?\|===[ \t]*\n\|(?!===)[^\n]*\n[ \t]*\n/,
	wraps: false,
};

/**
 * Backslashes mean something else before each character here, so characters are written by number. Those that are markup in some
 * places only stay where they cannot be.
 */
function escape(text: string): string {
	return text
		.replace(
			/[\\*_`#^~+{}[\]<>|@;]|&(?=#?\w+;)|(?<!\p{L}):|:(?! \S)|-(?=-)|(?<=-)-|\.(?=\.)|(?<=\.)\.|\((?=\(|(?:C|R|TM)\))/gu,
			numbered,
		)
		.replace(/^[!"$%'(,\-./;=?:•]/, numbered)
		.replace(/^(\w+)([.)])(?=\s)/, (_, enumerator: string, mark: string) => enumerator + numbered(mark));
}

function numbered(char: string): string {
	return `&#${char.charCodeAt(0)};`;
}

const DELIMITER = /^(?:-{4,}|\.{4,}|\+{4,}|\/{4,}|(`{3,})[^`]*)$/;

/** AsciiDoc. */
export const asciiDocLists: ListFormat = {
	markers: commentMarkers('//'),
	styles: [definitions, table],
	escape,
	unescape: (source) => source.replace(/&#(\d{2,5});/g, (_, code: string) => String.fromCharCode(Number(code))),
	verbatim: (line, previous) => {
		const delimiter = DELIMITER.exec(line.trimEnd());
		// As long as the line above, it underlines a title.
		const isUnderline = /^[^.[\s]/.test(previous) && Math.abs(previous.trimEnd().length - line.trimEnd().length) <= 1;
		const mark = delimiter?.[1] ?? delimiter?.[0];
		return mark === undefined || isUnderline ? undefined : (last) => last.trimEnd() === mark;
	},
};
