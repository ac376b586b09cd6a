import { asciiDoc } from './asciiDoc/asciiDoc';
import type { FormatName } from './formatNames';
import { html } from './html/html';
import { latex } from './latex/latex';
import { markdown, mdx } from './markdown/markdown';
import { org } from './org/org';
import { plainText } from './plainText';
import type { ProseFormat } from './prose';
import { restructuredText } from './restructuredText/restructuredText';
import { typst } from './typst/typst';

/** How each format is read. */
export const FORMATS: Readonly<Record<FormatName, ProseFormat>> = {
	markdown,
	mdx,
	latex,
	restructuredText,
	asciiDoc,
	typst,
	org,
	html,
	plainText,
};
