import * as vscode from 'vscode';
import { withoutLinks } from './markdown';

/** Shows a message that can be cancelled if the work takes long; `report` takes the share that is done, 0 to 1. */
export function withProgress<T>(
	title: string,
	work: (token: vscode.CancellationToken, report: (done: number) => void) => Promise<T>,
): Thenable<T> {
	return vscode.window.withProgress(
		{ location: vscode.ProgressLocation.Notification, title: withoutLinks(title), cancellable: true },
		(progress, token) => {
			let told = 0;
			return work(token, (done) => {
				progress.report({ increment: (done - told) * 100 });
				told = done;
			});
		},
	);
}

/** The same steps, the next of which throws a `CancellationError` once the user cancels. */
export function* untilCancelled<T>(steps: Generator<void, T>, token: vscode.CancellationToken): Generator<void, T> {
	for (;;) {
		const { done, value } = steps.next();
		if (done === true) {
			return value;
		}
		if (token.isCancellationRequested) {
			throw new vscode.CancellationError();
		}
		yield;
	}
}
