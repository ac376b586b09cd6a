import assert from 'node:assert/strict';
import { auditOf } from '../../harness/audit';
import { readGlossary } from '../../harness/dataFiles';
import { lexiconOf } from '../../harness/lexicon';

const lexicon = lexiconOf(readGlossary().concepts);

/** The names that are reported as replaced, with what to write instead. */
function superseded(text: string): readonly string[] {
	return auditOf(text, 'markdown', lexicon, { rules: new Set(['superseded-term']) }).findings.map((finding) =>
		finding.code === 'superseded-term' ? `${finding.name} ${finding.year} ${finding.successor?.text ?? ''}`.trim() : '',
	);
}

describe('names that were replaced', () => {
	const cases: readonly (readonly [text: string, ...expected: readonly string[]])[] = [
		['The ESDP of the European Union needs money.', 'ESDP 2009 CSDP'],
		['The ESDP needs money. The ESDP needs men.', 'ESDP 2009 CSDP'],
		['The ESDP needs money. The European Security and Defence Policy needs men.', 'ESDP 2009 CSDP'],
		['DPKO runs the missions of the United Nations.', 'DPKO 2019 DPO'],
		['The CSDP of the European Union needs money.'],
		['In 2005 the ESDP needed money.'],
		['In 2015 the ESDP needed money.', 'ESDP 2009 CSDP'],
		['The former ESDP needed money.'],
		['The ESDP became the CSDP.'],
		['The ESDP, now the CSDP, needs money.'],
		['# Plans of 2004\n\nThe ESDP needs money.'],
		['# Plans of 2004\n\nWords.\n\n# Plans\n\nThe ESDP needs money.', 'ESDP 2009 CSDP'],
		['---\ndate: 2006-05-01\n---\n\nThe ESDP needs money.'],
		['---\ndate: 2016-05-01\n---\n\nThe ESDP needs money.', 'ESDP 2009 CSDP'],
		['The ESDP Newsletter came out.'],
		['He wrote “A future for ESDP in Africa” then.'],
		['> The ESDP needs money.'],
		['# References\n\nThe ESDP needs money.'],
		['A note.[^1]\n\n[^1]: The ESDP needs money.'],
		['The `ESDP` needs money.'],
		['| Name | Fate |\n|---|---|\n| ESDP | renamed in 2009 |'],
		['| Name | Fate |\n|---|---|\n| ESDP | needs money |', 'ESDP 2009 CSDP'],
		['In 2005 the ESDP needed money. It needs it now, the ESDP.', 'ESDP 2009 CSDP'],
	];
	for (const [text, ...expected] of cases) {
		it(text.replace(/\n/g, '⏎'), () => {
			assert.deepEqual(superseded(text), expected);
		});
	}
});
