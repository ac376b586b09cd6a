import type { DocumentReading, DocumentSource } from '../document/documentReading';
import type { PassageReading } from '../document/passageReading';
import { isWordAt } from '../language/characters';
import type { FormatName } from '../prose/formatNames';
import { type StandingList, standingList } from './abbreviationList/abbreviationList';
import { type AcronymContext, checkAcronym } from './acronymRules';
import type { Spoken } from './articleRule';
import { type Abbreviation, sectionsOf, takeCensus } from './census';
import { yearOfDocument } from './dates';
import type { Knows } from './definitions';
import type { Finding, RuleCode, Span } from './finding';
import { HOUSE_STYLES, type HouseStyleName } from './houseStyles';
import { KnownNames } from './knownNames';
import { auditPassage, type PassageAudit } from './passageAudit';
import { type AuditedPassage, articlesIn, checkTerms, type TermContext } from './termFindings';

/** How a document is audited. */
export interface AuditOptions {
	readonly houseStyle: HouseStyleName;
	/** The rules that are on. */
	readonly rules: ReadonlySet<RuleCode>;
	/** An explained abbreviation used less often than this is hardly worth explaining. */
	readonly fewUses: number;
	/** Whether the document is a part of a paper whose other parts may explain what it uses. */
	readonly isFragment: boolean;
	/** Abbreviations that the paper has explained for its body before this part of it begins. */
	readonly inherited?: ReadonlySet<string> | undefined;
}

/** What an audit says. */
export interface AuditResult {
	/** By place. */
	readonly findings: readonly Finding[];
	/** By name, in the order of their first place. */
	readonly abbreviations: ReadonlyMap<string, Abbreviation>;
	/** Words of prose. */
	readonly words: number;
}

/**
 * The audit of a document that is being edited. What a change does not touch is not audited again: passages by themselves are kept
 * as long as their reading is; only what follows from all of them together is worked out each time.
 */
export class DocumentAudit {
	private readonly kept = new WeakMap<PassageReading, PassageAudit>();
	private readonly keptTerms: TermContext['kept'] = new WeakMap();
	private readonly names: KnownNames;

	constructor(
		private readonly reading: DocumentReading,
		private readonly source: DocumentSource,
		private readonly format: FormatName,
		private readonly options: AuditOptions,
	) {
		this.names = new KnownNames(reading.lexicon);
	}

	/** Audits what is read, in steps between which it may be paused; the document must not change meanwhile. */
	*audit(): Generator<undefined, AuditResult> {
		const { format, reading, source, options } = this;
		const passages = yield* this.auditPassages();
		const sections = sectionsOf(passages);
		const list = standingList(source, format);
		const abbreviations = takeCensus(passages, sections, list === 'open' ? undefined : list && spanOfLines(list, source));
		yield;
		const context = this.contextOf(passages, list === 'open' ? undefined : list);
		const found: Finding[] = [];
		for (const abbreviation of abbreviations.values()) {
			found.push(...checkAcronym(abbreviation, context));
		}
		if (reading.language === 'en') {
			found.push(...articlesIn(passages, sections));
		}
		const terms: TermContext = { reading, sections, kept: this.keptTerms, year: yearOfDocument(source), rules: options.rules };
		found.push(...(yield* checkTerms(passages, terms)));
		const findings = found.filter(({ code }) => options.rules.has(code));
		findings.sort((a, b) => a.start - b.start || a.end - b.end);
		return { findings, abbreviations, words: passages.reduce((sum, { audit }) => sum + audit.words, 0) };
	}

	private *auditPassages(): Generator<undefined, readonly AuditedPassage[]> {
		const { format, names, source } = this;
		const knows: Knows = (abbreviation, phrase) => names.has(abbreviation, phrase);
		const spoken = (abbreviation: string): Spoken => names.spoken(abbreviation);
		const passages: AuditedPassage[] = [];
		const placed = [...this.reading.placedPassages()];
		for (const [index, { line, content }] of placed.entries()) {
			let audit = this.kept.get(content);
			if (audit === undefined) {
				const next = placed[index + 1]?.line ?? source.lineCount;
				audit = auditPassage(content, this.sourceOf(line, next), { format, knows, spoken, isFirst: line === 0 });
				this.kept.set(content, audit);
				yield;
			}
			passages.push({ offset: source.offsetOf(line), audit, reading: content });
		}
		return passages;
	}

	private contextOf(passages: readonly AuditedPassage[], list: StandingList | undefined): AcronymContext {
		const { names } = this;
		const { houseStyle, fewUses, isFragment, inherited } = this.options;
		const { wellKnown } = HOUSE_STYLES[houseStyle];
		return {
			isWellKnown: (name) =>
				wellKnown.has(name) || wellKnown.has(name.replace(/\d+$/, '')) || list?.written.has(list.style.escape(name)) === true,
			isOrdinaryWord: (name) =>
				/^\p{Lu}{4,}$/u.test(name) && names.conceptsOf(name).length === 0 && holdsWord(passages, name.toLowerCase()),
			longForms: (name) => names.longForms(name),
			knows: (name, phrase) => names.has(name, phrase),
			isInherited: (name) => inherited?.has(name) === true,
			fewUses,
			isFragment,
		};
	}

	private sourceOf(first: number, next: number): string {
		const { source } = this;
		let text = '';
		for (let index = first; index < next; index++) {
			text += source.line(index) + source.lineEnd;
		}
		return text;
	}
}

function spanOfLines({ firstLine, endLine }: StandingList, source: DocumentSource): Span {
	const end = endLine < source.lineCount ? source.offsetOf(endLine) : Number.POSITIVE_INFINITY;
	return { start: source.offsetOf(firstLine), end };
}

/** Whether a word stands somewhere in small letters. */
function holdsWord(passages: readonly AuditedPassage[], word: string): boolean {
	return passages.some(({ reading: { text } }) => {
		for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
			if (!isWordAt(text, at - 1) && !isWordAt(text, at + word.length)) {
				return true;
			}
		}
		return false;
	});
}
