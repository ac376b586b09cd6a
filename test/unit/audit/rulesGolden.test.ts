import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import type { Finding } from '../../../src/core/audit/finding';
import { RULES } from '../../../src/core/audit/rules';
import type { Lexicon } from '../../../src/core/termbase/lexicon';
import { auditOf, formatOfFile } from '../../harness/audit';
import { readGlossary } from '../../harness/dataFiles';
import { lexiconOf } from '../../harness/lexicon';
import { projectRoot } from '../../harness/project';

/**
 * A folder for each rule, with a paper in each format and what the rule says of it: `line:column-line:column`, the text there and
 * what the finding holds. `UPDATE_GOLDEN=1` writes the latter anew; look at what changed.
 */
const folder = resolve(projectRoot, 'test/fixtures/audit/rules');
const EXTENSIONS = ['.adoc', '.html', '.md', '.org', '.qmd', '.rst', '.tex', '.txt', '.typ'];
const lexicon = lexiconOf(readGlossary().concepts);

/** Line and column of an offset, from 1. */
function placeOf(text: string, offset: number): string {
	const before = text.slice(0, offset).split('\n');
	return `${before.length}:${before.at(-1)!.length + 1}`;
}

/** What a finding holds beside its place. */
function heldBy(finding: Finding, text: string, { conceptAt }: Pick<Lexicon, 'conceptAt'>): string {
	const idOf = (concept: number): string => conceptAt(concept).id;
	const at = ({ at }: { readonly at: { readonly start: number } }): string => placeOf(text, at.start);
	switch (finding.code) {
		case 'undefined-acronym':
			return finding.name;
		case 'used-before-definition':
			return `${finding.name}, explained at ${at(finding.definition)}`;
		case 'redefined':
			return `${finding.name}, explained at ${at(finding.first)} as “${finding.first.longForm}”`;
		case 'conflicting-expansion': {
			const other = finding.other === undefined ? 'in the termbase' : `at ${at(finding.other)}`;
			return `${finding.name} “${finding.definition.longForm}”, ${other} “${finding.expected}”`;
		}
		case 'rarely-used':
			return `${finding.name}, uses: ${finding.uses}`;
		case 'superseded-term': {
			const { concept, state, year, successor } = finding;
			const instead = successor && `, now ${successor.text} (${idOf(successor.concept)})`;
			return `${idOf(concept)}, ${state} in ${year}${instead ?? ''}`;
		}
		case 'article':
			return `${finding.article} ${finding.name}`;
		case 'long-form-after-definition':
			return `${finding.short}, explained at ${at(finding.definition)}`;
		case 'variant-form':
			return `${finding.concept === undefined ? 'of the house' : idOf(finding.concept)}, better “${finding.preferred}”`;
		case 'ambiguous-term':
			return finding.concepts.map(idOf).join(' or ');
	}
}

/** What the rule says of a paper, a finding each line. */
function findingsIn(text: string, name: string, code: Finding['code']): string {
	const { findings } = auditOf(text, formatOfFile(name), lexicon, { rules: new Set([code]) });
	const lines = findings.map((finding) => {
		const { start, end, isQuoted } = finding;
		const written = text.slice(start, end).replace(/\n/g, '⏎');
		const held = heldBy(finding, text, { conceptAt: (concept) => lexicon.conceptAt(concept) });
		return `${placeOf(text, start)}-${placeOf(text, end)} ${finding.code} “${written}” ${held}${isQuoted ? ' (quoted)' : ''}\n`;
	});
	return lines.join('');
}

describe('A paper for each rule in each format', () => {
	for (const { code } of RULES) {
		const papers = readdirSync(join(folder, code)).filter((name) => !name.endsWith('.golden'));

		it(`${code}: is there`, () => assert.deepEqual(papers.map((name) => extname(name)).sort(), EXTENSIONS));

		for (const name of papers) {
			it(`${code}: ${name} is audited as looked at`, () => {
				const file = join(folder, code, name);
				const found = findingsIn(readFileSync(file, 'utf8'), name, code);
				if (process.env['UPDATE_GOLDEN'] === '1') {
					writeFileSync(`${file}.golden`, found);
				}
				assert.notEqual(found, '');
				assert.equal(found, readFileSync(`${file}.golden`, 'utf8'));
			});
		}
	}
});
