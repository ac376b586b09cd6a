import * as assert from 'node:assert/strict';
import { api } from './support';

describe('search', () => {
	const first: readonly (readonly [query: string, id: RegExp])[] = [
		['Red Cross', /^icrc$/],
		['reconstruction team provincial', /^prt$/],
		['OTAN', /^nato$/],
		['disarmement demobilisation', /^ddr$/],
		['intergration at home', /^integration-at-home$/],
		['which EU body took over from CPCC', /^(cpcc|civopshq)$/],
	];
	for (const [query, id] of first) {
		it(`gives ${id.source} first for "${query}"`, async () => {
			assert.match((await (await api()).search(query))[0]!.id, id);
		});
	}

	it('gives the paragraph that answers a question', async () => {
		const hits = await (await api()).search('does NATO need civilian capabilities of its own');
		assert.equal(hits.find(({ kind }) => kind === 'paragraph')?.id, 'nato-p6');
	});

	it('starts from the sections of the report', async () => {
		const hits = await (await api()).search('');
		assert.equal(hits.length, 11);
		assert.ok(hits.every(({ kind }) => kind === 'section'));
	});

	it('keeps to the limit', async () => {
		assert.equal((await (await api()).search('operation', 3)).length, 3);
	});
});
