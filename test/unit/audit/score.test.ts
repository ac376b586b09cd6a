import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Finding } from '../../../src/core/audit/finding';
import { auditOf, formatOfFile } from '../../harness/audit';
import { type Gold, GROUPS, type Score, scoreOf } from '../../harness/auditGold';
import { readGlossary } from '../../harness/dataFiles';
import { lexiconOf } from '../../harness/lexicon';
import { projectRoot } from '../../harness/project';
import { goldFiles, type PaperFolder } from './goldFile';

/** Precision and recall that each group of rules has to reach; less in papers that are harder than most and nothing was tuned on. */
const LEAST = 0.95;
const LEAST_HELD_OUT = 0.85;

/** A paper with what an editor says of it. */
interface Paper {
	readonly name: string;
	readonly text: string;
	readonly gold: Gold;
}

const lexicon = lexiconOf(readGlossary().concepts);

function ownPapers(folder: PaperFolder): readonly Paper[] {
	return goldFiles(folder).map((gold) => ({ name: gold.doc, text: gold.source, gold }));
}

/** The three documents beside the project; none where they are not there. */
function corpusPapers(): readonly Paper[] {
	const folder = resolve(projectRoot, '../shared/corpus');
	return ['prot-eu-csdp-future.md', 'prot-single-supervisory-mechanism.md', 'wmo-wis2-architecture.adoc'].flatMap((name) => {
		const gold = resolve(folder, 'gold', `${name}.json`);
		return existsSync(gold)
			? [
					{
						name,
						text: readFileSync(resolve(folder, 'docs', name), 'utf8'),
						gold: JSON.parse(readFileSync(gold, 'utf8')) as Gold,
					},
				]
			: [];
	});
}

function findingsIn({ name, text }: Paper): readonly Finding[] {
	return auditOf(text, formatOfFile(name), lexicon).findings;
}

function lineIn(text: string): (offset: number) => number {
	return (offset) => text.slice(0, offset).split('\n').length;
}

/** The scores of several papers as one, a group of rules each; what is wrong and missing names its paper. */
function scoresOf(papers: readonly Paper[]): readonly Score[] {
	const found = papers.map((paper) => ({ paper, findings: findingsIn(paper) }));
	return GROUPS.map((codes) => {
		const scores = found.map(({ paper, findings }) => {
			const { right, wrong, missing } = scoreOf(codes, findings, paper.gold, lineIn(paper.text));
			const named = (what: readonly string[]): readonly string[] => what.map((one) => `${paper.name}: ${one}`);
			return { right, wrong: named(wrong), missing: named(missing) };
		});
		return {
			right: scores.reduce((sum, { right }) => sum + right, 0),
			wrong: scores.flatMap(({ wrong }) => wrong),
			missing: scores.flatMap(({ missing }) => missing),
		};
	});
}

for (const [title, papers, least] of [
	['papers with gold', ownPapers('gold'), LEAST],
	['papers that were held out', ownPapers('held-out'), LEAST_HELD_OUT],
	['papers that were held out a second time', ownPapers('held-out-2'), LEAST_HELD_OUT],
	['German and French papers', ownPapers('languages'), LEAST],
	['documents of the corpus', corpusPapers(), LEAST],
] as const) {
	describe(`the audit of ${title}`, () => {
		const scores = scoresOf(papers);

		for (const [index, codes] of GROUPS.entries()) {
			it(`finds what an editor finds, and little else: ${codes.join(', ')}`, function () {
				if (papers.length === 0) {
					console.log('      The corpus is not there: skipped.');
					this.skip();
				}
				const { right, wrong, missing } = scores[index]!;
				if (right + missing.length === 0) {
					assert.deepEqual(wrong, []);
					return;
				}
				const precision = right / Math.max(1, right + wrong.length);
				const recall = right / (right + missing.length);
				console.log(`      precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)} (${right} right)`);
				assert.ok(precision >= least && recall >= least, JSON.stringify({ wrong, missing }, undefined, '\t'));
			});
		}
	});
}
