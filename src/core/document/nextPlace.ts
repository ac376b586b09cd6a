/** A stretch of a document: offsets, end exclusive. */
interface Place {
	readonly start: number;
	readonly end: number;
}

/** The place behind a cursor, or before it, round the document's ends; `places` are in order. `undefined` where there is none. */
export function nextPlace<T extends Place>(places: readonly T[], cursor: number, direction: 1 | -1): T | undefined {
	return direction === 1
		? (places.find(({ start }) => start > cursor) ?? places[0])
		: (places.findLast(({ start }) => start < cursor) ?? places.at(-1));
}
