import { Code } from '../characters';

/**
 * What begins with `<`, ends with a `>` and is no tag; a state's first letter. A `comment` ends with `-->` or `--!>`, a `bogus`
 * comment (WHATWG HTML's word for declarations, processing instructions, `<![if …]>` and nonsense) with `>`. An `instruction` is
 * PHP's, or XML's in a document that is XML, a `script` one of ASP's kind: `<% … %>`.
 */
export const Section = { comment: 'c', bogus: 'b', data: 'd', instruction: 'i', script: 's' } as const;
export type Section = (typeof Section)[keyof typeof Section];

/** What stands before the `>`. */
const CLOSERS: Readonly<Record<Section, string>> = { c: '--', b: '', d: ']]', i: '?', s: '%' };
const PHP = /^<\?(?:php(?:\s|$)|=)/i;

/** Where the content of a section begins, and where it ends if the opening mark is all of it. */
export interface SectionStart {
	readonly section: Section;
	readonly start: number;
	readonly isWhole: boolean;
}

/** The section that `<!`, `<?`, `<%` or the `</` of no end tag begins at `at`. `isXml` tells that the document is XML. */
export function sectionAt(text: string, at: number, isXml: boolean, mayBeData: boolean): SectionStart {
	const begin = (section: Section, length: number): SectionStart => ({ section, start: at + length, isWhole: false });
	switch (text.charCodeAt(at + 1)) {
		case Code.percent:
			return begin(Section.script, 2);
		case Code.question:
			return isXml || PHP.test(text.slice(at, at + 6)) ? begin(Section.instruction, 2) : begin(Section.bogus, 1);
		default:
			if (text.startsWith('<!--', at)) {
				// `<!-->` and `<!--->` are whole comments.
				const end = text.startsWith('>', at + 4) ? 5 : text.startsWith('->', at + 4) ? 6 : undefined;
				return end === undefined ? begin(Section.comment, 4) : { ...begin(Section.comment, end), isWhole: true };
			}
			return mayBeData && text.startsWith('<![CDATA[', at) ? begin(Section.data, 9) : begin(Section.bogus, 2);
	}
}

/** Where the content ends of a section that began before `start`, if the `>` at `at` closes it. */
export function contentEnd(text: string, start: number, at: number, section: Section): number | undefined {
	const closer = CLOSERS[section];
	const isOdd = section === Section.comment && text.charCodeAt(at - 1) === Code.exclamation;
	const end = at - closer.length - (isOdd ? 1 : 0);
	return end >= start && text.startsWith(closer, end) ? end : undefined;
}
