import assert from 'node:assert/strict';
import { DocumentReading } from '../../../src/core/document/documentReading';
import { Senses } from '../../../src/core/document/senses';
import { FORMATS } from '../../../src/core/prose/formats';
import { LONGEST_LINE } from '../../../src/core/prose/lineWindow';
import { markdown } from '../../../src/core/prose/markdown/markdown';
import type { ProseFormat } from '../../../src/core/prose/prose';
import { readGlossary } from '../../harness/dataFiles';
import { lexiconOf } from '../../harness/lexicon';
import { TextSource } from '../../harness/textSource';

const senses = new Senses(lexiconOf(readGlossary().concepts), new Set());

function read(format: ProseFormat, text: string): { readonly reading: DocumentReading; readonly source: TextSource } {
	const source = new TextSource(text);
	const reading = new DocumentReading(source, format, senses, 'supported');
	reading.read();
	return { reading, source };
}

/** Every occurrence lies in the text and none is cut out of a character. */
function checkRanges({ reading, source }: ReturnType<typeof read>): void {
	const { text } = source;
	let previous = 0;
	for (const { start, end } of reading.occurrences()) {
		assert.ok(start >= previous && end > start && end <= text.length);
		assert.doesNotMatch(text.slice(start, end), /^[\udc00-\udfff]|[\ud800-\udbff]$/);
		previous = end;
	}
}

describe('A document that is out of the ordinary', () => {
	const hostile: readonly (readonly [name: string, text: string])[] = [
		['lone surrogates', 'the \ud800 UN\udc00 the\udc00UN and \ud83d the EU'],
		['NUL bytes', 'the\u0000UN and\u0000\u0000the EU \u0000'],
		['mixed line ends', 'the UN\r\rthe EU\n\r\n\rNATO\r\n'],
		['a byte order mark', '\ufeffThe UN'],
		['right-to-left text', '\u202eהאו״ם (UN) \u2067הנאטו\u2069 NATO\u202c'],
		['10,000 levels of quotes', `${'>'.repeat(10_000)} the UN`],
		['10,000 levels of items', `${'- '.repeat(10_000)} the UN`],
		['10,000 levels of brackets', `${'['.repeat(10_000)}the UN${']'.repeat(10_000)}`],
		['10,000 levels of braces', `${'{'.repeat(10_000)}the UN${'}'.repeat(10_000)}`],
		['10,000 levels of content', `${'#a['.repeat(10_000)}the UN${']'.repeat(10_000)}`],
		['10,000 levels of elements', `${'<div>'.repeat(10_000)}the UN${'</div>'.repeat(10_000)}`],
		['10,000 environments', `${'\\begin{a}\n'.repeat(10_000)}the UN`],
		['an emphasis run', `${'*'.repeat(20_000)}UN${'_'.repeat(20_000)}`],
		['fences that never close', '```\n~~~\n$$\n<!--\n\\begin{verbatim}\n/*\n----\n.. code::\n#+begin_src\nthe UN'],
	];
	for (const [name, format] of Object.entries(FORMATS)) {
		it(`is read as ${name} without harm`, function () {
			this.timeout(20_000);
			for (const [, text] of hostile) {
				checkRanges(read(format, text));
			}
		});
	}

	it('is found in beside what no text should hold', () => {
		for (const text of ['the\u0000UN', '\ufeffUN', 'the \ud800 UN', '\u202eUN\u202c', 'x\r\rUN']) {
			const { reading } = read(markdown, text);
			assert.equal(reading.occurrences().length, 1, JSON.stringify(text));
		}
	});

	it('is read but for a line that is too long, which is told', () => {
		const { reading, source } = read(markdown, `The UN.\n\n${'UN '.repeat(LONGEST_LINE)}\n\nThe EU.`);
		const found = Array.from(reading.occurrences(), ({ start, end }) => source.text.slice(start, end));
		assert.deepEqual(found, ['UN', 'EU']);
		assert.equal(reading.skippedLine, 2);
	});

	it('is read on after the long line goes', () => {
		const { reading, source } = read(markdown, `${'UN '.repeat(LONGEST_LINE)}\nThe EU.`);
		reading.change(source.replace([0, 2], [0, source.line(0).length], ''));
		reading.read();
		assert.equal(reading.occurrences().length, 2);
	});

	it('is cut where it never ends a paragraph', function () {
		this.timeout(20_000);
		const { reading } = read(markdown, '> the UN and\n'.repeat(100_000));
		assert.equal(reading.occurrences().length, 100_000);
		assert.equal(reading.skippedLine, undefined);
	});
});
