/**
 * The extension's own format as JSON, Markdown, and the lists that concepts are written to as one part, which is bundled apart and
 * loaded when first needed.
 */
export { writeCspellWords } from '../lists/cspellWords';
export { writeLatexAcronyms } from '../lists/latexAcronyms';
export { listLosses } from '../lists/listLosses';
export { writeQuartoAcronyms } from '../lists/quartoAcronyms';
export { writeTypstAcronyms } from '../lists/typstAcronyms';
export { writeValeAccept } from '../lists/valeAccept';
export { writeValeSubstitution } from '../lists/valeSubstitution';
export { readMarkdown } from '../markdownTable/readMarkdown';
export { insertIntoJson, newJsonFile } from './insertJson';
export { readJson } from './json';
export { writeJson } from './write';
