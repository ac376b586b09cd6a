/** The formats that termbase files are read in; each has its part in `parts/`. */
export type ReadableName = 'json' | 'markdown' | 'xlsx' | 'yaml' | 'csv' | 'tbx' | 'turtle' | 'jsonLd';

const READABLE: ReadonlyMap<string, ReadableName> = new Map([
	['json', 'json'],
	['jsonc', 'json'],
	['yaml', 'yaml'],
	['yml', 'yaml'],
	['csv', 'csv'],
	['tsv', 'csv'],
	['tab', 'csv'],
	['txt', 'csv'],
	['xlsx', 'xlsx'],
	['tbx', 'tbx'],
	['xml', 'tbx'],
	['ttl', 'turtle'],
	['nt', 'turtle'],
	['jsonld', 'jsonLd'],
	['md', 'markdown'],
	['markdown', 'markdown'],
]);

/** Extensions of the files that can be read, without a dot. */
export const READABLE_EXTENSIONS: readonly string[] = [...READABLE.keys()];

/** What follows the last dot of a path, in lower case. */
export function extensionOf(path: string): string {
	return path.slice(path.lastIndexOf('.') + 1).toLowerCase();
}

/** The format of a file by its name's extension; `undefined` where it is none of termbases. */
export function readableFormat(path: string): ReadableName | undefined {
	return READABLE.get(extensionOf(path));
}
