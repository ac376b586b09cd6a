/**
 * What JSON and YAML have in common: values that know where they stand in the text, by offsets. What says nothing (null, an empty
 * text) is left out of lists and maps when they are built.
 */
export type SourceNode = SourceScalar | SourceList | SourceMap;

export interface SourceScalar {
	readonly kind: 'scalar';
	/** A number only where it is written as JavaScript would write it, else the text as written: `007` and `1e999` stay texts. */
	readonly value: string | number | boolean | null;
	readonly start: number;
	readonly end: number;
}

export interface SourceList {
	readonly kind: 'list';
	readonly items: readonly SourceNode[];
	readonly start: number;
	readonly end: number;
}

export interface SourceMap {
	readonly kind: 'map';
	readonly entries: ReadonlyMap<string, SourceEntry>;
	readonly start: number;
	readonly end: number;
}

export interface SourceEntry {
	readonly keyStart: number;
	readonly keyEnd: number;
	readonly value: SourceNode;
}

/** A number, or its text where the number would not say the same. */
export function writtenNumber(value: number, written: string): number | string {
	return String(value) === written ? value : written;
}

/** Whether a value is there but says nothing, as while its property is being typed. */
export function saysNothing(node: SourceNode): boolean {
	return node.kind === 'scalar' && (node.value === null || node.value === '');
}

/** The bare value. Its keys must be harmless, as `MapEntries` leaves them. */
export function plainValue(node: SourceNode): unknown {
	switch (node.kind) {
		case 'scalar':
			return node.value;
		case 'list':
			return node.items.map(plainValue);
		case 'map': {
			const object: Record<string, unknown> = {};
			for (const [key, { value }] of node.entries) {
				object[key] = plainValue(value);
			}
			return object;
		}
	}
}

/** The part of a value that a path of keys and indices leads to, as far as it exists, and the key of its last step if it has one. */
export function nodeAt(
	root: SourceNode,
	path: readonly PropertyKey[],
): { readonly node: SourceNode; readonly key?: SourceEntry } {
	let found: { node: SourceNode; key?: SourceEntry } = { node: root };
	for (const step of path) {
		const { node } = found;
		if (node.kind === 'map') {
			const entry = node.entries.get(String(step));
			if (entry === undefined) {
				break;
			}
			found = { node: entry.value, key: entry };
		} else if (node.kind === 'list' && node.items[Number(step)] !== undefined) {
			found = { node: node.items[Number(step)]! };
		} else {
			break;
		}
	}
	return found;
}

/** A value without the parts that the paths lead to. A path of a part that is missing takes away what it is missing from. */
export function without(root: SourceNode, paths: readonly (readonly PropertyKey[])[]): SourceNode | undefined {
	const unwanted = new Set<SourceNode>(paths.map((path) => nodeAt(root, path).node));
	const kept = (node: SourceNode): SourceNode | undefined => {
		if (unwanted.has(node)) {
			return undefined;
		}
		switch (node.kind) {
			case 'scalar':
				return node;
			case 'list':
				return { ...node, items: node.items.flatMap((item) => kept(item) ?? []) };
			case 'map': {
				const entries = [...node.entries].flatMap(([key, entry]) => {
					const value = kept(entry.value);
					return value === undefined ? [] : [[key, { ...entry, value }] as const];
				});
				return { ...node, entries: new Map(entries) };
			}
		}
	};
	return kept(root);
}
