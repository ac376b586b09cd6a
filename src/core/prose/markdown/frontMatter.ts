import { Code, trimEnd } from '../characters';
import { LineWalker } from '../lines';

/** Metadata before a document's text. */
export interface FrontMatter {
	/** Where the text begins. */
	readonly end: number;
	/** The BCP 47 tag that `lang` (or `language`) declares. */
	readonly language?: string;
}

const BOM = 0xfeff;
/** A block of metadata is short; a longer one is a document that begins with a thematic break. */
const MAX_LINES = 2000;

/** The YAML (`---`) or TOML (`+++`) front matter at the beginning of `text`; an empty one if there is none. */
export function frontMatterOf(text: string): FrontMatter {
	const start = text.charCodeAt(0) === BOM ? 1 : 0;
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
	for (let count = 0; count < MAX_LINES && lines.advance(); count++) {
		const line = text.slice(lines.start, trimEnd(text, lines.start, lines.end));
		if (line === fence || (line === '...' && fence === '---')) {
			return language === undefined ? { end: lines.next } : { end: lines.next, language };
		}
		if (count === 0 && !METADATA.test(line)) {
			return none;
		}
		language = declaredLanguage(line, fence === '---' ? Code.colon : Code.equals) ?? language;
	}
	return none;
}

/** What a first line of metadata looks like: a key, a comment, TOML's table. Anything else follows a thematic break. */
const METADATA = /^(?:["']?[\w.-]+["']?[ \t]*[:=]|#|\[)/;
const KEY = /^(?:lang|language|locale)[ \t]*([:=])[ \t]*(["']?)([A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8})*)\2[ \t]*(?:#.*)?$/;

function declaredLanguage(line: string, separator: number): string | undefined {
	const match = line.startsWith('l') ? KEY.exec(line) : undefined;
	return match?.[1]?.charCodeAt(0) === separator ? match[3]!.replaceAll('_', '-') : undefined;
}
