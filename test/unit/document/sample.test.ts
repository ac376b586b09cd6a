import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { DocumentReading } from '../../../src/core/document/documentReading';
import { Senses } from '../../../src/core/document/senses';
import { formatFor } from '../../../src/core/prose/formatNames';
import { FORMATS } from '../../../src/core/prose/formats';
import { readGlossary } from '../../harness/dataFiles';
import { conceptIdsOf, lexiconOf } from '../../harness/lexicon';
import { sampleFolder } from '../../harness/project';
import { TextSource } from '../../harness/textSource';
import { findProse } from '../../harness/wholeText';

const senses = new Senses(lexiconOf(readGlossary().concepts), new Set());

/** What a note begins with in the formats that write it where it is referred to. It ends where its bracket does. */
const NOTE_STARTS: ReadonlyMap<string, string> = new Map([
	['.tex', '\\footnote{'],
	['.typ', '#footnote['],
	['.adoc', 'footnote:['],
]);

interface Found {
	readonly concept: string;
	/** Whether it stands in a footnote. */
	readonly isInNote: boolean;
}

function read(fileName: string): { readonly found: readonly Found[]; readonly language: string | undefined } {
	// As the editor does, whose lines have no marks.
	const source = new TextSource(readFileSync(resolve(sampleFolder, fileName), 'utf8'));
	const format = FORMATS[formatFor('plaintext', fileName)!];
	const reading = new DocumentReading(source, format, senses, 'supported');
	reading.read();
	const notes = notesOf(source.text, fileName);
	const found = Array.from(reading.occurrences(), (occurrence) => ({
		concept: `${occurrence.certainty} ${conceptIdsOf(occurrence, senses.lexicon).join('|')}`,
		isInNote: notes.some(([from, to]) => occurrence.start >= from && occurrence.start < to),
	}));
	return { found, language: reading.language };
}

/** Ranges of the footnotes of a text. */
function notesOf(text: string, fileName: string): readonly (readonly [start: number, end: number])[] {
	const start = NOTE_STARTS.get(extname(fileName));
	if (start === undefined) {
		const { blocks } = findProse(FORMATS[formatFor('plaintext', fileName)!], text);
		return blocks.filter(({ kind }) => kind === 'note').map((block) => [block.start, block.end]);
	}
	const notes: [number, number][] = [];
	for (let at = text.indexOf(start); at !== -1; at = text.indexOf(start, at + 1)) {
		notes.push([at, closing(text, at + start.length)]);
	}
	return notes;
}

/** Where the bracket closes that is open at `at`. */
function closing(text: string, at: number): number {
	let depth = 1;
	let end = at;
	for (; depth > 0 && end < text.length; end++) {
		depth += '[{'.includes(text.charAt(end)) ? 1 : ']}'.includes(text.charAt(end)) ? -1 : 0;
	}
	return end;
}

describe('The sample paper', () => {
	const markdown = read('integrated-operations.md');
	const files = readdirSync(sampleFolder).filter((file) => file.startsWith('integrated-operations.'));

	it('is there in every format', () => {
		const formats = new Set(files.map((file): string => formatFor('plaintext', file) ?? file));
		assert.deepEqual(formats, new Set(Object.keys(FORMATS)));
		assert.ok(markdown.found.length > 200 && markdown.found.some(({ isInNote }) => isInNote));
	});

	// Plain text has no markup that hides the title of the file, code and citations.
	for (const file of files.filter((name) => formatFor('plaintext', name) !== 'plainText')) {
		it(`names the same concepts in the same order as ${file}`, () => {
			const { found, language } = read(file);
			for (const inNotes of [false, true]) {
				const concepts = (list: readonly Found[]): readonly string[] =>
					list.filter(({ isInNote }) => isInNote === inNotes).map(({ concept }) => concept);
				assert.deepEqual(concepts(found), concepts(markdown.found));
			}
			assert.equal(language, 'en');
		});
	}
});
