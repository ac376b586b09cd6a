/** What the bundle for CSV holds; it is loaded when a table is first read or written. */
export { readCsv } from './csv';
export { csvLosses } from './csvColumns';
export { readPasted } from './readPasted';
export { writeCsv } from './writeCsv';
