import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Finding } from '../../../src/core/audit/finding';
import type { FormatName } from '../../../src/core/prose/formatNames';
import { FORMATS } from '../../../src/core/prose/formats';
import { BREAK } from '../../../src/core/prose/prose';
import { edit, line, Session, text } from './editing';

/** What is no prose, each with an abbreviation that stands nowhere else. */
const HIDDEN: Readonly<Record<FormatName, readonly string[]>> = {
	markdown: ['`ZQX`', '```\nThe ZQX met.\n```', '<!-- The ZQX met. -->', '[here](ZQX/a)', '[@ZQX]', '<a href="ZQX">here</a>'],
	mdx: ['`ZQX`', '```\nThe ZQX met.\n```', '{/* The ZQX met. */}', '[here](ZQX/a)'],
	latex: [
		'\\verb|ZQX|',
		'\\begin{verbatim}\nThe ZQX met.\n\\end{verbatim}',
		'% The ZQX met.',
		'\\cite{ZQX}',
		'$ZQX$',
		'\\label{ZQX}',
	],
	restructuredText: [
		'``ZQX``',
		'.. code-block:: x\n\n   The ZQX met.',
		'.. The ZQX met.',
		'`here <https://ZQX.org>`__',
		':ref:`ZQX`',
	],
	asciiDoc: ['`ZQX`', '----\nThe ZQX met.\n----', '// The ZQX met.', 'https://ZQX.org[here]', '<<ZQX>>', 'image::ZQX.png[]'],
	typst: ['`ZQX`', '```\nThe ZQX met.\n```', '// The ZQX met.', '#link("https://ZQX.org")[here]', '@ZQX', '$ZQX$'],
	org: ['~ZQX~', '#+begin_src x\nThe ZQX met.\n#+end_src', '# The ZQX met.', '[[https://ZQX.org][here]]', '[cite:@ZQX]'],
	html: [
		'<code>ZQX</code>',
		'<pre>The ZQX met.</pre>',
		'<!-- The ZQX met. -->',
		'<a href="ZQX">here</a>',
		'<img alt="" src="ZQX.png">',
	],
	plainText: ['https://example.org/ZQX', 'ZQX@example.org', 'www.ZQX.org'],
};

/** Whether a finding lies in one block of what a reader sees, and begins and ends with something to see. */
function isInProse({ start, end }: Finding, { reading, text: source }: Session): boolean {
	let offset = 0;
	const lines = source.split('\n');
	let from = 0;
	for (const { line: first, content } of reading.placedPassages()) {
		for (; from < first; from++) {
			offset += lines[from]!.length + 1;
		}
		const block = content.blocks.find((one) => offset + one.start <= start && end <= offset + one.end);
		if (block !== undefined) {
			const seen = content.text.slice(start - offset, end - offset);
			return seen !== '' && !seen.includes(BREAK) && /^[\p{L}\p{N}].*[\p{L}\p{N}.’']$|^[\p{L}\p{N}]$/su.test(seen);
		}
	}
	return false;
}

for (const format of Object.keys(FORMATS) as FormatName[]) {
	describe(`Findings in a ${format} document`, function () {
		this.timeout(30_000);

		it('lie in prose, whatever is edited', () => {
			fc.assert(
				fc.property(text, fc.array(edit, { maxLength: 6 }), (initial, edits) => {
					const session = new Session(format, initial);
					for (const step of [undefined, ...edits]) {
						if (step !== undefined) {
							session.edit(step);
						}
						for (const finding of session.results()[0].findings) {
							assert.ok(isInProse(finding, session), `${finding.code} ${session.text.slice(finding.start, finding.end)}`);
						}
					}
				}),
				{ numRuns: 40 },
			);
		});

		it('are not in code, comments, addresses and citation keys', () => {
			const paragraphs = fc.array(fc.oneof(fc.constantFrom(...HIDDEN[format]), line), { minLength: 1, maxLength: 20 });
			fc.assert(
				fc.property(paragraphs, (parts) => {
					const { findings } = new Session(format, parts.join('\n\n')).results()[1];
					assert.deepEqual(
						findings.filter(({ name }) => name.includes('ZQX')),
						[],
					);
				}),
				{ numRuns: 60 },
			);
		});
	});
}
