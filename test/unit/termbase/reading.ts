import assert from 'node:assert/strict';
import {
	LIMITS,
	type Problem,
	type ReadOptions,
	type ReadTermbase,
	TermbaseRefusal,
} from '../../../src/core/termbase/formats/termbaseReader';

/** A text that a writer makes in pieces. */
export function textOf(pieces: Iterable<string>): string {
	return [...pieces].join('');
}

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
		checkDetails(error.problem.details);
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

/** Control characters but tab and line break, and what overrides the direction of text. */
const UNWANTED = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

/** What must hold of whatever is read. */
export function checkHarmless({ concepts, problems }: ReadTermbase): void {
	assert.ok(problems.length <= LIMITS.problems);
	checkDetails(problems.flatMap(({ details }) => details));
	const ids = new Set(concepts.map(({ concept }) => concept.id));
	assert.equal(ids.size, concepts.length, 'ids differ');
	for (const { concept, place } of concepts) {
		assert.match(concept.id, /^[a-z0-9][a-z0-9-]*$/);
		assert.ok(concept.designations.length > 0 && concept.designations.length <= LIMITS.designationsPerConcept);
		assert.ok(place.line >= 0 && place.start >= 0 && place.end >= place.start);
		for (const text of [
			concept.label,
			concept.definition,
			concept.note ?? '',
			...concept.designations.map((one) => one.text),
		]) {
			assert.ok(text.length <= LIMITS.text);
			assert.doesNotMatch(text, UNWANTED);
		}
	}
}

/** What a sentence can quote of a file. */
function checkDetails(details: readonly string[]): void {
	for (const detail of details) {
		assert.ok(detail.length <= 101, 'a short detail');
		assert.doesNotMatch(detail, UNWANTED);
	}
}
