import { Code, isSpaceOrTab, skipSpaces, trimEnd } from './characters';
import { LineWalker } from './lines';

/** Metadata before a document's text. */
export interface FrontMatter {
	/** Where the text begins. */
	readonly end: number;
	/** The BCP 47 tag that `lang` (or `language`) declares. */
	readonly language?: string;
	/** How far the text was looked at to learn that there is none, or where it ends. */
	readonly seen?: number;
}

/** A block of metadata is short; a longer one is a document that begins with a thematic break. */
const LONGEST = 64_000;

/**
 * The YAML (`---`) or TOML (`+++`) front matter or Pandoc's title block (`% title`) at `from`, the beginning of a document; an empty
 * one if there is none.
 * `undefined` if the text, which is not the whole document if `isEnd` is false, is too short to tell.
 */
export function frontMatterAt(text: string, from: number, isEnd: boolean): FrontMatter | undefined {
	const start = text.charCodeAt(from) === Code.byteOrderMark ? from + 1 : from;
	const none: FrontMatter = { end: start };
	if (text.charCodeAt(start) === Code.percent) {
		return titleBlockAt(text, start, isEnd);
	}
	const fence = text.slice(start, start + 3);
	if (fence !== '---' && fence !== '+++') {
		return none;
	}
	const lines = new LineWalker(text, start);
	lines.advance();
	if (trimEnd(text, start, lines.end) !== start + 3) {
		return none;
	}
	let language: string | undefined;
	const first = lines.next;
	while (lines.advance()) {
		const line = text.slice(lines.start, trimEnd(text, lines.start, lines.end));
		if (line === fence || (line === '...' && fence === '---')) {
			return language === undefined ? { end: lines.next } : { end: lines.next, language };
		}
		if ((lines.start === first && !METADATA.test(line)) || lines.next - start > LONGEST) {
			return { end: start, seen: lines.next };
		}
		language = declaredLanguage(line, fence === '---' ? Code.colon : Code.equals) ?? language;
	}
	return isEnd ? { end: start, seen: text.length } : undefined;
}

/** What a first line of metadata looks like: a key, a comment, TOML's table. Anything else follows a thematic break. */
const METADATA = /^(?:["']?[\w.-]+["']?[ \t]*[:=]|#|\[)/;
const KEY = /^(?:lang|language|locale)[ \t]*([:=])[ \t]*(["']?)([A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8})*)\2[ \t]*(?:#.*)?$/;

function declaredLanguage(line: string, separator: number): string | undefined {
	const match = line.startsWith('l') ? KEY.exec(line) : undefined;
	return match?.[1]?.charCodeAt(0) === separator ? match[3]!.replaceAll('_', '-') : undefined;
}

/** Title, authors and date. */
const TITLE_FIELDS = 3;
const LONGEST_TITLE = 4000;

/** Each field begins with `%`; lines that go on with one are indented. */
function titleBlockAt(text: string, start: number, isEnd: boolean): FrontMatter | undefined {
	const lines = new LineWalker(text, start);
	let fields = 0;
	let end = start;
	while (lines.advance()) {
		const first = text.charCodeAt(lines.start);
		const second = lines.start + 1 < lines.end ? text.charCodeAt(lines.start + 1) : Code.space;
		const isField = first === Code.percent && isSpaceOrTab(second) && ++fields <= TITLE_FIELDS;
		const goesOn = fields > 0 && isSpaceOrTab(first) && skipSpaces(text, lines.start, lines.end) < lines.end;
		if (!isField && !goesOn) {
			return { end, seen: lines.next };
		}
		end = lines.next;
		if (end - start > LONGEST_TITLE) {
			return { end };
		}
	}
	return isEnd ? { end } : undefined;
}
