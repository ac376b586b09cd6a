import { type ReadCsv, readCsv } from '../../../src/core/termbase/formats/table/csv';
import type { Problem } from '../../../src/core/termbase/formats/termbaseReader';
import type { Concept } from '../../../src/core/termbase/model';
import { options, refusalOf } from './reading';

export function bytesOf(text: string): Uint8Array {
	return new TextEncoder().encode(text);
}

export function readLines(...lines: readonly string[]): Promise<ReadCsv> {
	return readCsv(bytesOf(lines.join('\n')), options);
}

/** `id = label: definition | en full United Nations | …`. */
export function shown({ id, label, definition, designations }: Concept): string {
	const names = designations.map(({ language, type, text }) => `${language} ${type} ${text}`);
	return [`${id} = ${label}: ${definition}`, ...names].join(' | ');
}

/** `missing-term@2:0-4 details`. */
export function told({ code, details, place }: Problem): string {
	const where = place === undefined ? '' : `@${place.line}:${place.start}-${place.end}`;
	return [code + where, ...details].join(' ');
}

/** The problem for which a file is refused; fails if it is read, or fails otherwise. */
export async function toldRefusal(reading: Promise<unknown>): Promise<string> {
	return told(await refusalOf(reading));
}
