import { zipSync } from 'fflate';
import { bytesOf } from './tableReading';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** A sheet's cells: text, a number, or a cell's markup `<c…/>` as it is, `@` for its address. */
export type Cells = readonly (readonly (string | number | undefined)[])[];

/** The markup of a sheet. */
export function sheetOf(rows: Cells): string {
	const markup = rows.map((cells, row) => {
		const inner = cells.map((cell, column) => cellOf(cell, `${String.fromCharCode(65 + column)}${row + 1}`)).join('');
		return `<row r="${row + 1}">${inner}</row>`;
	});
	return sheetMarkup(markup.join(''));
}

/** The markup of a sheet around that of its rows. */
export function sheetMarkup(rows: string): string {
	return `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`;
}

function cellOf(cell: string | number | undefined, address: string): string {
	if (cell === undefined) {
		return '';
	}
	if (typeof cell === 'number') {
		return `<c r="${address}"><v>${cell}</v></c>`;
	}
	return cell.startsWith('<c')
		? cell.replace('@', address)
		: `<c r="${address}" t="inlineStr"><is><t>${cell.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</t></is></c>`;
}

/** The files of a workbook with these sheets, by name; `more` replaces and adds. */
export function partsOf(
	sheets: Readonly<Record<string, string>>,
	more: Readonly<Record<string, string>> = {},
): Record<string, string> {
	const names = Object.keys(sheets);
	const listed = names.map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('');
	const related = names
		.map((_, i) => `<Relationship Id="rId${i + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`)
		.join('');
	return {
		'[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
		'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${listed}</sheets></workbook>`,
		'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${related}</Relationships>`,
		'xl/styles.xml': `${HEAD}<styleSheet xmlns="${MAIN}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
		...Object.fromEntries(Object.values(sheets).map((sheet, i) => [`xl/worksheets/sheet${i + 1}.xml`, sheet])),
		...more,
	};
}

/** A ZIP archive of files. */
export function zipOf(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
	return zipSync(
		Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? bytesOf(part) : part])),
	);
}

/** A workbook with one sheet. */
export function workbookOf(rows: Cells): Uint8Array {
	return zipOf(partsOf({ Terms: sheetOf(rows) }));
}
