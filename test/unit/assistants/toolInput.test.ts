import assert from 'node:assert/strict';
import { auditInput, lookupInput, searchInput } from '../../../src/core/assistants/toolInput';

describe('the input of a tool', () => {
	for (const [read, value, input] of [
		[lookupInput, { term: ' CPCC ' }, { term: 'CPCC' }],
		[searchInput, { query: 'NATO' }, { query: 'NATO', limit: 5 }],
		[searchInput, { query: 'NATO', limit: 20 }, { query: 'NATO', limit: 20 }],
		[auditInput, { uri: 'a.md' }, { uri: 'a.md' }],
	] as const) {
		it(`is read: ${JSON.stringify(value)}`, () => assert.deepEqual(read(value), { kind: 'input', input }));
	}

	for (const [read, value, reason] of [
		[lookupInput, undefined, /object with "term"/],
		[lookupInput, 'CPCC', /object with "term"/],
		[lookupInput, [], /object/],
		[lookupInput, {}, /"term" has to be a text/],
		[lookupInput, { term: '  ' }, /not empty/],
		[lookupInput, { term: 7 }, /has to be a text/],
		[lookupInput, { term: 'x'.repeat(201) }, /may have 200 characters and has 201/],
		[lookupInput, { term: 'x', file: '/etc/passwd' }, /"term" and nothing else/],
		[searchInput, { query: 'x', limit: 0 }, /from 1 to 20/],
		[searchInput, { query: 'x', limit: 2.5 }, /whole number/],
		[searchInput, { query: 'x', limit: '3' }, /whole number/],
		[auditInput, { uri: 'x'.repeat(2001) }, /may have 2000 characters/],
	] as const) {
		it(`is refused, and why: ${JSON.stringify(value)?.slice(0, 40)}`, () => {
			const result = read(value);
			assert.match(result.kind === 'refused' ? result.reason : '', reason);
		});
	}
});
