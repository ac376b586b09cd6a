/** The extension's own format as YAML as one part, which is bundled apart and loaded with the first such file. */
import { insertIntoYaml, newYamlFile } from '../own/insertYaml';
import { lossesInOwn } from '../own/write';
import { writeYaml } from '../own/writeYaml';
import { readYaml } from '../own/yaml';
import type { ReadableFormat, WritableFormat } from '../termbaseFormat';

export { insertIntoYaml, newYamlFile };

export const yaml: ReadableFormat & WritableFormat = { read: readYaml, write: writeYaml, losses: lossesInOwn };
