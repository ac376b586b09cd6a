// Opens VS Code with the extension and a folder of sample papers, until Ctrl+C: `npm start [-- --desktop | --port 4000]`.
import { spawn } from 'node:child_process';
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildExtension } from './buildExtension';
import { findDesktop, openDesktop } from './desktop';
import { sampleFolder, samplePaper, temporaryFolder } from './project';
import { startWebServer } from './webServer';

async function main(): Promise<void> {
	const { values } = parseArgs({
		options: { desktop: { type: 'boolean', default: false }, port: { type: 'string', default: '3000' } },
	});
	const port = Number(values.port);
	if (!Number.isInteger(port) || port < 0 || port > 65_535) {
		throw new Error(`--port takes a number from 0 to 65535, not "${values.port}".`);
	}
	await buildExtension();
	await (values.desktop ? startDesktop() : startWeb(port));
}

async function startDesktop(): Promise<void> {
	const desktop = await findDesktop();
	if ('missing' in desktop) {
		throw new Error(`Desktop VS Code cannot be opened, as ${desktop.missing}. "npm start" alone opens it in the browser.`);
	}
	const copy = await temporaryFolder();
	try {
		await cp(sampleFolder, copy, { recursive: true });
		console.log(`Desktop VS Code is open on a copy of the sample papers; close its window to end.`);
		await openDesktop(desktop.executable, copy, join(copy, samplePaper));
	} finally {
		await rm(copy, { recursive: true, force: true });
	}
}

async function startWeb(wanted: number): Promise<void> {
	const server = await startWebServer({ folder: sampleFolder, port: wanted });
	if (new URL(server.url).port !== String(wanted)) {
		console.log(`Port ${wanted} is taken, so another one is used; --port chooses.`);
	}
	const address = encodeURI(`${server.url}/?payload=[["openFile","vscode-test-web://mount/${samplePaper}"]]`);
	console.log(`\nVS Code with the extension and the sample papers:\n\n  ${address}\n\nCtrl+C ends it.`);
	openInBrowser(address);
	const stopped = new Promise((resolve) => ['SIGINT', 'SIGTERM'].forEach((signal) => process.once(signal, resolve)));
	await Promise.race([stopped, server.ended]);
	await server.close();
}

/** Shows the page where there is a display. The printed address does as well, so that a failure means nothing. */
function openInBrowser(address: string): void {
	const { platform, env } = process;
	if (platform === 'linux' && !env['DISPLAY'] && !env['WAYLAND_DISPLAY']) {
		return;
	}
	const [command, ...args] =
		platform === 'win32' ? ['rundll32', 'url.dll,FileProtocolHandler'] : [platform === 'darwin' ? 'open' : 'xdg-open'];
	spawn(command, [...args, address], { stdio: 'ignore', detached: true })
		.on('error', () => undefined)
		.unref();
}

main().then(
	() => process.exit(),
	(error: unknown) => {
		console.error(error instanceof Error ? error.message : error);
		process.exit(1);
	},
);
