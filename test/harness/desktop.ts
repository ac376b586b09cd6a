import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { downloadAndUnzipVSCode, runTests, SilentReporter, TestRunFailedError } from '@vscode/test-electron';
import { within } from './deadline';
import type { HostReport } from './hostReport';
import { cacheFolder, projectRoot, temporaryFolder } from './project';

/** Desktop VS Code, or in a few words why it cannot be had here. */
export type Desktop = { readonly executable: string; readonly version: string } | { readonly missing: string };

/**
 * Finds out, quickly where the answer is no, whether desktop VS Code downloads and starts here. `PEACEOPS_VSCODE` names
 * the version, such as `1.100.0`; else it is the newest. Never rejects.
 */
export async function findDesktop(): Promise<Desktop> {
	const version = process.env['PEACEOPS_VSCODE'] ?? 'stable';
	if (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) {
		return { missing: 'there is no display' };
	}
	if (!isDownloaded() && !(await isReachable())) {
		return { missing: 'its download server cannot be reached' };
	}
	try {
		const download = downloadAndUnzipVSCode({ version, cachePath: cacheFolder, reporter: new SilentReporter() });
		const executable = await within(300, 'The download', download);
		return starts(executable) ? { executable, version } : { missing: 'it does not start, a library may be missing' };
	} catch (error) {
		return { missing: `it cannot be downloaded: ${error instanceof Error ? error.message : String(error)}` };
	}
}

/** Runs a bundled suite in a window of its own, with an extension by its folder, which opens a workspace file. Resolves to whether it passed; rejects if the window stays open too long. */
export async function runSuiteOnDesktop(
	executable: string,
	extension: string,
	workspace: string,
	suite: string,
	report: HostReport,
): Promise<boolean> {
	const dataFolder = await temporaryFolder();
	try {
		const run = runTests({
			vscodeExecutablePath: executable,
			extensionDevelopmentPath: extension,
			extensionTestsPath: suite,
			launchArgs: [workspace, ...profile(dataFolder), '--disable-extensions', '--disable-telemetry'],
			stdout: lines(report),
			stderr: lines(report),
		});
		await within(240, 'Desktop VS Code', run);
		return true;
	} catch (error) {
		if (error instanceof TestRunFailedError) {
			return false;
		}
		throw error;
	} finally {
		await rm(dataFolder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
	}
}

/** Opens a window for a person, with this extension, and waits until it is closed. */
export async function openDesktop(executable: string, folder: string, file: string): Promise<void> {
	const child = spawn(
		executable,
		[folder, file, `--extensionDevelopmentPath=${projectRoot}`, ...profile(join(cacheFolder, 'profile')), '--no-sandbox'],
		{ stdio: 'ignore' },
	);
	await new Promise((resolve, reject) => child.once('exit', resolve).once('error', reject));
}

function profile(dataFolder: string): readonly string[] {
	return [
		`--user-data-dir=${join(dataFolder, 'user')}`,
		`--extensions-dir=${join(dataFolder, 'extensions')}`,
		'--disable-workspace-trust',
		'--skip-welcome',
		'--skip-release-notes',
		'--disable-updates',
	];
}

function isDownloaded(): boolean {
	return existsSync(cacheFolder) && readdirSync(cacheFolder).some((name) => name.startsWith('vscode-'));
}

async function isReachable(): Promise<boolean> {
	try {
		const signal = AbortSignal.timeout(5000);
		return (await fetch('https://update.code.visualstudio.com/api/releases/stable', { signal })).ok;
	} catch {
		// Offline, or behind a proxy that refuses: both mean no.
		return false;
	}
}

/** Whether the program and its libraries load; needs no display. */
function starts(executable: string): boolean {
	const { status } = spawnSync(executable, ['--version'], {
		env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
		timeout: 20_000,
	});
	return status === 0;
}

function lines(report: HostReport): Writable {
	let rest = '';
	return new Writable({
		write(chunk, _encoding, done) {
			const parts = (rest + String(chunk)).split('\n');
			rest = parts.pop() ?? '';
			report.add(parts.join('\n'));
			done();
		},
		final(done) {
			report.add(rest);
			done();
		},
	});
}
