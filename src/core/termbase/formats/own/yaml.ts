import { Composer, type CST, isMap, isScalar, isSeq, type ParsedNode, Schema } from 'yaml';
import type { ReadOptions, ReadTermbase } from '../termbaseReader';
import { FileReading } from './fileReading';
import { MapEntries } from './mapEntries';
import { unicodeText } from './unicodeText';
import { type YamlSyntax, yamlSyntax } from './yamlSyntax';
import { YamlTree } from './yamlTree';

/** Bytes of a YAML file at most: its syntax takes some fifty times as much memory, and larger ones are made by programs. */
const LARGEST = 16 * 1024 * 1024;

/** The share of the work that parsing the syntax is. */
const SYNTAX = 0.5;

/** Concepts between two pulses. */
const STRIDE = 20;

/**
 * Reads a termbase in the extension's own format as YAML 1.2, without tags of its own or merge keys. What is wrong in one concept
 * leaves the others alone.
 *
 * @throws TermbaseRefusal where the file holds no map with `concepts`, is nested too deep, has aliases that stand for too much or
 * holds more than a termbase may, and what `options.pulse` rejects with.
 */
export async function readYaml(source: string | Uint8Array, options: ReadOptions): Promise<ReadTermbase> {
	const text = unicodeText(source, LARGEST);
	const reading = new FileReading(text, options);
	const syntax = await yamlSyntax(text, reading, (done) => options.pulse(done * SYNTAX));
	if (syntax === undefined) {
		throw reading.refusal('no-concepts', [], 0, 0);
	}
	const compose = composerOf(syntax, reading);
	const tree = new YamlTree(text, reading);
	const items = takeConcepts(syntax.document);
	const root = compose(syntax.document)?.node;
	const inline = root === undefined ? undefined : readHead(root, tree, reading);
	if (root === undefined || inline === undefined) {
		throw reading.refusal('no-concepts', [], 0, text.length);
	}
	for (const node of inline) {
		readConcept(node, tree, reading);
	}
	let done = 0;
	for (const item of items) {
		const composed = compose(item);
		if (composed?.sound === true) {
			readConcept(composed.node, tree, reading);
		}
		if (++done % STRIDE === 0) {
			await options.pulse(SYNTAX + (done / items.length) * (1 - SYNTAX));
		}
	}
	return await reading.finish(() => options.pulse(1));
}

interface Composed {
	readonly node: ParsedNode;
	/** Whether the syntax was without errors. */
	readonly sound: boolean;
}

/** Composes documents under the directives of the file; errors are told. */
function composerOf({ prelude }: YamlSyntax, reading: FileReading): (document: CST.Document) => Composed | undefined {
	const schema = new Schema({ schema: 'core', merge: false, resolveKnownTags: false });
	// Unique keys are checked when the tree is made: the composer compares each with all others.
	const composer = new Composer({ schema, uniqueKeys: false, prettyErrors: false, logLevel: 'silent' });
	for (const token of prelude) {
		for (const _ of composer.next(token)) {
			// Nothing is complete before the first document.
		}
	}
	return (document) => {
		const [composed] = [...composer.next(document), ...composer.end()];
		if (composed?.contents == null) {
			return undefined;
		}
		for (const { message, pos } of composed.errors) {
			reading.tell('not-readable', [message], pos[0], pos[1]);
		}
		return { node: composed.contents, sound: composed.errors.length === 0 };
	};
}

/**
 * Takes the items of a block sequence `concepts` out of a document, each as a document of its own: composing them one by one takes
 * little time and memory at once. Empty where `concepts` is written another way; it then stays in the document.
 */
function takeConcepts({ value: root }: CST.Document): readonly CST.Document[] {
	if (root?.type !== 'block-map') {
		return [];
	}
	for (const { key, value } of root.items) {
		if (key != null && 'source' in key && key.source === 'concepts' && value?.type === 'block-seq') {
			const items = value.items.filter((item) => item.start.some(({ type }) => type === 'seq-item-ind'));
			value.items = value.items.filter((item) => !items.includes(item));
			return items.map((item) => {
				const start = item.start.filter(({ type }) => type !== 'seq-item-ind');
				const offset = item.start[0]?.offset ?? value.offset;
				return { type: 'document', offset, start, ...(item.value && { value: item.value }) };
			});
		}
	}
	return [];
}

/** Reads what stands beside the concepts, and returns those that are still in the document; `undefined` where there is no list. */
function readHead(root: ParsedNode, tree: YamlTree, reading: FileReading): readonly ParsedNode[] | undefined {
	if (!isMap(root)) {
		return undefined;
	}
	let concepts: readonly ParsedNode[] | undefined;
	const head = new MapEntries(reading);
	for (const { key, value } of root.items as readonly { key: ParsedNode; value: ParsedNode | null }[]) {
		const [start, end] = key.range;
		const name = isScalar(key) ? String(key.value) : '';
		if (!head.accepts(name, start, end) || value === null) {
			continue;
		}
		if (name === 'concepts') {
			// An empty value is a list without items yet.
			concepts = isSeq(value) ? value.items : isScalar(value) && value.value === null ? [] : undefined;
			continue;
		}
		const node = tree.value(value);
		if (node !== undefined) {
			reading.head(name, start, end, node);
		}
	}
	return concepts;
}

function readConcept(node: ParsedNode, tree: YamlTree, reading: FileReading): void {
	const value = tree.value(node);
	if (value !== undefined) {
		reading.concept(value);
	}
}
