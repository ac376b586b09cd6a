import { Code, isSpaceOrTab, skipSpaces, trimEnd } from '../characters';
import { contentOf, type Leaf } from '../leaves';
import type { BlockKind } from '../prose';
import { definitionAt } from './links';

/** An open paragraph. */
export interface Paragraph {
	readonly kind: 'paragraph';
	/** Where each line's content starts and ends, in pairs. */
	readonly lines: number[];
	/** Whether something else than white space stands between its lines. */
	isGapped: boolean;
	/** Whether it follows a list item's marker, where a task's box may stand. */
	readonly isTask: boolean;
	/** Whether it is a table's caption. */
	readonly isCaption: boolean;
}

/** Drops the lines of link reference definitions from a paragraph's beginning and adds their labels to `labels`. */
export function takeDefinitions(text: string, { lines, isGapped }: Paragraph, labels: Set<string>): void {
	if (lines.length === 0 || text.charCodeAt(lines[0]!) !== Code.leftBracket) {
		return;
	}
	const content = contentOf(text, {
		kind: 'paragraph',
		start: lines[0]!,
		end: lines.at(-1)!,
		...(isGapped ? { lines } : {}),
	});
	let at = content.start;
	for (;;) {
		at = skipSpaces(content.text, at, content.end);
		const isBracket = content.text.charCodeAt(at) === Code.leftBracket;
		const definition = isBracket ? definitionAt(content.text, at, content.end) : undefined;
		if (definition === undefined) {
			break;
		}
		labels.add(definition.label);
		at = definition.end;
	}
	let taken = 0;
	while (taken < lines.length && (content.map === undefined ? lines[taken]! : content.map[taken]!) < at) {
		taken += 2;
	}
	lines.splice(0, taken);
}

/** The leaf that a paragraph without definitions makes; `undefined` if no line is left. */
export function leafOf(text: string, paragraph: Paragraph, kind: BlockKind, level: number | undefined): Leaf | undefined {
	const { lines, isGapped, isTask } = paragraph;
	if (lines.length === 0) {
		return undefined;
	}
	if (isTask) {
		lines[0] = skipTaskBox(text, lines[0]!, lines[1]!);
	}
	const start = lines[0]!;
	return {
		kind,
		start,
		end: trimEnd(text, start, lines.at(-1)!),
		level,
		...(isGapped ? { lines } : {}),
	};
}

const LOWER_X = 120;

/** The first offset of a task's text, after its box (`[ ]`, `[x]`) if there is one. */
function skipTaskBox(text: string, start: number, end: number): number {
	const mark = text.charCodeAt(start + 1);
	const isBox =
		text.charCodeAt(start) === Code.leftBracket &&
		(isSpaceOrTab(mark) || (mark | 32) === LOWER_X) &&
		text.charCodeAt(start + 2) === Code.rightBracket &&
		isSpaceOrTab(text.charCodeAt(start + 3));
	const content = isBox ? skipSpaces(text, start + 3, end) : end;
	return content < end ? content : start;
}
