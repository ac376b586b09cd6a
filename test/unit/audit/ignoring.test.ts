import assert from 'node:assert/strict';
import { ignoreComment } from '../../../src/core/audit/ignoring';
import type { FormatName } from '../../../src/core/prose/formatNames';
import { auditOf } from '../../harness/audit';
import { lexiconOf } from '../../harness/lexicon';

const lexicon = lexiconOf([]);

function findings(text: string, format: FormatName = 'markdown', ignored: readonly string[] = []): readonly string[] {
	return auditOf(text, format, lexicon, { ignored: new Set(ignored) }).findings.map(({ code, name }) => `${code} ${name}`);
}

describe('what the audit is asked to say nothing about', () => {
	const text = 'The CIVPOL left. The OPSEC stayed.';

	it('is a name, by setting', () => {
		assert.deepEqual(findings(text, 'markdown', ['CIVPOL']), ['undefined-acronym OPSEC']);
	});

	it('is a name, in the line of choices', () => {
		assert.deepEqual(findings(`<!-- peaceops: ignore=CIVPOL, OPSEC -->\n\n${text}`), []);
		assert.deepEqual(findings(`---\npeaceops: "ignore=CIVPOL"\n---\n\n${text}`), ['undefined-acronym OPSEC']);
	});

	it('is a name in one line, or all of it', () => {
		assert.deepEqual(findings('The CIVPOL left. The OPSEC stayed. <!-- peaceops-ignore: CIVPOL -->'), [
			'undefined-acronym OPSEC',
		]);
		assert.deepEqual(findings('The CIVPOL left. The OPSEC stayed. <!-- peaceops-ignore -->'), []);
		assert.deepEqual(findings('<!-- peaceops-ignore: OPSEC -->\nThe CIVPOL left. The OPSEC stayed.'), [
			'undefined-acronym CIVPOL',
		]);
	});

	const formats: readonly FormatName[] = ['markdown', 'mdx', 'latex', 'asciiDoc', 'typst', 'org', 'html'];
	for (const format of formats) {
		it(`is written as a comment of ${format}`, () => {
			const comment = ignoreComment(format, 'CIVPOL');
			assert.ok(comment !== undefined);
			const paper = comment.isBehind ? `${text} ${comment.text}` : `${comment.text}\n${text}`;
			assert.deepEqual(findings(paper, format), ['undefined-acronym OPSEC']);
		});
	}

	it('is no name that would end the comment', () => {
		assert.deepEqual([ignoreComment('markdown', 'A --> B'), ignoreComment('plainText', 'CIVPOL')], [undefined, undefined]);
	});
});
