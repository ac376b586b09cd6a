import type { Note, Paragraph, ReportFile, Section, Unit } from './model';

/** The section index with its structure made plain. Immutable. */
export class Report {
	readonly file: ReportFile;
	private readonly byId: ReadonlyMap<string, Unit>;

	constructor(file: ReportFile) {
		this.file = file;
		this.byId = new Map(file.units.map((unit) => [unit.id, unit]));
	}

	/** In the report's order; notes at the end. */
	get units(): readonly Unit[] {
		return this.file.units;
	}

	unit(id: string): Unit | undefined {
		return this.byId.get(id);
	}

	/** Sections of the first level, in order. */
	get sections(): readonly Section[] {
		return this.file.units.filter((unit): unit is Section => unit.kind === 'section' && unit.parent === undefined);
	}

	get notes(): readonly Note[] {
		return this.file.units.filter((unit): unit is Note => unit.kind === 'note');
	}

	/** What a section holds, in order: its own paragraphs, then its subsections. */
	contents(section: Section): readonly (Paragraph | Section)[] {
		return this.file.units.filter(
			(unit): unit is Paragraph | Section =>
				(unit.kind === 'paragraph' && unit.section === section.id) || (unit.kind === 'section' && unit.parent === section.id),
		);
	}

	/** Notes whose marker stands in a heading or paragraph, in order. */
	notesOf(unit: Unit): readonly Note[] {
		return this.notes.filter((note) => note.anchor === unit.id);
	}

	/** The section that a unit belongs to, a section itself included. */
	sectionOf(unit: Unit): Section {
		switch (unit.kind) {
			case 'section':
				return unit;
			case 'paragraph':
				return this.require(unit.section, 'section');
			case 'note':
				return this.sectionOf(this.require(unit.anchor));
		}
	}

	/** Section titles from the outermost to the unit's own. */
	path(unit: Unit): readonly string[] {
		const section = this.sectionOf(unit);
		return section.parent === undefined
			? [section.title]
			: [...this.path(this.require(section.parent, 'section')), section.title];
	}

	private require(id: string): Unit;
	private require(id: string, kind: 'section'): Section;
	private require(id: string, kind?: 'section'): Unit {
		const unit = this.byId.get(id);
		if (unit === undefined || (kind !== undefined && unit.kind !== kind)) {
			throw new Error(`The section index names no unit "${id}".`);
		}
		return unit;
	}
}
