import assert from 'node:assert/strict';
import type { Concept as ModelConcept } from '../../src/core/termbase/model';
import type { Concept } from '../../src/peaceops';
import { projectText } from '../harness/dataFiles';

interface Manifest {
	readonly contributes: {
		readonly configuration: {
			readonly properties: Readonly<Record<string, { readonly default: unknown; readonly markdownDescription: string }>>;
		};
		readonly keybindings: readonly { readonly key: string }[];
	};
}

type Deep<T> = T extends readonly (infer Item)[]
	? readonly Deep<Item>[]
	: T extends object
		? { readonly [K in keyof T]: Deep<T[K]> }
		: T;
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;

/** Does not compile when the published type of a concept differs from the model that files are checked with. */
const publishedConceptIsTheModel: Same<Deep<ModelConcept>, Deep<Concept>> = true;

function withoutSpace(text: string): string {
	return text.replace(/\s/g, '');
}

describe('what is published', () => {
	const { contributes } = JSON.parse(projectText('package.json')) as Manifest;
	const texts = JSON.parse(projectText('package.nls.json')) as Readonly<Record<string, string>>;
	const readme = withoutSpace(projectText('README.md'));

	it('has the type of a concept that files are checked with', () => assert.ok(publishedConceptIsTheModel));

	for (const [name, setting] of Object.entries(contributes.configuration.properties)) {
		it(`tells of ${name} with its default and description`, () => {
			const description = texts[setting.markdownDescription.slice(1, -1)]!;
			assert.ok(readme.includes(withoutSpace(`|\`${name}\`|\`${JSON.stringify(setting.default)}\`|${description}|`)));
		});
	}

	for (const { key } of contributes.keybindings) {
		it(`tells of the keys ${key}`, () => {
			assert.ok(readme.toLowerCase().includes(withoutSpace(`\`${key}\``)));
		});
	}
});
