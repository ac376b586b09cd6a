import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { FileReading } from './fileReading';
import type { Span } from './jsonCursor';
import { MapEntries } from './mapEntries';
import { type SourceNode, saysNothing, writtenNumber } from './sourceNode';

/** The value of a stretch of JSON with comments; `undefined`, and told, where it is not readable. */
export function jsonTree(text: string, { start, end }: Span, reading: FileReading): SourceNode | undefined {
	const errors: ParseError[] = [];
	const piece = text.slice(start, end);
	const root = parseTree(piece, errors, { allowTrailingComma: true });
	for (const { error, offset, length } of errors) {
		// At the end there is no token to show, but one before.
		const from = start + (length === 0 ? Math.max(0, offset - 1) : offset);
		reading.tell('not-readable', [reasonOf(error)], from, start + offset + length);
	}
	return root === undefined || errors.length > 0 ? undefined : sourceNode(root, piece, start, reading);
}

/** The parser's reason in words: `comma expected`. */
function reasonOf(error: ParseError['error']): string {
	return printParseErrorCode(error)
		.replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
		.toLowerCase();
}

function sourceNode(node: Node, piece: string, shift: number, reading: FileReading): SourceNode {
	const start = shift + node.offset;
	const end = start + node.length;
	switch (node.type) {
		case 'array': {
			const items = (node.children ?? []).map((child) => sourceNode(child, piece, shift, reading));
			return { kind: 'list', items: items.filter((item) => !saysNothing(item)), start, end };
		}
		case 'object': {
			const entries = new MapEntries(reading);
			for (const { children: [key, value] = [] } of node.children ?? []) {
				const keyStart = shift + (key?.offset ?? 0);
				const keyEnd = keyStart + (key?.length ?? 0);
				const name = String(key?.value);
				if (value !== undefined && entries.accepts(name, keyStart, keyEnd)) {
					entries.add(name, keyStart, keyEnd, sourceNode(value, piece, shift, reading));
				}
			}
			return { kind: 'map', entries: entries.all, start, end };
		}
		case 'string':
			return { kind: 'scalar', value: reading.cleaned(String(node.value), start, end), start, end };
		case 'number': {
			const written = piece.slice(node.offset, node.offset + node.length);
			return { kind: 'scalar', value: writtenNumber(Number(node.value), written), start, end };
		}
		case 'boolean':
		case 'null':
		case 'property':
			return { kind: 'scalar', value: node.type === 'null' ? null : Boolean(node.value), start, end };
	}
}
