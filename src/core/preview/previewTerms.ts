import { visiblePhrase } from '../audit/definitions';
import type { DocumentReading, DocumentSource } from '../document/documentReading';
import type { PassageReading } from '../document/passageReading';
import type { PreviewTerm } from './previewTokens';

/** The designations of a document that is read wholly. What a change does not touch is not collected again. */
export class PreviewTerms {
	/** Of each passage, in its offsets, as long as the evidence stays the same. */
	private kept = new WeakMap<PassageReading, readonly PreviewTerm[]>();
	private evidence = '';

	constructor(
		private readonly reading: DocumentReading,
		private readonly source: Pick<DocumentSource, 'offsetOf'>,
	) {}

	/** In order, in offsets of the document; concepts are numbers in its lexicon. Linear in their number. */
	all(): readonly PreviewTerm[] {
		const { reading } = this;
		if (this.evidence !== reading.evidenceVersion) {
			this.evidence = reading.evidenceVersion;
			this.kept = new WeakMap();
		}
		const terms: PreviewTerm[] = [];
		for (const { line, content } of reading.placedPassages()) {
			const offset = this.source.offsetOf(line);
			let own = this.kept.get(content);
			if (own === undefined) {
				own = [...this.termsOf(content)];
				this.kept.set(content, own);
			}
			for (const { start, phrase, concept } of own) {
				terms.push({ start: offset + start, phrase, concept });
			}
		}
		return terms;
	}

	private *termsOf(passage: PassageReading): Iterable<PreviewTerm> {
		const { lexicon } = this.reading;
		for (const { start, end, certainty, judgement } of this.reading.occurrencesOf(passage)) {
			const [entry] = judgement.entries;
			yield {
				start,
				phrase: visiblePhrase(passage.text.slice(start, end)),
				concept: certainty === 'certain' && entry !== undefined ? lexicon.conceptOf(entry) : undefined,
			};
		}
	}
}
