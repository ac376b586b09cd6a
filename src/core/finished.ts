/** What steps return, run to their end without pauses. */
export function finished<T>(steps: Generator<void, T>): T {
	for (;;) {
		const { done, value } = steps.next();
		if (done === true) {
			return value;
		}
	}
}
