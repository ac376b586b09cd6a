import { latexText } from '../../markup/latexText';
import { markdownText } from '../../markup/markdownText';
import type { FormatName } from '../../prose/formatNames';

/**
 * A phrase as it is written in the running text of a format, so that it is read as it is: no markup, no command, no comment. It
 * must be on one line and not begin one with a sign. `undefined` where the format has no way to write it.
 */
export function writtenText(text: string, format: FormatName): string | undefined {
	switch (format) {
		case 'markdown':
		case 'mdx':
			return markdownText(text);
		case 'latex':
			return latexText(text);
		case 'typst':
			return text.replace(/[\\*_`#$@<>[\]~]|\/(?=[/*])|-(?=-)/g, '\\$&');
		case 'restructuredText':
			return text.replace(/[\\*`|_]/g, '\\$&');
		case 'asciiDoc':
			return text.replace(/[\\*_`#^~+{}<>|[\]]|&(?=#|\w+;)/g, (sign) => `&#${sign.charCodeAt(0)};`);
		case 'html':
			return text.replace(/[&<>]/g, (sign) => HTML.get(sign)!);
		case 'org':
			// It has no escapes but entities, which end words.
			return /[\\*_=~+^{}[\]<>|$]|(?<![\p{L}\p{N}])\/|\/(?![\p{L}\p{N}])/u.test(text) ? undefined : text;
		case 'plainText':
			return text;
	}
}

const HTML: ReadonlyMap<string, string> = new Map([
	['&', '&amp;'],
	['<', '&lt;'],
	['>', '&gt;'],
]);
