import type { Definition, Span } from './finding';
import type { PassageAudit, Use } from './passageAudit';
import { type SectionRole, SectionWalk } from './sections';
import { isWithin } from './sectionWalk';

/** A passage's audit and the offset in the document that its offsets are from. */
export interface PlacedAudit {
	readonly offset: number;
	readonly audit: PassageAudit;
}

/** A definition in its scope. */
export interface Explanation {
	readonly definition: Definition;
	/** As `SectionWalk.scope` numbers them; `undefined` where it explains for the whole document. */
	readonly scope: number | undefined;
}

/** A use in its scope. */
export interface Mention extends Span {
	readonly scope: number;
	readonly isDoubtful: boolean;
	readonly isQuoted: boolean;
}

/** Everything that a document has to do with one abbreviation, each list in order. */
export interface Abbreviation {
	/** In the singular. */
	readonly name: string;
	readonly mentions: readonly Mention[];
	readonly explanations: readonly Explanation[];
	/** Where it stands in notes, which count for nothing. */
	readonly inNotes: readonly Span[];
}

interface Entry extends Abbreviation {
	readonly mentions: Mention[];
	readonly explanations: Explanation[];
	readonly inNotes: Span[];
}

/** A section of a document, which begins at an offset and ends where the next begins. */
export interface Section {
	readonly start: number;
	readonly role: SectionRole;
	readonly scope: number;
}

/**
 * Who uses and explains which abbreviation where: a document's abbreviations by name, in the order of their first place. Definitions
 * of passages are given the document's offsets here. What stands in `excluded`, a list that is kept by command, does not count.
 * Linear in what the passages hold.
 */
export function takeCensus(
	passages: readonly PlacedAudit[],
	sections: readonly Section[],
	excluded: Span | undefined,
): ReadonlyMap<string, Abbreviation> {
	const isExcluded = (offset: number): boolean => isWithin(offset, excluded);
	const labels = new Map<string, string>();
	const explained = explanationsOf(passages, sections, labels, isExcluded);
	const entries = new Map<string, Entry>();
	const entryOf = (name: string): Entry => {
		let entry = entries.get(name);
		if (entry === undefined) {
			entry = { name, mentions: [], explanations: [], inNotes: [] };
			entries.set(name, entry);
		}
		return entry;
	};
	const definitionStarts = new Set<number>();
	const explainedNames = new Set<string>();
	for (const { definition } of explained) {
		definitionStarts.add(definition.at.start);
		explainedNames.add(definition.abbreviation);
	}
	const undoubted = undoubtedNames(passages);
	let at = 0;
	let next = 0;
	const explain = (until: number): void => {
		for (; next < explained.length && explained[next]!.definition.at.start <= until; next++) {
			entryOf(explained[next]!.definition.abbreviation).explanations.push(explained[next]!);
		}
	};
	const mention: Tell = (name, start, end, { isNote, isDoubtful, isQuoted }) => {
		while (at + 1 < sections.length && sections[at + 1]!.start <= start) {
			at++;
		}
		const { role, scope } = sections[at]!;
		explain(start);
		if (role === 'bibliography' || (isDoubtful && !explainedNames.has(name) && !undoubted.has(name))) {
			return;
		}
		if (definitionStarts.has(start) || isExcluded(start)) {
			return;
		}
		const entry = entryOf(name);
		if (isNote || role === 'notes') {
			entry.inNotes.push({ start, end });
		} else {
			entry.mentions.push({ start, end, scope, isDoubtful, isQuoted });
		}
	};
	for (const { offset, audit } of passages) {
		const { uses, labelled } = audit;
		let l = 0;
		for (const use of uses) {
			for (; l < labelled.length && labelled[l]!.start < use.start; l++) {
				mentionLabel(labelled[l]!, offset, labels, mention);
			}
			mentionUse(use, offset, explainedNames, mention);
		}
		for (; l < labelled.length; l++) {
			mentionLabel(labelled[l]!, offset, labels, mention);
		}
	}
	explain(Number.POSITIVE_INFINITY);
	return entries;
}

/** What stands somewhere as nothing but an abbreviation: elsewhere it is one as well, be it in a heading in capitals. */
function undoubtedNames(passages: readonly PlacedAudit[]): ReadonlySet<string> {
	const names = new Set<string>();
	for (const { audit } of passages) {
		for (const name of audit.undoubted) {
			names.add(name);
		}
	}
	return names;
}

type Tell = (name: string, start: number, end: number, use: Pick<Use, 'isNote' | 'isDoubtful' | 'isQuoted'>) => void;

/** A compound counts as a whole where the document explains it as one, else for each part. */
function mentionUse(use: Use, offset: number, names: ReadonlySet<string>, tell: Tell): void {
	if (use.parts === undefined || names.has(use.key)) {
		tell(use.key, offset + use.start, offset + use.end, use);
		return;
	}
	for (const { key, start, end, isDoubtful } of use.parts) {
		tell(key, offset + start, offset + end, { isDoubtful, isNote: use.isNote, isQuoted: use.isQuoted });
	}
}

const PLAIN = { isNote: false, isDoubtful: false, isQuoted: false };

function mentionLabel(
	use: PassageAudit['labelled'][number],
	offset: number,
	labels: ReadonlyMap<string, string>,
	tell: Tell,
): void {
	const name = labels.get(use.label);
	if (name !== undefined) {
		tell(name, offset + use.start, offset + use.end, PLAIN);
	}
}

/** The sections of a document, in order; the first begins with it. */
export function sectionsOf(passages: readonly PlacedAudit[]): readonly Section[] {
	const walk = new SectionWalk();
	const sections: Section[] = [{ start: 0, role: 'body', scope: 0 }];
	for (const { offset, audit } of passages) {
		const { headings, marks } = audit;
		let m = 0;
		const passMarks = (until: number): void => {
			for (; m < marks.length && marks[m]!.start < until; m++) {
				walk.mark(marks[m]!);
				sections.push({ start: offset + marks[m]!.start, role: walk.role, scope: walk.scope });
			}
		};
		for (const heading of headings) {
			passMarks(heading.start);
			walk.heading(heading);
			sections.push({ start: offset + heading.start, role: walk.role, scope: walk.scope });
		}
		passMarks(Number.POSITIVE_INFINITY);
	}
	return sections;
}

/** All explanations in order; fills in the labels of declared ones. */
function explanationsOf(
	passages: readonly PlacedAudit[],
	sections: readonly Section[],
	labels: Map<string, string>,
	isExcluded: (offset: number) => boolean,
): readonly Explanation[] {
	const found: Explanation[] = [];
	let at = 0;
	for (const { offset, audit } of passages) {
		for (const { label, definition } of audit.declared) {
			labels.set(label, definition.abbreviation);
			if (!isExcluded(offset + definition.at.start)) {
				found.push({ definition: movedDefinition(definition, offset), scope: undefined });
			}
		}
		for (const { definition, isAligned } of audit.explained) {
			const start = offset + definition.at.start;
			while (at + 1 < sections.length && sections[at + 1]!.start <= start) {
				at++;
			}
			const { role, scope } = sections[at]!;
			const counts =
				role !== 'bibliography' && role !== 'notes' && (isAligned || role === 'abbreviations') && !isExcluded(start);
			if (counts) {
				const isForAll = definition.pattern === 'declared' || role === 'abbreviations';
				found.push({ definition: movedDefinition(definition, offset), scope: isForAll ? undefined : scope });
			}
		}
	}
	found.sort((a, b) => a.definition.at.start - b.definition.at.start);
	// What markup declares where the prose explains it is the same explanation.
	const isDeclared = ({ definition }: Explanation): boolean => definition.pattern === 'declared';
	const explained = new Set(found.filter((one) => !isDeclared(one)).map(({ definition }) => definition.at.start));
	return found.filter((one) => !isDeclared(one) || !explained.has(one.definition.at.start));
}

function moved<T extends Span>({ start, end }: T, by: number): Span {
	return { start: start + by, end: end + by };
}

function movedDefinition(definition: Definition, by: number): Definition {
	return { ...definition, at: moved(definition.at, by), long: moved(definition.long, by) };
}
