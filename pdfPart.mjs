// How pdf.js is bundled: for a host that it shares with other extensions, has no page and no network, and may be older than it.
import { readFile } from 'node:fs/promises';

/** Globals that the library looks for and is not to find. */
const withheld = [
	'Buffer',
	'DecompressionStream',
	'Deno',
	'FontFace',
	'Image',
	'ImageDecoder',
	'OffscreenCanvas',
	'Path2D',
	'WebSocket',
	'Worker',
	'XMLHttpRequest',
	'createImageBitmap',
	'document',
	'fetch',
	'importScripts',
	'indexedDB',
	'localStorage',
	'process',
	'self',
	'window',
];

/** Places in the library that call what `scope.ts` exports, each of which must be there once. */
const changes = {
	'pdf.mjs': [['Math.sumPrecise = function', 'void function']],
	'pdf.worker.mjs': [
		['Math.sumPrecise = function', 'void function'],
		// Not known to the hosts of 2025, and not needed.
		['[hashOriginal.toHex(), hashModified?.toHex() ?? null]', '["", null]'],
		// It knows no bounds for what it unpacks.
		['ensureBuffer(requested) {\n    const buffer', 'ensureBuffer(requested) {\n    checkStream(requested);\n    const buffer'],
		// Nor for what a few bytes say to be there: entries of no width, widths of characters that no font has.
		['if (!Number.isInteger(typeFieldWidth)', 'if (!isTable(n, streamState.byteWidths) || !Number.isInteger(typeFieldWidth)'],
		['j <= code; j++) {\n              glyphsWidths', 'j <= code && checkGlyph(j); j++) {\n              glyphsWidths'],
		['j <= code; j++) {\n                glyphsVMetrics', 'j <= code && checkGlyph(j); j++) {\n                glyphsVMetrics'],
		// It waits only for itself.
		['Promise.all([promise, sink?.ready])', 'Promise.all([promise, sink?.ready, pause()])'],
	],
};

/** Options of esbuild for the part, beside those that all bundles have in common. */
export const pdfPart = {
	entryPoints: { copyPdf: 'src/core/report/copies/pdf/readPdf.ts' },
	platform: 'neutral',
	banner: {
		js: '/*! Holds pdf.js, © Mozilla Foundation, Apache License 2.0: https://www.apache.org/licenses/LICENSE-2.0; changed as its calls of scope.ts say. */',
	},
	inject: ['src/core/report/copies/pdf/scope.ts'],
	define: {
		...Object.fromEntries(withheld.map((name) => [name, 'undefined'])),
		DOMMatrix: 'NoMatrix',
		globalThis: 'scope',
		navigator: 'noNavigator',
		'Math.sumPrecise': 'sum',
		'Promise.try': 'promiseTry',
		'Promise.withResolvers': 'withResolvers',
		'import.meta.url': '""',
	},
	plugins: [
		{
			name: 'pdfjs-in-a-shared-host',
			setup(build) {
				build.onLoad({ filter: /pdfjs-dist[\\/]build[\\/]pdf(?:\.worker)?\.mjs$/ }, async ({ path }) => {
					let contents = await readFile(path, 'utf8');
					for (const [from, to] of changes[path.replace(/.*[\\/]/, '')]) {
						const parts = contents.split(from);
						if (parts.length !== 2) {
							return { errors: [{ text: `"${from}" is there ${parts.length - 1} times, not once.` }] };
						}
						contents = parts.join(to);
					}
					return { contents, loader: 'js' };
				});
			},
		},
	],
};
