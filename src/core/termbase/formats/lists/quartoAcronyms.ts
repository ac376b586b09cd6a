import { markdownText } from '../../../markup/markdownText';
import type { Concept } from '../../model';
import { UniqueKeys } from '../uniqueKeys';
import { type Acronym, acronymOf } from './acronyms';
import { yamlText } from './yamlText';

/**
 * The metadata of the Quarto extension `acronyms`: a short and a long name for each concept that has both in a language. The short
 * name is also the key; a second one of its kind gets a key of its own. In pieces.
 */
export function* writeQuartoAcronyms(concepts: readonly Concept[], language: string): Iterable<string> {
	const keys = new UniqueKeys();
	let isEmpty = true;
	for (const concept of concepts) {
		const acronym = acronymOf(concept, language);
		yield acronym === undefined ? '' : `${isEmpty ? 'acronyms:\n  keys:\n' : ''}${entry(acronym, keys)}`;
		isEmpty &&= acronym === undefined;
	}
	yield isEmpty ? 'acronyms:\n  keys: []\n' : '';
}

function entry({ short, long }: Acronym, keys: UniqueKeys): string {
	const key = keys.take(short);
	const names = [
		...(key === short ? [] : [`key: ${yamlText(key)}`]),
		`shortname: ${yamlText(markdownText(short))}`,
		`longname: ${yamlText(markdownText(long))}`,
	];
	return `    - ${names.join('\n      ')}\n`;
}
