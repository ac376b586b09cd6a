/** The extension's own format as YAML as one part, which is bundled apart and loaded with the first such file. */

export { insertIntoYaml, newYamlFile } from './insertYaml';
export { writeYaml } from './writeYaml';
export { readYaml } from './yaml';
