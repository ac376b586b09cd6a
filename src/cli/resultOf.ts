/** What steps with pauses come to. Takes no pause: nobody waits for this program to answer something else. */
export function resultOf<T>(steps: Generator<void, T>): T {
	for (;;) {
		const { done, value } = steps.next();
		if (done === true) {
			return value;
		}
	}
}
