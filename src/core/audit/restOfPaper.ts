import type { Abbreviation } from './census';
import type { Paper } from './paper';

/** What the other files of a paper say of its abbreviations, for one of them. */
export interface RestOfPaper {
	/**
	 * Where in the file each abbreviation is explained from, by another file: 0 where that stands before the file, the offset of the
	 * include where the file itself includes it, `Infinity` where it only comes later.
	 */
	readonly explainedFrom: ReadonlyMap<string, number>;
	/** How often the other files use each abbreviation in the body. */
	readonly uses: ReadonlyMap<string, number>;
}

/** A paper without one of its files. */
export interface OtherFiles {
	readonly text: string;
	/** How far the file has come where an offset of the text is read: 0 before it, `Infinity` behind it. */
	readonly reached: (offset: number) => number;
}

/** The text of a paper's other files, as one. `path` tells the file; offsets in it are those of its text in the paper. */
export function otherFiles({ segments }: Paper, path: string): OtherFiles {
	const last = segments.findLastIndex(({ file }) => file.path === path);
	const pieces: string[] = [];
	const stretches: { readonly at: number; readonly reached: number }[] = [];
	let length = 0;
	let reached = 0;
	for (const [index, { file, from, length: size }] of segments.entries()) {
		if (file.path === path) {
			reached = from + size;
		} else {
			stretches.push({ at: length, reached: index < last ? reached : Infinity });
			pieces.push(file.text.slice(from, from + size), '\n');
			length += size + 1;
		}
	}
	return {
		text: pieces.join(''),
		reached: (offset) => stretches.findLast(({ at }) => at <= offset)?.reached ?? 0,
	};
}

/** What the other files say, from the abbreviations that the audit of their text found. */
export function restOfPaper(others: OtherFiles, abbreviations: ReadonlyMap<string, Abbreviation>): RestOfPaper {
	const explainedFrom = new Map<string, number>();
	const uses = new Map<string, number>();
	for (const { name, explanations, mentions } of abbreviations.values()) {
		const places = explanations
			.filter(({ scope }) => scope === undefined || scope === 0)
			.map(({ definition }) => others.reached(definition.at.start));
		if (places.length > 0) {
			explainedFrom.set(name, Math.min(...places));
		}
		const count = mentions.filter(({ scope }) => scope === 0).length;
		if (count > 0) {
			uses.set(name, count);
		}
	}
	return { explainedFrom, uses };
}
