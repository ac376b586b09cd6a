import { markdownText } from '../../../markup/markdownText';
import type { Concept } from '../../model';
import { UniqueKeys } from '../uniqueKeys';
import { acronymsOf } from './acronyms';
import { yamlText } from './yamlText';

/**
 * The metadata of the Quarto extension `acronyms`: a short and a long name for each concept that has both in a language. The short
 * name is also the key; a second one of its kind gets a key of its own.
 */
export function writeQuartoAcronyms(concepts: readonly Concept[], language: string): string {
	const acronyms = acronymsOf(concepts, language);
	if (acronyms.length === 0) {
		return 'acronyms:\n  keys: []\n';
	}
	const keys = new UniqueKeys();
	const entries = acronyms.map(({ short, long }) => {
		const key = keys.take(short);
		const names = [
			...(key === short ? [] : [`key: ${yamlText(key)}`]),
			`shortname: ${yamlText(markdownText(short))}`,
			`longname: ${yamlText(markdownText(long))}`,
		];
		return `    - ${names.join('\n      ')}\n`;
	});
	return `acronyms:\n  keys:\n${entries.join('')}`;
}
