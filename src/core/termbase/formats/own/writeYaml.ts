import { stringify } from 'yaml';
import type { Concept } from '../../model';
import type { WriteOptions } from '../termbaseFormat';
import { writable } from './write';

/** Long texts stay on one line, and what YAML 1.1 would take for a truth value or a number in base sixty is quoted. */
export const YAML_STYLE = { lineWidth: 0, aliasDuplicateObjects: false, compat: 'yaml-1.1' } as const;

/** Concepts as a termbase file in YAML, in the full form: reading it gives the same concepts. */
export function writeYaml(concepts: readonly Concept[], { name, language }: WriteOptions): string {
	return stringify({ name, language, concepts: concepts.map(writable) }, YAML_STYLE);
}
