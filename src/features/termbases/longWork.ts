import * as vscode from 'vscode';

/** Shows a message that can be cancelled if the work takes long. */
export function withProgress<T>(title: string, work: (token: vscode.CancellationToken) => Promise<T>): Thenable<T> {
	return vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title, cancellable: true }, (_, token) =>
		work(token),
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
