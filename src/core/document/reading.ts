import { detectLanguage } from '../language/functionWords';
import { type Block, BREAK, type ProseFinder } from '../prose/prose';
import type { Lexicon } from '../termbase/lexicon';
import { isPartOfLongerName } from './longerName';
import { isPartOfSymbol } from './symbols';

/** The places of a block at which designations stand, before anything is decided about them. */
export interface BlockReading {
	readonly block: Block;
	/** Triples of start and end, relative to the block's start, and lexicon entry; by start, longest first. Spans overlap. */
	readonly candidates: Int32Array;
}

/**
 * A document read once: what is prose and where designations stand. Certainty is not here; it follows from all blocks together
 * (`resolveOccurrences`), so that new evidence re-scans nothing.
 */
export interface Reading {
	/** The projection, see `Prose`. */
	readonly text: string;
	readonly blocks: readonly BlockReading[];
	/** Primary subtag of the language that the document declares or shows; `undefined` where neither is clear. */
	readonly language: string | undefined;
}

/** Reads a whole document. Linear in its length. */
export function readDocument(source: string, findProse: ProseFinder, lexicon: Lexicon): Reading {
	const prose = findProse(source);
	return {
		text: prose.text,
		blocks: prose.blocks.map((block) => readBlock(prose.text, block, lexicon)),
		language: prose.language?.slice(0, 2).toLowerCase() ?? detectLanguage(proseSample(prose.text, prose.blocks)),
	};
}

function readBlock(text: string, block: Block, lexicon: Lexicon): BlockReading {
	const found: number[] = [];
	lexicon.matcher.scan(text, block.start, block.end, (start, end, entry) => {
		if (
			end <= block.end &&
			!isPartOfSymbol(text, start, end) &&
			!(lexicon.entries[entry]!.designation.type === 'short' && isPartOfLongerName(text, start, end)) &&
			!isRepeated(found, start - block.start, end - block.start, entry)
		) {
			found.push(start - block.start, end - block.start, entry);
		}
	});
	return { block, candidates: Int32Array.from(found) };
}

/** Two forms of one designation may be spelled out at one place. */
function isRepeated(found: readonly number[], start: number, end: number, entry: number): boolean {
	for (let i = found.length - 3; i >= 0 && found[i] === start && found[i + 1] === end; i -= 3) {
		if (found[i + 2] === entry) {
			return true;
		}
	}
	return false;
}

function proseSample(text: string, blocks: readonly Block[]): string {
	let sample = '';
	for (const block of blocks) {
		sample += `${text.slice(block.start, Math.min(block.end, block.start + 4000))}${BREAK}`;
		if (sample.length > 20_000) {
			break;
		}
	}
	return sample;
}

/** One span of a block and the entries that stand there. */
export interface Span {
	/** Offsets in the document. */
	readonly start: number;
	readonly end: number;
	readonly entries: readonly number[];
}

/** The spans of a block, by start, longest first. */
export function spansOf({ block, candidates }: BlockReading): readonly Span[] {
	const spans: Span[] = [];
	for (let i = 0; i < candidates.length; ) {
		const start = candidates[i]!;
		const end = candidates[i + 1]!;
		const entries: number[] = [];
		for (; i < candidates.length && candidates[i] === start && candidates[i + 1] === end; i += 3) {
			entries.push(candidates[i + 2]!);
		}
		spans.push({ start: block.start + start, end: block.start + end, entries });
	}
	return spans;
}
