/** Work that pauses, as part of a text that is made in pieces: each pause is an empty one. */
export function* pausing<T>(steps: Generator<void, T>): Generator<string, T> {
	for (;;) {
		const { done, value } = steps.next();
		if (done === true) {
			return value;
		}
		yield '';
	}
}

/** What stands around an item of a list in an object, as `JSON.stringify` writes it with tabs. */
const BEFORE_ITEM = '{\n\t"": [';
const AFTER_ITEM = '\n\t]\n}';

/** What `JSON.stringify({ ...head, [list]: items }, undefined, '\t')` gives, and a line break, in pieces of one item each. */
export function* jsonPieces(head: object, list: string, items: Iterable<object>): Generator<string, void> {
	const around = JSON.stringify({ ...head, [list]: [] }, undefined, '\t');
	yield around.slice(0, -']\n}'.length);
	let isEmpty = true;
	for (const item of items) {
		// As deep as in the whole.
		const alone = JSON.stringify({ '': [item] }, undefined, '\t');
		yield (isEmpty ? '' : ',') + alone.slice(BEFORE_ITEM.length, -AFTER_ITEM.length);
		isEmpty = false;
	}
	yield isEmpty ? ']\n}\n' : `${AFTER_ITEM}\n`;
}
