/** Reading SKOS in JSON-LD as one part, which is bundled apart and loaded with the first such file. */
import { readJsonLd } from '../skos/readJsonLd';
import type { ReadableFormat } from '../termbaseFormat';

export const jsonLd: ReadableFormat = { read: readJsonLd };
