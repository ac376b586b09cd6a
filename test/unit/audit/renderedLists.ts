import assert from 'node:assert/strict';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';

type Pair = readonly [abbreviation: string, longForm: string];

/** The rows of a table as a reference parser of GFM reads them. Fails on what is more than text. */
export function markdownTexts(list: string): readonly Pair[] {
	const { children } = fromMarkdown(list, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
	const [opening, ...rest] = children;
	assert.equal(opening?.type, 'html');
	assert.equal(rest.pop()?.type, 'html');
	assert.ok(rest.length <= 1);
	return rest.flatMap((table) => {
		assert.equal(table.type, 'table');
		return (table.type === 'table' ? table.children.slice(1) : []).map(({ children: cells }): Pair => {
			assert.equal(cells.length, 2);
			return [textOf(cells[0]!), textOf(cells[1]!)];
		});
	});
}

function textOf(node: Nodes): string {
	if (node.type === 'text') {
		return node.value;
	}
	// Readers make links of bare addresses, escaped or not.
	assert.ok(node.type === 'tableCell' || (node.type === 'link' && /^(?:https?|mailto):/.test(node.url)), node.type);
	return node.children.map(textOf).join('');
}

/** The rows of a list as a browser reads them. Fails on what is more than text. */
export function htmlTexts(list: string): readonly Pair[] {
	const texts: string[] = [];
	const visit = (node: DefaultTreeAdapterTypes.Node): void => {
		if (node.nodeName === 'dt' || node.nodeName === 'dd' || node.nodeName === 'td') {
			const { childNodes } = node;
			assert.ok(childNodes.every(({ nodeName }) => nodeName === '#text'));
			texts.push(childNodes.map((child) => ('value' in child ? child.value : '')).join(''));
		} else if ('childNodes' in node) {
			assert.match(node.nodeName, /^(?:#document-fragment|dl|table|thead|tbody|tr|th)$/);
			node.childNodes.forEach(visit);
		}
	};
	visit(parseFragment(list));
	return Array.from({ length: texts.length / 2 }, (_, at): Pair => [texts[2 * at]!, texts[2 * at + 1]!]);
}
