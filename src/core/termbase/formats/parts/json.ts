/** The formats that need little more than JSON's parser, as one part, which is bundled apart and loaded with the first of them. */

import type { Concept } from '../../model';
import { writeCspellWords } from '../lists/cspellWords';
import { writeLatexAcronyms } from '../lists/latexAcronyms';
import { type ListKind, lossesInList } from '../lists/lossesInList';
import { writeQuartoAcronyms } from '../lists/quartoAcronyms';
import { writeTypstAcronyms } from '../lists/typstAcronyms';
import { writeValeAccept } from '../lists/valeAccept';
import { writeValeSubstitution } from '../lists/valeSubstitution';
import { readMarkdown } from '../markdownTable/readMarkdown';
import { insertIntoJson, newJsonFile } from '../own/insertJson';
import { readJson } from '../own/json';
import { lossesInOwn, writeJson } from '../own/write';
import { lossesInSkos } from '../skos/lossesInSkos';
import { writeSkos } from '../skos/writeSkos';
import type { ReadableFormat, WritableFormat } from '../termbaseFormat';

export { insertIntoJson, newJsonFile };

export const json: ReadableFormat & WritableFormat = { read: readJson, write: writeJson, losses: lossesInOwn };

export const jsonLd: WritableFormat = { write: writeSkos, losses: lossesInSkos };

export const markdown: ReadableFormat = { read: readMarkdown };

export const latex = list('latex', writeLatexAcronyms);
export const quarto = list('quarto', writeQuartoAcronyms);
export const typst = list('typst', writeTypstAcronyms);
export const valeAccept = list('valeAccept', writeValeAccept);
export const valeSubstitution = list('valeSubstitution', writeValeSubstitution);
export const cspell = list('cspell', writeCspellWords);

function list(kind: ListKind, write: (concepts: readonly Concept[], language: string) => Iterable<string>): WritableFormat {
	return {
		write: (concepts, { language }) => write(concepts, language),
		losses: (concepts, { language }) => lossesInList(concepts, kind, language),
	};
}
