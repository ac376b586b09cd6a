import type { Block } from '../prose/prose';
import type { SectionMark } from './markup';

/**
 * What a section is for how abbreviations are explained: `summary` and `annex` are read on their own, beside the `body`; the
 * `bibliography` is not read; `abbreviations` explains for the body; `notes` explain for nobody.
 */
export const SECTION_ROLES = ['summary', 'body', 'annex', 'bibliography', 'abbreviations', 'notes'] as const;
export type SectionRole = (typeof SECTION_ROLES)[number];

/** A heading of a document. */
export interface Heading {
	/** Offset of its text. */
	readonly start: number;
	/** The text, with what the projection has for markup. */
	readonly text: string;
	/** From 1; a section ends with the next heading of the same level or a smaller one. */
	readonly level: number;
	/** What it says of its section; `undefined` where it says nothing, and the section is what it stands in. */
	readonly role: SectionRole | undefined;
	/** Whether it is written in capitals, so that its words are not for that abbreviations. */
	readonly isInCapitals: boolean;
}

const NUMBER = String.raw`(?:(?:\d+(?:\.\d+)*|[IVX]+|[A-Z])[.):]?\s+)?`;

/** Headings of several languages, each all of the heading but for its number. */
const ROLES: readonly (readonly [role: SectionRole, pattern: RegExp])[] = [
	[
		'summary',
		/^(?:executive summary|summary|abstract|synopsis|key (?:points|messages)|at a glance|in brief|summary and (?:main )?(?:findings|recommendations)|zusammenfassung|kurzfassung|résumé(?: exécutif)?|synthèse|resumen(?: ejecutivo)?|sommario|resumo)$/iu,
	],
	['annex', /^(?:annex|annexe|appendix|anhang|anlage|anexo|allegato|apéndice)(?:es)?(?:\b(?!\s*\p{Ll}+\s+\p{Ll}).*)?$/iu],
	[
		'bibliography',
		/^(?:references|bibliography|works cited|literature|literature cited|sources|select(?:ed)? bibliography|literatur(?:verzeichnis)?|quellen(?:verzeichnis)?|bibliographie|références|sources et références|bibliografía|referencias|bibliografia)$/iu,
	],
	[
		'abbreviations',
		/^(?:(?:list of |table of |glossary of |key )?(?:abbreviations|acronyms)(?: (?:and|&) (?:abbreviations|acronyms|initialisms|glossary))?|glossary(?: of terms)?|abkürzungen|abkürzungsverzeichnis|(?:liste des )?(?:sigles|abréviations|acronymes)(?: et (?:sigles|acronymes|abréviations))?|(?:lista de )?(?:siglas|abreviaturas|acrónimos)(?: y (?:siglas|acrónimos))?)$/iu,
	],
	['notes', /^(?:notes|endnotes|footnotes|end notes|anmerkungen|fußnoten|endnoten|notas)$/iu],
];

/** Headings, as {@link headingKey} makes them, and what their user says of their sections. */
export type SectionNames = ReadonlyMap<string, SectionRole>;

/** Equal for headings that differ only in their number, spaces, capitals or a full stop or colon at their end. */
export function headingKey(heading: string): string {
	return withoutNumber(heading).toLowerCase();
}

/** What a heading, as a reader sees it, says of its section; `names` come first. */
export function roleOfHeading(heading: string, names?: SectionNames): SectionRole | undefined {
	const text = withoutNumber(heading);
	if (text.length > 100) {
		return undefined;
	}
	return (
		(names === undefined || names.size === 0 ? undefined : names.get(text.toLowerCase())) ??
		ROLES.find(([, pattern]) => pattern.test(text))?.[0]
	);
}

function withoutNumber(heading: string): string {
	return heading
		.replace(/[\u0001\u0002]/g, '')
		.replace(/\s+/g, ' ')
		.trim()
		.replace(new RegExp(`^${NUMBER}`), '')
		.replace(/[.:]$/, '');
}

/** The headings among a passage's blocks. In plain text, which has none, short lines of their own count. */
export function headingsOf(text: string, blocks: readonly Block[], isPlain: boolean, names?: SectionNames): readonly Heading[] {
	return blocks.flatMap((block) => {
		const { start, end, kind, level } = block;
		if (kind !== 'heading' && !(isPlain && kind === 'paragraph' && looksLikeHeading(text.slice(start, end), names))) {
			return [];
		}
		const heading = text.slice(start, end);
		const isInCapitals = !/\p{Ll}/u.test(heading);
		return [
			{ start, text: heading, level: kind === 'heading' ? (level ?? 1) : 1, role: roleOfHeading(heading, names), isInCapitals },
		];
	});
}

/** A line in capitals, a numbered one, or the name of a part of a paper. */
function looksLikeHeading(text: string, names?: SectionNames): boolean {
	if (text.length > 90 || /[\n.;,?!]\s*\S|[.;,?!]\s*$/.test(text.replace(/^[\dA-Z]+(?:\.\d+)*\.?\s/, ''))) {
		return false;
	}
	return !/\p{Ll}/u.test(text) || /^\d+(?:\.\d+)*\.?\s+\p{Lu}/u.test(text) || roleOfHeading(text, names) !== undefined;
}

/** Levels of sections that markup announces: they end with any heading, or with none. */
const ANY_HEADING = 100;
const NO_HEADING = 0;

/** Follows the sections of a document, from one heading or mark to the next. */
export class SectionWalk {
	private readonly open: { readonly level: number; readonly role: SectionRole; readonly scope: number }[] = [];
	private annexes = 0;
	/** What the next heading's section is for. */
	private announced: SectionRole | undefined;

	/** Of the section that is open. */
	get role(): SectionRole {
		return this.open.at(-1)?.role ?? 'body';
	}

	/** Number of the scope in which the section explains: 0 the body, 1 the summary, from 2 the annexes. */
	get scope(): number {
		return this.open.at(-1)?.scope ?? 0;
	}

	heading({ level, role }: Pick<Heading, 'level' | 'role'>): void {
		const { announced } = this;
		this.announced = undefined;
		this.leave(level);
		this.enter(level, announced ?? role);
	}

	mark({ role, reach }: Pick<SectionMark, 'role' | 'reach'>): void {
		if (reach === 'heading') {
			this.announced = role;
		}
		const level = reach === 'rest' ? NO_HEADING : ANY_HEADING;
		this.leave(level);
		if (role !== undefined && (reach !== 'heading' || role === 'summary')) {
			this.enter(level, role);
		}
	}

	private leave(level: number): void {
		while (this.open.length > 0 && this.open.at(-1)!.level >= level) {
			this.open.pop();
		}
	}

	private enter(level: number, role: SectionRole | undefined): void {
		const within = this.open.at(-1);
		const scope = role === 'summary' ? 1 : role === 'annex' ? 2 + this.annexes++ : (within?.scope ?? 0);
		this.open.push({ level, role: role ?? within?.role ?? 'body', scope });
	}
}
