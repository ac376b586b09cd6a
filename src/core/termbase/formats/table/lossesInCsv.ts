import type { Concept } from '../../model';
import { cleanName, cleanText } from '../cleanText';
import { slugOf } from '../conceptIds';
import { labelOf } from '../designations';
import { languageTag } from '../languageTags';
import { inModelOrder } from '../modelFields';
import { LIMITS } from '../termbaseReader';
import { isOneName } from './cellValues';
import { inTableOrder, nameHeading, writtenColumns } from './csvColumns';

/** The fields of these concepts that a table cannot hold or holds otherwise, by their names in the model and in its order. Pauses. */
export function* lossesInCsv(concepts: readonly Concept[], language: string): Generator<void, readonly string[]> {
	const losses = new Set<string>();
	const headings = new Set((yield* writtenColumns(concepts, language)).map(({ heading }) => heading));
	for (const concept of concepts) {
		for (const field of lostFields(concept, language, headings)) {
			losses.add(field);
		}
		yield;
	}
	return inModelOrder(losses);
}

function* lostFields(concept: Concept, language: string, headings: ReadonlySet<string>): Generator<string> {
	if (slugOf(concept.id) !== concept.id) {
		yield 'id';
	}
	if (labelOf(inTableOrder(concept, language), language) !== concept.label) {
		yield 'label';
	}
	for (const field of ['definition', 'note', 'qualifier', 'identifier'] as const) {
		if (!isKept(concept[field] ?? '')) {
			yield field;
		}
	}
	if (concept.domains?.some((domain) => !isName(domain))) {
		yield 'domains';
	}
	yield* ['counterparts', 'report', 'history', 'otherMeanings'].filter((field) => field in concept);
	for (const field of Object.keys(concept.source ?? {}).filter(
		(field) => field !== 'title' || !isKept(concept.source!.title),
	)) {
		yield `source.${field}`;
	}
	const seen = new Set<string>();
	for (const one of concept.designations) {
		const key = `${one.language}\n${one.text}`;
		if (seen.has(key) || !isName(one.text)) {
			yield 'designations.text';
		}
		if (languageTag(one.language) !== one.language || !headings.has(nameHeading(one.type, one.language))) {
			yield 'designations.language';
		}
		seen.add(key);
		yield* Object.keys(one)
			.filter((field) => field !== 'text' && field !== 'language' && field !== 'type')
			.map((field) => `designations.${field}`);
	}
}

function isKept(text: string): boolean {
	return text.length <= LIMITS.text && cleanText(text) === text;
}

function isName(text: string): boolean {
	return text.length <= LIMITS.text && isOneName(text) && cleanName(text) === text;
}
