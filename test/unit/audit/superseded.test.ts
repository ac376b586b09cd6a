import assert from 'node:assert/strict';
import type { FormatName } from '../../../src/core/prose/formatNames';
import { auditOf } from '../../harness/audit';
import { readGlossary } from '../../harness/dataFiles';
import { lexiconOf } from '../../harness/lexicon';

const lexicon = lexiconOf(readGlossary().concepts);

/** The names that are reported as replaced, with what to write instead. */
function superseded(text: string, format: FormatName = 'markdown'): readonly string[] {
	return auditOf(text, format, lexicon, { rules: new Set(['superseded-term']) }).findings.map((finding) =>
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
		['He said “the ESDP needs money”.'],
		['# References\n\nThe ESDP needs money.'],
		['A note.[^1]\n\n[^1]: The ESDP needs money.'],
		['The `ESDP` needs money.'],
		['| Name | Fate |\n|---|---|\n| ESDP | renamed in 2009 |'],
		['| Name | Fate |\n|---|---|\n| ESDP | needs money |', 'ESDP 2009 CSDP'],
		['| Name | Fate |\n|---|---|\n| UN | former, of 2004 |\n| ESDP | needs money |', 'ESDP 2009 CSDP'],
		['In 2004 it was.\n\n| Name | Fate |\n|---|---|\n| ESDP | needs money |', 'ESDP 2009 CSDP'],
		['In 2005 the ESDP needed money. It needs it now, the ESDP.', 'ESDP 2009 CSDP'],
		['It began in 2005.[^1] The ESDP needs money.\n\n[^1]: A note.', 'ESDP 2009 CSDP'],
		['Under resolution 1925 MONUC guards the town.', 'MONUC 2010 MONUSCO'],
		['Read the Report on the ESDP and a Handbook on ESDP.'],
		['Reform of the ESDP needs money.', 'ESDP 2009 CSDP'],
		['Read *A future for ESDP in Africa* first.'],
		['The *ESDP* needs money.', 'ESDP 2009 CSDP'],
		// What followed was replaced as well.
		['The Civ/Mil Cell plans.', 'Civ/Mil Cell 2009 PCM'],
		['AMISOM holds the port.', 'AMISOM 2022 AUSSOM'],
		['The Instrument for Stability pays.', 'Instrument for Stability 2014'],
		['La PESD est un projet de la ville.', 'PESD 2009 PSDC'],
		['MINUSMA left Mali.'],
		['Le Département des opérations\nde maintien de la paix est devenu le Département des opérations\nde paix.'],
		['ESDP and DPKO belong to the past, and the last office closed in 2023.'],
		['The old ESDP had no home. The ESDP needed money.'],
		['| In 2007 | Place |\n|---|---|\n| DPKO | New York |'],
		['# Abbreviations\n\nESDP: European Security and Defence Policy'],
		// The writer knows of the change, and means what was.
		['The ESDP needed money. In the end it got it.\n\nThe ESDP became the CSDP.'],
		['The ESDP needed money.[^1]\n\n[^1]: The European Security and Defence Policy is today’s CSDP.'],
		['The ESDP became the CSDP.\n\nToday the ESDP needs money.', 'ESDP 2009 CSDP'],
		['The ESDP became the CSDP.\n\nIn 2024 the ESDP needs money.', 'ESDP 2009 CSDP'],
	];
	for (const [text, ...expected] of cases) {
		it(text.replace(/\n/g, '⏎'), () => {
			assert.deepEqual(superseded(text), expected);
		});
	}

	const dated: readonly (readonly [format: FormatName, header: string, isOld: boolean])[] = [
		['markdown', '+++\ndate = 2008-05-01\n+++\n\n', true],
		['markdown', '% A title\n% An author\n% 5 May 2008\n\n', true],
		['markdown', '# A title\n\nBrussels, 5 October 2007\n\n', true],
		['markdown', '# A title\n\n*Policy Brief 3 | June 2008*\n\n', true],
		['markdown', '# A title\n\nThe seminar of 5 October 2007 was short.\n\n', false],
		['latex', '\\documentclass{article}\n\\date{May 2008}\n\\begin{document}\n', true],
		['latex', `\\documentclass{article}\n${'\\usepackage{x}\n'.repeat(70)}\\date{May 2008}\n\\begin{document}\n`, true],
		['latex', '\\documentclass{article}\n\\date{\\today}\n\\begin{document}\n', false],
		['asciiDoc', '= A title\nAn Author\n:revdate: 2008-05-01\n\n', true],
		['asciiDoc', '= A title\nAn Author\nv1.0, 2008-05-01\n\n', true],
		['restructuredText', 'A title\n=======\n\n:Date: 2008-05-01\n\n', true],
		['org', '#+TITLE: A\n#+DATE: 2008-05-01\n\n', true],
		['typst', '#set document(\n  date: datetime(year: 2008, month: 5, day: 1),\n)\n\n', true],
		['html', '<html><head><meta name="date" content="2008-05-01"></head><body>\n', true],
		['plainText', 'A title\n\nMay 2008\n\n', true],
		['plainText', 'A title\n\nMay 2012\n\n', false],
	];
	for (const [format, header, isOld] of dated) {
		it(`${isOld ? 'are' : 'are not'} left alone in ${format} that begins ${header.slice(0, 80).replace(/\n/g, '⏎')}`, () => {
			const text = `${header}${format === 'html' ? '<p>The ESDP needs money.</p>' : 'The ESDP needs money.'}\n`;
			assert.equal(superseded(text, format).length, isOld ? 0 : 1);
		});
	}
});
