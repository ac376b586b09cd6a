/** TBX as one part, which is bundled apart and loaded with the first such file. */
import { lossesInTbx } from '../tbx/lossesInTbx';
import { readTbx } from '../tbx/readTbx';
import { writeTbx } from '../tbx/writeTbx';
import type { ReadableFormat, WritableFormat } from '../termbaseFormat';

export const tbx: ReadableFormat & WritableFormat = {
	read: readTbx,
	write: writeTbx,
	losses: (concepts, { language }) => lossesInTbx(concepts, language),
};
