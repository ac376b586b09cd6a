import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type BuildOptions, build } from 'esbuild';
import type { ConvertedCopy, CopyRefusal, CopyWatch } from '../../src/core/report/copies/convertedCopy';
import { projectRoot } from './project';

/** Reads a file's bytes into text. */
export type ReadCopy = (bytes: Uint8Array, watch: CopyWatch) => Promise<ConvertedCopy | CopyRefusal | undefined>;

/** The reader of PDF as it ships: bundled with its changes to pdf.js, and evaluated as the extension does with a part. */
export async function builtPdfReader(): Promise<ReadCopy> {
	const { pdfPart } = (await import(pathToFileURL(resolve(projectRoot, 'pdfPart.mjs')).href)) as { pdfPart: BuildOptions };
	const { outputFiles } = await build({
		...pdfPart,
		absWorkingDir: projectRoot,
		bundle: true,
		write: false,
		outdir: 'out',
		format: 'cjs',
		target: 'es2022',
		mainFields: ['browser', 'module', 'main'],
	});
	const module: { exports: unknown } = { exports: {} };
	// oxlint-disable-next-line no-new-func, typescript/no-implied-eval -- as `loadPart` does
	new Function('module', 'exports', outputFiles[0]!.text)(module, module.exports);
	return (module.exports as { read: ReadCopy }).read;
}

/** A watch that waits for the host each time, and never cancels. */
export const patient: CopyWatch = {
	progress: () => new Promise((resolve) => setTimeout(resolve, 0)),
	isCancelled: () => false,
};
