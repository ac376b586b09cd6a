import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { after, afterEach, before } from 'mocha';
import { type LaunchedBrowser, launchBrowser } from '../harness/browser';
import { buildExtension } from '../harness/buildExtension';
import { projectRoot, sampleFolder, temporaryFolder } from '../harness/project';
import type { Server } from '../harness/server';
import { makeStandInExtension, standInReport } from '../harness/standInExtension';
import { startWebServer } from '../harness/webServer';
import { workbookOf } from '../harness/workbookFile';
import type { Language } from './language';
import { Workbench } from './workbench';

/** What a suite wants to see. */
export interface WorkbenchOptions {
	/** A file of the sample folder to open at once. */
	readonly file?: string;
	/** `light` unless said otherwise. */
	readonly theme?: Theme;
	/** The report that the extension knows, a copy of which is in the sample folder if it is the stand-in; the real one if not given. */
	readonly report?: 'stand-in';
	/** English unless said otherwise. */
	readonly language?: Language;
}

type Theme = keyof typeof themes;

const themes = {
	light: 'Default Light Modern',
	dark: 'Default Dark Modern',
	hc: 'Default High Contrast',
} as const;

/** One browser, and one server for each report, serve every suite of a run; each suite has a page with nothing stored. */
interface Session {
	readonly server: Server;
	/** What the server needs, which is deleted with it. */
	readonly folders: readonly string[];
}

/** The name of the copy of the stand-in report. */
export const COPY_NAME = 'seminar-report.txt';

const sessions = new Map<WorkbenchOptions['report'], Promise<Session>>();
let launched: Promise<LaunchedBrowser> | undefined;
let built: Promise<void> | undefined;

/**
 * Opens a workbench with the sample folder before the tests of the surrounding `describe` and closes it after them.
 * Returns it as a function, since it exists only while they run. A failed test leaves a picture in `out/`.
 */
export function useWorkbench({ file, theme = 'light', report, language }: WorkbenchOptions = {}): () => Workbench {
	let workbench: Workbench | undefined;
	before(async () => {
		launched ??= tellBrowser();
		const session = sessions.get(report) ?? startSession(report);
		sessions.set(report, session);
		const [{ server }, browser] = await Promise.all([session, launched]);
		const folder = `vscode-test-web://mount/${theme}/sample`;
		const payload = [['skipWelcome', 'true'], ...(file === undefined ? [] : [['openFile', `${folder}/${file}`]])];
		const address = `${server.url}/?${String(new URLSearchParams({ folder, payload: JSON.stringify(payload) }))}`;
		workbench = await Workbench.open(browser.browser, address, language);
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
	await (await launched)?.browser.close();
	for (const { server, folders } of await Promise.all(sessions.values())) {
		await server.close();
		await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
	}
}

async function startSession(report: WorkbenchOptions['report']): Promise<Session> {
	built ??= buildExtension();
	await built;
	const folder = await temporaryFolder();
	for (const [name, colorTheme] of Object.entries(themes)) {
		const copy = join(folder, name, 'sample');
		await cp(sampleFolder, copy, { recursive: true });
		await mkdir(join(copy, '.vscode'), { recursive: true });
		await writeFile(join(copy, '.vscode/settings.json'), JSON.stringify(quietSettings(colorTheme)));
		await writeFile(join(copy, 'abbreviations.xlsx'), workbookOf(abbreviations));
		if (report === 'stand-in') {
			await cp(standInReport.text, join(copy, COPY_NAME));
		}
	}
	const extension = report === 'stand-in' ? await makeStandInExtension() : projectRoot;
	const server = await startWebServer({ folder, extension });
	return { server, folders: extension === projectRoot ? [folder] : [folder, extension] };
}

async function tellBrowser(): Promise<LaunchedBrowser> {
	const browser = await launchBrowser();
	console.log(`  Browser: ${browser.choice}.`);
	return browser;
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
