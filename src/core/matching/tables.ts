import { foldCode, SKIPPED } from '../language/characters';
import type { Designation } from '../termbase/model';
import { type CaseRule, caseRules } from './forms';
import { finishHash, HASH_SEED, hashStep, mixEdge, slotOf } from './hash';

/**
 * A set of forms compiled for `Matcher`: a trie over the hashes of words, in flat arrays that take about a hundred bytes a form
 * and can be stored as they are. What is read together stands together: with large tables, time goes into fetching memory.
 */
export interface MatcherTables {
	/** One bit a first word, to turn most words of a text away with one look; the mask is in bits. */
	readonly filter: Int32Array;
	readonly filterMask: number;
	/** Open addressing, pairs: hash of a first word, and the node that it leads to. 0 is an empty slot. */
	readonly firsts: Int32Array;
	readonly firstMask: number;
	/** Open addressing, pairs: key of node and next word, and the node that they lead to. */
	readonly edges: Int32Array;
	readonly edgeMask: number;
	/** Pairs: the first form that ends at the node, or -1; and one bit for each leaving word's top five, 0 where none leaves. */
	readonly nodes: Int32Array;
	/** Of each form and of the end of all, `FORM` fields. */
	readonly forms: Int32Array;
	/** All forms, one after the other. */
	readonly formTexts: string;
}

/** The fields of a form, and their number. */
export const FORM = {
	/** Where its text begins; it ends where the next one's begins. */
	offset: 0,
	/** Two bits a word, lowest first: 1 exact, 2 first letter exact. */
	rules: 1,
	/** What it stands for, an index that the builder was given. */
	target: 2,
	/** The next form that ends at the same node, or -1. */
	next: 3,
	fields: 4,
} as const;

/** A form, the case override of its designation, and what a match is to tell. */
export interface Form {
	readonly text: string;
	readonly case?: Designation['case'];
	readonly target: number;
}

/** Words whose case rule fits into a form's 32 bits; later ones fold. */
const RULED_WORDS = 16;

/** Compiles forms. Forms without a word are left out. Time and memory are linear in the forms' total length. */
export function buildTables(forms: readonly Form[]): MatcherTables {
	const words = forms.map((form) => splitWords(form.text));
	const total = words.reduce((sum, list) => sum + list.length, 0);

	const edgeMask = powerOfTwo(total * 1.5) - 1;
	const edges = new Int32Array((edgeMask + 1) * 2);
	const firstMask = powerOfTwo(forms.length * 1.5) - 1;
	const firsts = new Int32Array((firstMask + 1) * 2);
	const filterMask = powerOfTwo(forms.length * 16) - 1;
	const filter = new Int32Array((filterMask + 1) >>> 5);
	const nodes = new Int32Array(total * 2);
	const fields = new Int32Array((forms.length + 1) * FORM.fields);
	let nodeCount = 0;
	let length = 0;
	const newNode = (): number => {
		nodes[nodeCount * 2] = -1;
		return nodeCount++;
	};

	for (let f = 0; f < forms.length; f++) {
		const form = forms[f]!;
		const list = words[f]!;
		const field = f * FORM.fields;
		fields[field + FORM.offset] = length;
		length += form.text.length;
		fields[field + FORM.target] = form.target;
		if (list.length === 0) {
			continue;
		}
		fields[field + FORM.rules] = encodeRules(caseRules(list, form.case));

		const firstHash = hashWord(list[0]!);
		filter[(firstHash & filterMask) >>> 5]! |= 1 << (firstHash & 31);
		let slot = slotOf(firstHash, firstMask);
		while (firsts[slot * 2] !== 0 && firsts[slot * 2] !== firstHash) {
			slot = (slot + 1) & firstMask;
		}
		if (firsts[slot * 2] === 0) {
			firsts[slot * 2] = firstHash;
			firsts[slot * 2 + 1] = newNode();
		}
		let node = firsts[slot * 2 + 1]!;
		for (let w = 1; w < list.length; w++) {
			const hash = hashWord(list[w]!);
			nodes[node * 2 + 1]! |= 1 << (hash >>> 27);
			const key = mixEdge(node, hash);
			let edge = slotOf(key, edgeMask);
			while (edges[edge * 2] !== 0 && edges[edge * 2] !== key) {
				edge = (edge + 1) & edgeMask;
			}
			if (edges[edge * 2] === 0) {
				edges[edge * 2] = key;
				edges[edge * 2 + 1] = newNode();
			}
			node = edges[edge * 2 + 1]!;
		}
		fields[field + FORM.next] = nodes[node * 2]!;
		nodes[node * 2] = f;
	}
	fields[forms.length * FORM.fields + FORM.offset] = length;

	return {
		filter,
		filterMask,
		firsts,
		firstMask,
		edges,
		edgeMask,
		nodes: nodes.slice(0, nodeCount * 2),
		forms: fields,
		formTexts: forms.map((form) => form.text).join(''),
	};
}

function powerOfTwo(atLeast: number): number {
	return 2 ** Math.ceil(Math.log2(Math.max(32, atLeast)));
}

function hashWord(word: string): number {
	let hash = HASH_SEED;
	for (let i = 0; i < word.length; i++) {
		hash = hashStep(hash, foldCode(word.charCodeAt(i)));
	}
	return finishHash(hash);
}

function encodeRules(rules: readonly CaseRule[]): number {
	let bits = 0;
	for (const [w, rule] of rules.slice(0, RULED_WORDS).entries()) {
		bits |= (rule === 'exact' ? 1 : rule === 'capital' ? 2 : 0) << (2 * w);
	}
	return bits;
}

/** The words of a form: runs of letters, digits and marks. */
function splitWords(text: string): readonly string[] {
	const words: string[] = [];
	let start = -1;
	for (let i = 0; i <= text.length; i++) {
		const inside = i < text.length && foldCode(text.charCodeAt(i)) > SKIPPED;
		if (inside && start === -1) {
			start = i;
		} else if (!inside && start !== -1) {
			words.push(text.slice(start, i));
			start = -1;
		}
	}
	return words;
}
