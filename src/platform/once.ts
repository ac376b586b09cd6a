/** Makes something when it is first asked for, and keeps it; what failed is tried again when asked for again. */
export function once<T>(make: () => Promise<T>): () => Promise<T> {
	let made: Promise<T> | undefined;
	return () => {
		if (made === undefined) {
			const making = make();
			making.catch(() => {
				made = undefined;
			});
			made = making;
		}
		return made;
	};
}
