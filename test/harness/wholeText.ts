import type { Block, Passage, Prose, ProseFormat, State } from '../../src/core/prose/prose';

interface Begun {
	readonly from: number;
	readonly state: State;
	/** What it asked for in vain. */
	readonly missing: readonly string[];
	passage: Passage;
}

/** The prose of a whole text, by reading its passages one after the other. Linear in the text's length; never throws. */
export function findProse(format: ProseFormat, text: string): Prose {
	const labels = new Set<string>();
	const passages: Begun[] = [];
	let from = 0;
	let state = format.start;
	while (from < text.length) {
		const passage = format.read(text, from, state, { isEnd: true, labels });
		if (passage === undefined) {
			break;
		}
		for (const label of passage.defines ?? []) {
			labels.add(label);
		}
		const missing = (passage.asks ?? []).filter((label) => !labels.has(label));
		passages.push({ from, state, missing, passage });
		from = passage.end;
		state = passage.after;
	}
	for (const begun of passages) {
		if (begun.missing.some((label) => labels.has(label))) {
			begun.passage = format.read(text, begun.from, begun.state, { isEnd: true, labels }) ?? begun.passage;
		}
	}
	return joined(passages.map(({ passage }) => passage));
}

function joined(passages: readonly Passage[]): Prose {
	const blocks: Block[] = [];
	let text = '';
	let language: string | undefined;
	for (const passage of passages) {
		text += passage.prose;
		for (const block of passage.blocks) {
			blocks.push(block);
		}
		language ??= passage.language;
	}
	return language === undefined ? { text, blocks } : { text, blocks, language };
}
