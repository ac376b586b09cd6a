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
