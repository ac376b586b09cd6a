import type { Evidence } from './evidence';
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
function judge(
	{ senses, sole, isAbbreviation }: Meaning,
	evidence: Evidence,
	weakWords: WeakWords,
	surroundings: Neighbourhood,
): Judgement | undefined {
	const [first] = senses;
	if (first === undefined) {
		return undefined;
	}
	const judgement = (left: readonly Sense[], certainty: Certainty, isSupported: boolean, otherMeaning?: string): Judgement => ({
		entries: left.map(({ entry }) => entry),
		isAbbreviation,
		certainty,
		otherMeaning,
		isSupported,
	});
	const local = isAbbreviation ? evidence.definitionOf(first.entry) : undefined;
	if (local !== undefined) {
		const meant = senses.filter((sense) => local.concepts.has(sense.concept));
		const otherMeaning = local.concepts.size === 0 ? local.longForm : undefined;
		return meant.length === 1
			? judgement(meant, 'certain', true)
			: judgement(meant.length > 0 ? meant : senses, 'possible', false, otherMeaning);
	}
	if (sole !== undefined) {
		return judgement(senses, 'certain', true);
	}
	const isHomograph = senses.length > 1;
	const isSupported = (sense: Sense): boolean =>
		evidence.isNamedInFull(sense.concept) ||
		// For a homograph the subject matter would speak for all its senses alike.
		(isAbbreviation && !isHomograph && evidence.supportsAbbreviation(sense.concept)) ||
		surroundings.holdNeighbourOf(sense);
	const supported = senses.filter(isSupported);
	const visible = senses.every(({ weak }) => weak === undefined)
		? senses
		: senses.filter((sense) => isVisible(sense, supported.includes(sense), weakWords));
	if (visible.length === 0) {
		return undefined;
	}
	if (isHomograph) {
		const [decided, another] = visible === senses ? supported : supported.filter((sense) => visible.includes(sense));
		return decided !== undefined && another === undefined && decided.weak !== 'quiet'
			? judgement([decided], 'certain', true)
			: judgement(visible, 'possible', decided !== undefined);
	}
	const isCertain = supported.length > 0 && first.weak === 'contextual' && weakWords !== 'all';
	return judgement(visible, isCertain ? 'certain' : 'possible', supported.length > 0);
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
		let known = this.kept.get(number);
		if (known === undefined) {
			const meaning = this.senses.meaning(number);
			const depends = meaning.sole === undefined && meaning.senses.some(({ neighbours }) => neighbours !== undefined);
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
