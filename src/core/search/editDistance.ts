/**
 * How many letters must be left out, added, replaced or swapped with their neighbour to turn one word into the other, no stretch
 * edited twice: the optimal string alignment distance (Damerau, A technique for computer detection and correction of spelling
 * errors, Communications of the ACM 7, 1964). Takes time in proportion to the product of the lengths.
 */
export function editDistance(one: string, other: string): number {
	let beforeLast: number[] = [];
	let last = Array.from({ length: other.length + 1 }, (_, at) => at);
	for (let i = 1; i <= one.length; i++) {
		const row = [i];
		for (let j = 1; j <= other.length; j++) {
			const same = one.charCodeAt(i - 1) === other.charCodeAt(j - 1);
			let cost = same ? last[j - 1]! : 1 + Math.min(last[j - 1]!, last[j]!, row[j - 1]!);
			if (
				i > 1 &&
				j > 1 &&
				one.charCodeAt(i - 1) === other.charCodeAt(j - 2) &&
				one.charCodeAt(i - 2) === other.charCodeAt(j - 1)
			) {
				cost = Math.min(cost, beforeLast[j - 2]! + 1);
			}
			row.push(cost);
		}
		beforeLast = last;
		last = row;
	}
	return last[other.length]!;
}
