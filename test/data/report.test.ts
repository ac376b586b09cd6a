import assert from 'node:assert/strict';
import type { Note, Paragraph, Section, Unit } from '../../src/core/report/model';
import type { Concept } from '../../src/core/termbase/model';
import { readFingerprints, readGlossary, readReport } from '../harness/dataFiles';

const { units } = readReport();
const unitIds = new Set(units.map((unit) => unit.id));
const sections = units.filter((unit): unit is Section => unit.kind === 'section');
const paragraphs = units.filter((unit): unit is Paragraph => unit.kind === 'paragraph');
const notes = units.filter((unit): unit is Note => unit.kind === 'note');
const concepts = readGlossary().concepts;

const echoesOf = (unit: Unit) => (unit.kind === 'section' ? [] : (unit.echoes ?? []));

const toldShortly = (all: readonly { id: string; kind: string; anchor?: string | undefined }[]): readonly string[] =>
	all.map(({ id, kind, anchor }) => `${id} ${kind} ${anchor}`).sort();

describe('section index', () => {
	it('holds every heading, paragraph and note of the report', () => {
		assert.deepEqual([sections.length, paragraphs.length, notes.length], [11, 52, 9]);
	});

	it('gives every unit an id of its own', () => {
		assert.equal(unitIds.size, units.length);
	});

	it('runs in the order of the report: each section, then its paragraphs; the notes at the end', () => {
		const expected = sections.flatMap((section) => [
			section.id,
			...paragraphs
				.filter((paragraph) => paragraph.section === section.id)
				.sort((a, b) => a.ordinal - b.ordinal)
				.map((paragraph) => paragraph.id),
		]);
		assert.deepEqual(
			units.map((unit) => unit.id),
			[...expected, ...[...notes].sort((a, b) => a.number - b.number).map((note) => note.id)],
		);
	});

	it('counts the paragraphs of a section from one, and the notes', () => {
		for (const section of sections) {
			const ordinals = paragraphs.filter((paragraph) => paragraph.section === section.id).map((paragraph) => paragraph.ordinal);
			assert.ok(ordinals.length > 0, section.id);
			assert.deepEqual(
				ordinals,
				ordinals.map((_, index) => index + 1),
				section.id,
			);
		}
		assert.deepEqual(
			notes.map((note) => note.number),
			[1, 2, 3, 4, 5, 6, 7, 8, 9],
		);
	});

	it('never turns a page back', () => {
		let page = 1;
		for (const unit of [...sections, ...paragraphs].sort((a, b) => units.indexOf(a) - units.indexOf(b))) {
			assert.ok(unit.page >= page, unit.id);
			page = unit.kind === 'paragraph' ? (unit.endPage ?? unit.page) : unit.page;
		}
		assert.equal(page, 12);
	});

	it('resolves parents, counterparts, sections and anchors', () => {
		const sectionIds = new Set(sections.map((section) => section.id));
		const topLevel = new Set(sections.filter((section) => section.level === 1).map((section) => section.id));
		for (const section of sections) {
			assert.equal(section.parent !== undefined && topLevel.has(section.parent), section.level === 2, section.id);
			if (section.counterpart !== undefined) {
				const counterpart = sections.find((other) => other.id === section.counterpart);
				assert.equal(counterpart?.counterpart, section.id);
			}
		}
		for (const paragraph of paragraphs) {
			assert.ok(sectionIds.has(paragraph.section), paragraph.id);
		}
		for (const note of notes) {
			assert.ok(unitIds.has(note.anchor) && !note.anchor.startsWith('fn-'), note.id);
		}
	});

	it('resolves echoes, and never lets a unit echo itself', () => {
		for (const unit of units) {
			for (const echo of echoesOf(unit)) {
				assert.ok(unitIds.has(echo.unit) && echo.unit !== unit.id, `${unit.id} echoes ${echo.unit}`);
			}
		}
	});

	it('gives units one hash exactly where their text is the same', () => {
		// es-eu-p2 and eu-p5 have the same words, but a stray space parts them.
		const byHash = new Map<string, string[]>();
		for (const unit of [...paragraphs, ...notes]) {
			byHash.set(unit.hash, [...(byHash.get(unit.hash) ?? []), unit.id]);
		}
		assert.deepEqual(
			[...byHash.values()].filter((ids) => ids.length > 1),
			[
				['es-eu-p3', 'eu-p6'],
				['es-coop-p1', 'coop-p2'],
				['fn-5', 'fn-7'],
			],
		);
	});

	it('has fingerprints of every unit, under the same id, kind and anchor', () => {
		assert.deepEqual(
			toldShortly(readFingerprints('data').units),
			toldShortly(units.map((unit) => (unit.kind === 'note' ? unit : { id: unit.id, kind: unit.kind }))),
		);
	});

	it('tells the three points on which the report is wrong or loose', () => {
		const remarks = new Map(paragraphs.map((paragraph) => [paragraph.id, paragraph.remarks?.join(' ') ?? '']));
		assert.match(remarks.get('coop-p3') ?? '', /No EU battlegroup has ever been deployed/);
		assert.match(remarks.get('eu-p3') ?? '', /run by the Commission/);
		assert.match(remarks.get('coop-p6') ?? '', /closed before 2007/);
	});
});

/** Pairs of unit and concept as the section index has them. */
const mentions = (of: (unit: Unit) => readonly string[]): string[] =>
	units.flatMap((unit) => of(unit).map((conceptId) => `${unit.id} ${conceptId}`)).sort();

/** The same pairs as the glossary has them. */
const mentionedIn = (of: (concept: Concept) => readonly string[] | undefined): string[] =>
	concepts.flatMap((concept) => (of(concept) ?? []).map((unitId) => `${unitId} ${concept.id}`)).sort();

describe('concepts and units', () => {
	it('agree on which unit names which concept', () => {
		assert.deepEqual(
			mentions((unit) => unit.concepts),
			mentionedIn((concept) => concept.report?.units),
		);
	});

	it('agree on which unit means a concept without naming it', () => {
		assert.deepEqual(
			mentions((unit) => (unit.kind === 'paragraph' ? (unit.implied ?? []) : [])),
			mentionedIn((concept) => concept.report?.implied),
		);
	});

	it('list no unit and no concept twice', () => {
		for (const { id, report } of concepts) {
			assert.equal(new Set(report?.units).size, report?.units.length ?? 0, id);
		}
		for (const unit of units) {
			assert.equal(new Set(unit.concepts).size, unit.concepts.length, unit.id);
		}
	});

	it('list the units of a concept in the order of the report', () => {
		const position = new Map(units.map((unit, index) => [unit.id, index]));
		for (const { id, report } of concepts) {
			const positions = (report?.units ?? []).map((unit) => position.get(unit) ?? -1);
			assert.deepEqual(
				positions,
				[...positions].sort((a, b) => a - b),
				id,
			);
		}
	});

	it('count 152 concepts that the report names', () => {
		assert.equal(concepts.filter((concept) => concept.report !== undefined && concept.report.units.length > 0).length, 152);
	});
});
