import { readFileSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';
import { basename, dirname, relative, resolve } from 'node:path';
import { projectRoot } from './project';

/** Turns positions in a bundle into positions in the tests, so that a stack can be clicked. */
export class BundleSources {
	private readonly folder: string;
	private readonly position: RegExp;
	private readonly map: SourceMap;

	/** Reads the source map beside the bundle. */
	constructor(bundle: string) {
		const name = basename(bundle).replaceAll('.', String.raw`\.`);
		this.folder = dirname(bundle);
		this.position = new RegExp(String.raw`[^\s(]*${name}(?:#[\w-]+)?:(\d+):(\d+)`, 'g');
		this.map = new SourceMap(JSON.parse(readFileSync(`${bundle}.map`, 'utf8')) as SourceMapPayload);
	}

	/** The line with every position in the bundle replaced by `file:line:column` in the project. */
	locate(line: string): string {
		return line.replace(this.position, (whole: string, row: string, column: string) => {
			// The web extension host evaluates the file inside a function, two lines further down.
			const offset = whole.startsWith('http') ? 3 : 1;
			const entry = this.map.findEntry(Number(row) - offset, Number(column) - 1);
			if (!('originalSource' in entry)) {
				return whole;
			}
			const source = relative(projectRoot, resolve(this.folder, entry.originalSource));
			return `${source}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
		});
	}
}
