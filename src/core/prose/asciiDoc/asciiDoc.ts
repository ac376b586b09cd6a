import { Code, isLineEnd } from '../characters';
import { type FrontMatter, frontMatterAt } from '../frontMatter';
import { blockOf, type Leaf } from '../leaves';
import { LineWalker, lineEnd } from '../lines';
import { PassageEnd } from '../passageEnd';
import { Mark, Paint } from '../projection';
import type { Passage, ProseFormat, ReadOptions, State } from '../prose';
import { BlockScanner } from './blockScanner';
import { AT_REST, AT_START } from './blockState';
import { InlineScanner } from './inline';

/**
 * The prose of AsciiDoc, as Asciidoctor reads it. Bibliographies, the header's authors and revision, the labels of admonitions and
 * the sources of quotations are not prose; monospaced text is code. What a preprocessor would include is not looked for.
 */
export const asciiDoc: ProseFormat = { start: AT_START, rest: AT_REST, read: readAsciiDoc };

function readAsciiDoc(text: string, from: number, state: State, { isEnd }: ReadOptions): Passage | undefined {
	const passageEnd = new PassageEnd(text, from, isEnd);
	const frontMatter: FrontMatter | undefined = state === AT_START ? frontMatterAt(text, from, isEnd) : { end: from };
	if (frontMatter === undefined) {
		return undefined;
	}
	passageEnd.saw(frontMatter.seen ?? from);
	const scanner = new BlockScanner(text, state);
	const lines = new LineWalker(text, frontMatter.end);
	const endsBlock = (at: number): boolean => at < text.length && scanner.isEndedBy(at, lineEnd(text, at));
	let end: number | undefined;
	while (end === undefined && lines.advance()) {
		scanner.line(lines.start, lines.end);
		end = passageEnd.isAt(lines.next, scanner.isOpen, endsBlock) ? lines.next : undefined;
	}
	if (end === undefined && !isEnd) {
		return undefined;
	}
	end ??= text.length;
	const after = scanner.finish();
	const { leaves } = scanner;
	const language = frontMatter.language ?? scanner.language;
	return {
		end,
		prose: paintProse(text, from, end, leaves),
		blocks: leaves.map(blockOf),
		after,
		looksAhead: passageEnd.looksAhead,
		language,
	};
}

function paintProse(text: string, from: number, end: number, leaves: readonly Leaf[]): string {
	const paint = new Paint(text, from);
	const inline = new InlineScanner(paint);
	for (const leaf of leaves) {
		inline.scan(text, leaf);
		hideGaps(text, leaf, paint);
	}
	return paint.toString(end);
}

/** Hides what stands between a leaf's lines: comments, conditions, the marks of a quote. */
function hideGaps(text: string, { lines = [] }: Leaf, paint: Paint): void {
	for (let index = 2; index < lines.length; index += 2) {
		let start = lines[index - 1]!;
		while (isLineEnd(text.charCodeAt(start)) || text.charCodeAt(start) === Code.space) {
			start++;
		}
		if (start < lines[index]!) {
			paint.fill(start, lines[index]!, Mark.transparent);
		}
	}
}
