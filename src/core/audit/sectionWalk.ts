import type { Section } from './census';

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

/** Whether what stands in a section is the paper's own text, as references and notes are not. */
export function isOwnText({ role }: Section): boolean {
	return role !== 'bibliography' && role !== 'notes';
}
