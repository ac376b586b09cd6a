import { foldCode, isWordAt, latin, SKIPPED } from '../language/characters';
import { matchGap, nextWord, skipInvisible } from './gap';
import { finishHash, HASH_SEED, hashStep, mixEdge, slotOf } from './hash';
import { FORM, type MatcherTables } from './tables';

/** Receives a match: its offsets in the text, end exclusive, and the index of the form's target. */
export type MatchSink = (start: number, end: number, target: number) => void;

/** Words that one walk follows at most; longer forms are never found. */
const MAX_WORDS = 32;

/**
 * Finds every form of a table in a text, in one pass whatever the number of forms: the loop that classifies, folds and hashes
 * characters probes a table of first words, and only a hit walks on over the following words. Hashes may collide, so each find
 * is spelled out against the text before it is told. Time is linear in the text.
 *
 * Matches overlap: each word start tells all forms that stand there, longest first. Choosing among them is the reader's.
 */
export class Matcher {
	private readonly tables: MatcherTables;

	/** Nodes at which a form ends and which the current walk came by. */
	private readonly passedNode = new Int32Array(MAX_WORDS);

	constructor(tables: MatcherTables) {
		this.tables = tables;
	}

	/** Tells all matches that start in text[from, to); they may end behind `to`. `from` must not lie inside a word. */
	scan(text: string, from: number, to: number, sink: MatchSink): void {
		const { filter, filterMask } = this.tables;
		const length = text.length;
		let i = from;
		while (i < to) {
			const start = i;
			let hash = HASH_SEED;
			let hashed = false;
			for (; i < length; i++) {
				const code = text.charCodeAt(i);
				const folded = code < 0x100 ? latin[code]! : foldCode(code);
				if (folded > SKIPPED) {
					hash = hashStep(hash, folded);
					hashed = true;
				} else if (folded === 0) {
					break;
				}
			}
			if (hashed) {
				hash = finishHash(hash);
				if ((filter[(hash & filterMask) >>> 5]! & (1 << (hash & 31))) !== 0) {
					this.walk(text, start, i, hash, sink);
				}
			}
			i++;
		}
	}

	private walk(text: string, start: number, firstEnd: number, firstHash: number, sink: MatchSink): void {
		const { firsts, firstMask, nodes, edges, edgeMask } = this.tables;
		let slot = slotOf(firstHash, firstMask);
		while (firsts[slot * 2] !== firstHash) {
			if (firsts[slot * 2] === 0) {
				return;
			}
			slot = (slot + 1) & firstMask;
		}
		let node = firsts[slot * 2 + 1]!;
		let passed = 0;
		let offset = firstEnd;
		for (let words = 1; words <= MAX_WORDS; words++) {
			if (nodes[node * 2]! >= 0) {
				this.passedNode[passed++] = node;
			}
			const bloom = nodes[node * 2 + 1]!;
			if (bloom === 0) {
				break;
			}
			offset = nextWord(text, offset);
			if (offset === -1) {
				break;
			}
			let hash = HASH_SEED;
			for (; ; offset++) {
				const folded = foldCode(text.charCodeAt(offset));
				if (folded > SKIPPED) {
					hash = hashStep(hash, folded);
				} else if (folded === 0 || offset >= text.length) {
					break;
				}
			}
			hash = finishHash(hash);
			if ((bloom & (1 << (hash >>> 27))) === 0) {
				break;
			}
			const key = mixEdge(node, hash);
			let edge = slotOf(key, edgeMask);
			while (edges[edge * 2] !== key && edges[edge * 2] !== 0) {
				edge = (edge + 1) & edgeMask;
			}
			if (edges[edge * 2] === 0) {
				break;
			}
			node = edges[edge * 2 + 1]!;
		}
		start = skipInvisible(text, start);
		while (passed > 0) {
			this.tell(text, start, this.passedNode[--passed]!, sink);
		}
	}

	private tell(text: string, start: number, node: number, sink: MatchSink): void {
		const { nodes, forms, formTexts } = this.tables;
		for (let form = nodes[node * 2]!; form >= 0; form = forms[form * FORM.fields + FORM.next]!) {
			const first = forms[form * FORM.fields + FORM.offset]!;
			let lead = first;
			while (foldCode(formTexts.charCodeAt(lead)) === 0) {
				lead++;
			}
			const end = this.spell(form, lead, text, start);
			if (end >= 0) {
				// Signs before the first word (`.NET`) stand before the place that the walk began at.
				const from = start - (lead - first);
				const hasSigns = lead === first || (from >= 0 && text.startsWith(formTexts.slice(first, lead), from));
				if (hasSigns && !precededByWord(text, from)) {
					sink(from, end, forms[form * FORM.fields + FORM.target]!);
				}
			}
		}
	}

	/** Offset behind the form where it is spelled out at `i` of the text, as its case rules and boundaries want; else -1. */
	private spell(form: number, f: number, text: string, i: number): number {
		const { formTexts, forms } = this.tables;
		const to = forms[(form + 1) * FORM.fields + FORM.offset]!;
		let rules = forms[form * FORM.fields + FORM.rules]!;
		while (f < to) {
			// One word: its first character, then the rest.
			const exact = (rules & 1) !== 0;
			const capital = (rules & 2) !== 0;
			rules >>>= 2;
			let first = true;
			for (; f < to; f++) {
				const wanted = formTexts.charCodeAt(f);
				const folded = foldCode(wanted);
				if (folded === 0) {
					break;
				}
				if (!first) {
					i = skipInvisible(text, i);
				}
				const code = text.charCodeAt(i);
				const same = exact || (capital && first) ? code === wanted : code === wanted || foldCode(code) === folded;
				if (!same || i >= text.length) {
					return -1;
				}
				first = false;
				i++;
			}
			const gap = f;
			while (f < to && foldCode(formTexts.charCodeAt(f)) === 0) {
				f++;
			}
			if (followedByWord(text, i)) {
				return -1;
			}
			if (gap < f) {
				const end = matchGap(formTexts, gap, f, text, i);
				if (end === -1) {
					return -1;
				}
				// What a trailing gap (the dot of `U.N.`) skips behind itself is not part of the match.
				i = f < to ? end : i + (f - gap);
			}
		}
		return followedByWord(text, i) ? -1 : i;
	}
}

function precededByWord(text: string, offset: number): boolean {
	let before = offset - 1;
	while (before >= 0 && foldCode(text.charCodeAt(before)) === SKIPPED) {
		before--;
	}
	return before >= 0 && isWordAt(text, before);
}

function followedByWord(text: string, offset: number): boolean {
	const next = skipInvisible(text, offset);
	return next < text.length && isWordAt(text, next);
}
