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
		['It was a “SRSG”.', 'a > an SRSG'],
		['He said “it was a SRSG” and left.'],
		['It was “a SRSG”, and a EUSR.', 'a > an EUSR'],
		['They met a *EUSR*.', 'a > an EUSR'],
		['They met a\nEUSR.', 'a > an EUSR'],
		// Nobody says how it is spoken, and the readings differ.
		['It was a SALWX.'],
		['It was an SALWX.'],
		['Vitamin A NGO and group A NGO.'],
		['> They met a EUSR.'],
		['They met `a EUSR`.'],
		['It is part II of a III.'],
		['A U.N. envoy, an U.N. force and a S.R.S.G. came.', 'an > a UN', 'a > an SRSG'],
		// Spoken as words that begin with "yoo".
		['It was a EUFOR patrol, not an EULEX one.', 'an > a EULEX'],
		['It was an UNIFIL patrol, not a UNAMA one.', 'an > a UNIFIL'],
		['It was a UNMIK patrol, not an UNMIK one.'],
		['It was a LRA fighter of a M23 unit with a HIV test.', 'a > an LRA', 'a > an M23', 'a > an HIV'],
		['It was a FARC fighter, an FARC fighter and a MONUC guard.'],
		['It was a EUTM trainer and a EUCAP one.', 'a > an EUTM'],
		['It had a 8GB disk and an 3D printer.', 'a > an 8GB', 'an > a 3D'],
		['It was a AU-EU team and an UN-EU team.', 'a > an AU', 'an > a UN'],
		['It was a/an NGO, the (a) NGO and an extra-a NGO.'],
		["\n\nElle est dans la ville avec les gens de l'ONU, il y a MSF et il n'y a NGO pour eux."],
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
