import type { DocumentReading, DocumentSource } from '../document/documentReading';
import type { PassageReading } from '../document/passageReading';
import { isWordAt } from '../language/characters';
import type { FormatName } from '../prose/formatNames';
import { type FoundList, findList } from './abbreviationList/findList';
import { type AcronymContext, checkAcronym } from './acronymRules';
import { type Abbreviation, type Section, sectionsOf, takeCensus } from './census';
import { yearOfDocument } from './dates';
import type { Knows } from './definitions';
import type { Finding, RuleCode } from './finding';
import { checkHouseStyle } from './houseRules';
import { HOUSE_STYLES, type HouseStyleName, isWellKnown } from './houseStyles';
import { ignoredIn, isIgnoredAt } from './ignoring';
import { KnownNames } from './knownNames';
import { LongFormReader } from './longFormReader';
import { checkLongForms } from './longFormRule';
import type { Declared } from './markup';
import { auditPassage, type PassageAudit } from './passageAudit';
import type { RestOfPaper } from './restOfPaper';
import type { SectionNames } from './sections';
import { isOwnText, isWithin, SectionFinder } from './sectionWalk';
import type { Spoken } from './spoken';
import { type AuditedPassage, articlesIn, checkTerms, type TermContext } from './termFindings';
import { TermInterest } from './termInterest';
import { VariantNames } from './variantNames';

/** How a document is audited. */
export interface AuditOptions {
	readonly houseStyle: HouseStyleName;
	/** The rules that are on. */
	readonly rules: ReadonlySet<RuleCode>;
	/** An explained abbreviation used less often than this is hardly worth explaining. */
	readonly fewUses: number;
	/** Whether the document is a part of a paper whose other parts may explain what it uses. */
	readonly isFragment: boolean;
	/** What sections are for, where their headings do not say it by themselves. */
	readonly sectionNames?: SectionNames | undefined;
	/** Abbreviations and names about which nothing is said. */
	readonly ignored: ReadonlySet<string>;
}

/** What an audit says. */
export interface AuditResult {
	/** By place. */
	readonly findings: readonly Finding[];
	/** By name, in the order of their first place. */
	readonly abbreviations: ReadonlyMap<string, Abbreviation>;
	/** In order; the first begins with the document. */
	readonly sections: readonly Section[];
	/** What markup declares, by label; of two alike the last. */
	readonly declared: ReadonlyMap<string, Declared>;
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
	private readonly words = new WeakMap<PassageReading, Map<string, boolean>>();
	private readonly interned = new Map<string, string>();
	private readonly names: KnownNames;
	private readonly longForms = new LongFormReader();
	private readonly variants: VariantNames;
	private readonly interest: TermInterest;

	constructor(
		private readonly reading: DocumentReading,
		private readonly source: DocumentSource,
		private readonly format: FormatName,
		private readonly options: AuditOptions,
	) {
		this.names = new KnownNames(reading.lexicon);
		this.variants = new VariantNames(reading.lexicon);
		this.interest = new TermInterest(reading.senses, this.variants, options.rules);
	}

	/**
	 * Audits what is read, in steps between which it may be paused; the document must not change meanwhile. `rest` is what the other
	 * files of the paper say; a part of a paper with it is audited as one that is not by itself.
	 */
	*audit(rest?: RestOfPaper): Generator<undefined, AuditResult> {
		const { reading, source, options } = this;
		const passages = yield* this.auditPassages();
		const sections = sectionsOf(passages);
		const list = this.listIn(passages);
		const abbreviations = takeCensus(passages, sections, list);
		yield;
		const context = this.contextOf(passages, list, rest);
		const found: Finding[] = [];
		for (const abbreviation of abbreviations.values()) {
			found.push(...checkAcronym(abbreviation, context));
		}
		const articles = [...articlesIn(passages, sections)];
		// To tell the language takes longer than to find that no article is wrong.
		if (articles.length > 0 && reading.language === 'en') {
			found.push(...articles);
		}
		const terms: TermContext = {
			reading,
			sections,
			kept: this.keptTerms,
			year: yearOfDocument(source),
			rules: options.rules,
			variants: this.variants,
			interest: this.interest,
			excluded: list,
		};
		found.push(...(yield* checkTerms(passages, terms)));
		if (options.rules.has('variant-form')) {
			found.push(...this.checkHouseStyle(passages, sections, abbreviations));
		}
		if (options.rules.has('long-form-after-definition')) {
			const uses = yield* this.longForms.read(passages, abbreviations);
			found.push(...checkLongForms(uses, abbreviations, sections, reading.language));
		}
		const ignored = ignoredIn(source);
		const findings = found.filter(
			({ code, name, start }) =>
				options.rules.has(code) &&
				!isWithin(start, list) &&
				!options.ignored.has(name) &&
				!ignored.has(name) &&
				!isIgnoredAt(source, start, name),
		);
		findings.sort((a, b) => a.start - b.start || a.end - b.end);
		const declared = new Map<string, Declared>();
		let words = 0;
		for (const { audit } of passages) {
			audit.declared.forEach((one) => declared.set(one.label, one));
			words += audit.words;
		}
		return { findings, abbreviations, sections, declared, words };
	}

	private *auditPassages(): Generator<undefined, readonly AuditedPassage[]> {
		const { format, names, source, options } = this;
		const knows: Knows = (abbreviation, phrase) => names.has(abbreviation, phrase);
		const spoken = (abbreviation: string): Spoken => names.spoken(abbreviation);
		const intern = (name: string): string => {
			const known = this.interned.get(name);
			if (known === undefined) {
				this.interned.set(name, name);
			}
			return known ?? name;
		};
		const passages: AuditedPassage[] = [];
		const placed = [...this.reading.placedPassages()];
		for (const [index, { line, content }] of placed.entries()) {
			let audit = this.kept.get(content);
			if (audit === undefined) {
				const next = placed[index + 1]?.line ?? source.lineCount;
				const { sectionNames } = options;
				const context = { format, knows, spoken, intern, isFirst: line === 0, sectionNames };
				audit = auditPassage(content, this.sourceOf(line, next), context);
				this.kept.set(content, audit);
				yield;
			}
			passages.push({ offset: source.offsetOf(line), audit, reading: content });
		}
		return passages;
	}

	private contextOf(
		passages: readonly AuditedPassage[],
		list: FoundList | undefined,
		rest: RestOfPaper | undefined,
	): AcronymContext {
		const { names } = this;
		const { houseStyle, fewUses, isFragment } = this.options;
		const listed = new Set(list?.rows.map((row) => row.name));
		return {
			isWellKnown: (name) => isWellKnown(houseStyle, name) || listed.has(name),
			isOrdinaryWord: (name) =>
				/^\p{Lu}{4,}$/u.test(name) && names.conceptsOf(name).length === 0 && this.holdsWord(passages, name.toLowerCase()),
			longForms: (name) => names.longForms(name),
			knows: (name, phrase) => names.has(name, phrase),
			rest,
			fewUses,
			isFragment: isFragment && rest === undefined,
		};
	}

	private checkHouseStyle(
		passages: readonly AuditedPassage[],
		sections: readonly Section[],
		abbreviations: ReadonlyMap<string, Abbreviation>,
	): Iterable<Finding> {
		const finder = new SectionFinder(sections);
		return checkHouseStyle(
			HOUSE_STYLES[this.options.houseStyle],
			abbreviations,
			passages,
			(offset) => isOwnText(finder.at(offset)),
			(name) => this.names.conceptsOf(name).length > 0,
		);
	}

	/** The list of abbreviations that a command keeps in the document; most documents have none, and are not looked through. */
	private listIn(passages: readonly AuditedPassage[]): FoundList | undefined {
		if (!passages.some(({ audit }) => audit.hasListMark)) {
			return undefined;
		}
		const list = findList(this.sourceOf(0, this.source.lineCount), this.format);
		return list?.kind === 'list' ? list : undefined;
	}

	/** Whether a word stands somewhere in small letters; each passage is asked once. */
	private holdsWord(passages: readonly AuditedPassage[], word: string): boolean {
		return passages.some(({ reading }) => {
			let words = this.words.get(reading);
			if (words === undefined) {
				words = new Map();
				this.words.set(reading, words);
			}
			let isThere = words.get(word);
			if (isThere === undefined) {
				isThere = holds(reading.text, word);
				words.set(word, isThere);
			}
			return isThere;
		});
	}

	private sourceOf(first: number, next: number): string {
		const { source } = this;
		const lines: string[] = [];
		for (let index = first; index < next; index++) {
			lines.push(source.line(index), source.lineEnd);
		}
		return lines.join('');
	}
}

/** Whether a word stands somewhere in a text, as it is. */
function holds(text: string, word: string): boolean {
	for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
		if (!isWordAt(text, at - 1) && !isWordAt(text, at + word.length)) {
			return true;
		}
	}
	return false;
}
