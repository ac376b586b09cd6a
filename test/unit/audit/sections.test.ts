import assert from 'node:assert/strict';
import { headingKey, roleOfHeading, type SectionRole } from '../../../src/core/audit/sections';
import { auditOf } from '../../harness/audit';
import { lexiconOf } from '../../harness/lexicon';

const paper = (heading: string): string =>
	`# ${heading}\n\nThe Mission Support Unit (MSU) left. The MSU and the MSU.\n\n# 2. Findings\n\nThe MSU came back.\n`;

describe('sections', () => {
	for (const [heading, role] of [
		['Executive Summary', 'summary'],
		['1. Summary:', 'summary'],
		['Zusammenfassung', 'summary'],
		['Annex B: Figures', 'annex'],
		['References', 'bibliography'],
		['IV. List of Abbreviations', 'abbreviations'],
		['Endnotes', 'notes'],
		['Summary of the visit', undefined],
		['The annexed territories today', undefined],
	] as const) {
		it(`are told by their headings: ${heading}`, () => assert.equal(roleOfHeading(heading), role));
	}

	const names = new Map<string, SectionRole>([
		[headingKey('Key Judgements'), 'summary'],
		[headingKey('Summary'), 'body'],
	]);

	it('are what their user says, whatever the number, capitals and end of the heading', () => {
		assert.equal(roleOfHeading('2.1 KEY  JUDGEMENTS:', names), 'summary');
		assert.equal(roleOfHeading('Key judgements of others', names), undefined);
		assert.equal(roleOfHeading('Summary', names), 'body');
		assert.equal(roleOfHeading('Abstract', names), 'summary');
	});

	const codes = (heading: string, format: 'markdown' | 'plainText'): readonly string[] => {
		const text = format === 'markdown' ? paper(heading) : paper(heading).replaceAll('# ', '');
		return auditOf(text, format, lexiconOf([]), { sectionNames: names }).findings.map(({ code }) => code);
	};

	it('that their user calls a summary explain for themselves', () => {
		assert.deepEqual(codes('Key judgements', 'markdown'), ['undefined-acronym']);
		assert.deepEqual(codes('Key judgements', 'plainText'), ['undefined-acronym']);
		assert.deepEqual(codes('Summary', 'markdown'), []);
	});
});
