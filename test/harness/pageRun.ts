import type { LaunchedBrowser } from './browser';
import { within } from './deadline';
import type { HostReport } from './hostReport';

/**
 * Opens a workbench that runs a suite, and waits for it. Resolves to whether it passed. Rejects if VS Code did not come
 * to an end in time.
 */
export async function runSuiteInPage({ browser }: LaunchedBrowser, url: string, report: HostReport): Promise<boolean> {
	const page = await browser.newPage();
	const exitCode = new Promise<number>((resolve) => {
		void page.exposeFunction('codeAutomationExit', resolve);
	});
	await page.exposeFunction('codeAutomationLog', (_type: string, args: readonly unknown[]) => {
		report.add(args.map(String).join(' '));
	});
	await page.goto(url);
	return (await within(240, 'The suite', exitCode)) === 0;
}
