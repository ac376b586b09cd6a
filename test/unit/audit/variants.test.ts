import assert from 'node:assert/strict';
import type { AuditOptions } from '../../../src/core/audit/documentAudit';
import type { Concept } from '../../../src/core/termbase/model';
import { auditOf } from '../../harness/audit';
import { readGlossary } from '../../harness/dataFiles';
import { lexiconOf, usersLexicon } from '../../harness/lexicon';
import { concept } from '../../harness/termbases';

const lexicon = lexiconOf(readGlossary().concepts);

function variants(text: string, changed: Partial<AuditOptions> = {}, terms = lexicon): readonly string[] {
	const { findings } = auditOf(text, 'markdown', terms, { rules: new Set(['variant-form']), ...changed });
	return findings.map((finding) =>
		finding.code === 'variant-form' ? `${text.slice(finding.start, finding.end)} > ${finding.preferred}` : '',
	);
}

describe('names that are not the preferred ones', () => {
	const cases: readonly (readonly [text: string, ...expected: readonly string[]])[] = [
		['The UN met.'],
		['The UN led peace-keeping. Then peace-keeping ended.', 'peace-keeping > peacekeeping', 'peace-keeping > peacekeeping'],
		['The nongovernmental organisation met.', 'nongovernmental organisation > non-governmental organisation'],
		['The Lisbon Treaty stands.', 'Lisbon Treaty > Treaty of Lisbon'],
		['The HRVP met the EU.', 'HRVP > HR/VP'],
		// A looser name is another name, and a singular no variant of a plural.
		[
			'UNSCR 1325 stands. The law of armed conflict stands. The WPS agenda stands. The EU Civilian Operations Headquarters stands.',
		],
		['A national caveat stands. A rule of engagement stands.'],
		// Short names are used beside others, and what was superseded is another rule's.
		['The Security Council of the United Nations met.'],
		['The UN Department of Peacekeeping Operations met.'],
		['> The HRVP met.'],
		['He said “the HRVP met” and ‘the HRVP left’.'],
		['Words.[^1]\n\n[^1]: The HRVP met.'],
		['# References\n\nThe HRVP met.'],
		['`HRVP` met.'],
	];
	for (const [text, ...expected] of cases) {
		it(text.replace(/\n/g, '⏎'), () => {
			assert.deepEqual(variants(text), expected);
		});
	}
});

describe('names in a termbase of the user that are not the preferred ones', () => {
	const TEAM = usersLexicon([
		{
			...concept('squad', 'Provincial Reconstruction Team', 'PRT'),
			designations: [
				{ text: 'Provincial Reconstruction Team', language: 'en', type: 'full', preferred: true },
				{ text: 'rebuilding squad', language: 'en', type: 'variant' },
				{ text: 'the squad', language: 'en', type: 'short' },
			],
		},
	]);
	const cases: readonly (readonly [text: string, ...expected: readonly string[]])[] = [
		[
			'A rebuilding squad met rebuilding squads.',
			...['', 's'].map((s) => `rebuilding squad${s} > Provincial Reconstruction Team`),
		],
		['A Provincial Reconstruction Team met the squad.'],
	];
	for (const [text, ...expected] of cases) {
		it(text, () => {
			assert.deepEqual(variants(text, {}, TEAM), expected);
		});
	}
});

describe('names that a document spells in two ways', () => {
	const spelt: readonly Concept[] = [
		concept('ctr', 'Joint Operations Centre', 'JOCX'),
		concept('pb', 'peacebuilding', 'PBX'),
		concept('own', 'ground team', 'GTX'),
	];
	const cases: readonly (readonly [text: string, ...expected: readonly string[]])[] = [
		['The Joint Operations Centre met. The Joint Operations Centre left.'],
		['The Joint Operations Center met. The Joint Operations Center left.'],
		[
			'The Joint Operations Centre met. The Joint Operations Centre and a Joint Operations Center left.',
			'Joint Operations Center > Joint Operations Centre',
		],
		[
			'Two Joint Operations Centres met. The Joint Operations Center left. The Joint Operations Center met.',
			'Joint Operations Centres > Joint Operations Center',
		],
		['The Joint Operations Center met the Joint Operations Centre.', 'Joint Operations Center > Joint Operations Centre'],
		['Peace building is hard, and peacebuilding goes on. Peacebuilding ends.', 'Peace building > Peacebuilding'],
		['The peace building is hard. Peacebuilding goes on. Peacebuilding ends.', 'peace building > peacebuilding'],
		// Number, case and hyphens are no spelling.
		['A ground team met Ground Teams and a ground-team leader.'],
		['A Joint Operations Centre. > x\n\n> The Joint Operations Center met.'],
	];
	for (const [text, ...expected] of cases) {
		it(text.replace(/\n/g, '⏎'), () => {
			assert.deepEqual(variants(text, {}, lexiconOf(spelt)), expected);
		});
	}
});

describe('what a house does not write', () => {
	const cases: readonly (readonly [text: string, style: AuditOptions['houseStyle'], ...expected: readonly string[]])[] = [
		['The UNSC met. The UNGA left. UNSCR 1325 stands.', 'none'],
		[
			'The UNSC met. The UNGA left. UNSCR 1325 stands.',
			'UN',
			'UNSC > Security Council',
			'UNGA > General Assembly',
			'UNSCR > Security Council resolution',
		],
		['The Security Council (UNSC) met.', 'UN'],
		['The University of South Carolina (UNSC) met. UNSC staff left.', 'UN'],
		[
			"The UN's staff, the UN’s town, the PRTs’ work and PRTs' food.",
			'UN',
			"UN's > UN",
			'UN’s > UN',
			'PRTs’ > PRTs',
			"PRTs' > PRTs",
		],
		["The UN's staff and the PRTs’ work.", 'EU'],
		["> The UN's UNSC met.", 'UN'],
		['He said “the UN’s UNSC met”.', 'UN'],
		["The 'UN' met 'UN staff'.", 'UN'],
		['All MSs met, and one MS left. The Member State (MS) met.', 'EU', 'MSs > Member States', 'MS > Member State'],
		['The Mechanical Saw (MS) met. Then MS left.', 'EU'],
	];
	for (const [text, houseStyle, ...expected] of cases) {
		it(`${houseStyle}: ${text}`, () => {
			assert.deepEqual(
				variants(text, { houseStyle }).filter((said) => !said.includes('PRT >')),
				expected,
			);
		});
	}
});

describe('homographs that nothing decides', () => {
	const cases: readonly (readonly [text: string, ...expected: readonly string[]])[] = [
		['The PSC met. The PSC left.', 'PSC'],
		['The Political and Security Committee (PSC) met. The PSC left.'],
		['The Paper Sales Company (PSC) met. The PSC left.'],
		['The AU sent the PSC.'],
		['> The PSC met.'],
		['“The PSC met,” he said.'],
		['Words.[^1]\n\n[^1]: The PSC met.'],
	];
	for (const [text, ...expected] of cases) {
		it(text.replace(/\n/g, '⏎'), () => {
			const { findings } = auditOf(text, 'markdown', lexicon, { rules: new Set(['ambiguous-term']) });
			assert.deepEqual(
				findings.map(({ start, end }) => text.slice(start, end)),
				expected,
			);
		});
	}
});
