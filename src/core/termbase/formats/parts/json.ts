/** The formats that need little more than JSON's parser, as one part, which is bundled apart and loaded with the first of them. */
import { readMarkdown } from '../markdownTable/readMarkdown';
import { insertIntoJson, newJsonFile } from '../own/insertJson';
import { readJson } from '../own/json';
import { writeJson } from '../own/write';
import { losses as lossesInSkos, writeSkos } from '../skos/writeSkos';
import type { ReadableFormat, WritableFormat } from '../termbaseFormat';

export { insertIntoJson, newJsonFile };

export const json: ReadableFormat & WritableFormat = { read: readJson, write: writeJson, losses: () => [] };

export const jsonLd: WritableFormat = {
	write: writeSkos,
	losses: (concepts) => lossesInSkos(concepts).map(({ field }) => field),
};

export const markdown: ReadableFormat = { read: readMarkdown };
