import { foldCode, isCapital, SKIPPED } from '../language/characters';
import type { Designation } from '../termbase/model';
import { caseRules, splitWords } from './caseRules';
import { finishHash, HASH_SEED, hashStep, mixEdge, slotOf } from './hash';
import { bloomBit, bloomField, FORM, type MatcherTables, NODE } from './tables';

/** Words whose case rule fits into a form's 32 bits; later ones fold. */
const RULED_WORDS = 16;

/** Nodes that are placed between two pauses. */
const PLACED_AT_ONCE = 20_000;

/** Compiles forms to tables, one after the other. Time and memory are linear in their total length. */
export class TableBuilder {
	private formCount = 0;
	private length = 0;
	private nodeCount = 0;
	private forms: Int32Array;
	private spellings: Uint16Array;
	/** Of each node: the node before (-1: none), the hash of its word, and the first form that ends there. */
	private trie: Int32Array;
	/** Open addressing: numbers of nodes, one more than they are; 0 is empty. */
	private children: Int32Array;
	/** The hashes of a form's words. */
	private readonly hashes: number[] = [];

	/** `expected` is how many forms will come, about: what comes beyond makes the tables grow. */
	constructor(expected: number) {
		this.forms = new Int32Array((expected + 1) * FORM.fields);
		this.spellings = new Uint16Array(expected * 16);
		this.trie = new Int32Array(expected * 4);
		this.children = new Int32Array(powerOfTwo(expected * 2));
	}

	/**
	 * Adds a form with the case override of its designation. Returns its number; one that is looked for as another is, is that
	 * one. `undefined` where it has no word.
	 */
	add(text: string, override: Designation['case']): number | undefined {
		const start = this.length;
		const form = this.formCount;
		const rules = this.write(text, override);
		if (this.hashes.length === 0) {
			this.length = start;
			return undefined;
		}
		const node = this.nodeOf(this.hashes);
		const first = this.trie[node * 3 + 2]!;
		const same = this.find(first, start, rules);
		if (same !== -1) {
			this.length = start;
			return same;
		}
		this.forms = roomFor(this.forms, (form + 2) * FORM.fields);
		this.forms[form * FORM.fields + FORM.offset] = start;
		this.forms[form * FORM.fields + FORM.rules] = rules;
		this.forms[form * FORM.fields + FORM.next] = first;
		this.forms[(form + 1) * FORM.fields + FORM.offset] = this.length;
		this.trie[node * 3 + 2] = form;
		return this.formCount++;
	}

	/** Lays the tables out, with pauses. Nothing can be added afterwards. */
	*finish(): Generator<void, MatcherTables> {
		const nodes = new Int32Array(powerOfTwo(this.nodeCount * 1.5) * NODE.fields);
		const filter = new Int32Array(powerOfTwo(this.formCount * 16) >>> 5);
		const mask = nodes.length / NODE.fields - 1;
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
			forms: this.forms.slice(0, (this.formCount + 1) * FORM.fields),
			spellings: this.spellings.slice(0, this.length),
		};
	}

	/** Writes the spelling of a form behind the last, and the hashes of its words; returns its case rules. */
	private write(text: string, override: Designation['case']): number {
		this.hashes.length = 0;
		this.spellings = roomFor(this.spellings, this.length + text.length);
		const rules = override !== undefined || hasCapital(text) ? caseRules(splitWords(text), override) : [];
		const { spellings } = this;
		let bits = 0;
		let word = 0;
		let hash = HASH_SEED;
		let isInside = false;
		for (let i = 0; i < text.length; i++) {
			const code = text.charCodeAt(i);
			const folded = foldCode(code);
			if (folded > SKIPPED) {
				const rule = word < RULED_WORDS ? (rules[word] ?? 'fold') : 'fold';
				if (!isInside && rule !== 'fold') {
					bits |= (rule === 'exact' ? 1 : 2) << (2 * word);
				}
				spellings[this.length++] = rule === 'exact' || (rule === 'capital' && !isInside) ? code : folded;
				hash = hashStep(hash, folded);
				isInside = true;
			} else if (folded === 0) {
				spellings[this.length++] = code;
				if (isInside) {
					this.hashes.push(finishHash(hash));
					hash = HASH_SEED;
					isInside = false;
					word++;
				}
			}
		}
		if (isInside) {
			this.hashes.push(finishHash(hash));
		}
		return bits;
	}

	/** Among the forms of a node, from `form` on, the one that is spelled as what was written last; -1 if none is. */
	private find(form: number, start: number, rules: number): number {
		const { forms, spellings, length } = this;
		for (; form !== -1; form = forms[form * FORM.fields + FORM.next]!) {
			const from = forms[form * FORM.fields + FORM.offset]!;
			const to = forms[(form + 1) * FORM.fields + FORM.offset]!;
			if (forms[form * FORM.fields + FORM.rules] !== rules || to - from !== length - start) {
				continue;
			}
			let i = 0;
			while (i < to - from && spellings[from + i] === spellings[start + i]) {
				i++;
			}
			if (i === to - from) {
				return form;
			}
		}
		return -1;
	}

	private append(form: number, others: number): void {
		let last = form;
		while (this.forms[last * FORM.fields + FORM.next] !== -1) {
			last = this.forms[last * FORM.fields + FORM.next]!;
		}
		this.forms[last * FORM.fields + FORM.next] = others;
	}

	private nodeOf(hashes: readonly number[]): number {
		let node = -1;
		for (const hash of hashes) {
			node = this.child(node, hash);
		}
		return node;
	}

	private child(parent: number, hash: number): number {
		const mask = this.children.length - 1;
		let slot = slotOf(mixEdge(parent, hash), mask);
		for (let known = this.children[slot]!; known !== 0; known = this.children[slot]!) {
			const node = known - 1;
			if (this.trie[node * 3] === parent && this.trie[node * 3 + 1] === hash) {
				return node;
			}
			slot = (slot + 1) & mask;
		}
		const node = this.nodeCount++;
		this.trie = roomFor(this.trie, this.nodeCount * 3);
		this.trie[node * 3] = parent;
		this.trie[node * 3 + 1] = hash;
		this.trie[node * 3 + 2] = -1;
		this.children[slot] = node + 1;
		if (this.nodeCount * 1.5 > this.children.length) {
			this.growChildren();
		}
		return node;
	}

	private growChildren(): void {
		const children = new Int32Array(this.children.length * 2);
		const mask = children.length - 1;
		for (let node = 0; node < this.nodeCount; node++) {
			let slot = slotOf(mixEdge(this.trie[node * 3]!, this.trie[node * 3 + 1]!), mask);
			while (children[slot] !== 0) {
				slot = (slot + 1) & mask;
			}
			children[slot] = node + 1;
		}
		this.children = children;
	}
}

function hasCapital(text: string): boolean {
	for (let i = 0; i < text.length; i++) {
		if (isCapital(text.charCodeAt(i))) {
			return true;
		}
	}
	return false;
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
