import { Code } from '../characters';
import type { BlockAttributes } from './attributeLine';
import type { Container } from './blockState';
import type { Delimiter } from './lineStarts';
import type { Table } from './tables';

/** Whether the delimiter opens a block whose text is no prose: a listing, a literal, a passthrough, a comment. */
export function isVerbatim({ code, length }: Delimiter, { style }: BlockAttributes): boolean {
	switch (code) {
		case Code.dot:
		case Code.backtick:
		case Code.plus:
		case Code.slash:
			return true;
		case Code.hyphen:
			return length > 2 || style === 'hidden';
		default:
			return false;
	}
}

/** The block that holds blocks, or the table, that the delimiter opens. */
export function containerOf(delimiter: Delimiter, attributes: BlockAttributes, inList: boolean): Container {
	const { code, length } = delimiter;
	switch (code) {
		case Code.pipe:
		case Code.exclamation:
		case Code.comma:
		case Code.colon:
			return { kind: 'table', code, length, inList, table: tableOf(code, attributes) };
		default:
			return { kind: kindOf(code, attributes), code, length, inList };
	}
}

/** An open block can be any other; a quote, a verse only. */
function kindOf(code: number, { style }: BlockAttributes): Exclude<Container['kind'], 'table'> {
	const isOpen = code === Code.hyphen;
	if (style === 'verse' && (isOpen || code === Code.underscore)) {
		return 'verse';
	}
	return code === Code.underscore || (isOpen && style === 'quote') ? 'quote' : 'compound';
}

function tableOf(code: number, { format: named, separator, columns = '' }: BlockAttributes): Table {
	const format = named ?? (code === Code.comma ? 'csv' : code === Code.colon ? 'dsv' : 'psv');
	const usual = format === 'csv' ? Code.comma : format === 'dsv' ? Code.colon : code;
	return {
		format,
		separator: separator ? separator.charCodeAt(0) : usual,
		columns,
		column: 0,
		isSkewed: false,
		isQuoted: false,
	};
}
