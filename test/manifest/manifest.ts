import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { projectRoot } from '../harness/project';

/** What the tests read of `package.json`. */
export interface Manifest {
	readonly main: string;
	readonly browser: string;
	readonly icon?: string;
	readonly engines: { readonly vscode: string };
	readonly devDependencies: Readonly<Record<string, string>>;
	readonly activationEvents: readonly string[];
	readonly contributes: {
		readonly commands: readonly { readonly command: string; readonly title: string; readonly category?: string }[];
		readonly languageModelTools: readonly {
			readonly name: string;
			readonly modelDescription: string;
			readonly inputSchema: unknown;
			readonly toolReferenceName: string;
			readonly canBeReferencedInPrompt: boolean;
		}[];
		readonly walkthroughs: readonly {
			readonly steps: readonly {
				readonly description: string;
				readonly media: { readonly image: Readonly<Record<string, string>>; readonly altText: string };
				readonly completionEvents: readonly string[];
			}[];
		}[];
		readonly keybindings?: readonly { readonly command: string; readonly when?: string }[];
		readonly menus?: Readonly<Record<string, readonly { readonly command?: string; readonly when?: string }[]>>;
		readonly views?: Readonly<Record<string, readonly { readonly id: string; readonly when?: string }[]>>;
		readonly viewsContainers?: Readonly<Record<string, readonly { readonly id: string }[]>>;
		readonly configuration: { readonly properties: Readonly<Record<string, Setting>> };
	};
}

interface Setting {
	readonly default: unknown;
	readonly scope?: string;
	readonly description?: string;
	readonly markdownDescription?: string;
	readonly enum?: readonly string[];
	readonly enumDescriptions?: readonly string[];
}

/** A string in a JSON file, with the keys that lead to it. */
export interface JsonString {
	readonly path: readonly string[];
	readonly text: string;
}

export function readManifest(): Manifest {
	return readProjectJson('package.json') as Manifest;
}

export function readProjectJson(file: string): unknown {
	return JSON.parse(readFileSync(resolve(projectRoot, file), 'utf8'));
}

/** Every string in a JSON value. */
export function stringsOf(value: unknown, path: readonly string[] = []): readonly JsonString[] {
	if (typeof value === 'string') {
		return [{ path, text: value }];
	}
	if (typeof value !== 'object' || value === null) {
		return [];
	}
	return Object.entries(value).flatMap(([key, inner]) => stringsOf(inner, [...path, key]));
}

/** The text of every source file of the extension, one after the other. */
export function readSources(): string {
	return readdirSync(resolve(projectRoot, 'src'), { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.ts'))
		.map((name) => readFileSync(resolve(projectRoot, 'src', name), 'utf8'))
		.join('\n');
}
