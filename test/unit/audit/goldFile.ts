import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { RuleCode } from '../../../src/core/audit/finding';
import { projectRoot } from '../../harness/project';

/** A place in a document: lines and columns from 1, columns in code points. */
export interface GoldPlace {
	readonly line: number;
	readonly col: number;
}

/** What the audit should report of an abbreviation, by line. */
export interface GoldFinding {
	readonly code: RuleCode;
	readonly line: number;
}

/** What an editor says of one abbreviation of a document. */
export interface GoldAcronym {
	readonly acr: string;
	readonly common: boolean;
	readonly scored: boolean;
	readonly ambiguous: boolean;
	readonly long: string | null;
	/** What commands such as `\ac{npt}` call it; absent if none does, or if it is written with an escape. */
	readonly key?: string;
	readonly first_use: GoldPlace;
	readonly definitions: readonly (GoldPlace & { readonly pattern: string })[];
	/** Line and column of each. */
	readonly occurrences: readonly (readonly [number, number])[];
	readonly findings: readonly GoldFinding[];
	readonly pseudo_definitions?: readonly { readonly line: number; readonly text: string }[];
}

/** A gold file with its document; `test/fixtures/audit/README.md` explains the fields. */
export interface GoldFile {
	readonly doc: string;
	/** Where each scope begins; absent if the document is one scope. A name that comes back goes on. */
	readonly scopes?: readonly { readonly name: string; readonly line: number }[];
	readonly acronyms: readonly GoldAcronym[];
	readonly traps: readonly { readonly token: string; readonly lines: readonly number[]; readonly why: string }[];
	readonly source: string;
}

/** The folders of papers; those that are held out were written without a look at the audit. */
export type PaperFolder = 'gold' | 'held-out' | 'held-out-2' | 'languages';

/** The papers of a folder of `test/fixtures/audit`, by name. Throws if a paper has no gold. */
export function goldFiles(folder: PaperFolder): readonly GoldFile[] {
	const path = resolve(projectRoot, 'test/fixtures/audit', folder);
	return readdirSync(path)
		.filter((name) => !name.endsWith('.json'))
		.map((name) => {
			// The test of these files checks the shape that is only claimed here.
			const gold = JSON.parse(readFileSync(resolve(path, `${name}.json`), 'utf8')) as Omit<GoldFile, 'source'>;
			return { ...gold, source: readFileSync(resolve(path, name), 'utf8') };
		});
}
