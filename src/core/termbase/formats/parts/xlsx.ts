/** Workbooks as one part, which is bundled apart and loaded with the first such file. */
import { readXlsx } from '../table/xlsx';
import type { ReadableFormat } from '../termbaseFormat';

export const xlsx: ReadableFormat = { read: readXlsx };
