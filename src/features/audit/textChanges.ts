/** Lines `first` to `last` of a text, both inclusive, that become others. */
export interface LinesChange {
	readonly first: number;
	readonly last: number;
	readonly lines: readonly string[];
}

/**
 * What to change of one text's lines to get another's: line by line where there are as many, else all between the first and the
 * last that differ. In order, not overlapping.
 */
export function linesThatChanged(before: string, after: string): readonly LinesChange[] {
	const old = before.split(/\r\n|\r|\n/);
	const lines = after.split(/\r\n|\r|\n/);
	if (old.length === lines.length) {
		return lines.flatMap((line, index) => (line === old[index] ? [] : [{ first: index, last: index, lines: [line] }]));
	}
	let first = 0;
	while (first < Math.min(old.length, lines.length) - 1 && old[first] === lines[first]) {
		first++;
	}
	let fromEnd = 0;
	while (fromEnd < Math.min(old.length, lines.length) - first - 1 && old.at(-1 - fromEnd) === lines.at(-1 - fromEnd)) {
		fromEnd++;
	}
	return [{ first, last: old.length - 1 - fromEnd, lines: lines.slice(first, lines.length - fromEnd) }];
}
