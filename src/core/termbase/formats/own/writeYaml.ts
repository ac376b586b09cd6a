import { stringify } from 'yaml';
import type { Concept } from '../../model';
import type { WriteOptions } from '../termbaseFormat';
import { writable } from './write';

/** Long texts stay on one line, and what YAML 1.1 would take for a truth value or a number in base sixty is quoted. */
export const YAML_STYLE = { lineWidth: 0, aliasDuplicateObjects: false, compat: 'yaml-1.1' } as const;

/** Concepts as a termbase file in YAML, in the full form, in pieces of one concept each: reading it gives the same concepts. */
export function* writeYaml(concepts: readonly Concept[], { name, language }: WriteOptions): Iterable<string> {
	yield stringify({ name, language }, YAML_STYLE);
	if (concepts.length === 0) {
		yield stringify({ concepts }, YAML_STYLE);
		return;
	}
	yield LIST;
	for (const concept of concepts) {
		// A list of one stands as deep as a longer one.
		yield stringify({ concepts: [writable(concept)] }, YAML_STYLE).slice(LIST.length);
	}
}

/** What stands before the first concept. */
const LIST = 'concepts:\n';
