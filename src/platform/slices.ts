import * as vscode from 'vscode';
import { delay } from './delay';

/** Milliseconds that work in slices holds the extension host at a time, but for one of its steps. */
export const SLICE = 8;

/** Runs steps to their end, and lets the host breathe between slices of them. */
export async function inSlices<T>(steps: Generator<void, T>): Promise<T> {
	return (await inSlicesWhile(steps, () => true))!.value;
}

/**
 * The same as long as the result is wanted, which is asked after each pause; it stands in an object of its own, so that a result
 * may be `undefined`. `undefined` as soon as it is not wanted any more.
 */
export async function inSlicesWhile<T>(
	steps: Generator<void, T>,
	isWanted: () => boolean,
): Promise<{ readonly value: T } | undefined> {
	let end = performance.now() + SLICE;
	for (;;) {
		const { done, value } = steps.next();
		if (done === true) {
			return { value };
		}
		if (performance.now() >= end) {
			await delay(0);
			if (!isWanted()) {
				return undefined;
			}
			end = performance.now() + SLICE;
		}
	}
}

/** A pause that work asks for between its steps: it takes one where a slice is over, tells `report` the share that is done. */
export function pulse(token: vscode.CancellationToken, report?: (done: number) => void): (done: number) => Promise<void> {
	let end = performance.now() + SLICE;
	return async (done) => {
		if (performance.now() >= end) {
			report?.(done);
			await delay(0);
			end = performance.now() + SLICE;
		}
		if (token.isCancellationRequested) {
			throw new vscode.CancellationError();
		}
	};
}
