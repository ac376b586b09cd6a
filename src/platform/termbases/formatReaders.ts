import * as vscode from 'vscode';
import type { ReadOptions, ReadTermbase } from '../../core/termbase/formats/termbaseReader';
import { TermbaseRefusal } from '../../core/termbase/formats/termbaseReader';
import { loadPart } from '../lazyPart';

/** A format that termbases are read from, by the part of the extension that reads it. */
export type FormatName = 'json' | 'yaml' | 'csv' | 'xlsx' | 'tbx' | 'turtle' | 'jsonLd' | 'markdown';

/** What a part of the extension that reads termbases exports, under the name of each format that it reads. */
type Reader = (bytes: Uint8Array, options: ReadOptions & { readonly path: string }) => Promise<ReadTermbase>;

const PARTS: Readonly<Record<FormatName, string>> = {
	json: 'termbaseJson',
	markdown: 'termbaseJson',
	yaml: 'termbaseYaml',
	csv: 'termbaseCsv',
	xlsx: 'termbaseXlsx',
	tbx: 'termbaseTbx',
	turtle: 'termbaseTurtle',
	jsonLd: 'termbaseJsonLd',
};

/** File name extensions, and what they hold. */
export const EXTENSIONS: ReadonlyMap<string, FormatName> = new Map([
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

/** Reads termbase files; each format's parser is loaded when a file first needs it. */
export class FormatReaders {
	private readonly parts = new Map<string, Promise<Readonly<Record<string, Reader>>>>();

	constructor(private readonly extensionUri: vscode.Uri) {}

	/** Reads a file by its name's extension. Rejects with a `TermbaseRefusal` where it cannot, or with what `pulse` rejects with. */
	async read(uri: vscode.Uri, bytes: Uint8Array, options: ReadOptions): Promise<ReadTermbase> {
		const extension = uri.path.slice(uri.path.lastIndexOf('.') + 1).toLowerCase();
		const format = EXTENSIONS.get(extension);
		if (format === undefined) {
			throw new TermbaseRefusal({
				code: 'not-readable',
				details: [vscode.l10n.t('".{0}" is no format of termbases', extension)],
				place: undefined,
			});
		}
		const part = await this.part(PARTS[format]);
		return part[format]!(bytes, { ...options, path: uri.path });
	}

	private part(name: string): Promise<Readonly<Record<string, Reader>>> {
		let part = this.parts.get(name);
		if (part === undefined) {
			part = loadPart(this.extensionUri, name);
			part.catch(() => this.parts.delete(name));
			this.parts.set(name, part);
		}
		return part;
	}
}
