import { createHash } from 'node:crypto';

/** A unit as the section index describes it: what it takes to find its lines in the report's file. */
export interface DescribedUnit {
	readonly kind: 'section' | 'paragraph' | 'note';
	readonly id: string;
	/** Of a section. */
	readonly title?: string;
	/** Of a note. */
	readonly number?: number;
	/** Of a note: the unit that has its marker. */
	readonly anchor?: string;
	/** Of a paragraph or note, as the section index's model describes it. */
	readonly hash?: string;
}

/** A unit with its text, taken from the report's file. */
export interface ReportUnit {
	readonly id: string;
	readonly kind: DescribedUnit['kind'];
	readonly anchor?: string;
	/** Numbers of its lines that are not blank, from 0; those of others may stand between. */
	readonly lines: readonly number[];
	/** Its lines, joined as the model says, without note markers. */
	readonly text: string;
}

interface Line {
	readonly number: number;
	readonly text: string;
}

/** A line that parts a page's text from its notes: nothing but spaces, many of them. */
const NOTES_BELOW = /^ {20,}$/;
/** A line that begins a page: what is left of a form feed before its text. */
const PAGE = /^ (?=\S)/;
/** Lines that a unit may have at most. */
const LONGEST = 80;

/**
 * Takes a report's file apart. The text of a page stands before its notes, the notes after a line of spaces; a heading is a line
 * that is its title; the lines of a paragraph or note are those whose joined text has the hash that the section index gives, its
 * notes' markers removed. So the file's own blank lines need not be trusted, and a file that is not the report is refused. In the
 * order in which the units begin. Throws an `Error` that names the unit that was not found.
 */
export function reportUnits(text: string, described: readonly DescribedUnit[]): readonly ReportUnit[] {
	const { body, notes } = partedLines(text);
	const found: ReportUnit[] = [];
	for (const [lines, units] of [
		[body, described.filter(({ kind }) => kind !== 'note')],
		[notes, described.filter(({ kind }) => kind === 'note')],
	] as const) {
		let at = 0;
		for (const unit of units) {
			const markers = described.flatMap(({ anchor, number }) => (anchor === unit.id ? (number ?? []) : []));
			const one = unitAt(lines, at, unit, markers);
			found.push(one);
			at += one.lines.length;
		}
		if (at < lines.length) {
			throw new Error(`Line ${lines[at]!.number + 1} belongs to no unit.`);
		}
	}
	return found.sort((a, b) => a.lines[0]! - b.lines[0]!);
}

function partedLines(text: string): { readonly body: readonly Line[]; readonly notes: readonly Line[] } {
	const body: Line[] = [];
	const notes: Line[] = [];
	let isNote = false;
	for (const [number, line] of text.split(/\r?\n/).entries()) {
		if (NOTES_BELOW.test(line)) {
			isNote = true;
		} else if (PAGE.test(line)) {
			isNote = false;
		}
		if (line.trim() !== '') {
			(isNote ? notes : body).push({ number, text: line.trim() });
		}
	}
	return { body, notes };
}

function unitAt(lines: readonly Line[], at: number, unit: DescribedUnit, markers: readonly number[]): ReportUnit {
	const { id, kind, anchor, title, number, hash } = unit;
	let joined = '';
	for (let count = 1; count <= LONGEST && at + count <= lines.length; count++) {
		const line = lines[at + count - 1]!.text;
		joined += joined === '' || joined.endsWith('-') ? line : ` ${line}`;
		const clean = number === undefined ? joined : joined.replace(new RegExp(`^${number}\\s*`), '');
		const text = withoutMarkers(clean, markers).find((candidate) =>
			title === undefined ? hashOf(candidate) === hash : plain(candidate) === plain(title),
		);
		if (text !== undefined) {
			return {
				id,
				kind,
				...(anchor === undefined ? {} : { anchor }),
				lines: lines.slice(at, at + count).map((line) => line.number),
				text,
			};
		}
	}
	throw new Error(`${id} does not begin at line ${(lines[at]?.number ?? -1) + 1}.`);
}

/** Letters alone, for titles: the file has them with a colon, in capitals, with a marker. */
function plain(title: string): string {
	return title
		.toLowerCase()
		.replace(/[^\p{L}]+/gu, ' ')
		.trim();
}

/** The texts that remain when one of each marker is taken out that is glued to a word before it; the text itself if there is none. */
function withoutMarkers(text: string, markers: readonly number[]): readonly string[] {
	let texts: readonly string[] = [text];
	for (const marker of markers) {
		const glued = new RegExp(`(?<=\\S)${marker}(?=\\W|$)`, 'g');
		texts = texts.flatMap((one) => [...one.matchAll(glued)].map(({ index }) => one.slice(0, index) + one.slice(index + 1)));
	}
	return texts;
}

/** The hash of a unit's text as the section index's model describes it. */
function hashOf(text: string): string {
	const normal = text
		.normalize('NFC')
		.replace(/[‘’]/g, "'")
		.replace(/[“”]/g, '"')
		.replace(/–/g, '-')
		.replace(/\s+/g, ' ')
		.trim()
		.toLowerCase();
	return createHash('sha256').update(normal).digest('hex').slice(0, 16);
}
