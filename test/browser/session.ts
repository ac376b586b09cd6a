import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { after, afterEach, before } from 'mocha';
import { type LaunchedBrowser, launchBrowser } from '../harness/browser';
import { buildExtension } from '../harness/buildExtension';
import { projectRoot, sampleFolder, temporaryFolder } from '../harness/project';
import type { Server } from '../harness/server';
import { startWebServer } from '../harness/webServer';
import { workbookOf } from '../harness/workbookFile';
import { Workbench } from './workbench';

/** What a suite wants to see. */
export interface WorkbenchOptions {
	/** A file of the sample folder to open at once. */
	readonly file?: string;
	/** `light` unless said otherwise. */
	readonly theme?: Theme;
}

type Theme = keyof typeof themes;

const themes = { light: 'Default Light Modern', dark: 'Default Dark Modern' } as const;

/** One server and one browser serve every suite of a run; each suite has a page with nothing stored. */
interface Session {
	readonly server: Server;
	readonly browser: LaunchedBrowser;
	readonly folder: string;
}

let session: Promise<Session> | undefined;

/**
 * Opens a workbench with the sample folder before the tests of the surrounding `describe` and closes it after them.
 * Returns it as a function, since it exists only while they run. A failed test leaves a picture in `out/`.
 */
export function useWorkbench({ file, theme = 'light' }: WorkbenchOptions = {}): () => Workbench {
	let workbench: Workbench | undefined;
	before(async () => {
		session ??= startSession();
		const { server, browser } = await session;
		const folder = `vscode-test-web://mount/${theme}/sample`;
		const payload = [['skipWelcome', 'true'], ...(file === undefined ? [] : [['openFile', `${folder}/${file}`]])];
		const address = `${server.url}/?${String(new URLSearchParams({ folder, payload: JSON.stringify(payload) }))}`;
		workbench = await Workbench.open(browser.browser, address);
		if (file !== undefined) {
			await workbench.waitForEditor(file);
		}
	});
	afterEach(async function () {
		if (this.currentTest?.isFailed() === true) {
			const picture = `out/failed ${this.currentTest.fullTitle()}.png`.replaceAll(/[^\w /.-]/g, '');
			await workbench?.savePicture(resolve(projectRoot, picture));
			console.log(`      (see ${picture})`);
		}
	});
	after(async () => await workbench?.close());
	return () => {
		if (workbench === undefined) {
			throw new Error('The workbench is open only while tests run.');
		}
		return workbench;
	};
}

/** Ends what the suites shared. Mocha calls it once, at the end. */
export async function mochaGlobalTeardown(): Promise<void> {
	if (session !== undefined) {
		const { server, browser, folder } = await session;
		await browser.browser.close();
		await server.close();
		await rm(folder, { recursive: true, force: true });
	}
}

async function startSession(): Promise<Session> {
	await buildExtension();
	const folder = await temporaryFolder();
	for (const [name, colorTheme] of Object.entries(themes)) {
		const copy = join(folder, name, 'sample');
		await cp(sampleFolder, copy, { recursive: true });
		await mkdir(join(copy, '.vscode'), { recursive: true });
		await writeFile(join(copy, '.vscode/settings.json'), JSON.stringify(quietSettings(colorTheme)));
		await writeFile(join(copy, 'abbreviations.xlsx'), workbookOf(abbreviations));
	}
	const [server, browser] = await Promise.all([startWebServer({ folder }), launchBrowser()]);
	console.log(`  Browser: ${browser.choice}.`);
	return { server, browser, folder };
}

/** What a team keeps in a spreadsheet. */
const abbreviations = [
	['Abbreviation', 'Term', 'Definition'],
	['JOPC', 'joint operations planning cell', 'Plans what the mission and its partners do together.'],
	['FSU', 'field support unit', 'Moves, houses and feeds the mission.'],
];

/** Nothing moves or blinks, so that pictures are the same each time and no test waits for an animation. */
function quietSettings(colorTheme: string): Readonly<Record<string, unknown>> {
	return {
		'workbench.colorTheme': colorTheme,
		'workbench.startupEditor': 'none',
		'workbench.reduceMotion': 'on',
		'workbench.tips.enabled': false,
		'chat.disableAIFeatures': true,
		'editor.cursorBlinking': 'solid',
		'editor.minimap.enabled': false,
		'editor.hover.delay': 100,
		'files.exclude': { '.vscode': true },
	};
}
