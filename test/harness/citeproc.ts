import { readFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { projectRoot } from './project';

interface CitedItem {
	readonly id: string;
	readonly locator: string;
	readonly label: 'page';
	/** 0 where the record is cited for the first time, 1 where it was before. */
	readonly position: number;
}

/** What is used of citeproc-js. */
export interface CiteprocEngine {
	setOutputFormat(format: 'html'): void;
	updateItems(ids: readonly string[]): void;
	makeCitationCluster(items: readonly CitedItem[]): string;
	makeBibliography(): readonly [{ readonly entry_ids: readonly (readonly string[])[] }, readonly string[]];
}

/** `retrieveItem` is how citeproc-js asks for records. */
interface Citeproc {
	getEngine(
		sys: { readonly retrieveItem: (id: string) => unknown },
		style: string,
		locale: string,
		force: string,
	): Promise<CiteprocEngine>;
}

/**
 * citeproc with the styles and locales of the Citation Style Language, to which nothing that ships belongs. The package is made for
 * web pages, which fetch each style and locale when it is asked for: here they are files.
 */
export async function loadCiteproc(): Promise<Citeproc> {
	const { outputFiles } = await build({
		stdin: { contents: "export { CSL } from 'citeproc-plus'", resolveDir: projectRoot },
		bundle: true,
		format: 'cjs',
		platform: 'neutral',
		mainFields: ['module'],
		write: false,
		define: { fetch: 'readAsset' },
		plugins: [
			{
				name: 'assets-by-path',
				setup: (bundling) => bundling.onLoad({ filter: /\.csljson$/ }, ({ path }) => ({ contents: path, loader: 'text' })),
			},
		],
	});
	const module = { exports: {} as { readonly CSL: new () => Citeproc } };
	// oxlint-disable-next-line no-new-func, typescript/no-implied-eval -- a development dependency, bundled just now
	new Function('module', 'exports', 'readAsset', outputFiles[0]!.text)(module, module.exports, readAsset);
	return new module.exports.CSL();
}

/** What the package takes for a response. */
async function readAsset(path: string): Promise<{ readonly json: () => Promise<unknown> }> {
	return { json: async () => JSON.parse(await readFile(path, 'utf8')) as unknown };
}
