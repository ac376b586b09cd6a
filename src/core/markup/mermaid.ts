/** Characters of a label at most. */
const LONGEST_LABEL = 90;

/** Events stand below each other, each on one line if it can. */
const FLAT_TIMELINE = '%%{init: {"flowchart": {"rankSpacing": 18, "wrappingWidth": 640}}}%%';

/** Neighbours stand close to each other. */
const SMALL_MAP = '%%{init: {"flowchart": {"nodeSpacing": 14}}}%%';

/** An entry of a timeline. */
export interface TimelineEntry {
	readonly year: number;
	readonly text: string;
}

/** A thing next to the middle of a map, and what it is to it. */
export interface Neighbour {
	readonly name: string;
	readonly relation: string;
	/** Whether it stands before the middle, as what the thing is part of. */
	readonly isBefore: boolean;
}

/**
 * A text as a label of a diagram in Mermaid, on one line, bounded. All but letters, digits and a few marks of punctuation goes or
 * becomes one of these: what else could end a label, begin a comment or a directive, or be HTML or Markdown to some diagram. Empty where no letter or
 * digit remains.
 */
export function mermaidLabel(text: string): string {
	const plain = text
		.normalize('NFC')
		.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
		.replace(/:(?= |$)/g, ' –')
		.replace(/:/g, '.')
		.replace(/;/g, ',')
		.replace(/["“”„«»]/g, '’')
		.replace(/[[{]/g, '(')
		.replace(/[\]}]/g, ')')
		.replace(/[^\p{L}\p{M}\p{N} .,()/'’–—?!%+-]/gu, '')
		// `%%` is a comment, `--` an arrow, and a line of Markdown may not begin as a list.
		.replace(/%%+/g, '%')
		.replace(/--+/g, '-')
		.replace(/^[\s.,/+%-]+/, '')
		.replace(/^(\d+)[.)]+/, '$1 ')
		.replace(/ {2,}/g, ' ')
		.trim();
	if (!/[\p{L}\p{N}]/u.test(plain)) {
		return '';
	}
	return plain.length > LONGEST_LABEL ? `${cut(plain)}…` : plain;
}

/** The beginning of a text that is too long, up to the end of a word. */
function cut(text: string): string {
	const start = text.slice(0, LONGEST_LABEL - 1);
	return start.slice(0, Math.max(start.lastIndexOf(' '), LONGEST_LABEL / 2)).replace(/[\s.,(–—-]+$|[\ud800-\udbff]$/, '');
}

/**
 * A timeline in Mermaid, by its lines. Entries are in order; those without a label are left out. It is a chain of boxes: Mermaid's
 * own timelines put text on colours on which it is hard to read in the editor's themes.
 */
export function mermaidTimeline(entries: readonly TimelineEntry[]): readonly string[] {
	const labels = entries.flatMap(({ year, text }) => {
		const label = mermaidLabel(text);
		return label === '' ? [] : [`${year}: ${label}`];
	});
	return [
		FLAT_TIMELINE,
		'flowchart TB',
		...labels.map((label, index) => `    ${index === 0 ? '' : `e${index - 1} --> `}e${index}["${label}"]`),
	];
}

/** A map of what is next to something, in Mermaid, by its lines. What has no label is left out. */
export function mermaidMap(middle: string, neighbours: readonly Neighbour[]): readonly string[] {
	return [
		SMALL_MAP,
		'flowchart LR',
		`    n0(["${mermaidLabel(middle)}"])`,
		...neighbours
			.filter(({ name }) => mermaidLabel(name) !== '')
			.map(({ name, relation, isBefore }, index) => {
				const node = `n${index + 1}["${mermaidLabel(name)}"]`;
				const line = `---|"${mermaidLabel(relation)}"|`;
				return isBefore ? `    ${node} ${line} n0` : `    n0 ${line} ${node}`;
			}),
	];
}
