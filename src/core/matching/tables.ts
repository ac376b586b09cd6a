import { foldCode, SKIPPED } from '../language/characters';
import type { Designation } from '../termbase/model';
import { type CaseRule, caseRules } from './forms';
import { finishHash, HASH_SEED, hashStep, mixEdge, slotOf } from './hash';

/**
 * A set of forms compiled for `Matcher`: a trie over the hashes of words, in flat arrays that take about a hundred bytes a form
 * and can be stored as they are.
 */
export interface MatcherTables {
	/** One bit a first word, to turn most words of a text away with one look; the mask is in bits. */
	readonly filter: Int32Array;
	readonly filterMask: number;
	/** Open addressing: hash of a first word, and the node that it leads to. 0 is an empty slot. */
	readonly firstKeys: Int32Array;
	readonly firstNodes: Int32Array;
	readonly firstMask: number;
	/** Open addressing: key of node and next word, and the node that they lead to. */
	readonly edgeKeys: Int32Array;
	readonly edgeNodes: Int32Array;
	readonly edgeMask: number;
	/** First form that ends at a node, or -1; the next one is in `formNext`. */
	readonly nodeForms: Int32Array;
	/** One bit for each leaving word's top five bits; 0 where no edge leaves. */
	readonly nodeBloom: Int32Array;
	readonly formNext: Int32Array;
	/** What the form stands for, an index that the builder was given. */
	readonly formTargets: Int32Array;
	/** Two bits a word, lowest first: 1 exact, 2 first letter exact. */
	readonly formRules: Int32Array;
	/** All forms, one after the other, and where each begins (one more entry than forms). */
	readonly formTexts: string;
	readonly formOffsets: Int32Array;
}

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
	const edgeKeys = new Int32Array(edgeMask + 1);
	const edgeNodes = new Int32Array(edgeMask + 1);
	const firstMask = powerOfTwo(forms.length * 1.5) - 1;
	const firstKeys = new Int32Array(firstMask + 1);
	const firstNodes = new Int32Array(firstMask + 1);
	const filterMask = powerOfTwo(forms.length * 16) - 1;
	const filter = new Int32Array((filterMask + 1) >>> 5);
	const nodeForms = new Int32Array(total).fill(-1);
	const nodeBloom = new Int32Array(total);
	const formNext = new Int32Array(forms.length).fill(-1);
	const formTargets = new Int32Array(forms.length);
	const formRules = new Int32Array(forms.length);
	const formOffsets = new Int32Array(forms.length + 1);
	let nodes = 0;
	let length = 0;

	for (let f = 0; f < forms.length; f++) {
		const form = forms[f]!;
		const list = words[f]!;
		formOffsets[f] = length;
		length += form.text.length;
		formTargets[f] = form.target;
		if (list.length === 0) {
			continue;
		}
		formRules[f] = encodeRules(caseRules(list, form.case));

		const firstHash = hashWord(list[0]!);
		filter[(firstHash & filterMask) >>> 5]! |= 1 << (firstHash & 31);
		let slot = slotOf(firstHash, firstMask);
		while (firstKeys[slot] !== 0 && firstKeys[slot] !== firstHash) {
			slot = (slot + 1) & firstMask;
		}
		if (firstKeys[slot] === 0) {
			firstKeys[slot] = firstHash;
			firstNodes[slot] = nodes++;
		}
		let node = firstNodes[slot]!;
		for (let w = 1; w < list.length; w++) {
			const hash = hashWord(list[w]!);
			nodeBloom[node]! |= 1 << (hash >>> 27);
			const key = mixEdge(node, hash);
			let edge = slotOf(key, edgeMask);
			while (edgeKeys[edge] !== 0 && edgeKeys[edge] !== key) {
				edge = (edge + 1) & edgeMask;
			}
			if (edgeKeys[edge] === 0) {
				edgeKeys[edge] = key;
				edgeNodes[edge] = nodes++;
			}
			node = edgeNodes[edge]!;
		}
		formNext[f] = nodeForms[node]!;
		nodeForms[node] = f;
	}
	formOffsets[forms.length] = length;

	return {
		filter,
		filterMask,
		firstKeys,
		firstNodes,
		firstMask,
		edgeKeys,
		edgeNodes,
		edgeMask,
		nodeForms: nodeForms.slice(0, nodes),
		nodeBloom: nodeBloom.slice(0, nodes),
		formNext,
		formTargets,
		formRules,
		formTexts: forms.map((form) => form.text).join(''),
		formOffsets,
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
