/** Items that are sorted at once, and that are merged between two pauses. */
const SORTED_AT_ONCE = 500;
const MERGED_AT_ONCE = 2000;

/** Items in order, with pauses; those that `compare` finds equal stay as they stood. Merge sort from below: runs that are sorted at once, then pairs of runs twice as long. */
export function* sortedInSteps<T>(items: readonly T[], compare: (one: T, other: T) => number): Generator<void, readonly T[]> {
	let from: T[] = [];
	for (let start = 0; start < items.length; start += SORTED_AT_ONCE) {
		for (const item of items.slice(start, start + SORTED_AT_ONCE).sort(compare)) {
			from.push(item);
		}
		yield;
	}
	for (let width = SORTED_AT_ONCE; width < items.length; width *= 2) {
		const merged: T[] = [];
		for (let start = 0; start < items.length; start += width * 2) {
			const middle = Math.min(start + width, items.length);
			const end = Math.min(middle + width, items.length);
			for (let left = start, right = middle; left < middle || right < end; ) {
				const isLeft = right === end || (left < middle && compare(from[left]!, from[right]!) <= 0);
				merged.push(from[isLeft ? left++ : right++]!);
				if (merged.length % MERGED_AT_ONCE === 0) {
					yield;
				}
			}
		}
		from = merged;
	}
	return from;
}
