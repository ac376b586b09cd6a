import type { FormatName } from './formatNames';
import { html } from './html/html';
import { markdown, mdx } from './markdown/markdown';
import { org } from './org/org';
import { plainText } from './plainText';
import type { ProseFormat } from './prose';

/** How each format is read. */
export const FORMATS: Readonly<Partial<Record<FormatName, ProseFormat>>> = {
	markdown,
	mdx,
	org,
	html,
	plainText,
};
