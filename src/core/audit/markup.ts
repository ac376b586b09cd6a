import { phraseKey } from '../language/phraseKey';
import type { FormatName } from '../prose/formatNames';
import type { Definition, Span } from './finding';
import { roleOfHeading, type SectionRole } from './sections';

/** What a passage's source says of abbreviations outside its prose. Offsets are the source's. */
export interface Markup {
	readonly declared: readonly Declared[];
	/** Uses by label: `\ac{eu}`. */
	readonly uses: readonly (Span & { readonly label: string })[];
	/** Notes within paragraphs. */
	readonly notes: readonly Span[];
	/** Where a section begins or ends that no heading announces. */
	readonly sections: readonly SectionMark[];
}

/** A definition in markup, and the label under which it is used: the abbreviation where it has none. */
export interface Declared {
	readonly label: string;
	readonly definition: Definition;
	/** The command of LaTeX that writes it by its label; `undefined` in other formats. */
	readonly command?: 'gls' | 'ac';
}

/** `\appendix`, `\begin{abstract}`, `[appendix]`. */
export interface SectionMark {
	readonly start: number;
	/** `undefined` where the section ends. */
	readonly role: SectionRole | undefined;
	/** `rest`: as far as the document goes; `here`: up to the next heading; `heading`: what the next heading begins. */
	readonly reach: 'rest' | 'here' | 'heading';
}

const NOTHING: Markup = { declared: [], uses: [], notes: [], sections: [] };

/** Reads a passage's source. `isFirst` says whether it begins the document. Linear. */
export function readMarkup(source: string, format: FormatName, isFirst: boolean): Markup {
	switch (format) {
		case 'latex':
			return source.includes('\\') ? latexMarkup(source) : NOTHING;
		case 'markdown':
		case 'mdx':
			return markdownMarkup(source, isFirst);
		case 'asciiDoc':
			return {
				...NOTHING,
				notes: notesBehind(source, /footnote(?:ref)?:[^[\s]*\[/g, ']', '['),
				sections: asciiDocSections(source),
			};
		case 'typst':
			return { ...NOTHING, notes: notesBehind(source, /#footnote\[/g, ']', '[') };
		case 'org':
			return { ...NOTHING, notes: notesBehind(source, /\[fn:[\w-]*:/g, ']', '[') };
		case 'html':
			return { ...NOTHING, declared: abbrElements(source), sections: htmlSections(source) };
		case 'restructuredText':
			return { ...NOTHING, notes: isFirst ? fieldsAtStart(source) : [], sections: topics(source) };
		case 'plainText':
			return NOTHING;
	}
}

function markdownMarkup(source: string, isFirst: boolean): Markup {
	return {
		declared: [...(isFirst ? metadataAbbreviations(source) : []), ...abbrElements(source)],
		uses: usesIn(source, /\{\{<\s*acrs?(?:full|short)?\s+"?([\w&+-]+)"?/g),
		notes: notesBehind(source, /\^\[/g, ']', '['),
		sections: [],
	};
}

const ABBR = /<abbr\b[^>]{0,300}?\btitle\s*=\s*(["'])([^"'<>]{3,200})\1[^>]{0,300}>([^<]{2,20})<\/abbr>/gi;

function abbrElements(source: string): Markup['declared'] {
	return source.includes('<abbr')
		? [...source.matchAll(ABBR)].map((match) => {
				const start = match.index + match[0].lastIndexOf(match[3]!);
				return declaration(match[3]!.trim(), match[3]!.trim(), match[2]!, { start, end: start + match[3]!.length });
			})
		: [];
}

function declaration(label: string, abbreviation: string, longForm: string, at: Span): Markup['declared'][number] {
	const long = longForm.replace(/[{}]/g, '').replace(/\s+/g, ' ').trim();
	return {
		label,
		definition: { abbreviation, at, longForm: long, key: phraseKey(long), long: at, pattern: 'declared', isQuoted: false },
	};
}

/** YAML of the front matter: a map of abbreviations, or entries with `short` and `long`, as Quarto's and Pandoc's filters have them. */
function metadataAbbreviations(source: string): Markup['declared'] {
	const block = /^(?:acronyms|abbreviations|glossary)[ \t]*:[ \t]*\r?\n((?:[ \t-].*(?:\r?\n|$)|\r?\n)*)/m.exec(source);
	if (block === null || !source.startsWith('---')) {
		return [];
	}
	const found: Markup['declared'][number][] = [];
	let entry: { label?: string; short?: string; long?: string; at: Span } | undefined;
	const finish = (): void => {
		const short = entry?.short ?? entry?.label;
		if (entry !== undefined && short !== undefined && entry.long !== undefined) {
			found.push(declaration(entry.label ?? short, short, entry.long, entry.at));
		}
		entry = undefined;
	};
	let start = block.index + block[0].length - block[1]!.length;
	for (const line of block[1]!.split('\n')) {
		const match = /^([ \t]*)(-[ \t]+)?["']?([\w&+-]+)["']?[ \t]*:[ \t]*["']?(.*?)["']?[ \t]*\r?$/.exec(line);
		const at = { start, end: start + line.trimEnd().length };
		start += line.length + 1;
		if (match === null) {
			continue;
		}
		const [, , dash, name, value] = match;
		const field = /^(?:short(?:name)?|acronym|abbreviation|key|label)$/i.test(name!)
			? 'short'
			: /^(?:long(?:name)?|expansion|definition|full)$/i.test(name!)
				? 'long'
				: undefined;
		if (dash !== undefined || (field === undefined && name !== 'keys' && value === '')) {
			finish();
			entry = { at };
		}
		if (field !== undefined && entry !== undefined) {
			entry[/^(?:key|label)$/i.test(name!) ? 'label' : field] = value!;
		} else if (value === '') {
			entry = { at, label: name! };
		} else if (/\p{Lu}.*[\p{Lu}\d]/u.test(name!)) {
			finish();
			found.push(declaration(name!, name!, value!, at));
		}
	}
	finish();
	return found;
}

const BRACED = String.raw`\{((?:[^{}]|\{[^{}]*\})*)\}`;
const OPTIONS = String.raw`(?:\[[^\]]*\])?`;
const DECLARATIONS: readonly { readonly pattern: RegExp; readonly command: 'gls' | 'ac' }[] = [
	{
		pattern: new RegExp(
			String.raw`\\new(?:acronym|abbreviation)${OPTIONS}\s*\{(?<label>[^{}]+)\}\s*\{(?<short>[^{}]+)\}\s*${BRACED.replace('((', '(?<long>(')}`,
			'g',
		),
		command: 'gls',
	},
	{
		pattern: new RegExp(
			String.raw`\\(?:newacro|acro|acrodef)\{(?<label>[^{}]+)\}\s*(?:\[(?<short>[^\]]+)\])?\s*${BRACED.replace('((', '(?<long>(')}`,
			'g',
		),
		command: 'ac',
	},
	{ pattern: /\\DeclareAcronym\s*\{(?<label>[^{}]+)\}\s*\{(?<fields>(?:[^{}]|\{[^{}]*\})*)\}/g, command: 'ac' },
];
const USES =
	/\\(?:[Aa]c|[Gg]ls|GLS|acr)(?:s|l|f|p|sp|lp|fp|pl|short|long|full|shortpl|longpl|fullpl|first|text|desc|xshort|entryshort)?\*?(?:\[[^\]]*\])?\{([^{}]+)\}/g;

function latexMarkup(source: string): Markup {
	const isCommented = (at: number): boolean => /(?:^|[^\\])%/.test(source.slice(source.lastIndexOf('\n', at) + 1, at));
	const declared = DECLARATIONS.flatMap(({ pattern, command }) =>
		[...source.matchAll(pattern)].flatMap((match) => {
			const { label = '', short, long, fields } = match.groups!;
			const abbreviation = short ?? (fields === undefined ? label : (valueOf(fields, 'short') ?? label));
			const longForm = long ?? valueOf(fields ?? '', 'long');
			const at = { start: match.index, end: match.index + match[0].length };
			return longForm === undefined || isCommented(match.index)
				? []
				: [{ ...declaration(label, abbreviation.trim(), longForm, at), command }];
		}),
	);
	return {
		declared,
		uses: usesIn(source, USES).filter(({ start }) => !isCommented(start)),
		notes: notesBehind(source, /\\(?:foot|end|side|margin)note(?:text)?(?:\[[^\]]*\])?\{|\\marginpar\{|\\thanks\{/g, '}', '{'),
		sections: [
			...sectionsAt(source, /\\(?:begin\{(abstract)\}|end\{abstract\}|(appendix)\b)/g),
			...sectionsAt(source, /\\begin\{(appendix|appendices)\}|\\end\{(?:appendix|appendices)\}/g),
		].filter(({ start }) => !isCommented(start)),
	};
}

/** The value of a field of `\DeclareAcronym`. */
function valueOf(fields: string, name: string): string | undefined {
	const match = new RegExp(String.raw`(?:^|,)\s*${name}\s*=\s*(?:\{([^{}]*)\}|([^,{}]+))`).exec(fields);
	return (match?.[1] ?? match?.[2])?.trim();
}

function usesIn(source: string, pattern: RegExp): Markup['uses'] {
	return [...source.matchAll(pattern)].map((match) => ({
		start: match.index,
		end: match.index + match[0].length,
		label: match[1]!.trim(),
	}));
}

const NAMED_ROLES: ReadonlyMap<string, SectionRole> = new Map([
	['abstract', 'summary'],
	['appendix', 'annex'],
	['appendices', 'annex'],
	['bibliography', 'bibliography'],
	['glossary', 'abbreviations'],
]);

function sectionsAt(source: string, pattern: RegExp, reach?: SectionMark['reach']): readonly SectionMark[] {
	return [...source.matchAll(pattern)].map((match) => {
		const name = match.slice(1).find((group) => group !== undefined);
		const role = name === undefined ? undefined : NAMED_ROLES.get(name);
		return { start: match.index, role, reach: reach ?? (role === 'annex' ? 'rest' : 'here') };
	});
}

/** Sections of AsciiDoc by their style; an abstract may be a block, between two equal lines, as well. */
function asciiDocSections(source: string): readonly SectionMark[] {
	return sectionsAt(source, /^\[(abstract|appendix|bibliography|glossary)[\],%]/gm, 'heading').flatMap((mark) => {
		const next = /.*\r?\n(?:(?:\[|\.[^. ]).*\r?\n)*(.*)/.exec(source.slice(mark.start, mark.start + 600))?.[1]?.trimEnd() ?? '';
		if (/^=+ /.test(next)) {
			return [mark];
		}
		const from = source.indexOf(next, mark.start) + next.length;
		const end = /^(?:--|[*_=-]{4,})$/.test(next)
			? source.indexOf(`\n${next}`, from)
			: source.slice(from).search(/\n\s*\n/) + from;
		const here: SectionMark = { ...mark, reach: 'here' };
		return end <= from ? [here] : [here, { start: end, role: undefined, reach: 'here' as const }];
	});
}

/** Elements that are called an abstract, a summary or an annex, up to the first end tag of their kind. */
function htmlSections(source: string): readonly SectionMark[] {
	const pattern =
		/<(section|div|aside)\b[^>]{0,200}?\b(?:class|id|role)\s*=\s*["']?[^"'>]*\b(?:(abstract|executive-summary|summary|doc-abstract)|(appendix|annex|doc-appendix)|(bibliography|references|doc-bibliography))\b[^>]{0,200}>/gi;
	return [...source.matchAll(pattern)].flatMap((match) => {
		const role = match[2] !== undefined ? 'summary' : match[3] !== undefined ? 'annex' : 'bibliography';
		const end = source.indexOf(`</${match[1]!}`, match.index);
		const mark: SectionMark = { start: match.index, role, reach: 'here' };
		return end === -1 ? [mark] : [mark, { start: end, role: undefined, reach: 'here' as const }];
	});
}

/** Topics of reStructuredText that are a summary, as far as they are indented. */
function topics(source: string): readonly SectionMark[] {
	return [...source.matchAll(/^\.\. topic::[ \t]*(.+)$/gm)].flatMap((match) => {
		const role = roleOfHeading(match[1]!);
		const from = match.index + match[0].length;
		const length = source.slice(from).search(/\n\S/);
		const end = length === -1 ? source.length : from + length + 1;
		return role === undefined
			? []
			: [
					{ start: match.index, role, reach: 'here' as const },
					{ start: end, role: undefined, reach: 'here' as const },
				];
	});
}

/** The bibliographic fields at the beginning of a document in reStructuredText: metadata, as front matter is. */
function fieldsAtStart(source: string): readonly Span[] {
	return [
		...source.matchAll(
			/^:(?:authors?|organi[sz]ation|contact|address|version|revision|status|date|copyright|license|keywords):.*(?:\r?\n[ \t]+\S.*)*/gim,
		),
	].map(({ index, 0: { length } }) => ({ start: index, end: index + length }));
}

/** From each opening to the bracket that closes it. */
function notesBehind(source: string, opening: RegExp, close: string, open: string): readonly Span[] {
	const notes: Span[] = [];
	for (const match of source.matchAll(opening)) {
		const start = match.index + match[0].length;
		if (start < (notes.at(-1)?.end ?? 0)) {
			continue;
		}
		let depth = 1;
		let end = start;
		while (end < source.length && depth > 0) {
			const char = source[end]!;
			depth += char === open ? 1 : char === close ? -1 : 0;
			end++;
		}
		notes.push({ start: match.index, end });
	}
	return notes;
}
