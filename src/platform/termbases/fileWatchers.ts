import * as vscode from 'vscode';
import { fileName } from '../fileName';

/** Watches files by patterns, and tells of each that is made, changed or deleted. */
export class FileWatchers implements vscode.Disposable {
	private readonly watchers = new Map<string, vscode.Disposable>();

	constructor(private readonly tell: (uri: vscode.Uri, isThere: boolean) => void) {}

	/** Watches by these patterns from now on; those that were watched by before are not interrupted. */
	watch(patterns: readonly vscode.RelativePattern[]): void {
		const wanted = new Map(patterns.map((pattern) => [`${pattern.baseUri.toString()} ${pattern.pattern}`, pattern]));
		for (const [key, watcher] of this.watchers) {
			if (!wanted.has(key)) {
				watcher.dispose();
				this.watchers.delete(key);
			}
		}
		for (const [key, pattern] of wanted) {
			if (!this.watchers.has(key)) {
				const watcher = vscode.workspace.createFileSystemWatcher(pattern);
				const listeners = [
					watcher.onDidChange((uri) => this.tell(uri, true)),
					watcher.onDidCreate((uri) => this.tell(uri, true)),
					watcher.onDidDelete((uri) => this.tell(uri, false)),
				];
				this.watchers.set(key, vscode.Disposable.from(watcher, ...listeners));
			}
		}
	}

	dispose(): void {
		vscode.Disposable.from(...this.watchers.values()).dispose();
	}
}

/** A pattern that only one file has. */
export function patternOf(uri: vscode.Uri): vscode.RelativePattern {
	const name = fileName(uri);
	return new vscode.RelativePattern(uri.with({ path: uri.path.slice(0, -name.length - 1) || '/' }), name);
}
