/** Reading SKOS in Turtle and its relatives as one part, which is bundled apart and loaded with the first such file. */
export { readTurtle } from './readTurtle';
