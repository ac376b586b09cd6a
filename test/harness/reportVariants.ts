import { pick, seededRandom, shuffled } from '../bench/random';
import type { DescribedUnit, ReportUnit } from './reportUnits';

/** A line of a copy, and the unit whose words it has. */
interface CopyLine {
	readonly text: string;
	readonly unit?: string;
}

/** A text in which units of a report stand, and where. */
export interface Variant {
	readonly name: string;
	readonly text: string;
	/** First and last line of every unit that is there, from 0. */
	readonly places: ReadonlyMap<string, readonly [first: number, last: number]>;
}

/** A report, taken apart. */
export interface TakenApart {
	/** The file as it is. */
	readonly file: string;
	readonly units: readonly ReportUnit[];
	readonly described: readonly DescribedUnit[];
}

type Change = (line: string) => string;

/** The copies of a report in which every unit must be found. */
export function variantsOf(report: TakenApart): readonly Variant[] {
	const asItIs = fileLines(report);
	const paragraphs = layOut(report, (text) => [text]);
	const wrapped = (width: number) => layOut(report, (text) => wrap(text, width));
	const hyphenated = layOut(report, (text) => wrap(text, 60, true));
	const paged = pages(report);
	return [
		variant('the file as it is', asItIs),
		variant('one line a paragraph', paragraphs),
		...[40, 72, 100].map((width) => variant(`hard-wrapped at ${width} columns`, wrapped(width))),
		variant('pages with headers, footers, numbers and notes at their feet', paged),
		variant(
			'notes at the end',
			notesLast(report, (text) => wrap(text, 72)),
		),
		variant('notes after the paragraph that has the marker', notesAfter(report)),
		variant('straight quotes and dashes in ASCII', changed(asItIs, ascii)),
		variant('straight quotes and dashes in ASCII, hard-wrapped', changed(wrapped(72), ascii)),
		variant('words hyphenated at line ends', hyphenated),
		variant('words hyphenated at line ends, in pages', pages(report, true)),
		variant('ligatures', changed(paged, ligatures)),
		variant('Markdown', markdown(report)),
		variant('CRLF', asItIs, '\r\n'),
		variant('CRLF, hard-wrapped', wrapped(40), '\r\n'),
		variant(
			'NFD',
			changed(asItIs, (text) => text.normalize('NFD')),
		),
		variant(
			'all in capitals, without blank lines',
			wrapped(72).flatMap((line) => (line.text === '' ? [] : [{ ...line, text: line.text.toUpperCase() }])),
		),
	];
}

/** The copies as a scan would give them: two of a hundred characters wrong. */
export function scansOf(report: TakenApart, seeds: readonly number[]): readonly Variant[] {
	return seeds.flatMap((seed) => {
		const random = seededRandom(seed);
		const scan = scanned(random, 0.02);
		return [
			variant(`a scan of the file (${seed})`, changed(fileLines(report), scan)),
			variant(`a scan of pages (${seed})`, changed(pages(report), scan)),
			variant(
				`a scan, one line a paragraph (${seed})`,
				changed(
					layOut(report, (text) => [text]),
					scan,
				),
			),
		];
	});
}

/** Copies without some sections, or with sections in another order. */
export function partsOf(report: TakenApart, seeds: readonly number[]): readonly Variant[] {
	const sections = sectionsOf(report);
	const copy = (name: string, parts: readonly (readonly ReportUnit[])[], width: number): Variant =>
		variant(
			name,
			layOut({ ...report, units: parts.flat() }, (text) => wrap(text, width)),
		);
	return [
		...sections.map((section, index) =>
			copy(
				`without ${section[0]!.id}`,
				sections.filter((_, other) => other !== index),
				72,
			),
		),
		...sections.map((section) => copy(`${section[0]!.id} alone`, [section], 100)),
		...seeds.map((seed) => copy(`sections in another order (${seed})`, shuffled(seededRandom(seed), sections), 72)),
		...seeds.map((seed) => {
			const random = seededRandom(seed);
			return copy(
				`half of the sections in another order (${seed})`,
				shuffled(random, sections).slice(0, Math.ceil(sections.length / 2)),
				72,
			);
		}),
	];
}

/** Notes that quote six paragraphs each among the analyst's own text. */
export function quotationsOf(report: TakenApart, own: readonly string[], seeds: readonly number[]): readonly Variant[] {
	const paragraphs = report.units.filter(({ kind }) => kind === 'paragraph');
	return seeds.map((seed) => {
		const random = seededRandom(seed);
		const quoted = shuffled(random, paragraphs).slice(0, 6);
		const lines = quoted.flatMap((unit): CopyLine[] => [
			...Array.from({ length: 1 + Math.floor(random() * 3) }, () => [{ text: pick(random, own) }, { text: '' }]).flat(),
			...wrap(unit.text, 72).map((text) => ({ text: `> ${text}`, unit: unit.id })),
			{ text: '' },
		]);
		return variant(`notes that quote six paragraphs (${seed})`, [
			{ text: '# Notes' },
			{ text: '' },
			...lines,
			{ text: own[0]! },
		]);
	});
}

function variant(name: string, lines: readonly CopyLine[], lineEnd = '\n'): Variant {
	const places = new Map<string, readonly [number, number]>();
	for (const [number, { unit }] of lines.entries()) {
		if (unit !== undefined) {
			places.set(unit, [places.get(unit)?.[0] ?? number, number]);
		}
	}
	return { name, text: lines.map(({ text }) => text).join(lineEnd), places };
}

function changed(lines: readonly CopyLine[], change: Change): readonly CopyLine[] {
	return lines.map((line) => ({ ...line, text: change(line.text) }));
}

function fileLines({ file, units }: TakenApart): readonly CopyLine[] {
	const owners = new Map(units.flatMap(({ id, lines }) => lines.map((line) => [line, id] as const)));
	return file.split(/\r?\n/).map((text, number) => {
		const unit = owners.get(number);
		return unit === undefined ? { text } : { text, unit };
	});
}

/** A unit as it is printed: a note with its number, a text with the markers of its notes. */
function printed({ described }: TakenApart, unit: ReportUnit, mark: (number: number) => string): string {
	const number = described.find(({ id }) => id === unit.id)?.number;
	const markers = described.flatMap((other) => (other.anchor === unit.id ? mark(other.number!) : []));
	return `${number === undefined ? '' : `${number} `}${unit.text}${markers.join('')}`;
}

function block(unit: ReportUnit, lines: readonly string[]): readonly CopyLine[] {
	return [...lines.map((text) => ({ text, unit: unit.id })), { text: '' }];
}

function layOut(report: TakenApart, lay: (text: string) => readonly string[]): readonly CopyLine[] {
	return report.units.flatMap((unit) => block(unit, lay(printed(report, unit, (number) => `${number}`))));
}

const isNote = ({ kind }: ReportUnit) => kind === 'note';

function notesLast(report: TakenApart, lay: (text: string) => readonly string[]): readonly CopyLine[] {
	const ordered = [...report.units.filter((unit) => !isNote(unit)), ...report.units.filter(isNote)];
	return layOut({ ...report, units: ordered }, lay);
}

function notesAfter(report: TakenApart): readonly CopyLine[] {
	const ordered = report.units
		.filter(({ kind }) => kind !== 'note')
		.flatMap((unit) => [unit, ...report.units.filter(({ anchor }) => anchor === unit.id)]);
	return layOut({ ...report, units: ordered }, (text) => wrap(text, 80));
}

/** Pages of 40 lines under a running header, the notes whose markers stand on one above its number. */
function pages(report: TakenApart, hyphenate = false): readonly CopyLine[] {
	const body = report.units
		.filter(({ kind }) => kind !== 'note')
		.flatMap((unit) =>
			block(
				unit,
				wrap(
					printed(report, unit, (number) => `${number}`),
					72,
					hyphenate,
				),
			),
		);
	const lines: CopyLine[] = [];
	for (let start = 0, page = 1; start < body.length; start += 40, page++) {
		const onPage = body.slice(start, start + 40);
		const ending = new Set(onPage.flatMap(({ unit }, index) => (body[start + index + 1]?.unit === unit ? [] : (unit ?? []))));
		const notes = report.units.filter(({ anchor }) => anchor !== undefined && ending.has(anchor));
		lines.push(
			{ text: page % 2 === 0 ? `${page}    Record of a seminar on things that matter` : `What the seminar said    ${page}` },
			{ text: '' },
			...onPage,
			...(notes.length === 0 ? [] : [{ text: '' }, { text: '_'.repeat(20) }]),
			...notes.flatMap((note) => wrap(printed(report, note, String), 90).map((text) => ({ text, unit: note.id }))),
			{ text: '' },
			{ text: `- ${page} -` },
			{ text: '\f' },
		);
	}
	return lines;
}

const mark = (number: number) => `[^${number}]`;

const emphasised = (text: string) =>
	text.replace(/\b(\w{6,}) (\w+)\b/g, (all, one: string, other: string) =>
		one.length % 3 === 0 ? `**${one}** *${other}*` : one.length % 3 === 1 ? `_${one} ${other}_` : all,
	);

function markdown(report: TakenApart): readonly CopyLine[] {
	const body = report.units.flatMap((unit): readonly CopyLine[] => {
		switch (unit.kind) {
			case 'section':
				return block(unit, [`## ${printed(report, unit, mark)}`]);
			case 'paragraph':
				return block(unit, wrap(emphasised(printed(report, unit, mark)), 90));
			case 'note':
				return [];
		}
	});
	const notes = report.units
		.filter(({ kind }) => kind === 'note')
		.flatMap((unit) =>
			block(unit, [`[^${report.described.find(({ id }) => id === unit.id)!.number}]: ${emphasised(unit.text)}`]),
		);
	return [...body, ...notes];
}

/** Sections as printed, each with the notes that stand in it. */
function sectionsOf({ units }: TakenApart): readonly (readonly ReportUnit[])[] {
	const sections: ReportUnit[][] = [];
	for (const unit of units) {
		if (unit.kind === 'section') {
			sections.push([unit]);
		} else {
			sections[sections.length - 1]!.push(unit);
		}
	}
	return sections;
}

/** Lines of at most so many columns; hyphenated, words are broken where they do not fit. */
function wrap(text: string, width: number, hyphenate = false): readonly string[] {
	const lines: string[] = [];
	let line = '';
	for (const word of text.split(/\s+/)) {
		const room = width - line.length - 2;
		if (line.length + 1 + word.length <= width || line === '') {
			line = line === '' ? word : `${line} ${word}`;
		} else if (hyphenate && room >= 3 && /^\p{L}{7,}$/u.test(word.slice(0, room + 3))) {
			lines.push(`${line} ${word.slice(0, room)}-`);
			line = word.slice(room);
		} else {
			lines.push(line);
			line = word;
		}
	}
	return [...lines, line];
}

function ascii(text: string): string {
	return text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/–/g, '-').replace(/—/g, '--').replace(/…/g, '...');
}

function ligatures(text: string): string {
	return text.replace(/ffi/g, 'ﬃ').replace(/ffl/g, 'ﬄ').replace(/ff/g, 'ﬀ').replace(/fi/g, 'ﬁ').replace(/fl/g, 'ﬂ');
}

/** Puts other characters for a part of them, leaves some out, doubles some. */
function scanned(random: () => number, rate: number): Change {
	return (text) =>
		[...text]
			.map((character) => {
				if (random() >= rate || (character === ' ' && text.trim() === '')) {
					return character;
				}
				const kind = random();
				return kind < 0.7 ? pick(random, [...'abcdeilmnorstuvw1.,~ ']) : kind < 0.85 ? '' : `${character}${character}`;
			})
			.join('');
}
