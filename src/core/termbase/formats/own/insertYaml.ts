import {
	Composer,
	type CST,
	type Document,
	isCollection,
	isMap,
	isScalar,
	isSeq,
	Lexer,
	type Pair,
	type ParsedNode,
	Parser,
	stringify,
	type YAMLMap,
	type YAMLSeq,
} from 'yaml';
import { lineEnd } from '../../../prose/lines';
import { applyEdits, indentationAt, indented, inlineJson, lineEndOf, type NewConcept, type TextEdit } from './newConcept';
import { refusalAt } from './refusalAt';
import { YAML_STYLE } from './writeYaml';
import { checkDepth, DEPTH_DETAILS } from './yamlSyntax';

type Root = YAMLMap.Parsed;

/**
 * The changes that append a concept to a termbase file in YAML, comments, order, indentation and line ends kept. They only insert,
 * save that an empty `[]` or `null` gives way.
 *
 * @throws TermbaseRefusal where the text is not readable, or so unusual that it could not be changed safely.
 */
export function insertIntoYaml(text: string, concept: NewConcept): readonly TextEdit[] {
	const document = firstDocument(text);
	const edits = editsOf(text, document, concept);
	const count = document === undefined ? 0 : conceptCount(document);
	const result = firstDocument(applyEdits(text, edits));
	if (result === undefined || conceptCount(result) !== count + 1) {
		throw refusalAt(0, text, 'not-readable', 'concepts');
	}
	return edits;
}

/** A termbase file in YAML that holds one concept. */
export function newYamlFile(concept: NewConcept): string {
	return stringify({ concepts: [concept] }, YAML_STYLE);
}

function editsOf(text: string, document: Document.Parsed | undefined, concept: NewConcept): readonly TextEdit[] {
	const root = document?.contents;
	const eol = lineEndOf(text);
	if (root == null || (isScalar(root) && root.value === null)) {
		const end = document?.range[2] ?? text.length;
		return [onNewLine(text, end, blockList('', concept, eol), eol)];
	}
	if (!isMap(root)) {
		throw refusalAt(root.range[0], text, 'no-concepts', '');
	}
	const pair = root.items.find(({ key }) => isScalar(key) && key.value === 'concepts');
	if (pair === undefined) {
		return [withoutList(text, root, concept, eol)];
	}
	const { value } = pair;
	if (value !== null && isSeq(value)) {
		return value.flow === true ? intoFlow(text, value, root, concept, eol) : [intoBlock(text, value, concept, eol)];
	}
	if (value === null || (isScalar(value) && value.value === null)) {
		return intoNothing(text, pair, root, concept, eol);
	}
	throw refusalAt(value.range[0], text, 'wrong-value', 'concepts');
}

/** Adds the list to a map that has none. */
function withoutList(text: string, map: Root, concept: NewConcept, eol: string): TextEdit {
	if (map.flow !== true) {
		const indent = indentationAt(text, map.range[0]);
		return onNewLine(text, contentEnd(map), blockList(indent, concept, eol), eol);
	}
	const last = map.items.at(-1);
	const end = last === undefined ? map.range[0] + 1 : contentEnd(last.value ?? last.key);
	return { offset: end, length: 0, text: `${last === undefined ? '' : ', '}"concepts": [${inlineJson(concept)}]` };
}

function intoBlock(text: string, list: YAMLSeq.Parsed, concept: NewConcept, eol: string): TextEdit {
	const indent = indentationAt(text, list.range[0]);
	return onNewLine(text, contentEnd(list), blockItem(indent, concept, eol), eol);
}

function intoFlow(text: string, list: YAMLSeq.Parsed, map: Root, concept: NewConcept, eol: string): readonly TextEdit[] {
	const [start, end] = list.range;
	const last = list.items.at(-1);
	if (last !== undefined) {
		return [{ offset: contentEnd(last), length: 0, text: `, ${inlineJson(concept)}` }];
	}
	if (map.flow === true || /[^[\]\s]/.test(text.slice(start, end))) {
		return [{ offset: start + 1, length: 0, text: `${inlineJson(concept)} ` }];
	}
	return inPlaceOf(text, start, end, map, concept, eol);
}

/** `concepts:` with nothing or `null` after it. */
function intoNothing(
	text: string,
	{ key, value }: Pair<ParsedNode, ParsedNode | null>,
	map: Root,
	concept: NewConcept,
	eol: string,
): readonly TextEdit[] {
	const colon = text.indexOf(':', key.range[1]) + 1;
	const [start, end] = value === null || value.range[1] === value.range[0] ? [colon, colon] : value.range;
	return map.flow === true
		? [{ offset: start, length: end - start, text: ` [${inlineJson(concept)}]` }]
		: inPlaceOf(text, start, end, map, concept, eol);
}

/** Takes away what stands for an empty list, and adds lines after its line: a comment there stays where it is. */
function inPlaceOf(text: string, start: number, end: number, map: Root, concept: NewConcept, eol: string): readonly TextEdit[] {
	const from = text.slice(0, start).trimEnd().length;
	const lines = eol + blockItem(`${indentationAt(text, map.range[0])}  `, concept, eol);
	const offset = lineEnd(text, end);
	return [
		{ offset: from, length: end - from, text: '' },
		{ offset, length: 0, text: offset === text.length ? lines + eol : lines },
	];
}

/** Inserts lines after the line in which something ends. */
function onNewLine(text: string, end: number, lines: string, eol: string): TextEdit {
	if (end === 0 || text[end - 1] === '\n' || text[end - 1] === '\r') {
		return { offset: end, length: 0, text: lines + eol };
	}
	const offset = lineEnd(text, end);
	return { offset, length: 0, text: offset === text.length ? eol + lines + eol : eol + lines };
}

function blockList(indent: string, concept: NewConcept, eol: string): string {
	return `${indent}concepts:${eol}${blockItem(`${indent}  `, concept, eol)}`;
}

function blockItem(indent: string, concept: NewConcept, eol: string): string {
	return `${indent}- ${indented(stringify(concept, YAML_STYLE).trimEnd(), `${indent}  `, eol)}`;
}

/** Where what is written of a node ends, without the comments and empty lines after it that the parser counts in. */
function contentEnd(node: ParsedNode): number {
	let inner = node;
	while (isCollection(inner) && inner.flow !== true) {
		const last = (inner.items as readonly (ParsedNode | Pair<ParsedNode, ParsedNode | null>)[]).at(-1);
		if (last === undefined) {
			break;
		}
		inner = 'key' in last ? (last.value ?? last.key) : last;
	}
	return inner.range[1];
}

/** The first document; `undefined` where the text has none. */
function firstDocument(text: string): Document.Parsed | undefined {
	const composer = new Composer({ uniqueKeys: false, prettyErrors: false, logLevel: 'silent' });
	for (const document of composer.compose(shallowTokens(text))) {
		const [error] = document.errors;
		if (error !== undefined) {
			throw refusalAt(error.pos[0], text, 'not-readable', error.message);
		}
		return document;
	}
	return undefined;
}

function* shallowTokens(text: string): Generator<CST.Token> {
	const parser = new Parser();
	for (const lexeme of new Lexer().lex(text)) {
		yield* parser.next(lexeme);
		checkDepth(parser, (at) => refusalAt(at, text, 'too-large', DEPTH_DETAILS[0]!));
	}
	yield* parser.end();
}

function conceptCount({ contents }: Document.Parsed): number {
	if (contents === null || !isMap(contents)) {
		return 0;
	}
	const value = contents.get('concepts', true) as unknown;
	return isSeq(value) ? value.items.length : 0;
}
