import type { DocumentReading, DocumentSource } from '../document/documentReading';
import type { PassageReading } from '../document/passageReading';
import type { FormatName } from '../prose/formatNames';
import { checkAcronym } from './acronymRules';
import { type Abbreviation, type PlacedAudit, takeCensus } from './census';
import type { Knows } from './definitions';
import type { Finding, RuleCode } from './finding';
import { HOUSE_STYLES, type HouseStyleName } from './houseStyles';
import { KnownNames } from './knownNames';
import { auditPassage, type PassageAudit } from './passageAudit';

/** How a document is audited. */
export interface AuditOptions {
	readonly houseStyle: HouseStyleName;
	/** The rules that are on. */
	readonly rules: ReadonlySet<RuleCode>;
	/** An explained abbreviation used less often than this is hardly worth explaining. */
	readonly fewUses: number;
	/** Whether the document is a part of a paper whose other parts may explain what it uses. */
	readonly isFragment: boolean;
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
		const { names } = this;
		const passages: PlacedAudit[] = [];
		const readings: PassageReading[] = [];
		let words = 0;
		const placed = [...this.reading.placedPassages()];
		for (const [index, { line, content }] of placed.entries()) {
			let audit = this.kept.get(content);
			if (audit === undefined) {
				const next = placed[index + 1]?.line ?? this.source.lineCount;
				const knows: Knows = (abbreviation, phrase) => names.has(abbreviation, phrase);
				audit = auditPassage(content, this.sourceOf(line, next), { format: this.format, knows, isFirst: line === 0 });
				this.kept.set(content, audit);
				yield;
			}
			words += audit.words;
			passages.push({ offset: this.source.offsetOf(line), audit });
			readings.push(content);
		}
		const abbreviations = takeCensus(passages, () => false);
		yield;
		const findings: Finding[] = [];
		const { rules, houseStyle, fewUses, isFragment } = this.options;
		const { wellKnown } = HOUSE_STYLES[houseStyle];
		const context = {
			isWellKnown: (name: string) => wellKnown.has(name) || wellKnown.has(name.replace(/\d+$/, '')),
			isOrdinaryWord: (name: string) =>
				/^\p{Lu}{4,}$/u.test(name) && names.conceptsOf(name).length === 0 && holdsWord(readings, name.toLowerCase()),
			longForms: (name: string) => names.longForms(name),
			knows: (name: string, phrase: string) => names.has(name, phrase),
			fewUses,
			isFragment,
		};
		for (const abbreviation of abbreviations.values()) {
			for (const finding of checkAcronym(abbreviation, context)) {
				if (rules.has(finding.code)) {
					findings.push(finding);
				}
			}
		}
		findings.sort((a, b) => a.start - b.start || a.end - b.end);
		return { findings, abbreviations, words };
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

/** Whether a word stands somewhere in small letters. */
function holdsWord(readings: readonly PassageReading[], word: string): boolean {
	const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}])${word}(?![\p{L}\p{N}])`, 'u');
	return readings.some(({ text }) => text.includes(word) && pattern.test(text));
}
