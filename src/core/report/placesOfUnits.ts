/** Where a unit stands in a text: offsets, the end after its last character. */
export interface UnitPlace {
	readonly id: string;
	readonly start: number;
	readonly end: number;
}

/** The unit that holds all of a stretch of the text, the shortest of several; `undefined` if none does. Its end counts. */
export function unitAround(units: readonly UnitPlace[], start: number, end = start): string | undefined {
	const around = units.filter((unit) => unit.start <= start && end <= unit.end);
	return around.sort((a, b) => a.end - a.start - (b.end - b.start))[0]?.id;
}

/** The unit at an offset, or else the one that ends last before it; `undefined` before the first. */
export function unitAtOrBefore(units: readonly UnitPlace[], offset: number): string | undefined {
	const before = units.filter(({ end }) => end < offset).sort((a, b) => b.end - a.end);
	return unitAround(units, offset) ?? before[0]?.id;
}

/** The page, from 1, that an offset is on, by those at which the pages begin; `undefined` before the first, and without pages. */
export function pageAt(pages: readonly number[], offset: number): number | undefined {
	const page = pages.findLastIndex((start) => start <= offset) + 1;
	return page === 0 ? undefined : page;
}

/** The unit that a line of the digest belongs to, by the line at which each begins; `undefined` before the first. */
export function unitAtLine(lines: ReadonlyMap<string, number>, line: number): string | undefined {
	let last: readonly [string, number] | undefined;
	for (const entry of lines) {
		if (entry[1] <= line && (last === undefined || entry[1] > last[1])) {
			last = entry;
		}
	}
	return last?.[0];
}
