// The browser build has no exports of use: it defines `Mocha` globally, in every host.
// oxlint-disable-next-line import/no-unassigned-import
import 'mocha/mocha';
import * as vscode from 'vscode';
import { ConsoleReporter } from './consoleReporter';

/** What the harness decides about one run. */
export interface SuiteOptions {
	/** Runs only the tests whose full title holds this text. */
	readonly grep?: string;
}

/**
 * Runs the tests that `load` defines, in the extension host in which this is called. The harness writes the entry that
 * names the files. Resolves when every test has passed; rejects when one failed, or when
 * there was none though all were to run.
 */
export async function runSuites(load: () => Promise<unknown>, { grep }: SuiteOptions): Promise<void> {
	const suites = new Mocha({
		ui: 'bdd',
		reporter: ConsoleReporter as unknown as Mocha.ReporterConstructor,
		timeout: 20_000,
		...(grep === undefined ? {} : { fgrep: grep }),
	});
	// The browser build leaves it to the page to define `describe` and `it`, and its own `run` wants a page's address.
	suites.suite.emit('pre-require', globalThis, '', suites);
	await foldersOpened();
	await load();
	const { failures, total } = await new Promise<{ failures: number; total: number }>((resolve) => {
		const runner = suites.run((failures) => resolve({ failures, total: runner.total }));
	});
	if (failures > 0 || (total === 0 && grep === undefined)) {
		throw new Error(total === 0 ? 'No test was found.' : `${failures} of ${total} tests failed.`);
	}
}

/** The web host reads the workspace's file only once a file system for it is there, which is after extensions start. */
async function foldersOpened(): Promise<void> {
	if ((vscode.workspace.workspaceFolders ?? []).length === 0) {
		await new Promise<void>((resolve) => {
			const listener = vscode.workspace.onDidChangeWorkspaceFolders(() => {
				listener.dispose();
				resolve();
			});
		});
	}
}
