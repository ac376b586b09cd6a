import type { Evidence } from './evidence';
import type { LocalDefinition } from './localDefinitions';
import type { Meaning, Sense, Senses } from './senses';

export type Certainty = 'certain' | 'possible';

/** `off` hides weak designations, `supported` shows those that the document speaks for, `all` shows all as possible. */
export type WeakWords = 'off' | 'supported' | 'all';

/** What a designation means in its context. */
export interface Judgement {
	/** Numbers of entries: of one concept where `certain`; of every sense that is left where `possible`. Never empty. */
	readonly entries: readonly number[];
	/** Whether the designation is an abbreviation. */
	readonly isAbbreviation: boolean;
	readonly certainty: Certainty;
	/** What the document says the abbreviation stands for, where that is none of the senses. */
	readonly otherMeaning: string | undefined;
	/** What nothing speaks for gives way to any other that shows. */
	readonly isSupported: boolean;
}

/** What stands near a place. */
export interface Neighbourhood {
	/** Whether the concept's organisation, or one that it is related to, stands elsewhere in the block. */
	holdNeighbourOf(sense: Sense): boolean;
}

/**
 * Weighs the senses of a designation, as the matching contract says: what the document defines decides; else what the document
 * as a whole speaks for; else what stands in the same block around it. `undefined` if nothing shows.
 */
function judge(meaning: Meaning, evidence: Evidence, weakWords: WeakWords, surroundings: Neighbourhood): Judgement | undefined {
	const { senses, sole, isAbbreviation } = meaning;
	const [first, second] = senses;
	if (first === undefined) {
		return undefined;
	}
	const local = isAbbreviation ? evidence.definitionOf(first.entry) : undefined;
	if (local !== undefined) {
		return judgeDefined(meaning, local);
	}
	if (sole !== undefined) {
		return meaning.unaided;
	}
	if (second !== undefined) {
		return meaning.hasWeak || meaning.hasNeighbours
			? judgeHomograph(meaning, evidence, weakWords, surroundings)
			: judgeByNames(meaning, evidence);
	}
	const isSupported =
		evidence.isNamedInFull(first.concept) ||
		(isAbbreviation && evidence.supportsAbbreviation(first.concept)) ||
		surroundings.holdNeighbourOf(first);
	if (!isVisible(first, isSupported, weakWords)) {
		return undefined;
	}
	const isCertain = isSupported && first.weak === 'contextual' && weakWords !== 'all';
	return judgement(meaning, senses, isCertain ? 'certain' : 'possible', isSupported);
}

function judgeDefined(meaning: Meaning, local: LocalDefinition): Judgement {
	const meant = meaning.senses.filter((sense) => local.concepts.has(sense.concept));
	const otherMeaning = local.concepts.size === 0 ? local.longForm : undefined;
	return meant.length === 1
		? judgement(meaning, meant, 'certain', true)
		: judgement(meaning, meant.length > 0 ? meant : meaning.senses, 'possible', false, otherMeaning);
}

/** Of a homograph for which nothing speaks but names in full. */
function judgeByNames(meaning: Meaning, evidence: Evidence): Judgement {
	const { concepts, senses } = meaning;
	let decided = -1;
	for (let i = 0; i < concepts.length; i++) {
		if (evidence.isNamedInFull(concepts[i]!)) {
			if (decided !== -1) {
				return judgement(meaning, senses, 'possible', true);
			}
			decided = i;
		}
	}
	return decided === -1 ? meaning.unaided : judgement(meaning, [senses[decided]!], 'certain', true);
}

/** For a homograph the subject matter says nothing: it would speak for all its senses alike. */
function judgeHomograph(
	meaning: Meaning,
	evidence: Evidence,
	weakWords: WeakWords,
	surroundings: Neighbourhood,
): Judgement | undefined {
	const { senses } = meaning;
	let hidden: Sense[] | undefined;
	let supported = 0;
	let decided: Sense | undefined;
	for (const sense of senses) {
		const isSupported = evidence.isNamedInFull(sense.concept) || surroundings.holdNeighbourOf(sense);
		if (!isVisible(sense, isSupported, weakWords)) {
			hidden ??= [];
			hidden.push(sense);
		} else if (isSupported) {
			supported++;
			decided = sense;
		}
	}
	if (decided !== undefined && supported === 1 && decided.weak !== 'quiet') {
		return judgement(meaning, [decided], 'certain', true);
	}
	const visible = hidden === undefined ? senses : senses.filter((sense) => !hidden.includes(sense));
	return visible.length === 0 ? undefined : judgement(meaning, visible, 'possible', supported > 0);
}

function judgement(
	{ senses, names, isAbbreviation }: Meaning,
	left: readonly Sense[],
	certainty: Certainty,
	isSupported: boolean,
	otherMeaning?: string,
): Judgement {
	const entries = left === senses ? names : left.map(({ entry }) => entry);
	return { entries, isAbbreviation, certainty, otherMeaning, isSupported };
}

function isVisible(sense: Sense, isSupported: boolean, weakWords: WeakWords): boolean {
	switch (weakWords) {
		case 'all':
			return true;
		case 'off':
			return sense.weak === undefined;
		case 'supported':
			return sense.weak !== 'quiet' || isSupported;
	}
}

/** Judgements of a document that do not depend on the block, kept as long as the evidence stays the same. */
export class Judgements {
	private readonly kept = new Map<number, Judgement | typeof NOTHING | typeof DEPENDS>();
	private version = -1;

	constructor(
		private readonly senses: Senses,
		private readonly evidence: Evidence,
		private readonly weakWords: WeakWords,
	) {}

	/** Forgets what does not hold any more; to be called before `of`, whenever the evidence may have changed. */
	refresh(): void {
		const { version } = this.evidence;
		if (this.version !== version) {
			this.version = version;
			this.kept.clear();
		}
	}

	/** Judges a meaning by its number; `undefined` if nothing shows. */
	of(number: number, surroundings: Neighbourhood): Judgement | undefined {
		const settled = this.senses.settled(number);
		if (settled !== undefined) {
			return settled;
		}
		let known = this.kept.get(number);
		if (known === undefined) {
			const meaning = this.senses.meaning(number);
			const depends = meaning.sole === undefined && meaning.hasNeighbours;
			known = depends ? DEPENDS : (judge(meaning, this.evidence, this.weakWords, surroundings) ?? NOTHING);
			this.kept.set(number, known);
		}
		if (known === DEPENDS) {
			return judge(this.senses.meaning(number), this.evidence, this.weakWords, surroundings);
		}
		return known === NOTHING ? undefined : known;
	}
}

const NOTHING = 'nothing';
const DEPENDS = 'depends';
