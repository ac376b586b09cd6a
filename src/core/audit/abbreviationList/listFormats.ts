import type { FormatName } from '../../prose/formatNames';
import { asciiDocLists } from './asciiDocLists';
import { htmlLists } from './htmlLists';
import { latexLists } from './latexLists';
import type { ListFormat, ListStyle, StyleName } from './listFormat';
import { markdownLists, mdxLists } from './markdownLists';
import { orgLists } from './orgLists';
import { plainTextLists } from './plainTextLists';
import { restructuredTextLists } from './restructuredTextLists';
import { typstLists } from './typstLists';

/** How each format writes a list of abbreviations. */
export const LIST_FORMATS: Readonly<Record<FormatName, ListFormat>> = {
	markdown: markdownLists,
	mdx: mdxLists,
	latex: latexLists,
	restructuredText: restructuredTextLists,
	asciiDoc: asciiDocLists,
	typst: typstLists,
	org: orgLists,
	html: htmlLists,
	plainText: plainTextLists,
};

/** The styles that a list may have in a format, the default one first. */
export function stylesOf(format: FormatName): readonly StyleName[] {
	return LIST_FORMATS[format].styles.map(({ name }) => name);
}

/** A style of a format by its name; the default one where it has none of this name. */
export function listStyle({ styles }: ListFormat, name: string | undefined): ListStyle {
	return styles.find((style) => style.name === name) ?? styles[0];
}
