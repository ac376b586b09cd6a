import { isAlias, isMap, isScalar, isSeq, type ParsedNode } from 'yaml';
import type { FileReading } from './fileReading';
import { MapEntries } from './mapEntries';
import { type SourceNode, saysNothing, writtenNumber } from './sourceNode';

/** Values that aliases may stand for in one file, all in all, beyond as many as the file itself has. */
const ALIASED = 10_000;

const CORE = 'tag:yaml.org,2002:';
const TAGS = new Set(['str', 'int', 'float', 'bool', 'null', 'map', 'seq'].map((name) => CORE + name));

/** Makes values of the nodes of one file, in its order, and remembers anchors for the aliases that follow. */
export class YamlTree {
	readonly #anchors = new Map<string, ParsedNode>();
	/** Anchored nodes that are being read: an alias inside them would never end. */
	readonly #open = new Set<ParsedNode>();
	#own = 0;
	#aliased = 0;
	/** How many aliases lead to what is being read. */
	#depth = 0;

	constructor(
		private readonly text: string,
		private readonly reading: FileReading,
	) {}

	/**
	 * The value of a node; `undefined` where it is not readable or forbidden, which is told.
	 *
	 * @throws TermbaseRefusal where aliases stand for too much.
	 */
	value(node: ParsedNode): SourceNode | undefined {
		const [start, end] = node.range;
		this.#count(start, end);
		if (isAlias(node)) {
			return this.#alias(node.source, start, end);
		}
		if (node.tag !== undefined && !TAGS.has(node.tag)) {
			this.reading.tell('forbidden', [node.tag], start, end);
			return undefined;
		}
		if (node.anchor !== undefined) {
			this.#anchors.set(node.anchor, node);
		}
		this.#open.add(node);
		const value = this.#content(node, start, end);
		this.#open.delete(node);
		return value;
	}

	#count(start: number, end: number): void {
		if (this.#depth === 0) {
			this.#own++;
		} else if (++this.#aliased > ALIASED + this.#own) {
			throw this.reading.refusal('too-large', ['*', String(ALIASED + this.#own)], start, end);
		}
	}

	#alias(name: string, start: number, end: number): SourceNode | undefined {
		const node = this.#anchors.get(name);
		if (node === undefined || this.#open.has(node)) {
			this.reading.tell('not-readable', [`*${name}`], start, end);
			return undefined;
		}
		this.#depth++;
		const value = this.value(node);
		this.#depth--;
		// Problems with what an alias stands for are shown at the alias: that is what this concept says.
		return value && { ...value, start, end };
	}

	#content(node: ParsedNode, start: number, end: number): SourceNode | undefined {
		if (isScalar(node)) {
			return { kind: 'scalar', value: this.#scalar(node.value, start, end), start, end };
		}
		if (isSeq(node)) {
			const items = (node.items as readonly ParsedNode[]).flatMap((item) => this.value(item) ?? []);
			return { kind: 'list', items: items.filter((item) => !saysNothing(item)), start, end };
		}
		if (!isMap(node)) {
			return undefined;
		}
		const entries = new MapEntries(this.reading);
		for (const { key, value } of node.items as readonly { key: ParsedNode; value: ParsedNode | null }[]) {
			const [keyStart, keyEnd] = key.range;
			if (!isScalar(key)) {
				this.reading.tell('wrong-value', [this.text.slice(keyStart, keyEnd), ''], keyStart, keyEnd);
				continue;
			}
			const name = this.#key(key.value, keyStart, keyEnd);
			if (value !== null && entries.accepts(name, keyStart, keyEnd)) {
				entries.add(name, keyStart, keyEnd, this.value(value));
			}
		}
		return { kind: 'map', entries: entries.all, start, end };
	}

	/** A key as written: `no` and `1` are keys like others. */
	#key(value: unknown, start: number, end: number): string {
		return typeof value === 'string' ? value : this.text.slice(start, end);
	}

	#scalar(value: unknown, start: number, end: number): string | number | boolean | null {
		const written = this.text.slice(start, end);
		if (typeof value === 'string') {
			return this.reading.cleaned(value, start, end);
		}
		if (typeof value === 'number') {
			return writtenNumber(value, written);
		}
		// `True` and `NULL` may well be abbreviations; the schema's own words are written small.
		if (typeof value === 'boolean') {
			return written === String(value) ? value : written;
		}
		return written === '' || written === '~' || written === 'null' ? null : this.reading.cleaned(written, start, end);
	}
}
