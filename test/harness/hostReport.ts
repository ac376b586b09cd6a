import { reportMark } from '../host/consoleReporter';
import type { BundleSources } from './bundleSources';

/** Reads what VS Code logs during a run: prints the reporter's lines and keeps the rest in case the run breaks. */
export class HostReport {
	private readonly sources: BundleSources;
	private logged = '';
	private begun = false;

	constructor(sources: BundleSources) {
		this.sources = sources;
	}

	/** Takes logged text, whole lines. */
	add(text: string): void {
		for (const line of text.split('\n')) {
			const mark = line.indexOf(reportMark);
			if (mark === -1) {
				this.logged = `${this.logged}${line}\n`.slice(-6000);
			} else {
				this.begun = true;
				this.print(this.sources.locate(line.slice(mark + reportMark.length)));
			}
		}
	}

	private print(line: string): void {
		const isFrameOfMocha = /^\s+at .*(?:node_modules.mocha|node:internal)/.test(line);
		if (!isFrameOfMocha) {
			console.log(line);
		}
	}

	/** Whether the suite has printed anything: VS Code came up and evaluated it. */
	get hasBegun(): boolean {
		return this.begun;
	}

	/** The last of what VS Code itself logged. */
	get log(): string {
		return this.logged;
	}
}
