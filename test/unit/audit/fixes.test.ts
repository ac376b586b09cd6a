import assert from 'node:assert/strict';
import type { RuleCode } from '../../../src/core/audit/finding';
import { fixAll, fixesFor } from '../../../src/core/audit/fixes/fixesFor';
import { writtenText } from '../../../src/core/audit/fixes/writtenText';
import { articleOfWord } from '../../../src/core/language/indefiniteArticle';
import { pluralPhrase, singularPhrase } from '../../../src/core/language/nounPhrase';
import type { FormatName } from '../../../src/core/prose/formatNames';
import { applied, audited, fixesOf } from './fixing';

/** What is written behind each case, so that its abbreviations are used often enough, and it is English. */
const MORE = ' It is not what they had in mind. The # and the # of it, and the #.';

/** What the fixes of a rule's first finding make of a text, each with a star if it is preferred. */
function fixed(code: RuleCode, text: string, format: FormatName = 'markdown'): readonly string[] {
	const paper = audited(text, format);
	assert.ok(
		paper.findings.some((finding) => finding.code === code),
		`no ${code}`,
	);
	return fixesOf(paper, code).map(({ edits, isPreferred }) => `${applied(text, edits)}${isPreferred ? ' *' : ''}`);
}

/** Cases with more text behind them, in which an abbreviation is used. */
function itFixes(code: RuleCode, name: string, cases: readonly (readonly [text: string, ...fixes: readonly string[]])[]): void {
	const more = MORE.replaceAll('#', name);
	for (const [text, ...expected] of cases) {
		it(text, () => {
			const short = fixed(code, text + more).map((one) => one.replace(more, ''));
			assert.deepEqual(short, expected);
		});
	}
}

describe('Fixes of findings', () => {
	describe('explain an unexplained abbreviation', () => {
		itFixes('undefined-acronym', 'PRT', [
			['A PRT came.', 'A Provincial Reconstruction Team (PRT) came. *', 'A … (PRT) came.'],
			['An PRT came.', 'A Provincial Reconstruction Team (PRT) came. *', 'An … (PRT) came.'],
			['PRTs came.', 'Provincial Reconstruction Teams (PRTs) came. *', '… (PRTs) came.'],
			['The *PRT* came.', 'The *Provincial Reconstruction Team (PRT)* came. *', 'The *… (PRT)* came.'],
			['The team (PRT) came.', 'The team (Provincial Reconstruction Team, PRT) came.', 'The team (…, PRT) came.'],
			['# The PRT\n\nIt came.', '# The Provincial Reconstruction Team (PRT)\n\nIt came.', '# The … (PRT)\n\nIt came.'],
			['A German PRT came.', 'A German Provincial Reconstruction Team (PRT) came.', 'A German … (PRT) came.'],
		]);
	});

	describe('explain with the article that a name wants', () => {
		itFixes('undefined-acronym', 'WTO', [
			['Talks of WTO, then.', 'Talks of the World Trade Organization (WTO), then. *', 'Talks of … (WTO), then.'],
			['Talks of WTO staff.', 'Talks of World Trade Organization (WTO) staff. *', 'Talks of … (WTO) staff.'],
		]);
	});

	describe('offer no explanation that would read wrong', () => {
		itFixes('undefined-acronym', 'PRT', [
			['The PRT-led work ends.'],
			['The PRT’s work ends.'],
			['The PRT/ministry work ends.'],
			['The team (with PRT staff) came.'],
			['The PRT (since 2004) came.'],
			['They called it “the PRT” then.'],
			['> The PRT came.\n\nYes.'],
			['See [PRT].\n\n[PRT]: https://example.org\n\nYes.'],
		]);
	});

	it('offer the meanings of a homograph, none of them preferred', () => {
		assert.deepEqual(
			fixed('undefined-acronym', `The PSC met.${MORE.replaceAll('#', 'PSC')}`).map((one) => one.slice(0, 40)),
			[
				'The Peace and Security Council (PSC) met',
				'The Political and Security Committee (PS',
				'The … (PSC) met. It is not what they had',
			],
		);
	});

	it('explain in the body as the summary does', () => {
		const [first] = fixed(
			'undefined-acronym',
			'# Summary\n\nTrade licensing desks (TLDs) are old. The TLD and the TLD are.\n\n# Body\n\nThe TLD is of the state. The TLD and the TLD.',
		);
		assert.match(first!, /# Body\n\nThe trade licensing desk \(TLD\) is/);
	});

	it('write no long form with an abbreviation that nobody explained before', () => {
		assert.deepEqual(fixed('undefined-acronym', `A WTOTM came.${MORE.replaceAll('#', 'WTOTM')}`), [
			`A … (WTOTM) came.${MORE.replaceAll('#', 'WTOTM')}`,
		]);
	});

	describe('move an explanation to the first use', () => {
		itFixes('used-before-definition', 'TLD', [
			['TLD ran. A Trade Licensing Desk (TLD) ran.', 'Trade Licensing Desk (TLD) ran. A TLD ran. *'],
			[
				'A TLD ran. The desks (TLDs) of trade licensing ran. Trade licensing desks (TLDs) ran.',
				'A trade licensing desk (TLD) ran. The desks (TLDs) of trade licensing ran. TLDs ran. *',
			],
			['A TLD ran. The TLD (Trade Licensing Desk) ran.', 'A Trade Licensing Desk (TLD) ran. The TLD ran. *'],
			['A TLD ran. The Trade Licensing Desk, known as TLD, ran.'],
			['A TLD ran. The Trade Licensing Desk (TLD, since 2004) ran.'],
			['A TLD ran. The Trade Licensing Desk[^1] (TLD) ran.\n\n[^1]: A note.\n\nYes.'],
			['A TLD ran. “The Trade Licensing Desk (TLD) ran.”'],
			['A TLD ran.\n\n- TLD: Trade Licensing Desk\n\nYes.'],
		]);
	});

	describe('leave the abbreviation of a second explanation', () => {
		const first = 'A Trade Licensing Desk (TLD) ran. ';
		const cases = [
			['The Trade Licensing Desk (TLD) ran.', 'The TLD ran. *'],
			['The **Trade Licensing Desk** (TLD) ran.', 'The **TLD** ran. *'],
			['The **Trade Licensing Desk (TLD)** ran.', 'The **TLD** ran. *'],
			['The Trade *Licensing* Desk (**TLD**) ran.', 'The TLD ran. *'],
			['The [Trade Licensing Desk](https://example.org) (TLD) ran.', 'The [TLD](https://example.org) ran. *'],
			['The Trade [Licensing](https://example.org) Desk (TLD) ran.'],
			['The Trade Licensing Desk (hereafter “TLD”) ran.', 'The TLD ran. *'],
			['The Trade Licensing Desk (TLD) of it ran.', 'The TLD of it ran. *'],
			['Three Trade Licensing Desks (TLD) ran.', 'Three TLDs ran. *'],
			['The TLD (Trade Licensing Desk) ran.', 'The TLD ran. *'],
			['The TLD ([Trade Licensing Desk](https://example.org)) ran.'],
			['The “Trade Licensing Desk” (TLD) ran.'],
		] as const;
		itFixes(
			'redefined',
			'TLD',
			cases.map(([text, ...fixes]) => [first + text, ...fixes.map((one) => first + one)]),
		);
	});

	it('keep the one use that another abbreviation is explained for', () => {
		const text =
			'The World Trade Organization (WTO) ran. A WTO Training Mission (WTOTM) and the WTO. The WTO Training Mission (WTOTM) ran. It is of the WTOTM and the WTOTM.';
		assert.deepEqual(fixed('redefined', text).length, 1);
		assert.deepEqual(fixed('redefined', text.replace(' and the WTO.', '.')), []);
	});

	describe('settle two meanings', () => {
		itFixes('conflicting-expansion', 'TLD', [
			[
				'The Trade Licensing Desk (TLD) ran. The Total Line Decision (TLD) ran.',
				'The Trade Licensing Desk (TLD) ran. The TLD ran.',
			],
		]);
		itFixes('conflicting-expansion', 'PRT', [
			['A Provincial Reconstruction Unit Team (PRT) ran.', 'A Provincial Reconstruction Team (PRT) ran.'],
			['The Provincial Reconstruction Unit Teams (PRTs) ran.', 'The Provincial Reconstruction Teams (PRTs) ran.'],
		]);
	});

	describe('write out what is hardly used', () => {
		const cases: readonly (readonly [text: string, ...fixes: readonly string[]])[] = [
			['A Trade Licensing Desk (TLD) is in it.', 'A Trade Licensing Desk is in it. *'],
			[
				'An [old desk](https://example.org) is in the Trade Licensing Desk (TLD).',
				'An [old desk](https://example.org) is in the Trade Licensing Desk. *',
			],
			[
				'The Trade Licensing Desk (TLD) is of it. The TLD’s chief was.',
				'The Trade Licensing Desk is of it. The Trade Licensing Desk’s chief was.',
			],
			['The Trade Licensing Desk (TLD) is of it. The TLD-led work was.'],
			['The Trade Licensing Desk (TLD) is of it. He said “the TLD was”.'],
			['The Trade Licensing Desk (TLD) is of it.[^1]\n\n[^1]: The TLD of it.'],
			['The Trade Licensing Desk, known as TLD, is of it.'],
		];
		for (const [text, ...expected] of cases) {
			it(text, () => {
				assert.deepEqual(fixed('rarely-used', text), expected);
			});
		}
	});

	describe('write the name that is used instead', () => {
		const cases: readonly (readonly [text: string, ...fixes: readonly string[]])[] = [
			['A Border Watch Group is in the south.', 'An Area Watch Office is in the south.'],
			['The Border Watch Groups are in the south.', 'The Area Watch Offices are in the south.'],
			['The **Border Watch\nGroup**’s chief is in the south.', 'The **Area Watch Office**’s chief is in the south.'],
			['The Border Watch Group (BWG) is in the south.'],
		];
		for (const [text, ...expected] of cases) {
			it(text, () => {
				assert.deepEqual(fixed('superseded-term', text), expected);
			});
		}
	});

	describe('write the preferred name', () => {
		for (const [text, ...expected] of [
			['Rebuilding squads are in the south.', 'Provincial Reconstruction Teams are in the south.'],
			['A rebuilding squad is in the south.', 'A Provincial Reconstruction Team is in the south.'],
		] as const) {
			it(text, () => {
				const paper = audited(text, 'markdown', { rules: new Set(['variant-form']) });
				assert.equal(paper.findings.length, 1);
				assert.deepEqual(
					fixesOf(paper, 'variant-form').map(({ edits }) => applied(text, edits)),
					expected,
				);
			});
		}
	});

	describe('shorten a long form', () => {
		for (const [text, expected] of [
			[
				'A Trade Licensing Desk (TLD) ran. A *Trade Licensing\nDesk*’s chief ran.',
				'A Trade Licensing Desk (TLD) ran. A *TLD*’s chief ran.',
			],
			['A Trade Licensing Desk (TLD) ran. A Trade [Licensing](https://example.org) Desk ran.', undefined],
		] as const) {
			it(text, () => {
				const { abbreviations, context } = audited(text);
				const { definition } = abbreviations.get('TLD')!.explanations[0]!;
				const start = text.lastIndexOf('Trade');
				const span = { start, end: text.lastIndexOf('Desk') + 'Desk'.length };
				const again = {
					code: 'long-form-after-definition',
					name: 'TLD',
					isQuoted: false,
					definition,
					short: 'TLD',
					...span,
				} as const;
				const [fix] = fixesFor(again, context);
				assert.equal(fix && applied(text, fix.edits), expected);
			});
		}
	});

	describe('leave what is drawn as it is', () => {
		it('the underlined title of reStructuredText', () => {
			assert.deepEqual(
				fixed('undefined-acronym', `The PRT\n=======\n\nIt came.${MORE.replaceAll('#', 'PRT')}`, 'restructuredText'),
				[],
			);
		});
		it('a table of reStructuredText', () => {
			assert.deepEqual(
				fixed('undefined-acronym', `===  ===\nPRT  it\n===  ===\n\nIt came.${MORE.replaceAll('#', 'PRT')}`, 'restructuredText'),
				[],
			);
		});
	});
});

describe('All safe fixes together', () => {
	it('are those that are preferred, one problem of an abbreviation at a time', () => {
		const text =
			'The TLD is of it. A Trade Licensing Desk (TLD) is an PRT. The Trade Licensing Desk (TLD) and the TLD had the PRT and the PRT of it.';
		const paper = audited(text);
		const once = applied(text, fixAll(paper.findings, paper.context));
		assert.equal(
			once,
			'The Trade Licensing Desk (TLD) is of it. A TLD is a PRT. The Trade Licensing Desk (TLD) and the TLD had the PRT and the PRT of it.',
		);
		const next = audited(once);
		const twice = applied(once, fixAll(next.findings, next.context));
		assert.equal(
			twice,
			'The Trade Licensing Desk (TLD) is of it. A TLD is a Provincial Reconstruction Team (PRT). The TLD and the TLD had the PRT and the PRT of it.',
		);
		const last = audited(twice);
		assert.deepEqual(fixAll(last.findings, last.context), []);
	});
});

describe('A phrase', () => {
	for (const [singular, plural] of [
		['Provincial Reconstruction Team', 'Provincial Reconstruction Teams'],
		['Special Representative of the Secretary-General', 'Special Representatives of the Secretary-General'],
		['security policy', 'security policies'],
	] as const) {
		it(`has a plural: ${plural}`, () => {
			assert.equal(pluralPhrase(singular), plural);
			assert.equal(singularPhrase(plural), singular);
		});
	}
	it('that looks like a plural stays one', () => {
		assert.equal(pluralPhrase('member states'), 'member states');
	});

	for (const [word, article] of [
		['envoy', 'an'],
		['European', 'a'],
		['united', 'a'],
		['unintended', 'an'],
		['user', 'a'],
		['hour', 'an'],
		['horizon', 'a'],
		['one-off', 'a'],
		['team', 'a'],
	] as const) {
		it(`has ${article} before ${word}`, () => {
			assert.equal(articleOfWord(word), article);
		});
	}

	for (const [format, expected] of [
		['latex', 'R\\&D \\_1'],
		['markdown', 'R&D \\_1'],
		['html', 'R&amp;D _1'],
		['asciiDoc', 'R&D &#95;1'],
		['typst', 'R&D \\_1'],
		['restructuredText', 'R&D \\_1'],
		['org', undefined],
		['plainText', 'R&D _1'],
	] as const) {
		it(`is written in ${format}`, () => {
			assert.equal(writtenText('R&D _1', format), expected);
		});
	}
});
