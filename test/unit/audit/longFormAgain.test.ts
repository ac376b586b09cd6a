import assert from 'node:assert/strict';
import type { FormatName } from '../../../src/core/prose/formatNames';
import { auditOf } from '../../harness/audit';
import { lexiconOf } from '../../harness/lexicon';

function again(text: string, format: FormatName = 'markdown'): readonly string[] {
	const { findings } = auditOf(text, format, lexiconOf(), { rules: new Set(['long-form-after-definition']) });
	return findings.map((finding) =>
		finding.code === 'long-form-after-definition'
			? `${text.slice(finding.start, finding.end).replace(/\s+/g, ' ')} > ${finding.short}`
			: '',
	);
}

const DEFINED = 'The Provincial Reconstruction Team (PRT) met. ';

describe('a long form after it was abbreviated', () => {
	const cases: readonly (readonly [text: string, ...expected: readonly string[]])[] = [
		['A Provincial Reconstruction Team left.', 'Provincial Reconstruction Team > PRT'],
		['Two Provincial Reconstruction Teams left.', 'Provincial Reconstruction Teams > PRTs'],
		['The Provincial Reconstruction Team’s cook left.', 'Provincial Reconstruction Team > PRT'],
		['A Provincial-Reconstruction\nTeam left.', 'Provincial-Reconstruction Team > PRT'],
		['A *Provincial* Reconstruction Team left.', 'Provincial* Reconstruction Team > PRT'],
		[
			'A Provincial Reconstruction Team left, a Provincial Reconstruction Team came.',
			...Array(2).fill('Provincial Reconstruction Team > PRT'),
		],
		// Explained again: another rule's.
		['A Provincial Reconstruction Team (PRT) left.'],
		['A *Provincial Reconstruction Team* (PRT) left.'],
		['It left.^[A Provincial Reconstruction Team came.]'],
		// Not the name.
		['A provincial reconstruction team left.'],
		['A Provincial Reconstruction. Team work left.'],
		['A Provincial Reconstruction Teamster left.'],
		['The Kabul Provincial Reconstruction Team left.'],
		['\n\n## The Provincial Reconstruction Team\n\nIt left.'],
		['\n\n> A Provincial Reconstruction Team left.'],
		['“A Provincial Reconstruction Team left,” he said.'],
		['[^1]\n\n[^1]: A Provincial Reconstruction Team left.'],
		['`A Provincial Reconstruction Team` left.'],
		['\n\n## References\n\nA Provincial Reconstruction Team left.'],
		['\n\n## Annex\n\nA Provincial Reconstruction Team left.'],
	];
	for (const [text, ...expected] of cases) {
		it(text.replace(/\n/g, '⏎'), () => {
			assert.deepEqual(again(DEFINED + text), expected);
		});
	}

	const others: readonly (readonly [why: string, text: string, ...expected: readonly string[]])[] = [
		['before the explanation', 'A Provincial Reconstruction Team left. The Provincial Reconstruction Team (PRT) met.'],
		[
			'the longest of several',
			'The World Bank (WB) and the World Bank Group (WBG) met. The World Bank Group and the World Bank left.',
			'World Bank Group > WBG',
			'World Bank > WB',
		],
		[
			'singular of one that was explained in the plural',
			'All rules of procedure (RoPs) stand. A rule of procedure fell, and rules of procedure stood.',
			'rule of procedure > RoP',
			'rules of procedure > RoPs',
		],
		[
			'in American spelling',
			'The Joint Defence Centre (JDC) met. The Joint Defense Center left.',
			'Joint Defense Center > JDC',
		],
		[
			'without plural in French',
			'Les gens de la ville ont vu le groupe de travail (GT) avec eux. Les groupes de travail sont dans la ville.',
			'groupes de travail > GT',
		],
		[
			'only explained in a list',
			'## Abbreviations\n\nPRT: Provincial Reconstruction Team\n\n## Text\n\nA Provincial Reconstruction Team left.',
		],
	];
	for (const [why, text, ...expected] of others) {
		it(why, () => {
			assert.deepEqual(again(text), expected);
		});
	}
});
