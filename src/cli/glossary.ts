import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import type { IndexedTermbase } from '../core/termbase/lexicon';
import { termbaseFile } from '../core/termbase/model';
import { conceptList, indexTerms } from '../core/termbase/termIndex';
import { resultOf } from './resultOf';

/** Languages whose designations are looked for, as in the editor where nobody chose others. */
const LANGUAGES: ReadonlySet<string> = new Set(['en', 'fr', 'es']);

/** Reads a termbase of the bundled form, ready for use. Rejects where the file is missing or damaged. */
export async function readGlossary(path: string): Promise<IndexedTermbase> {
	const { concepts } = v.parse(termbaseFile, JSON.parse(await readFile(path, 'utf8')));
	return { concepts: conceptList(concepts), index: resultOf(indexTerms(concepts, LANGUAGES)) };
}
