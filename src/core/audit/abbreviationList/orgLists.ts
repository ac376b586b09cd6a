import { commentMarkers } from './commentMarkers';
import type { ListFormat, ListStyle } from './listFormat';

/** A description list. */
const definitions: ListStyle = {
	name: 'definitions',
	head: () => [''],
	tail: [''],
	row: ({ abbreviation, long }) => [`- ${abbreviation} :: ${long}`],
	between: [],
	rowStart: /^[ \t]*[-+][ \t]+(?<abbreviation>\S[^\n]*?)[ \t]::[ \t]+/,
	rowEnd: /$/,
	wraps: true,
};

const table: ListStyle = {
	name: 'table',
	head: (_, { abbreviation, meaning }) => ['', `| ${abbreviation} | ${meaning} |`, '|---+---|'],
	tail: [''],
	row: ({ abbreviation, long }) => [`| ${abbreviation} | ${long} |`],
	between: [],
	rowStart: /^[ \t]*\|(?!-)(?<abbreviation>[^|\n]+)\|/,
	rowEnd: /\|[^]*$/,
	heading: /^[^]*?\n[ \t]*\|-[^\n]*\n/,
	wraps: false,
};

/** What Org has names for. It has no other way to escape, but that a space without width keeps characters apart. */
const NAMES: ReadonlyMap<string, string> = new Map([
	['_', '\\under{}'],
	['=', '\\equal{}'],
	['~', '\\tilde{}'],
	['+', '\\plus{}'],
	['/', '\\slash{}'],
	['^', '\\asciicirc{}'],
	['|', '\\vbar{}'],
	['<', '\\lt{}'],
	['>', '\\gt{}'],
	['$', '\\dollar{}'],
	[':', '\\colon{}'],
]);
const CHARS: ReadonlyMap<string, string> = new Map([...NAMES].map(([char, name]) => [name, char]));
const APART = '\u200b';

/** Slashes and plus signs inside words or between spaces are no markup, and colons before a space. */
function escape(text: string): string {
	return text.replace(
		/[_=~^|<>$]|(?<![\p{L}\p{N} ])[/+]|[/+](?![\p{L}\p{N} ])|(?<= )[/+](?=\S)|(?<=\S)[/+](?= )|(?<!\p{L}):|:(?! \S)|[\\*[\]{}@-]|^#|^!$/gu,
		(char, at: number) => NAMES.get(char) ?? (char === '-' && text[at + 1] !== '-' ? char : `${APART}${char}${APART}`),
	);
}

/** Org. */
export const orgLists: ListFormat = {
	markers: commentMarkers('#', '', true),
	styles: [definitions, table],
	escape,
	unescape: (source) => source.replace(/\\[a-z]+\{\}/g, (name) => CHARS.get(name) ?? name).replaceAll(APART, ''),
	verbatim: (line) => {
		const kind = /^\s*#\+begin_(src|example|export|comment)\b/i.exec(line)?.[1]?.toLowerCase();
		return kind === undefined ? undefined : (last) => last.trim().toLowerCase() === `#+end_${kind}`;
	},
};
