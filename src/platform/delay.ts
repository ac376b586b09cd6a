/** Resolves after so many milliseconds; 0 lets the host do what waits. */
export function delay(milliseconds: number): Promise<void> {
	return new Promise((resolve) => {
		setTimeout(resolve, milliseconds);
	});
}
