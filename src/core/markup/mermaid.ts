/** Characters of a label at most. */
const LONGEST_LABEL = 90;

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

/** A timeline in Mermaid, by its lines. Entries are in order; those without a label are left out. */
export function mermaidTimeline(entries: readonly TimelineEntry[]): readonly string[] {
	const lines: string[] = [];
	let last: number | undefined;
	for (const { year, text } of entries) {
		const label = mermaidLabel(text);
		if (label !== '') {
			lines.push(year === last ? `         : ${label}` : `    ${year} : ${label}`);
			last = year;
		}
	}
	return ['timeline', ...lines];
}

/** A map of what is next to something, in Mermaid, by its lines. What has no label is left out. */
export function mermaidMap(middle: string, neighbours: readonly Neighbour[]): readonly string[] {
	return [
		'%%{init: {"flowchart": {"nodeSpacing": 14}}}%%',
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
