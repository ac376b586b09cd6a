import type { DocumentReading } from '../document/documentReading';
import type { Occurrence } from '../document/occurrences';
import type { PassageReading } from '../document/passageReading';
import { ambiguousAt } from './ambiguousRule';
import type { PlacedAudit, Section } from './census';
import { visiblePhrase } from './definitions';
import type { Finding, RuleCode, Span } from './finding';
import type { PassageAudit } from './passageAudit';
import type { Heading } from './sections';
import { isOwnText, isWithin, SectionFinder } from './sectionWalk';
import { rarerSpellings, type SpeltName, speltName } from './spellings';
import { type Place, type Superseded, supersededAt } from './supersededRule';
import type { TermInterest } from './termInterest';
import { placeAt } from './termPlaces';
import { isSpeltInWays, type Suspects, suspectsIn } from './termSuspects';
import { type VariantNames, variantAt } from './variantNames';

/** A passage with its audit. */
export interface AuditedPassage extends PlacedAudit {
	readonly reading: PassageReading;
}

/** What there is to say about an occurrence: as it is, or depending on the rest of the document. In offsets of the passage. */
export type Said =
	| Superseded
	| { readonly told?: undefined; readonly finding: Finding; readonly change?: undefined; readonly isOfToday?: undefined }
	| SpeltName;

/** What the rules on terms depend on. */
export interface TermContext {
	readonly reading: DocumentReading;
	readonly sections: readonly Section[];
	/** What was found in passages before, as long as the evidence stays the same. */
	readonly kept: WeakMap<PassageReading, Suspects | 'none'>;
	/** The year in which the document was written, if it says so. */
	readonly year: number | undefined;
	readonly rules: ReadonlySet<RuleCode>;
	readonly variants: VariantNames;
	readonly interest: TermInterest;
	/** What does not count: a list that is kept by command. */
	readonly excluded: Span | undefined;
}

const TERM_RULES: readonly RuleCode[] = ['superseded-term', 'ambiguous-term', 'variant-form'];

/** What the termbases say against the names that a document uses, each name once; in steps. */
export function* checkTerms(
	passages: readonly AuditedPassage[],
	context: TermContext,
): Generator<undefined, readonly Finding[]> {
	const { reading, sections, year, rules, excluded } = context;
	if (!TERM_RULES.some((code) => rules.has(code))) {
		return [];
	}
	const headings: Heading[] = [];
	const said: { readonly offset: number; readonly said: readonly Said[] }[] = [];
	const evidence = reading.evidenceVersion;
	for (const { offset, audit, reading: passage } of passages) {
		const { suspects, isNew } = suspectsIn(passage, evidence, context);
		if (suspects !== undefined && suspects.occurrences.length > 0) {
			const above = `${year ?? ''}\n${headings.map(({ text }) => text).join('\n')}`;
			if (suspects.found?.headings !== above) {
				suspects.found = { headings: above, said: [...saidIn(passage, suspects, audit, headings, context)] };
			}
			said.push({ offset, said: suspects.found.said });
		}
		for (const heading of audit.headings) {
			enter(headings, heading);
		}
		if (isNew) {
			yield;
		}
	}
	const told = new Set(said.flatMap((passage) => passage.said.flatMap((one) => ('told' in one ? (one.told ?? []) : []))));
	const finder = new SectionFinder(sections);
	const findings = new Map<string, Finding>();
	const spelt: SpeltName[] = [];
	for (const { offset, said: here } of said) {
		for (const one of here) {
			if ('spelling' in one) {
				if (isOwnText(finder.at(offset + one.start)) && !isWithin(offset + one.start, excluded)) {
					spelt.push({ ...one, start: one.start + offset, end: one.end + offset });
				}
				continue;
			}
			if (one.told !== undefined || (one.change !== undefined && told.has(one.change) && !one.isOfToday)) {
				continue;
			}
			const { finding } = one;
			const section = finder.at(offset + finding.start);
			const key = keyOf(finding, offset);
			const counts = isOwnText(section) && !isWithin(offset + finding.start, excluded);
			if (rules.has(finding.code) && counts && !findings.has(key)) {
				findings.set(key, { ...finding, start: finding.start + offset, end: finding.end + offset });
			}
		}
	}
	return [...findings.values(), ...rarerSpellings(spelt)];
}

/** What is told once: a homograph, or a change of names, be it of the full name or of the abbreviation; a variant at each place. */
function keyOf(finding: Finding, offset: number): string {
	if (finding.code === 'variant-form') {
		return `${offset + finding.start}`;
	}
	return finding.code === 'superseded-term'
		? `${finding.code} ${finding.concept} ${finding.year} ${finding.successor?.concept ?? ''}`
		: `${finding.code} ${'concepts' in finding ? finding.concepts.join() : finding.name}`;
}

/** What there is to say about a passage's occurrences under the headings above it and its own. */
function* saidIn(
	passage: PassageReading,
	{ occurrences }: Suspects,
	audit: PassageAudit,
	above: readonly Heading[],
	context: TermContext,
): Iterable<Said> {
	const own = audit.headings;
	const open = [...above];
	let h = 0;
	for (const occurrence of occurrences) {
		const { start } = occurrence;
		for (; h < own.length && own[h]!.start <= start; h++) {
			enter(open, own[h]!);
		}
		const place = placeAt(start, passage, audit, open, context.year);
		if (place !== undefined) {
			yield* saidAt(occurrence, place, context);
		}
	}
}

function* saidAt(occurrence: Occurrence, place: Place, { reading: { lexicon }, variants, rules }: TermContext): Iterable<Said> {
	const superseded = supersededAt(occurrence, place, lexicon);
	if (superseded !== undefined) {
		yield superseded;
		return;
	}
	const { text, block } = place;
	if (block.kind === 'note' || block.kind === 'quote') {
		return;
	}
	const name = visiblePhrase(text.slice(occurrence.start, occurrence.end));
	const finding = ambiguousAt(occurrence, name, lexicon) ?? variantAt(occurrence, name, lexicon, variants);
	if (finding !== undefined) {
		yield { finding };
	} else if (rules.has('variant-form') && isSpeltInWays(occurrence, lexicon)) {
		yield speltName(occurrence, name, lexicon);
	}
}

/** The articles that do not fit, but in what is not read. */
export function* articlesIn(passages: readonly AuditedPassage[], sections: readonly Section[]): Iterable<Finding> {
	const finder = new SectionFinder(sections);
	for (const { offset, audit } of passages) {
		for (const article of audit.articles) {
			if (isOwnText(finder.at(offset + article.start))) {
				yield { ...article, start: article.start + offset, end: article.end + offset };
			}
		}
	}
}

function enter(headings: Heading[], heading: Heading): void {
	while (headings.length > 0 && headings.at(-1)!.level >= heading.level) {
		headings.pop();
	}
	headings.push(heading);
}
