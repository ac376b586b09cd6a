import { Code } from '../characters';

/** What a block is, as far as it matters whether its text is prose. */
export type Style = 'hidden' | 'verse' | 'quote' | 'bibliography' | 'other';

/** What the lines before a block say of it. */
export interface BlockAttributes {
	/** `undefined` if no line names a style. */
	readonly style?: Style | undefined;
	/** Of a table. */
	readonly format?: 'psv' | 'csv' | 'dsv' | undefined;
	readonly separator?: string | undefined;
	/** The styles of a table's columns, one letter each, if some of them are code: `-` stands for none. */
	readonly columns?: string | undefined;
}

type Attributes = { -readonly [Name in keyof BlockAttributes]: BlockAttributes[Name] };

export const NO_ATTRIBUTES: BlockAttributes = {};

/** Text that an attribute line is read up to. */
const LONGEST_LINE = 2000;
const MOST_COLUMNS = 50;

/** Styles whose text is code, maths, a comment, or a diagram's source. */
const HIDDEN = new Set(
	(
		'source listing literal pass stem latexmath asciimath comment plantuml mermaid ditaa graphviz dot a2s actdiag barcode ' +
		'blockdiag bpmn bytefield d2 dbml erd gnuplot lilypond msc nomnoml nwdiag packetdiag pikchr rackdiag seqdiag smcat ' +
		'structurizr svgbob symbolator syntrax tikz umlet vega vegalite wavedrom'
	).split(' '),
);

/** The attributes that the line from `start` (`[`) to `end` adds to those of the lines before. */
export function readAttributeLine(text: string, start: number, end: number, before: BlockAttributes): BlockAttributes {
	if (text.charCodeAt(start + 1) === Code.leftBracket) {
		return before;
	}
	const attributes: Attributes = { ...before };
	for (const [index, part] of splitValues(text.slice(start + 1, Math.min(end - 1, start + LONGEST_LINE))).entries()) {
		const [, name, value = ''] = NAMED.exec(part) ?? [];
		if (name === undefined) {
			attributes.style = (index === 0 ? styleNamed(part) : undefined) ?? attributes.style;
		} else {
			readNamed(name, unquoted(value), attributes);
		}
	}
	return attributes;
}

function readNamed(name: string, value: string, attributes: Attributes): void {
	switch (name) {
		case 'style':
			attributes.style = styleNamed(value) ?? attributes.style;
			break;
		case 'format':
			attributes.format = value === 'csv' || value === 'tsv' ? 'csv' : value === 'dsv' ? 'dsv' : 'psv';
			attributes.separator = value === 'tsv' ? '\t' : attributes.separator;
			break;
		case 'separator':
			attributes.separator = value === '\\t' ? '\t' : value.charAt(0);
			break;
		case 'cols':
			attributes.columns = columnStyles(value);
			break;
		default:
	}
}

const NAMED = /^\s*([\w-]+)\s*=([^]*)$/;

/** The parts between commas that stand in no quotes. */
function splitValues(list: string): string[] {
	const parts: string[] = [];
	let from = 0;
	let quote = 0;
	for (let at = 0; at < list.length; at++) {
		const code = list.charCodeAt(at);
		if (quote !== 0) {
			quote = code === quote ? 0 : quote;
		} else if (code === Code.doubleQuote || code === Code.quote) {
			quote = code;
		} else if (code === Code.comma) {
			parts.push(list.slice(from, at));
			from = at + 1;
		}
	}
	parts.push(list.slice(from));
	return parts;
}

function unquoted(value: string): string {
	const trimmed = value.trim();
	const first = trimmed.charAt(0);
	const isQuoted = trimmed.length > 1 && (first === '"' || first === "'") && trimmed.endsWith(first);
	return isQuoted ? trimmed.slice(1, -1) : trimmed;
}

/** The style that the first value of a list names, before its id, roles and options; `undefined` if it names none. */
function styleNamed(value: string): Style | undefined {
	const [name = ''] = /^[^.#%]*/.exec(unquoted(value)) ?? [];
	switch (name) {
		case '':
			return undefined;
		case 'verse':
		case 'quote':
		case 'bibliography':
			return name;
		default:
			return HIDDEN.has(name) ? 'hidden' : 'other';
	}
}

function columnStyles(value: string): string {
	let styles = '';
	for (const column of value.split(/[,;]/).slice(0, MOST_COLUMNS)) {
		const [, count = '1', rest = ''] = /^\s*(?:(\d{1,3})\*)?(.*)$/.exec(column) ?? [];
		const [style = '-'] = /[a-z]\s*$/.exec(rest) ?? [];
		styles += style.charAt(0).repeat(Math.min(Number(count), MOST_COLUMNS));
	}
	return /[lm]/.test(styles) ? styles.slice(0, MOST_COLUMNS) : '';
}
