import type { TextLine } from './textLines';

/** Lines of two fonts are of two paragraphs where one is larger by more than this share. */
const OTHER_SIZE = 0.15;
/** A gap between lines is one between paragraphs where it is so many times the usual one. */
const WIDE_GAP = 1.2;
/** Of the font's size: the least indent of a first line, and by how much lines under each other may differ. */
const INDENT = 0.8;
const ALIGNED = 0.3;
/** Gaps of more than so many times the font's size are none between the lines of a paragraph. */
const WIDEST_LEADING = 4;
/** Gaps of a font's size that must be known before they say what is usual with it. */
const KNOWN_GAPS = 3;
/** As typesetters set it, where the document has no paragraph of two lines. */
const USUAL_LEADING = 1.2;

/** A line that ends a sentence, whatever quotes, brackets and footnote marker stand behind its full stop. */
const SENTENCE_END = /[.!?:…]["'”’»)\]]*\d{0,3}$/;

/** Distances of baselines in one size of font, as shares of it: what is usual within a paragraph. */
type Leading = (size: number) => number;

/** The texts of a document's pages: its lines as they stand, a blank line between paragraphs. Linear. */
export function pageTexts(pages: readonly (readonly TextLine[])[]): readonly string[] {
	const leading = usualLeading(pages);
	return pages.map((lines) => {
		let text = '';
		for (const [i, line] of lines.entries()) {
			const before = lines[i - 1];
			if (before !== undefined) {
				text += isNewParagraph(before, line, lines[i + 1], leading) ? '\n\n' : '\n';
			}
			text += line.text;
		}
		return text;
	});
}

function isNewParagraph(before: TextLine, line: TextLine, after: TextLine | undefined, leading: Leading): boolean {
	const size = Math.max(before.size, line.size);
	if (line.angle !== before.angle || Math.abs(line.size - before.size) > OTHER_SIZE * size) {
		return true;
	}
	const gap = before.baseline - line.baseline;
	if (gap <= 0) {
		// The next column, in which the sentence may go on.
		return SENTENCE_END.test(before.text);
	}
	return gap > WIDE_GAP * leading(line.size) * size || isIndented(before, line, after);
}

/** Whether a line begins further in than those around it, which begin under each other. */
function isIndented(before: TextLine, line: TextLine, after: TextLine | undefined): boolean {
	return (
		line.start - before.start > INDENT * line.size &&
		after !== undefined &&
		after.baseline < line.baseline &&
		Math.abs(after.start - before.start) <= ALIGNED * line.size
	);
}

/** The most frequent distance for each size of font; for one that is rare, that of all. */
function usualLeading(pages: readonly (readonly TextLine[])[]): Leading {
	const all = new Map<number, number>();
	const bySize = new Map<number, Map<number, number>>();
	for (const lines of pages) {
		for (const [i, line] of lines.entries()) {
			const before = lines[i - 1];
			const ratio = before === undefined ? 0 : (before.baseline - line.baseline) / line.size;
			if (before !== undefined && ratio > 0 && ratio < WIDEST_LEADING && before.angle === line.angle) {
				const size = Math.round(line.size);
				const ratios = bySize.get(size) ?? new Map<number, number>();
				bySize.set(size, ratios);
				for (const counts of [all, ratios]) {
					const tenth = Math.round(ratio * 10) / 10;
					counts.set(tenth, (counts.get(tenth) ?? 0) + 1);
				}
			}
		}
	}
	const usual = mostFrequent(all, 1) ?? USUAL_LEADING;
	const known = new Map([...bySize].map(([size, ratios]) => [size, mostFrequent(ratios, KNOWN_GAPS) ?? usual]));
	return (size) => known.get(Math.round(size)) ?? usual;
}

/** The number that was counted most often, at least so often; the smaller of two. */
function mostFrequent(counts: ReadonlyMap<number, number>, least: number): number | undefined {
	let best: number | undefined;
	let most = least - 1;
	for (const [value, count] of counts) {
		if (count > most || (count === most && best !== undefined && value < best)) {
			best = value;
			most = count;
		}
	}
	return best;
}
