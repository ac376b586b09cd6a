import { foldCode, isWordAt, latin, SKIPPED } from '../language/characters';
import { matchGap, nextWord, skipInvisible } from './gap';
import { finishHash, HASH_SEED, hashStep, mixEdge, slotOf } from './hash';
import { bloomBit, bloomField, FORM, type MatcherTables, NODE, wideAt } from './tables';

/** Receives a match: its offsets in the text, end exclusive, and the number of the form. */
export type MatchSink = (start: number, end: number, form: number) => void;

/** Words that one walk follows at most; longer forms are never found. */
const MAX_WORDS = 32;

/**
 * Finds every form of a table in a text, in one pass whatever the number of forms: the loop that classifies, folds and hashes
 * characters probes the first words, and only a hit walks on over the following words. Hashes may collide, so each find is
 * spelled out against the text before it is told. Time is linear in the text.
 *
 * Matches overlap: each word start tells all forms that stand there, longest first. Choosing among them is the reader's.
 */
export class Matcher {
	private readonly filterMask: number;
	private readonly nodeMask: number;

	/** Nodes at which a form ends and which the current walk came by. */
	private readonly passedNode = new Int32Array(MAX_WORDS);

	/** The word that the last walk read first: where it begins and ends, and its hash. The scan comes to it next. */
	private aheadStart = -1;
	private aheadEnd = -1;
	private aheadHash = 0;

	constructor(private readonly tables: MatcherTables) {
		this.filterMask = tables.filter.length * 32 - 1;
		this.nodeMask = tables.nodes.length / NODE.fields - 1;
	}

	/** Tells all matches that start in text[from, to); they may end behind `to`. `from` must not lie inside a word. */
	scan(text: string, from: number, to: number, sink: MatchSink): void {
		const { filterMask } = this;
		const { filter } = this.tables;
		const length = text.length;
		this.aheadStart = -1;
		let i = from;
		while (i < to) {
			const start = i;
			if (start === this.aheadStart) {
				i = this.aheadEnd;
				const hash = this.aheadHash;
				if ((filter[(hash & filterMask) >>> 5]! & (1 << (hash & 31))) !== 0) {
					this.walk(text, start, i, hash, sink);
				}
				i++;
				continue;
			}
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
		const { nodes } = this.tables;
		let node = this.nodeOf(firstHash);
		if (node === -1) {
			return;
		}
		const length = text.length;
		let passed = 0;
		let offset = firstEnd;
		for (let words = 1; words <= MAX_WORDS; words++) {
			const field = node * NODE.fields;
			if (nodes[field + NODE.form] !== -1) {
				this.passedNode[passed++] = node;
			}
			if ((nodes[field + NODE.bloom]! | nodes[field + NODE.bloom + 1]!) === 0) {
				break;
			}
			offset = nextWord(text, offset);
			if (offset === -1) {
				break;
			}
			const wordStart = offset;
			let hash = HASH_SEED;
			for (; offset < length; offset++) {
				const code = text.charCodeAt(offset);
				const folded = code < 0x100 ? latin[code]! : foldCode(code);
				if (folded > SKIPPED) {
					hash = hashStep(hash, folded);
				} else if (folded === 0) {
					break;
				}
			}
			hash = finishHash(hash);
			if (words === 1) {
				this.aheadStart = wordStart;
				this.aheadEnd = offset;
				this.aheadHash = hash;
			}
			if ((nodes[field + bloomField(hash)]! & bloomBit(hash)) === 0) {
				break;
			}
			node = this.nodeOf(mixEdge(node, hash));
			if (node === -1) {
				break;
			}
		}
		if (passed > 0) {
			start = skipInvisible(text, start);
			do {
				this.tell(text, start, this.passedNode[--passed]!, sink);
			} while (passed > 0);
		}
	}

	/** The node with a key; -1 if there is none. */
	private nodeOf(key: number): number {
		const { nodeMask } = this;
		const { nodes } = this.tables;
		let node = slotOf(key, nodeMask);
		for (;;) {
			const found = nodes[node * NODE.fields]!;
			if (found === key) {
				return node;
			}
			if (found === 0) {
				return -1;
			}
			node = (node + 1) & nodeMask;
		}
	}

	private tell(text: string, start: number, node: number, sink: MatchSink): void {
		const { nodes, forms } = this.tables;
		for (let form = nodes[node * NODE.fields + NODE.form]!; form !== -1; form = wideAt(forms, form + FORM.next)) {
			const plainEnd = this.spellPlainly(form, text, start);
			if (plainEnd === -1) {
				this.tellSpelled(text, start, form, sink);
			} else if (!precededByWord(text, start)) {
				sink(start, plainEnd, wideAt(forms, form + FORM.number));
			}
		}
	}

	/**
	 * Offset behind the form at a place of the tables where it stands at `start` letter by letter and sign by sign, as most do,
	 * and ends a word; else -1, also where its case counts.
	 */
	private spellPlainly(form: number, text: string, start: number): number {
		const { forms } = this.tables;
		const from = form + FORM.text;
		const size = forms[form + FORM.length]!;
		const end = start + size;
		if (wideAt(forms, form + FORM.rules) !== 0 || end > text.length) {
			return -1;
		}
		for (let i = 0; i < size; i++) {
			const wanted = forms[from + i]!;
			const code = text.charCodeAt(start + i);
			if (code !== wanted && (code < 0x100 ? latin[code]! : foldCode(code)) !== wanted) {
				return -1;
			}
		}
		return followedByWord(text, end) ? -1 : end;
	}

	private tellSpelled(text: string, start: number, form: number, sink: MatchSink): void {
		const { forms } = this.tables;
		const first = form + FORM.text;
		let lead = first;
		while (foldCode(forms[lead]!) === 0) {
			lead++;
		}
		const end = this.spell(form, lead, text, start);
		if (end === -1) {
			return;
		}
		// Signs before the first word (`.NET`) stand before the place that the walk began at.
		const from = start - (lead - first);
		for (let i = from, f = first; f < lead; i++, f++) {
			if (i < 0 || text.charCodeAt(i) !== forms[f]) {
				return;
			}
		}
		if (!precededByWord(text, from)) {
			sink(from, end, wideAt(forms, form + FORM.number));
		}
	}

	/** Offset behind the form where it is spelled out at `i` of the text, as its case rules and boundaries want; else -1. */
	private spell(form: number, f: number, text: string, i: number): number {
		const { forms } = this.tables;
		const to = form + FORM.text + forms[form + FORM.length]!;
		let rules = wideAt(forms, form + FORM.rules);
		while (f < to) {
			// One word: its first character, then the rest.
			const exact = (rules & 1) !== 0;
			const capital = (rules & 2) !== 0;
			rules >>>= 2;
			let first = true;
			for (; f < to; f++) {
				const wanted = forms[f]!;
				if (foldCode(wanted) === 0) {
					break;
				}
				if (!first) {
					i = skipInvisible(text, i);
				}
				const code = text.charCodeAt(i);
				const same = code === wanted || (!exact && !(capital && first) && foldCode(code) === wanted);
				if (!same || i >= text.length) {
					return -1;
				}
				first = false;
				i++;
			}
			const gap = f;
			while (f < to && foldCode(forms[f]!) === 0) {
				f++;
			}
			if (followedByWord(text, i)) {
				return -1;
			}
			if (gap < f) {
				const end = matchGap(forms, gap, f, text, i);
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
	while (before >= 0) {
		const code = text.charCodeAt(before);
		if (code < 0x100 && latin[code] === 0) {
			return false;
		}
		if (foldCode(code) !== SKIPPED) {
			return isWordAt(text, before);
		}
		before--;
	}
	return false;
}

function followedByWord(text: string, offset: number): boolean {
	if (offset < text.length) {
		const code = text.charCodeAt(offset);
		if (code < 0x100 && latin[code] === 0) {
			return false;
		}
	}
	const next = skipInvisible(text, offset);
	return next < text.length && isWordAt(text, next);
}
