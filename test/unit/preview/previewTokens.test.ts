import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { DocumentReading } from '../../../src/core/document/documentReading';
import { Senses } from '../../../src/core/document/senses';
import { PreviewTerms } from '../../../src/core/preview/previewTerms';
import { markTerms, type PreviewMarks } from '../../../src/core/preview/previewTokens';
import { FORMATS } from '../../../src/core/prose/formats';
import { readGlossary } from '../../harness/dataFiles';
import { lexiconOf } from '../../harness/lexicon';
import { sampleFolder } from '../../harness/project';
import { TextSource } from '../../harness/textSource';

const lexicon = lexiconOf(readGlossary().concepts);
const senses = new Senses(lexicon, new Set());
// As the editor's preview makes it.
const markdown = new MarkdownIt({ html: true, linkify: true });

/** What the preview shows of a Markdown text, with the id of a concept for its definition. */
function preview(
	text: string,
	marks: PreviewMarks['marks'] = 'all',
	titleOf = (concept: number) => lexicon.idOf(concept),
): string {
	const source = new TextSource(text);
	const reading = new DocumentReading(source, FORMATS.markdown, senses, 'supported');
	reading.read();
	const tokens = markdown.parse(text, {});
	const before = JSON.stringify(tokens);
	const marked = markTerms(tokens, {
		terms: new PreviewTerms(reading, source).all(),
		offsetOf: (line) => (line < source.lineCount ? source.offsetOf(line) : text.length),
		marks,
		titleOf,
	});
	assert.equal(JSON.stringify(tokens), before, 'the tokens that the editor keeps are changed');
	return markdown.renderer.render(marked as typeof tokens, markdown.options, {}).trimEnd();
}

/** The preview of a text with `[words|id]` for each mark, without other tags. */
function marksIn(text: string, marks?: PreviewMarks['marks']): string {
	return preview(text, marks)
		.replace(/<abbr title="([^"]*)">([^]*?)<\/abbr>/g, '[$2|$1]')
		.replace(/<[^>]*>/g, '')
		.trim();
}

const cases: readonly { readonly it: string; readonly text: string; readonly shown: string }[] = [
	{ it: 'marks an abbreviation', text: 'The CPCC plans.', shown: 'The [CPCC|cpcc] plans.' },
	{ it: 'marks part of a compound', text: 'A CPCC-led plan.', shown: 'A [CPCC|cpcc]-led plan.' },
	{ it: 'keeps the possessive outside', text: "The CPCC's plan.", shown: "The [CPCC|cpcc]'s plan." },
	{
		it: 'marks a name across a line break',
		text: 'The Department of\nPeacekeeping Operations plans.',
		shown: 'The [Department of\nPeacekeeping Operations|dpko] plans.',
	},
	{ it: 'marks a name inside emphasis', text: 'The **CPCC** plans.', shown: 'The [CPCC|cpcc] plans.' },
	{
		it: 'leaves out a name that emphasis begins in',
		text: 'The *Department* of Peacekeeping Operations.',
		shown: 'The Department of Peacekeeping Operations.',
	},
	{ it: 'marks the longest name', text: 'DPKO and UN DPKO.', shown: '[DPKO|dpko] and [UN|un] [DPKO|dpko].' },
	{ it: 'leaves code alone', text: 'Not `CPCC` but CPCC.', shown: 'Not CPCC but [CPCC|cpcc].' },
	{ it: 'leaves blocks of code alone', text: '```\nCPCC\n```', shown: 'CPCC' },
	{ it: 'leaves headings alone', text: '# The CPCC\n\nCPCC.', shown: 'The CPCC\n[CPCC|cpcc].' },
	{
		it: 'leaves addresses alone',
		text: 'See https://example.org/CPCC and CPCC.',
		shown: 'See https://example.org/CPCC and [CPCC|cpcc].',
	},
	{ it: 'marks the text of a link', text: '[The CPCC](CPCC.md) plans.', shown: 'The [CPCC|cpcc] plans.' },
	{
		it: 'leaves an own explanation alone',
		text: '<abbr title="x">CPCC</abbr> plans.',
		shown: '[CPCC|x] plans.',
	},
	{ it: 'marks nothing that has several meanings', text: 'The PSC met.', shown: 'The PSC met.' },
	{
		it: 'marks nothing that the paper uses otherwise',
		text: 'The Cheap Paper Clip Company (CPCC). The CPCC sells clips.',
		shown: 'The Cheap Paper Clip Company (CPCC). The CPCC sells clips.',
	},
	{
		it: 'marks nothing where the source has other places than the preview',
		text: 'S/CPCC/21 and <!-- CPCC --> CPCC.',
		shown: 'S/CPCC/21 and  CPCC.',
	},
	{
		it: 'marks cells of a table, each in its place',
		text: '| a | b |\n|---|---|\n| CPCC | `CPCC` |\n| DPKO | CPCC |',
		shown: 'a\nb\n\n\n\n\n[CPCC|cpcc]\nCPCC\n\n\n[DPKO|dpko]\n[CPCC|cpcc]',
	},
	{ it: 'marks lists and quotes', text: '> - CPCC\n>   and DPKO', shown: '[CPCC|cpcc]\nand [DPKO|dpko]' },
];

describe('the preview of a paper', () => {
	for (const { it: does, text, shown } of cases) {
		it(does, () => assert.equal(marksIn(text), shown));
	}

	it('marks a concept where it stands first, under any of its names', () => {
		assert.equal(
			marksIn('# CPCC\n\nCPCC and CPCC.\n\nCPCC and the Civilian Planning and Conduct Capability; DPKO.', 'first'),
			'CPCC\n[CPCC|cpcc] and CPCC.\nCPCC and the Civilian Planning and Conduct Capability; [DPKO|dpko].',
		);
	});

	it('shows definitions as text, whatever they hold', () => {
		assert.equal(
			preview('CPCC', 'all', () => `"><script>alert('x')</script> & more`),
			`<p><abbr title="&quot;&gt;&lt;script&gt;alert('x')&lt;/script&gt; &amp; more">CPCC</abbr></p>`,
		);
	});

	it('changes nothing but that, in the sample papers', () => {
		for (const name of ['integrated-operations.md', 'integrated-operations.qmd', 'note-de-synthese.md']) {
			const text = readFileSync(join(sampleFolder, name), 'utf8').replaceAll('\r', '');
			const shown = preview(text);
			assert.equal(shown.replace(/<abbr title="[^"]*">|<\/abbr>/g, ''), markdown.render(text).trimEnd(), name);
			assert.ok(shown.split('<abbr').length > 3, name);
		}
	});

	it('changes nothing but that, in any text', () => {
		const pieces = [
			'CPCC',
			'DPKO',
			'UN',
			' ',
			'\n',
			'\n\n',
			'*',
			'**',
			'`',
			'[',
			'](x)',
			'> ',
			'- ',
			'# ',
			'|',
			'<b>',
			'</b>',
			'\\',
			'_',
			'&amp;',
			'PSC',
			'a',
		];
		fc.assert(
			fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (parts) => {
				const text = parts.join('');
				assert.equal(preview(text).replace(/<abbr title="[^"]*">|<\/abbr>/g, ''), markdown.render(text).trimEnd());
			}),
			{ numRuns: 300 },
		);
	});
});
