import assert from 'node:assert/strict';
import vm from 'node:vm';
import { build } from 'esbuild';
import type { ReadableFormat } from '../../../src/core/termbase/formats/termbaseFormat';
import type { ReadOptions } from '../../../src/core/termbase/formats/termbaseReader';
import { jsonLd, turtle } from './skosReading';

const options: ReadOptions = { language: 'en', pulse: async () => {} };

/** What a part of the extension exports where there is none of the globals of Node, of a page or of a worker but the two that it may use. */
async function loadPart(name: string): Promise<{ readonly exports: Record<string, unknown>; readonly bytes: number }> {
	const { outputFiles } = await build({
		entryPoints: [`src/core/termbase/formats/parts/${name}.ts`],
		bundle: true,
		minify: true,
		write: false,
		format: 'cjs',
		platform: 'neutral',
		mainFields: ['browser', 'module', 'main'],
		target: 'es2022',
		alias: { 'readable-stream': './src/core/termbase/formats/skos/noStream.ts' },
		logLevel: 'silent',
	});
	const code = outputFiles[0]?.text ?? '';
	const exported: Record<string, unknown> = {};
	const worker = vm.createContext({
		module: { exports: exported },
		TextDecoder,
		TextEncoder,
		AbortController,
		EventTarget,
		Event,
	});
	vm.runInContext(code, worker);
	const { exports } = worker['module'] as { exports: Record<string, unknown> };
	return { exports, bytes: code.length };
}

describe('the parts that read SKOS', () => {
	it('read Turtle without a global of Node, in less than 100 kB', async () => {
		const { exports, bytes } = await loadPart('turtle');
		const format = exports['turtle'] as ReadableFormat;
		const source = new TextEncoder().encode(turtle('ex:a skos:prefLabel "mission"@en .'));
		assert.equal((await format.read(source, { ...options, path: '/a.ttl' })).concepts[0]?.concept.label, 'mission');
		assert.ok(bytes < 100_000, `${bytes}`);
	});

	it('read JSON-LD without a global of Node, in less than 160 kB', async () => {
		const { exports, bytes } = await loadPart('jsonLd');
		const format = exports['jsonLd'] as ReadableFormat;
		const source = new TextEncoder().encode(jsonLd({ '@id': 'urn:x:a', prefLabel: 'mission \u{1f54a} é' }));
		assert.equal(
			(await format.read(source, { ...options, path: '/a.jsonld' })).concepts[0]?.concept.label,
			'mission \u{1f54a} é',
		);
		assert.ok(bytes < 160_000, `${bytes}`);
	});
});
