import { zipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/universal';
import { MOST_FILES, unpackZip, ZipRefusal } from '../../../zip/unpackZip';
import { refusal, refuseAbove, refuseLarge } from '../refusal';
import { LIMITS, type ReadOptions } from '../termbaseReader';

/** One sheet of a workbook. */
export interface Sheet {
	readonly name: string;
	/** Those in which some cell has a value. */
	readonly rows: readonly SheetRow[];
}

export interface SheetRow {
	/** Counted from 0. */
	readonly line: number;
	/** Texts, numbers, truths and dates from the first column on; `null` for an empty cell. */
	readonly cells: readonly unknown[];
}

/** Shares of the work that are done when the archive is unpacked, and when it is parsed. */
const UNPACKED = 0.3;

/** Bytes of the parts that list sheets and their files. */
const LONGEST_LIST = 1 << 20;

/**
 * The sheets of an XLSX workbook (ISO/IEC 29500). Throws a {@link TermbaseRefusal} where it is none, holds a document type, or is
 * larger than it may be: the parser knows no bounds of its own, so everything that could make its work or its result grow beyond
 * the file is checked before.
 */
export async function sheetsOf(bytes: Uint8Array, pulse: ReadOptions['pulse']): Promise<readonly Sheet[]> {
	const parts = await unpacked(bytes, pulse);
	for (const [name, part] of parts) {
		await pulse(UNPACKED);
		checkMarkup(name, part);
		if (/workbook\.xml(?:\.rels)?$/.test(name)) {
			refuseAbove(part.length, LONGEST_LIST, name);
		}
		await checkAddresses(name, part, pulse);
	}
	// Packed again without compression: the parser would start a worker for a large compressed part.
	const stored = zipSync(Object.fromEntries(parts), { level: 0 });
	try {
		const sheets = await readXlsxFile(stored.buffer, { trim: false });
		return sheets.map(({ sheet, data }) => ({ name: sheet, rows: filledRows(data ?? []) }));
	} catch (error) {
		throw refusal('not-readable', [error instanceof Error ? error.message : 'XLSX']);
	}
}

async function unpacked(bytes: Uint8Array, pulse: ReadOptions['pulse']): Promise<ReadonlyMap<string, Uint8Array>> {
	refuseLarge(bytes);
	try {
		return await unpackZip(bytes, isPart, LIMITS.bytes, (done) => pulse(done * UNPACKED));
	} catch (error) {
		if (!(error instanceof ZipRefusal)) {
			throw error;
		}
		switch (error.code) {
			case 'damaged':
			case 'encrypted':
				throw refusal('not-readable', error.details.length === 0 ? ['ZIP'] : error.details);
			case 'too-large':
				throw refusal('too-large', ['bytes', String(LIMITS.bytes)]);
			case 'too-many-files':
				throw refusal('too-large', ['entries', String(MOST_FILES)]);
		}
	}
}

function filledRows(data: readonly (readonly unknown[])[]): readonly SheetRow[] {
	const rows: SheetRow[] = [];
	for (const [line, cells] of data.entries()) {
		if (cells.some((cell) => cell !== null)) {
			rows.push({ line, cells });
		}
	}
	return rows;
}

function isPart(name: string): boolean {
	return (
		/^(?:xl\/|_rels\/|\[Content_Types\])[\w ./[\]-]*\.(?:xml|rels)$/.test(name) &&
		!/drawing|theme|comment|media|pivot/i.test(name)
	);
}

const BANG = 0x21;
const LESS = 0x3c;

/** A workbook has no document type; what follows `<!` in it is a comment or character data. */
function checkMarkup(name: string, part: Uint8Array): void {
	if ((part[0] === 0xff && part[1] === 0xfe) || (part[0] === 0xfe && part[1] === 0xff)) {
		throw refusal('not-readable', [name, 'UTF-16']);
	}
	for (let i = part.indexOf(BANG); i >= 0; i = part.indexOf(BANG, i + 1)) {
		const next = part[i + 1]!;
		if (part[i - 1] === LESS && next !== 0x2d && next !== 0x5b) {
			throw refusal('forbidden', ['DOCTYPE']);
		}
	}
}

/** Cells that a sheet spans at most, empty ones in between included: the parser makes them all. */
const LARGEST_SHEET = 20_000_000;
/** As spreadsheets have them. */
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

/** Any attribute `r`, in whatever prefix: a row's number or a cell's address. */
const ADDRESS = /(?<![\w.-])r\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const ROW = /<(?:[\w.-]+:)?row[\s/>]/g;
const SLICE = 1 << 20;

/** Whichever part it is that holds a sheet: the workbook may name any of them. */
async function checkAddresses(name: string, part: Uint8Array, pulse: ReadOptions['pulse']): Promise<void> {
	let isSheet = false;
	let elements = 0;
	let rows = 0;
	let columns = 0;
	const decoder = new TextDecoder();
	let rest = '';
	for (let at = 0; at < part.length; at += SLICE) {
		await pulse(UNPACKED);
		const text = rest + decoder.decode(part.subarray(at, at + SLICE), { stream: true });
		const lastTag = text.lastIndexOf('<');
		rest = at + SLICE < part.length && lastTag > 0 ? text.slice(lastTag) : '';
		if (rest.length > SLICE) {
			throw refusal('not-readable', [name]);
		}
		isSheet ||= text.includes('sheetData');
		if (!isSheet) {
			continue;
		}
		elements += text.slice(0, text.length - rest.length).match(ROW)?.length ?? 0;
		for (const match of text.matchAll(ADDRESS)) {
			const address = match[1] ?? match[2]!;
			const { row, column } = addressOf(address);
			if (address.includes('&') || column > MOST_COLUMNS || row > MOST_ROWS) {
				throw refusal('not-readable', [name, address]);
			}
			rows = Math.max(rows, row);
			columns = Math.max(columns, column);
		}
		refuseAbove(Math.max(rows, elements) * columns, LARGEST_SHEET, 'cells');
	}
}

/** As the parser takes it, whatever stands there; 0 where it will take it for none. */
function addressOf(address: string): { readonly row: number; readonly column: number } {
	const digits = address.search(/\d/);
	let column = 0;
	for (let i = 0; i < digits; i++) {
		column = column * 26 + address.charCodeAt(i) - 64;
	}
	return { row: digits < 0 ? 0 : Number(address.slice(digits)) || 0, column };
}
