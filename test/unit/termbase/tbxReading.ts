import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readTbx } from '../../../src/core/termbase/formats/tbx/readTbx';
import type { ReadTermbase } from '../../../src/core/termbase/formats/termbaseReader';
import type { Concept } from '../../../src/core/termbase/model';
import { projectRoot } from '../../harness/project';

/** Reads TBX from its text or bytes. */
export async function readTbxOf(
	source: string | Uint8Array,
	language = 'en',
	pulse: (done: number) => Promise<void> = async () => {},
): Promise<ReadTermbase> {
	const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source;
	return await readTbx(bytes, { language, pulse });
}

/** The concepts of a fixture's file. */
export async function conceptsOfFixture(name: string): Promise<readonly Concept[]> {
	const { concepts } = await readTbxOf(readFileSync(resolve(projectRoot, 'test/fixtures/termbases', name)));
	return concepts.map(({ concept }) => concept);
}

/** A file in version 3, style DCA, with these entries. */
export function tbx(...entries: readonly string[]): string {
	const root = '<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">';
	return [root, '<text>', '<body>', ...entries, '</body>', '</text>', '</tbx>'].join('\n');
}

/** An entry with one English term, and what else stands before its languages and in its term. */
export function entry(term: string, { id = 'c1', before = '', within = '' } = {}): string {
	const section = `<langSec xml:lang="en"><termSec><term>${term}</term>${within}</termSec></langSec>`;
	return `<conceptEntry id="${id}">${before}${section}</conceptEntry>`;
}

/** The first concept of a file. */
export async function firstConcept(source: string | Uint8Array, language = 'en'): Promise<Concept> {
	const { concepts } = await readTbxOf(source, language);
	return concepts[0]!.concept;
}
