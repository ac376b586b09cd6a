import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { AUDIT_DOCUMENT, LOOKUP_TERM, SEARCH_REPORT } from '../../src/core/assistants/toolInput';
import { PROJECT_FILES } from '../../src/core/audit/notPapers';
import { LANGUAGE_IDS } from '../../src/core/prose/formatNames';
import { projectRoot } from '../harness/project';
import { readManifest, readProjectJson, readSources, stringsOf } from './manifest';

const manifest = readManifest();
const sources = readSources();
const { contributes } = manifest;
const commands = contributes.commands.map(({ command }) => command);
const views = Object.values(contributes.views ?? {}).flat();

describe('the manifest', () => {
	describe('commands', () => {
		it('contributes exactly the commands that the code registers', () => {
			const registered = [...sources.matchAll(/registerCommand\(\s*'(peaceops\.[\w.]+)'/g)].map((match) => match[1] ?? '');
			assert.deepEqual(sorted(registered), sorted(commands));
		});

		it('gives every command a category and a title', () => {
			const bare = contributes.commands.filter(({ category, title }) => !category || !title);
			assert.deepEqual(bare, []);
		});

		it('names only its own commands in keys and menus, or those of VS Code', () => {
			const named = [...(contributes.keybindings ?? []), ...Object.values(contributes.menus ?? {}).flat()];
			const unknown = named.filter(({ command }) => command?.startsWith('peaceops.') && !commands.includes(command));
			assert.deepEqual(unknown, []);
		});
	});

	describe('what a hover offers', () => {
		it('is in the command palette too', () => {
			const listed = /enabledCommands: \[([^\]]*)\]/.exec(sources)?.[1] ?? '';
			const inserting = /INSERTIONS = \[([^\]]*)\]/.exec(sources)?.[1] ?? '';
			const offered = [...`${listed} ${inserting}`.matchAll(/'(peaceops\.\w+)'/g)].map((match) => match[1]!);
			const hidden = new Set(
				contributes.menus?.['commandPalette']?.filter(({ when }) => when === 'false').map(({ command }) => command),
			);
			assert.ok(offered.length >= 9, offered.join(', '));
			assert.deepEqual(
				offered.filter((command) => !commands.includes(command) || hidden.has(command)),
				[],
			);
		});
	});

	describe('the first steps', () => {
		const [walkthrough, another] = contributes.walkthroughs;
		const texts = readProjectJson('package.nls.json') as Readonly<Record<string, string>>;

		it('are five, each with a picture for every kind of theme and something that completes it', () => {
			assert.equal(another, undefined);
			assert.equal(walkthrough?.steps.length, 5);
			for (const { media, completionEvents } of walkthrough.steps) {
				assert.deepEqual(Object.keys(media.image), ['light', 'dark', 'hc', 'hcLight']);
				assert.ok(media.altText !== '' && completionEvents.length > 0);
			}
		});

		it('name commands and views that exist, in what completes them and in their links', () => {
			const events = walkthrough!.steps.flatMap(({ completionEvents }) => completionEvents);
			const linked = walkthrough!.steps.flatMap(({ description }) =>
				[...texts[description.slice(1, -1)]!.matchAll(/\(command:([\w.]+)\)/g)].map((match) => `onCommand:${match[1]!}`),
			);
			const known = new Set([
				...commands.map((id) => `onCommand:${id}`),
				...views.flatMap(({ id }) => [`onView:${id}`, `onCommand:${id}.focus`]),
			]);
			assert.ok(linked.length >= 5);
			assert.deepEqual(
				[...events, ...linked].filter((event) => !known.has(event)),
				[],
			);
		});

		it('show no picture that is not there, and ship none that is not shown', () => {
			const shown = [...new Set(walkthrough!.steps.flatMap(({ media }) => Object.values(media.image)))];
			const there = readdirSync(resolve(projectRoot, 'media/walkthrough')).map((name) => `media/walkthrough/${name}`);
			assert.deepEqual(sorted(there), sorted(shown));
		});
	});

	describe('tools of assistants', () => {
		const tools = contributes.languageModelTools;

		it('are exactly those that the code registers', () => {
			const registered = [...sources.matchAll(/\['(peaceops_\w+)', \(\) => t\(/g)].map((match) => match[1] ?? '');
			assert.deepEqual(sorted(registered), sorted(tools.map(({ name }) => name)));
		});

		it('are described to models as over MCP', () => {
			assert.deepEqual(
				tools.map(({ name, modelDescription: description, inputSchema }) => ({ name, description, inputSchema })),
				[LOOKUP_TERM, SEARCH_REPORT, AUDIT_DOCUMENT],
			);
		});

		it('have a name of their own that a prompt can refer to them by', () => {
			assert.ok(tools.every(({ canBeReferencedInPrompt }) => canBeReferencedInPrompt));
			assert.equal(new Set(tools.map(({ toolReferenceName }) => toolReferenceName)).size, tools.length);
			assert.ok(tools.every(({ toolReferenceName }) => /^peaceops[A-Z][a-z]+$/.test(toolReferenceName)));
		});
	});

	describe('texts', () => {
		const used = stringsOf(manifest).flatMap(({ text }) => [...text.matchAll(/^%([^%\s]+)%$/g)].map((match) => match[1] ?? ''));
		const defined = stringsOf(readProjectJson('package.nls.json'));

		it('defines every key that it uses, and uses every key that it defines', () => {
			assert.deepEqual(sorted(new Set(used)), sorted(defined.map(({ path }) => path.join('.'))));
		});

		it('leaves no text empty', () => {
			assert.deepEqual(
				defined.filter(({ text }) => text.trim() === ''),
				[],
			);
		});

		it('describes every setting, with its default and its scope, and every choice of one', () => {
			const lacking = Object.entries(contributes.configuration.properties).filter(
				([, setting]) =>
					!(setting.markdownDescription ?? setting.description) ||
					setting.default === undefined ||
					setting.scope === undefined ||
					(setting.enum?.length ?? 0) !== (setting.enumDescriptions?.length ?? 0),
			);
			assert.deepEqual(lacking, []);
		});
	});

	describe('when clauses', () => {
		const clauses = stringsOf(contributes).filter(({ path }) => path.at(-1) === 'when' || path.at(-1) === 'enablement');
		const mentions = clauses.flatMap(({ text }) =>
			[...text.matchAll(/(?:(\w+) (?:==|!=|=~) )?\b((?:config\.)?peaceops\.[\w.]+)/g)].map(([, subject, name]) => ({
				subject,
				name: name!,
			})),
		);

		it('name views that exist', () => {
			const named = mentions.filter(({ subject }) => subject === 'view' || subject === 'focusedView');
			const known = new Set(views.map(({ id }) => id));
			assert.deepEqual(
				named.filter(({ name }) => !known.has(name)),
				[],
			);
		});

		it('name settings that exist', () => {
			const named = mentions.filter(({ name }) => name.startsWith('config.'));
			assert.deepEqual(
				named.filter(({ name }) => !(name.slice('config.'.length) in contributes.configuration.properties)),
				[],
			);
		});

		it('name context keys that the code sets', () => {
			const keys = mentions.filter(({ subject, name }) => subject === undefined && name.startsWith('peaceops.'));
			assert.deepEqual(
				keys.filter(({ name }) => !new RegExp(`setContext',\\s*'${name}'|ContextKey[^(]*\\('${name}'`).test(sources)),
				[],
			);
		});
	});

	describe('documents', () => {
		it('wake the extension up in every language that papers are written in', () => {
			const languages = manifest.activationEvents.flatMap((event) => /^onLanguage:(.*)/.exec(event)?.[1] ?? []);
			assert.deepEqual(sorted(languages), sorted(LANGUAGE_IDS));
		});

		it('have the command in their context menu', () => {
			const clause = contributes.menus?.['editor/context']?.find(({ command }) => command === 'peaceops.showTerm')?.when;
			assert.equal(clause, `resourceLangId =~ /^(${LANGUAGE_IDS.join('|')})$/`);
		});
	});

	describe('views', () => {
		it('stand in a container that exists', () => {
			const containers = Object.values(contributes.viewsContainers ?? {}).flat();
			const known = new Set([...containers.map(({ id }) => id), 'explorer', 'scm', 'debug', 'test']);
			assert.deepEqual(
				Object.keys(contributes.views ?? {}).filter((container) => !known.has(container)),
				[],
			);
		});

		it('have a provider in the code', () => {
			assert.deepEqual(
				views.filter(({ id }) => !sources.includes(`'${id}'`)),
				[],
			);
		});
	});

	describe('icons', () => {
		const icons = stringsOf(manifest).filter(
			({ path, text }) => path.some((key) => key === 'icon' || key === 'image') && !text.startsWith('$('),
		);

		it('exist', () => {
			assert.ok(icons.length > 0);
			assert.deepEqual(
				icons.filter(({ text }) => !existsSync(resolve(projectRoot, text))),
				[],
			);
		});

		it('are all that ships of media/', () => {
			const shipped = readdirSync(resolve(projectRoot, 'media')).filter((name) => /\.svg$|^icon\.png$/.test(name));
			const named = new Set(icons.map(({ text }) => text.replace(/^\.?\/?media\//, '')));
			assert.deepEqual(
				shipped.filter((name) => !named.has(name)),
				[],
			);
		});
	});

	describe('the audit', () => {
		it('leaves out the same files in the editor as on the command line', () => {
			assert.deepEqual(contributes.configuration.properties['peaceops.audit.exclude']?.default, [
				`**/{${PROJECT_FILES.join(',')}}*`,
				'**/.*/**',
				'**/node_modules/**',
			]);
		});
	});

	describe('the host', () => {
		it('loads the same bundle on the desktop and in the browser', () => {
			assert.equal(manifest.main, './dist/extension.js');
			assert.equal(manifest.browser, manifest.main);
		});

		it('compiles against the oldest VS Code that it accepts', () => {
			const engine = /^\^(\d+\.\d+)\.0$/.exec(manifest.engines.vscode)?.[1];
			const types = /^(\d+\.\d+)\.\d+$/.exec(manifest.devDependencies['@types/vscode'] ?? '')?.[1];
			assert.ok(engine);
			assert.equal(types, engine);
		});

		it('starts for what it serves only, and leaves to VS Code what VS Code derives', () => {
			const own = new Set([...commands.map((id) => `onCommand:${id}`), ...views.map(({ id }) => `onView:${id}`)]);
			const wrong = manifest.activationEvents.filter(
				(event) => event === '*' || event === 'onStartupFinished' || own.has(event),
			);
			assert.deepEqual(wrong, []);
			assert.equal(new Set(manifest.activationEvents).size, manifest.activationEvents.length);
		});
	});
});

function sorted(texts: Iterable<string>): readonly string[] {
	return [...texts].sort((left, right) => left.localeCompare(right));
}
