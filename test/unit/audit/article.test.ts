import assert from 'node:assert/strict';
import { auditOf } from '../../harness/audit';
import { readGlossary } from '../../harness/dataFiles';
import { lexiconOf } from '../../harness/lexicon';

const lexicon = lexiconOf(readGlossary().concepts);
const ENGLISH = 'It was said that this is what they have done for all of us, and that it will be so. ';

/** The articles that are reported, with what follows. */
function articles(text: string, before = ENGLISH): readonly string[] {
	const whole = before + text;
	return auditOf(whole, 'markdown', lexicon, { rules: new Set(['article']) }).findings.map((finding) =>
		finding.code === 'article' ? `${whole.slice(finding.start, finding.end)} > ${finding.article} ${finding.name}` : '',
	);
}

describe('the article before an abbreviation', () => {
	const cases: readonly (readonly [text: string, ...expected: readonly string[]])[] = [
		['They sent an NATO force.', 'an > a NATO'],
		['They sent a NATO force.'],
		['They met a EUSR.', 'a > an EUSR'],
		['They met an EUSR.'],
		['They met an DSRSG.', 'an > a DSRSG'],
		['It was a NGO.', 'a > an NGO'],
		['It was an NGO.'],
		['They signed a MoU.', 'a > an MoU'],
		['It is an UN matter.', 'an > a UN'],
		['It is a UN-led force.'],
		['It is an UN-led force.', 'an > a UN'],
		['A NGO came.', 'A > An NGO'],
		['It was “a SRSG”.', 'a > an SRSG'],
		['They met a *EUSR*.', 'a > an EUSR'],
		['They met a\nEUSR.', 'a > an EUSR'],
		// Nobody says how it is spoken, and the readings differ.
		['It was a SALWX.'],
		['It was an SALWX.'],
		['Vitamin A NGO and group A NGO.'],
		['> They met a EUSR.'],
		['They met `a EUSR`.'],
		['It is part II of a III.'],
	];
	for (const [text, ...expected] of cases) {
		it(text.replace(/\n/g, '⏎'), () => {
			const before = text.startsWith('>') ? `${ENGLISH}\n\n` : ENGLISH;
			assert.deepEqual(articles(text, before), expected);
		});
	}

	it('is left alone in other languages', () => {
		assert.deepEqual(
			articles('Elle a EUSR.', 'Il y a dans cette ville une mission qui est la plus grande de toutes celles que nous avons. '),
			[],
		);
	});
});
