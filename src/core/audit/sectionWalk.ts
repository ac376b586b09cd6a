import type { Section } from './census';
import type { Span } from './finding';

/** Tells the sections of offsets that do not go back. */
export class SectionFinder {
	private index = 0;

	constructor(private readonly sections: readonly Section[]) {}

	at(offset: number): Section {
		while (this.index + 1 < this.sections.length && this.sections[this.index + 1]!.start <= offset) {
			this.index++;
		}
		return this.sections[this.index]!;
	}
}

/** Whether what stands in a section is the paper's own text, as references, notes and lists of abbreviations are not. */
export function isOwnText({ role }: Section): boolean {
	return role !== 'bibliography' && role !== 'notes' && role !== 'abbreviations';
}

/** Whether an offset lies in a span, if there is one. */
export function isWithin(offset: number, span: Span | undefined): boolean {
	return span !== undefined && offset >= span.start && offset < span.end;
}
