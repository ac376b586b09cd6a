import type { PassageReading } from '../document/passageReading';
import type { Abbreviation } from './census';
import { findLongForms, type LongFormUse, longFormsOf } from './longFormAgain';
import type { PlacedLongForms } from './longFormRule';
import type { PassageAudit } from './passageAudit';

/** Finds long forms in the passages of a document; again only in what changed, or if the document abbreviates others now. */
export class LongFormReader {
	private kept = new WeakMap<PassageReading, readonly LongFormUse[]>();
	private version = '';

	/** Reads the passages in steps between which it may be paused; answers those that hold a long form. */
	*read(
		passages: readonly { readonly offset: number; readonly reading: PassageReading; readonly audit: PassageAudit }[],
		abbreviations: ReadonlyMap<string, Abbreviation>,
	): Generator<undefined, readonly PlacedLongForms[]> {
		const longForms = longFormsOf([...abbreviations.values()].flatMap(({ explanations }) => explanations));
		if (this.version !== longForms.version) {
			this.version = longForms.version;
			this.kept = new WeakMap();
		}
		const found: PlacedLongForms[] = [];
		for (const { offset, reading, audit } of passages) {
			let uses = this.kept.get(reading);
			if (uses === undefined) {
				uses = findLongForms(reading, longForms, [...audit.notes, ...audit.quotations]);
				this.kept.set(reading, uses);
				yield;
			}
			if (uses.length > 0) {
				found.push({ offset, uses });
			}
		}
		return found;
	}
}
