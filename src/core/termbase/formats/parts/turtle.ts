/** Reading SKOS in Turtle and N-Triples as one part, which is bundled apart and loaded with the first such file. */
import { readTurtle } from '../skos/readTurtle';
import type { ReadableFormat } from '../termbaseFormat';

export const turtle: ReadableFormat = {
	read: (bytes, options) => readTurtle(bytes, /\.n[tq]$/i.test(options.path) ? 'ntriples' : 'turtle', options),
};
