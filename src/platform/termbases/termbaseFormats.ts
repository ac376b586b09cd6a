import * as vscode from 'vscode';
import type * as Csv from '../../core/termbase/formats/parts/csv';
import type * as Json from '../../core/termbase/formats/parts/json';
import type * as JsonLd from '../../core/termbase/formats/parts/jsonLd';
import type * as Tbx from '../../core/termbase/formats/parts/tbx';
import type * as Turtle from '../../core/termbase/formats/parts/turtle';
import type * as Xlsx from '../../core/termbase/formats/parts/xlsx';
import type * as Yaml from '../../core/termbase/formats/parts/yaml';
import { extensionOf, type ReadableName, readableFormat } from '../../core/termbase/formats/readableFormats';
import type { FormatOptions, ReadableFormat, WritableFormat } from '../../core/termbase/formats/termbaseFormat';
import { LIMITS, type ReadTermbase, TermbaseRefusal } from '../../core/termbase/formats/termbaseReader';
import { loadPart } from '../lazyPart';

/** The parts of the extension that hold formats, each bundled apart as `dist/termbase<Part>.js`, and what they export. */
interface Parts {
	readonly Json: typeof Json;
	readonly Yaml: typeof Yaml;
	readonly Csv: typeof Csv;
	readonly Tbx: typeof Tbx;
	readonly Turtle: typeof Turtle;
	readonly Xlsx: typeof Xlsx;
	readonly JsonLd: typeof JsonLd;
}

type ListName = 'latex' | 'quarto' | 'typst' | 'valeAccept' | 'valeSubstitution' | 'cspell';

export type WritableName = 'json' | 'csv' | 'yaml' | 'tbx' | 'jsonLd' | ListName;

/** The bytes of a file. Rejects with a `TermbaseRefusal` where it is larger than a termbase may be: then it is not read. */
export async function termbaseBytes(uri: vscode.Uri): Promise<Uint8Array> {
	const { size } = await vscode.workspace.fs.stat(uri);
	if (size > LIMITS.bytes) {
		throw new TermbaseRefusal({ code: 'too-large', details: ['bytes', String(LIMITS.bytes)], place: undefined });
	}
	return vscode.workspace.fs.readFile(uri);
}

/** Reads and writes termbases; each format's part is loaded when it is first needed. */
export class TermbaseFormats {
	private readonly parts = new Map<keyof Parts, Promise<unknown>>();

	constructor(private readonly extensionUri: vscode.Uri) {}

	/** Reads a file by its name's extension. Rejects with a `TermbaseRefusal` where it cannot, or with what `pulse` rejects with. */
	async read(uri: vscode.Uri, bytes: Uint8Array, options: Omit<FormatOptions, 'path'>): Promise<ReadTermbase> {
		const name = readableFormat(uri.path);
		if (name === undefined) {
			throw new TermbaseRefusal({
				code: 'not-readable',
				details: [vscode.l10n.t('".{0}" is no format of termbases', extensionOf(uri.path))],
				place: undefined,
			});
		}
		const format = await this.readable(name);
		return format.read(bytes, { ...options, path: uri.path });
	}

	/** The format of a name that can be written. */
	async writable(name: WritableName): Promise<WritableFormat> {
		switch (name) {
			case 'json':
			case 'yaml':
			case 'csv':
			case 'tbx':
				return this.twoWay(name);
			case 'jsonLd':
			case 'latex':
			case 'quarto':
			case 'typst':
			case 'valeAccept':
			case 'valeSubstitution':
			case 'cspell':
				return (await this.part('Json'))[name];
		}
	}

	private async readable(name: ReadableName): Promise<ReadableFormat> {
		switch (name) {
			case 'json':
			case 'yaml':
			case 'csv':
			case 'tbx':
				return this.twoWay(name);
			case 'markdown':
				return (await this.part('Json')).markdown;
			case 'xlsx':
				return (await this.part('Xlsx')).xlsx;
			case 'turtle':
				return (await this.part('Turtle')).turtle;
			case 'jsonLd':
				return (await this.part('JsonLd')).jsonLd;
		}
	}

	/** A format that one part both reads and writes. */
	private async twoWay(name: Exclude<ReadableName & WritableName, 'jsonLd'>): Promise<ReadableFormat & WritableFormat> {
		switch (name) {
			case 'json':
				return (await this.part('Json')).json;
			case 'yaml':
				return (await this.part('Yaml')).yaml;
			case 'csv':
				return (await this.part('Csv')).csv;
			case 'tbx':
				return (await this.part('Tbx')).tbx;
		}
	}

	/** A part by its name, for what only it can do. */
	part<Name extends keyof Parts>(name: Name): Promise<Parts[Name]> {
		let part = this.parts.get(name);
		if (part === undefined) {
			part = loadPart(this.extensionUri, `termbase${name}`);
			// What failed once may be tried again.
			part.catch(() => this.parts.delete(name));
			this.parts.set(name, part);
		}
		return part as Promise<Parts[Name]>;
	}
}
