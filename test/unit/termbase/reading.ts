import assert from 'node:assert/strict';
import type { Problem, ReadOptions, ReadTermbase } from '../../../src/core/termbase/formats/termbaseReader';
import { TermbaseRefusal } from '../../../src/core/termbase/formats/termbaseReader';

/** Options of a reader that is never cancelled. */
export const options: ReadOptions = { language: 'en', pulse: () => Promise.resolve() };

/** The problem that a reader refuses a file with; fails where it does not, or throws anything else. */
export async function refusalOf(reading: Promise<unknown>): Promise<Problem> {
	const outcome = await reading.then(
		() => undefined,
		(error: unknown) => error,
	);
	assert.ok(outcome instanceof TermbaseRefusal, `not refused but ${String(outcome)}`);
	return outcome.problem;
}

/** The problems of a file, each with the stretch of its text that it stands at: `wrong-value at "defintion"`. */
export function problemsIn(text: string, { problems }: ReadTermbase): string[] {
	const lines = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
	return problems.map(
		({ code, place }) => `${code} at ${place === undefined ? 'file' : lines[place.line]!.slice(place.start, place.end)}`,
	);
}
