import type { Block, Passage } from '../prose/prose';
import { type Candidates, findCandidates, forEachPlace } from './candidates';
import { type LocalDefinition, localDefinitionAt } from './localDefinitions';
import { OUTLINE, type Senses } from './senses';

/** What a document says in one place that an abbreviation, as its designation is written, stands for. */
export interface NamedDefinition {
	readonly name: string;
	readonly definition: LocalDefinition;
}

/**
 * A passage read once: its prose, where designations stand, and what they say for the whole document. Certainty is not here; it
 * follows from all passages together (`Evidence`), so that new evidence re-scans nothing. Offsets are the passage's.
 */
export interface PassageReading extends Candidates {
	/** The projection, see `Prose`. */
	readonly text: string;
	readonly blocks: readonly Block[];
	readonly definitions: readonly NamedDefinition[];
	/** The language that the document declares here. */
	readonly language: string | undefined;
}

/** Reads a passage that begins at `from` of the text that its offsets are of. Linear in its length. */
export function readPassage(passage: Passage, from: number, senses: Senses): PassageReading {
	const text = passage.prose;
	const blocks = from === 0 ? passage.blocks : passage.blocks.map((block) => moved(block, -from));
	const candidates = findCandidates(text, blocks, senses);
	const definitions: NamedDefinition[] = [];
	for (const [index, block] of blocks.entries()) {
		forEachPlace(candidates, index, (start, end, number) => {
			if ((senses.outline(number) & OUTLINE.hasAbbreviations) !== 0) {
				const { entries, senses: left } = senses.meaning(number);
				const definition = left.length > 0 ? localDefinitionAt(text, start, end, entries, block, senses.lexicon) : undefined;
				if (definition !== undefined) {
					definitions.push({ name: senses.lexicon.entry(left[0]!.entry).designation.text, definition });
				}
			}
		});
	}
	return { text, blocks, ...candidates, definitions, language: passage.language };
}

function moved(block: Block, by: number): Block {
	const { kind, start, end, level } = block;
	return { kind, start: start + by, end: end + by, level };
}
