/** CSV and its relatives as one part, which is bundled apart and loaded with the first such file. */
import { readCsv } from '../table/csv';
import { lossesInCsv } from '../table/lossesInCsv';
import { readPasted } from '../table/readPasted';
import { writeCsv } from '../table/writeCsv';
import type { ReadableFormat, WritableFormat } from '../termbaseFormat';

export { readPasted };

export const csv: ReadableFormat & WritableFormat = {
	read: readCsv,
	write: (concepts, { language }) => writeCsv(concepts, language),
	losses: (concepts, { language }) => lossesInCsv(concepts, language),
};
