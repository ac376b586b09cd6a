// Builds what ships: `node esbuild.mjs` once, `node esbuild.mjs --watch` until stopped.
import { context } from 'esbuild';
import { pdfPart } from './pdfPart.mjs';

/** Every bundle of the extension. A part that loads only when needed is one more entry here. */
const entryPoints = {
	assistants: 'src/features/assistants/assistants.ts',
	audit: 'src/features/audit/audit.ts',
	cite: 'src/features/cite/citingCommands.ts',
	copyDocx: 'src/core/report/copies/docx/readDocx.ts',
	extension: 'src/extension.ts',
	formats: 'src/core/prose/formats.ts',
	ownCopy: 'src/platform/ownCopy/copyReader.ts',
	ownCopyCommands: 'src/features/ownCopy/commands.ts',
	pages: 'src/features/pages/writtenPages.ts',
	preview: 'src/features/preview/preview.ts',
	samplePaper: 'test/fixtures/sample/integrated-operations.md',
	search: 'src/core/search/index.ts',
	termbaseCommands: 'src/features/termbases/commands.ts',
	termbaseCsv: 'src/core/termbase/formats/parts/csv.ts',
	termbaseJson: 'src/core/termbase/formats/parts/json.ts',
	termbaseJsonLd: 'src/core/termbase/formats/parts/jsonLd.ts',
	termbaseTbx: 'src/core/termbase/formats/parts/tbx.ts',
	termbaseTurtle: 'src/core/termbase/formats/parts/turtle.ts',
	termbaseXlsx: 'src/core/termbase/formats/parts/xlsx.ts',
	termbaseYaml: 'src/core/termbase/formats/parts/yaml.ts',
	writing: 'src/features/writing/writing.ts',
};

const watch = process.argv.includes('--watch');

/** Tells the watch task of the editor when a build begins and ends, in a form that it can match. */
const announceBuilds = {
	name: 'announce-builds',
	setup(build) {
		build.onStart(() => console.log('[watch] build started'));
		build.onEnd(({ errors }) => {
			for (const { text, location } of errors) {
				console.error(`> ${location?.file ?? ''}:${location?.line ?? 0}:${location?.column ?? 0}: error: ${text}`);
			}
			console.log('[watch] build finished');
		});
	},
};

/** What the bundles of the extension and of the command line have in common. */
const common = {
	outdir: 'dist',
	bundle: true,
	format: 'cjs',
	mainFields: ['browser', 'module', 'main'],
	target: 'es2022',
	// The JSON-LD parser is fed past its stream, of which neither host has the kind it wants.
	alias: { 'readable-stream': './src/core/termbase/formats/skos/noStream.ts' },
	minify: true,
	sourcemap: true,
	sourcesContent: false,
	logLevel: watch ? 'silent' : 'warning',
};

/** For Node, without the maps that only the extension's hosts would read. */
const commandLine = { ...common, platform: 'node', target: 'node20', sourcemap: false };

/** Leaves the bundle `mcp` out of the command line's, which loads it when it is to serve assistants. */
const mcpApart = {
	name: 'mcp-apart',
	setup(build) {
		build.onResolve({ filter: /\/mcp\/serve$/ }, () => ({ path: './mcp.js', external: true }));
	},
};

const bundles = await Promise.all([
	context({
		...common,
		entryPoints,
		// Neither Node nor DOM: the same file runs in the desktop and in the web extension host.
		platform: 'neutral',
		external: ['vscode'],
		// The sample paper ships as it is.
		loader: { '.md': 'copy' },
		plugins: watch ? [announceBuilds] : [],
	}),
	context({ ...common, ...pdfPart }),
	// One file, with all that it may need: a format of termbases is only evaluated when a file is in it.
	context({ ...commandLine, entryPoints: { cli: 'src/cli/main.ts' }, plugins: [mcpApart] }),
	// But for the protocol of assistants, which most runs do not speak.
	context({ ...commandLine, entryPoints: { mcp: 'src/cli/mcp/serve.ts' } }),
]);

for (const bundle of bundles) {
	if (watch) {
		await bundle.watch();
	} else {
		await bundle.rebuild();
		await bundle.dispose();
	}
}
