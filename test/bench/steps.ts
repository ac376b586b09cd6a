/** The longest step of some work that pauses, in milliseconds. */
export function longestStep(steps: Iterable<unknown>): number {
	let longest = 0;
	let start = performance.now();
	for (const _ of steps) {
		longest = Math.max(longest, performance.now() - start);
		start = performance.now();
	}
	return Math.max(longest, performance.now() - start);
}
