/** The extension's own format as JSON as one part, which is bundled apart and loaded with the first such file. */

export { insertIntoJson, newJsonFile } from './insertJson';
export { readJson } from './json';
export { writeJson } from './write';
