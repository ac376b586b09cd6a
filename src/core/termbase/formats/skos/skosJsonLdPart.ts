/** Reading SKOS in JSON-LD as one part, which is bundled apart and loaded with the first such file. */
export { readJsonLd } from './readJsonLd';
