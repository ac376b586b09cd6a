/** CSV and its relatives as one part, which is bundled apart and loaded with the first such file. */
import { readCsv } from '../table/csv';
import type { ReadableFormat } from '../termbaseFormat';

export const csv: ReadableFormat = { read: readCsv };
