import { Code, trimEnd } from '../characters';
import { LineWalker } from '../lines';

/** Metadata before a document's text. */
export interface FrontMatter {
	/** Where the text begins. */
	readonly end: number;
	/** The BCP 47 tag that `lang` (or `language`) declares. */
	readonly language?: string;
	/** How far the text was looked at to learn that there is none. */
	readonly seen?: number;
}

const BOM = 0xfeff;
/** A block of metadata is short; a longer one is a document that begins with a thematic break. */
const LONGEST = 64_000;

/**
 * The YAML (`---`) or TOML (`+++`) front matter at `from`, the beginning of a document; an empty one if there is none.
 * `undefined` if the text, which is not the whole document if `isEnd` is false, is too short to tell.
 */
export function frontMatterAt(text: string, from: number, isEnd: boolean): FrontMatter | undefined {
	const start = text.charCodeAt(from) === BOM ? from + 1 : from;
	const none: FrontMatter = { end: start };
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
