/**
 * How many letters must be left out, added, replaced or swapped with their neighbour to turn one word into the other, no stretch
 * edited twice: the optimal string alignment distance (Damerau, A technique for computer detection and correction of spelling
 * errors, Communications of the ACM 7, 1964). Takes time in proportion to the product of the lengths.
 */
export function editDistance(one: string, other: string): number {
	const width = other.length;
	let last: number[] = [];
	for (let j = 0; j <= width; j++) {
		last.push(j);
	}
	let beforeLast = last.slice();
	let row = last.slice();
	for (let i = 1; i <= one.length; i++) {
		const letter = one.charCodeAt(i - 1);
		row[0] = i;
		for (let j = 1; j <= width; j++) {
			const opposite = other.charCodeAt(j - 1);
			let cost = letter === opposite ? last[j - 1]! : 1 + Math.min(last[j - 1]!, last[j]!, row[j - 1]!);
			if (i > 1 && j > 1 && letter === other.charCodeAt(j - 2) && opposite === one.charCodeAt(i - 2)) {
				cost = Math.min(cost, beforeLast[j - 2]! + 1);
			}
			row[j] = cost;
		}
		[beforeLast, last, row] = [last, row, beforeLast];
	}
	return last[width]!;
}
