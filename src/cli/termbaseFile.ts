import { readFile, stat } from 'node:fs/promises';
import { extensionOf, type ReadableName, readableFormat } from '../core/termbase/formats/readableFormats';
import type { ReadableFormat } from '../core/termbase/formats/termbaseFormat';
import { LIMITS, type Problem, type ReadTermbase, refusalOf, TermbaseRefusal } from '../core/termbase/formats/termbaseReader';
import { isSevere, problemSentence } from '../wording/problemWording';
import { inEnglish } from '../wording/translate';
import { printable } from './printable';
import { reasonOf } from './readText';
import { UsageError } from './usageError';

/** Reads a termbase. Rejects with a `UsageError` that says, behind the file's name, why it cannot be used. */
export async function readTermbase(path: string): Promise<ReadTermbase> {
	const name = readableFormat(path);
	if (name === undefined) {
		throw new UsageError(`cannot be read as a termbase: ".${printable(extensionOf(path))}" is no format of termbases.`);
	}
	try {
		if ((await stat(path)).size > LIMITS.bytes) {
			throw new UsageError(`is larger than a termbase may be: ${LIMITS.bytes / 1024 / 1024} MB.`);
		}
		const bytes = await readFile(path);
		const read = await (await formatNamed(name)).read(bytes, { language: 'en', path, pulse: () => Promise.resolve() });
		if (read.concepts.length === 0) {
			throw new TermbaseRefusal(read.problems[0] ?? { code: 'no-concepts', details: [], place: undefined });
		}
		return read;
	} catch (error) {
		const refusal = refusalOf(error);
		if (refusal !== undefined) {
			throw new UsageError(`cannot be used as a termbase: ${refusalReason(refusal)}`);
		}
		throw error instanceof UsageError ? error : new UsageError(reasonOf(error));
	}
}

/** What costs a termbase that was read some of its entries, in one sentence; `undefined` where nothing does. */
export function lossOf({ problems }: ReadTermbase): string | undefined {
	const severe = problems.filter(isSevere);
	const [first] = severe;
	if (first === undefined) {
		return undefined;
	}
	const line = first.place === undefined ? '' : ` in line ${first.place.line + 1}`;
	const sentence = printable(problemSentence(first, inEnglish));
	return severe.length === 1
		? `has a problem${line}: ${sentence}`
		: `has ${severe.length} problems, the first${line}: ${sentence}`;
}

function refusalReason(problem: Problem): string {
	const { code, details, place } = problem;
	if (code === 'not-readable') {
		const where = place === undefined ? '' : `, in line ${place.line + 1}`;
		return `${printable(details.join(': ')).replace(/\.\s*$/, '')}${where}.`;
	}
	if (code === 'no-term-column') {
		return `no column of terms was recognised among these headings: ${printable(details.join(', '))}; name one "term".`;
	}
	return printable(problemSentence(problem, inEnglish)).replace(/^\p{Lu}(?!\p{Lu})/u, (letter) => letter.toLowerCase());
}

/** Loads a format's part: most runs need none. */
async function formatNamed(name: ReadableName): Promise<ReadableFormat> {
	switch (name) {
		case 'json':
			return (await import('../core/termbase/formats/parts/json')).json;
		case 'markdown':
			return (await import('../core/termbase/formats/parts/json')).markdown;
		case 'yaml':
			return (await import('../core/termbase/formats/parts/yaml')).yaml;
		case 'csv':
			return (await import('../core/termbase/formats/parts/csv')).csv;
		case 'xlsx':
			return (await import('../core/termbase/formats/parts/xlsx')).xlsx;
		case 'tbx':
			return (await import('../core/termbase/formats/parts/tbx')).tbx;
		case 'turtle':
			return (await import('../core/termbase/formats/parts/turtle')).turtle;
		case 'jsonLd':
			return (await import('../core/termbase/formats/parts/jsonLd')).jsonLd;
	}
}
