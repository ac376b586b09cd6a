import assert from 'node:assert/strict';
import type { Problem, ReadOptions, ReadTermbase } from '../../../src/core/termbase/formats/termbaseReader';
import { TermbaseRefusal } from '../../../src/core/termbase/formats/termbaseReader';

/** Options of a reader that is never cancelled. */
export const options: ReadOptions = { language: 'en', pulse: () => Promise.resolve() };

/** What a reader makes of a file, or the problem that it refuses it with. */
type Outcome<T> = { readonly read: T; readonly refused?: undefined } | { readonly read?: undefined; readonly refused: Problem };

/** What a reader comes to; fails where it throws anything but a refusal, or a refusal that quotes long or hidden text. */
export async function outcomeOf<T>(reading: Promise<T>): Promise<Outcome<T>> {
	try {
		return { read: await reading };
	} catch (error) {
		assert.ok(error instanceof TermbaseRefusal, String(error instanceof Error ? error.stack : error));
		const { details } = error.problem;
		assert.ok(
			details.every((detail) => detail.length <= 101 && !/[\u0000-\u0009\u000b-\u001f\u202a-\u202e]/.test(detail)),
			details.join(),
		);
		return { refused: error.problem };
	}
}

/** The problem that a reader refuses a file with; fails where it does not. */
export async function refusalOf(reading: Promise<unknown>): Promise<Problem> {
	return (await outcomeOf(reading)).refused ?? assert.fail('was read');
}

/** The problems of a file, each with the stretch of its text that it stands at: `wrong-value at "defintion"`. */
export function problemsIn(text: string, { problems }: ReadTermbase): string[] {
	const lines = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
	return problems.map(
		({ code, place }) => `${code} at ${place === undefined ? 'file' : lines[place.line]!.slice(place.start, place.end)}`,
	);
}
