/** What a sliced computation returns in the end. */
export function completed<T>(slices: Generator<void, T>): T {
	let step = slices.next();
	while (step.done !== true) {
		step = slices.next();
	}
	return step.value;
}
