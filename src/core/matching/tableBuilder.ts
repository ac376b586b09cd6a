import { foldCode, latin, SKIPPED } from '../language/characters';
import type { Designation } from '../termbase/model';
import { caseRules, splitWords } from './caseRules';
import { finishHash, HASH_SEED, hashStep, mixEdge, slotOf } from './hash';
import { bloomBit, bloomField, FORM, type MatcherTables, NODE, setWide, wideAt } from './tables';

/** Words whose case rule fits into a form's 32 bits; later ones fold. */
const RULED_WORDS = 16;

/** Nodes that are placed between two pauses. */
const PLACED_AT_ONCE = 8192;

/** Compiles forms to tables, one after the other. Time and memory are linear in their total length. */
export class TableBuilder {
	private formCount = 0;
	private length = 0;
	private nodeCount = 0;
	private forms: Uint16Array;
	/** Of each node: the node before (-1: none), the hash of its word, and the place of the first form that ends there. */
	private trie: Int32Array;
	/**
	 * Open addressing, pairs: the key of a node (`mixEdge` of the node before and its word), 0 where the place is empty, and its
	 * number. Two nodes whose keys are equal are one.
	 */
	private children: Int32Array;
	/** The hashes of a form's words. */
	private readonly hashes: number[] = [];

	/** `expected` is how many forms will come, about: what comes beyond makes the tables grow. */
	constructor(expected: number) {
		this.forms = new Uint16Array(expected * 22);
		this.trie = new Int32Array(expected * 3 + 96);
		this.children = new Int32Array(powerOfTwo(expected * 1.5) * 2);
	}

	/**
	 * Adds a form with the case override of its designation. Returns its number; one that is looked for as another is, is that
	 * one. `undefined` where it has no word.
	 */
	add(text: string, override: Designation['case']): number | undefined {
		const place = this.length;
		this.write(text, override);
		if (this.hashes.length === 0) {
			this.length = place;
			return undefined;
		}
		const node = this.nodeOf(this.hashes);
		const first = this.trie[node * 3 + 2]!;
		const same = this.find(first, place);
		if (same !== -1) {
			this.length = place;
			return wideAt(this.forms, same + FORM.number);
		}
		setWide(this.forms, place + FORM.next, first);
		this.trie[node * 3 + 2] = place;
		return this.formCount++;
	}

	/** Lays the tables out, with pauses. Nothing can be added afterwards. */
	*finish(): Generator<void, MatcherTables> {
		yield;
		const nodes = new Int32Array(powerOfTwo(this.nodeCount * 1.5) * NODE.fields);
		const filter = new Int32Array(powerOfTwo(this.formCount * 16) >>> 5);
		const mask = nodes.length / NODE.fields - 1;
		yield;
		const { trie } = this;
		const places = new Int32Array(this.nodeCount);
		for (let node = 0; node < this.nodeCount; node++) {
			const before = trie[node * 3]!;
			const hash = trie[node * 3 + 1]!;
			const parent = before === -1 ? -1 : places[before]!;
			if (parent === -1) {
				filter[(hash & (filter.length * 32 - 1)) >>> 5]! |= 1 << (hash & 31);
			} else {
				nodes[parent * NODE.fields + bloomField(hash)]! |= bloomBit(hash);
			}
			const key = parent === -1 ? hash : mixEdge(parent, hash);
			let place = slotOf(key, mask);
			while (nodes[place * NODE.fields] !== 0 && nodes[place * NODE.fields] !== key) {
				place = (place + 1) & mask;
			}
			places[node] = place;
			const form = trie[node * 3 + 2]!;
			if (nodes[place * NODE.fields] === 0) {
				nodes[place * NODE.fields] = key;
				nodes[place * NODE.fields + NODE.form] = form;
			} else if (form !== -1) {
				this.append(form, nodes[place * NODE.fields + NODE.form]!);
				nodes[place * NODE.fields + NODE.form] = form;
			}
			if (node % PLACED_AT_ONCE === PLACED_AT_ONCE - 1) {
				yield;
			}
		}
		return {
			filter,
			nodes,
			forms: this.forms.slice(0, this.length),
		};
	}

	/** Writes a form behind the last, all but its place in the trie, and the hashes of its words. */
	private write(text: string, override: Designation['case']): void {
		const { hashes, length: place } = this;
		hashes.length = 0;
		this.forms = roomFor(this.forms, place + FORM.text + text.length);
		const { forms } = this;
		const rules = override !== undefined || text !== text.toLowerCase() ? caseRules(splitWords(text), override) : [];
		let end = place + FORM.text;
		let bits = 0;
		let hash = HASH_SEED;
		let isInside = false;
		for (let i = 0; i < text.length; i++) {
			const code = text.charCodeAt(i);
			const folded = code < 0x100 ? latin[code]! : foldCode(code);
			if (folded > SKIPPED) {
				const rule = (hashes.length < RULED_WORDS ? rules[hashes.length] : undefined) ?? 'fold';
				if (!isInside && rule !== 'fold') {
					bits |= (rule === 'exact' ? 1 : 2) << (2 * hashes.length);
				}
				forms[end++] = rule === 'exact' || (rule === 'capital' && !isInside) ? code : folded;
				hash = hashStep(hash, folded);
				isInside = true;
			} else if (folded === 0) {
				forms[end++] = code;
				if (isInside) {
					hashes.push(finishHash(hash));
					hash = HASH_SEED;
					isInside = false;
				}
			}
		}
		if (isInside) {
			hashes.push(finishHash(hash));
		}
		setWide(forms, place + FORM.number, this.formCount);
		setWide(forms, place + FORM.rules, bits);
		forms[place + FORM.length] = end - place - FORM.text;
		this.length = end;
	}

	/** Among the forms of a node, from the one at `place` on, the one that is looked for as `written` is; -1 if none is. */
	private find(place: number, written: number): number {
		const { forms } = this;
		const units = this.length - written;
		for (; place !== -1; place = wideAt(forms, place + FORM.next)) {
			let i: number = FORM.rules;
			while (i < units && forms[place + i] === forms[written + i]) {
				i++;
			}
			if (i === units) {
				return place;
			}
		}
		return -1;
	}

	/** Lets the forms of a node be followed by others. */
	private append(place: number, others: number): void {
		let last = place;
		for (let next = wideAt(this.forms, last + FORM.next); next !== -1; next = wideAt(this.forms, last + FORM.next)) {
			last = next;
		}
		setWide(this.forms, last + FORM.next, others);
	}

	private nodeOf(hashes: readonly number[]): number {
		let node = -1;
		for (const hash of hashes) {
			node = this.child(node, hash);
		}
		return node;
	}

	private child(parent: number, hash: number): number {
		const key = mixEdge(parent, hash);
		const place = placeOf(this.children, key);
		if (this.children[place] === key) {
			return this.children[place + 1]!;
		}
		const node = this.nodeCount++;
		this.trie = roomFor(this.trie, this.nodeCount * 3);
		this.trie[node * 3] = parent;
		this.trie[node * 3 + 1] = hash;
		this.trie[node * 3 + 2] = -1;
		this.children[place] = key;
		this.children[place + 1] = node;
		if (this.nodeCount * 3 > this.children.length) {
			this.growChildren();
		}
		return node;
	}

	private growChildren(): void {
		const { children } = this;
		this.children = new Int32Array(children.length * 2);
		for (let place = 0; place < children.length; place += 2) {
			if (children[place] !== 0) {
				const to = placeOf(this.children, children[place]!);
				this.children[to] = children[place]!;
				this.children[to + 1] = children[place + 1]!;
			}
		}
	}
}

/** The place of a key's pair, or the empty one where it belongs. */
function placeOf(pairs: Int32Array, key: number): number {
	const mask = pairs.length / 2 - 1;
	let slot = slotOf(key, mask);
	while (pairs[slot * 2] !== key && pairs[slot * 2] !== 0) {
		slot = (slot + 1) & mask;
	}
	return slot * 2;
}

/** The array itself, or a longer one with the same beginning. */
function roomFor<T extends Int32Array | Uint16Array>(array: T, length: number): T {
	if (length <= array.length) {
		return array;
	}
	const longer = new (array.constructor as new (length: number) => T)(Math.max(length, array.length * 2));
	longer.set(array);
	return longer;
}

function powerOfTwo(atLeast: number): number {
	return 2 ** Math.ceil(Math.log2(Math.max(32, atLeast)));
}
