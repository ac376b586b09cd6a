/** What the bundle for spreadsheets holds; it is loaded when a workbook is first read. */
export { readXlsx } from './xlsx';
