import type { ProseFormat } from '../prose';
import { AT_REST, AT_START, HtmlReader } from './reader';

/**
 * The prose of HTML and XHTML (WHATWG HTML, 13.2): the text that a browser shows without scripts and styles, and without what is
 * code, a control of a form, navigation or a fallback. As in front matter, a document's `<title>` is none; neither are attributes.
 * What `hidden` or a style hides is still text that someone wrote. The tags of templates and servers (`{{ … }}`, `{% … %}`,
 * `<% … %>`, `<?php … ?>`) are none.
 */
export const html: ProseFormat = {
	start: AT_START,
	rest: AT_REST,
	read: (text, from, state, { isEnd }) => new HtmlReader(text, from, isEnd).read(state),
};
