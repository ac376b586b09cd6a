import type { ChildProcess } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';

/** A process that serves VS Code's page. */
export interface Server {
	readonly url: string;
	/** Settles when the process has ended, asked or not. */
	readonly ended: Promise<unknown>;
	/** Ends the process and deletes what it kept. */
	close(): Promise<void>;
}

/**
 * Waits until a started process answers on `url`. Rejects with the last that it printed if it ends before, or is not
 * there in 30 seconds. `dataFolder` is deleted with the server.
 */
export async function whenServed(child: ChildProcess, url: string, dataFolder: string): Promise<Server> {
	let printed = '';
	for (const stream of [child.stdout, child.stderr]) {
		stream?.on('data', (chunk) => (printed = (printed + String(chunk)).slice(-4000)));
	}
	const ended = new Promise<false>((end) => child.once('exit', () => end(false)));
	const close = async (): Promise<void> => {
		child.kill();
		await ended;
		await rm(dataFolder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
	};
	if (!(await Promise.race([answers(url), ended]))) {
		await close();
		throw new Error(`VS Code was not served on ${url}.\n${printed}`);
	}
	return { url, ended, close };
}

async function answers(url: string): Promise<boolean> {
	const deadline = Date.now() + 30_000;
	while (Date.now() < deadline) {
		try {
			return (await fetch(url)).ok;
		} catch {
			// Refused: it does not listen yet.
			await delay(100);
		}
	}
	return false;
}
