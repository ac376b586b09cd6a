import { reportMark } from '../host/consoleReporter';
import type { BundleSources } from './bundleSources';

/** Reads what VS Code logs during a run: prints the reporter's lines and keeps the rest in case the run breaks. */
export class HostReport {
	readonly #sources: BundleSources;
	#log = '';
	#hasBegun = false;

	public constructor(sources: BundleSources) {
		this.#sources = sources;
	}

	/** Takes logged text, whole lines. */
	public add(text: string): void {
		for (const line of text.split('\n')) {
			const mark = line.indexOf(reportMark);
			if (mark === -1) {
				this.#log = `${this.#log}${line}\n`.slice(-6000);
			} else {
				this.#hasBegun = true;
				this.#print(this.#sources.locate(line.slice(mark + reportMark.length)));
			}
		}
	}

	#print(line: string): void {
		const isFrameOfMocha = /^\s+at .*(?:node_modules.mocha|node:internal)/.test(line);
		if (!isFrameOfMocha) {
			console.log(line);
		}
	}

	/** Whether the suite has printed anything: VS Code came up and evaluated it. */
	public get hasBegun(): boolean {
		return this.#hasBegun;
	}

	/** The last of what VS Code itself logged. */
	public get log(): string {
		return this.#log;
	}
}
