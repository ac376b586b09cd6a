import type { FormatName } from './formatNames';
import { markdown, mdx } from './markdown/markdown';
import { plainText } from './plainText';
import type { ProseFormat } from './prose';

/** How each format is read. */
export const FORMATS: Readonly<Partial<Record<FormatName, ProseFormat>>> = {
	markdown,
	mdx,
	plainText,
};
