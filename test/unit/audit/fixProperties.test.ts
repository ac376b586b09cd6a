import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Finding } from '../../../src/core/audit/finding';
import { fixAll, fixesFor } from '../../../src/core/audit/fixes/fixesFor';
import type { FormatName } from '../../../src/core/prose/formatNames';
import { type Audited, applied, audited } from './fixing';

/** How a format writes what the papers are made of. */
interface Markup {
	readonly emphasis: (text: string) => string;
	readonly link: (text: string) => string;
	readonly code: (text: string) => string;
	readonly quote: (text: string) => string;
	readonly cite: string;
	readonly heading: (text: string) => string;
}

const MARKUP: Readonly<Partial<Record<FormatName, Markup>>> = {
	markdown: {
		emphasis: (text) => `*${text}*`,
		link: (text) => `[${text}](https://example.org/a_b)`,
		code: (text) => `\`${text}\``,
		quote: (text) => `> ${text}`,
		cite: '[@PRT2016, p. 3]',
		heading: (text) => `## ${text}`,
	},
	latex: {
		emphasis: (text) => `\\emph{${text}}`,
		link: (text) => `\\href{https://example.org/a}{${text}}`,
		code: (text) => `\\verb|${text}|`,
		quote: (text) => `\\begin{quote}\n${text}\n\\end{quote}`,
		cite: '\\cite{PRT2016}',
		heading: (text) => `\\section{${text}}`,
	},
	asciiDoc: {
		emphasis: (text) => `_${text}_`,
		link: (text) => `https://example.org[${text}]`,
		code: (text) => `\`${text}\``,
		quote: (text) => `[quote]\n____\n${text}\n____`,
		cite: '<<PRT2016>>',
		heading: (text) => `== ${text}`,
	},
	restructuredText: {
		emphasis: (text) => `*${text}*`,
		link: (text) => `\`${text} <https://example.org>\`__`,
		code: (text) => `\`\`${text}\`\``,
		quote: (text) => `    ${text}`,
		cite: '[PRT2016]_',
		heading: (text) => `${text}\n${'='.repeat(text.length)}`,
	},
	typst: {
		emphasis: (text) => `#emph[${text}]`,
		link: (text) => `#link("https://example.org")[${text}]`,
		code: (text) => `\`${text}\``,
		quote: (text) => `#quote(block: true)[${text}]`,
		cite: '@PRT2016',
		heading: (text) => `== ${text}`,
	},
	org: {
		emphasis: (text) => `/${text}/`,
		link: (text) => `[[https://example.org][${text}]]`,
		code: (text) => `=${text}=`,
		quote: (text) => `#+begin_quote\n${text}\n#+end_quote`,
		cite: '[cite:@PRT2016]',
		heading: (text) => `* ${text}`,
	},
	html: {
		emphasis: (text) => `<em>${text}</em>`,
		link: (text) => `<a href="https://example.org">${text}</a>`,
		code: (text) => `<code>${text}</code>`,
		quote: (text) => `<blockquote>${text}</blockquote>`,
		cite: '<sup>3</sup>',
		heading: (text) => `<h2>${text}</h2>`,
	},
	plainText: {
		emphasis: (text) => text,
		link: (text) => text,
		code: () => 'https://example.org/PRT',
		quote: (text) => text,
		cite: '',
		heading: (text) => text,
	},
};

const NAMES = [
	['PRT', 'Provincial Reconstruction Team'],
	['SRSG', 'Special Representative of the Secretary-General'],
	['WTO', 'World Trade Organization'],
	['FRD', 'Fund for Rest and Development'],
	['TLD', 'Trade Licensing Desk'],
	['WTOTM', 'WTO Training Mission'],
] as const;

type Piece = (name: string, long: string, markup: Markup) => string;

const PIECES: readonly Piece[] = [
	(name) => `Reports from the ${name} reached the town.`,
	(name) => `${name} staff left again, as a ${name} does.`,
	(name) => `Several ${name}s stayed. An ${name} stayed.`,
	(name) => `In spring, ${name}'s budget grew; ${name}-led work went on.`,
	(name, long) => `The ${long} (${name}) met.`,
	(name, long) => `A new ${long} (${name}) met near a ${long} (${name}).`,
	(name, long) => `All ${long}s (${name}s) met.`,
	(name, long) => `The ${name} (${long}) met.`,
	(name, long) => `The ${long}, known as ${name}, met.`,
	(name, long, { emphasis }) => `The ${emphasis(long)} (${name}) met.`,
	(name, long, { emphasis }) => `The ${emphasis(`${long} (${name})`)} met.`,
	(name, long, { link }) => `The ${link(long)} (${name}) met.`,
	(name, long, { link }) => `The ${link(`${long} (${name})`)} met.`,
	(name, _, { emphasis, link }) => `They saw ${emphasis(name)} and ${link(name)} at work.`,
	(name, _, { code }) => `The file ${code(`${name} (Paper Road Tax)`)} stayed.`,
	(name, long) => `She said “the ${name} and the ${long} (${name}) met” and left.`,
	(name, _, { cite }) => `The body (${name}) met ${cite} and (the ${name}) again.`,
	(_, long) => `One ${long} stayed. The Border Watch Groups left.`,
];
const BLOCKS: readonly Piece[] = [
	(name, long, { quote }) => quote(`The ${name} or ${long} (${name}) met.`),
	(name, _, { heading }) => heading(`The ${name} today`),
];

/** Makes a paper English, whatever else stands in it. */
const INTRODUCTION =
	'This is what they had to say about it, and it is not all that there was to be said of the work in the field.';

/** A paper of a few paragraphs, and the texts in it that no fix may touch. */
const papers = fc
	.record({
		format: fc.constantFrom(...(Object.keys(MARKUP) as (keyof typeof MARKUP)[])),
		paragraphs: fc.array(
			fc.oneof(
				{
					weight: 6,
					arbitrary: fc.array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(...NAMES)), {
						minLength: 1,
						maxLength: 3,
					}),
				},
				{ weight: 1, arbitrary: fc.tuple(fc.tuple(fc.constantFrom(...BLOCKS), fc.constantFrom(...NAMES))) },
			),
			{ minLength: 1, maxLength: 5 },
		),
	})
	.map(({ format, paragraphs }) => {
		const markup = MARKUP[format]!;
		const parts = [
			INTRODUCTION,
			...paragraphs.map((pieces) => pieces.map(([piece, [name, long]]) => piece(name, long, markup)).join(' ')),
		];
		const text =
			format === 'html'
				? parts.map((part) => (part.startsWith('<h') || part.startsWith('<b') ? part : `<p>${part}</p>`))
				: parts;
		return { format, text: `${text.join('\n\n')}\n` };
	});

/** What a finding says, wherever it stands and by which of its names a concept that has another one now is called. */
const keyOf = (finding: Finding): string =>
	`${finding.code} ${finding.code === 'superseded-term' ? finding.concept : finding.name}`;

function countOf(findings: readonly Finding[]): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const finding of findings) {
		counts.set(keyOf(finding), (counts.get(keyOf(finding)) ?? 0) + 1);
	}
	return counts;
}

/** All that is code, quotation or citation in a paper. */
function untouchable({ text }: Audited): readonly string[] {
	const patterns = [/“[^”]*”/g, /\S*PRT2016\S*/g, /.{3}\(Paper Road Tax\).{2}/g, /https:\/\/example\.org(?:\/\w+)?/g];
	const blocks =
		/^> .*|\\begin\{quote\}[^]*?\\end|\[quote\]\n____\n[^]*?____|^ {4}\S.*|block: true\)\[.*|begin_quote\n[^]*?#\+end|<blockquote>.*/gm;
	return [...patterns, blocks].flatMap((pattern) => text.match(pattern) ?? []);
}

describe('Fixes in papers of all formats', () => {
	it('stand in order in prose outside quotations, code and citations', () => {
		fc.assert(
			fc.property(papers, ({ format, text }) => {
				const paper = audited(text, format);
				for (const finding of paper.findings) {
					for (const { edits, kind } of fixesFor(finding, paper.context)) {
						let last = -1;
						for (const { start, end } of edits) {
							assert.ok(start > last && end >= start && paper.context.blockOf({ start, end }) !== undefined, kind);
							last = end;
						}
						assert.deepEqual(untouchable({ ...paper, text: applied(text, edits) }), untouchable(paper), kind);
					}
				}
			}),
		);
	});

	it('remove their finding and lead to none', () => {
		fc.assert(
			fc.property(papers, ({ format, text }) => {
				const paper = audited(text, format);
				const before = countOf(paper.findings);
				for (const finding of paper.findings) {
					for (const fix of fixesFor(finding, paper.context)) {
						if (fix.written === undefined) {
							continue;
						}
						const fixed = applied(text, fix.edits);
						const after = countOf(audited(fixed, format).findings);
						const key = keyOf(finding);
						// It is told once a document, and goes on to the next use.
						const left = finding.code === 'superseded-term' ? 1 : before.get(key)! - 1;
						assert.ok((after.get(key) ?? 0) <= left, `${key} is still there after ${fix.kind}: ${fixed}`);
						for (const [other, count] of after) {
							assert.ok(count <= (before.get(other) ?? 0), `${other} is new after ${fix.kind}: ${fixed}`);
						}
					}
				}
			}),
		);
	});

	it('applied all together, again and again, soon leave nothing to fix', () => {
		fc.assert(
			fc.property(papers, ({ format, text }) => {
				let paper = audited(text, format);
				for (let round = 0; round < 8; round++) {
					const edits = fixAll(paper.findings, paper.context);
					if (edits.length === 0) {
						return;
					}
					const next = audited(applied(paper.text, edits), format);
					assert.ok(next.findings.length < paper.findings.length, next.text);
					paper = next;
				}
				assert.deepEqual(fixAll(paper.findings, paper.context), []);
			}),
		);
	});
});
