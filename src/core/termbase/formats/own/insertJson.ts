import { type ContainerShape, jsonShape } from './jsonShape';
import { beginsLine, indentationAt, indented, inlineJson, lineEndOf, type NewConcept, type TextEdit } from './newConcept';

/** Indentation of a file that shows none. */
const INDENT = '\t';

/**
 * The changes that append a concept to a termbase file in JSON, comments, order, indentation and line ends kept. They only insert.
 *
 * @throws TermbaseRefusal where the text is not readable: a broken file is not made worse.
 */
export function insertIntoJson(text: string, concept: NewConcept): readonly TextEdit[] {
	const { root, concepts } = jsonShape(text);
	const unit = root.first !== undefined && beginsLine(text, root.first) ? indentationAt(text, root.first) || INDENT : INDENT;
	if (concepts !== undefined) {
		return appended(text, concepts, unit, (indent, eol) =>
			indent === undefined ? inlineJson(concept) : indented(JSON.stringify(concept, undefined, unit), indent, eol),
		);
	}
	return appended(text, root, unit, (indent, eol) =>
		indent === undefined
			? `"concepts": [${inlineJson(concept)}]`
			: `"concepts": ${indented(JSON.stringify([concept], undefined, unit), indent, eol)}`,
	);
}

/** A termbase file in JSON that holds one concept. */
export function newJsonFile(concept: NewConcept): string {
	return `${JSON.stringify({ concepts: [concept] }, undefined, INDENT)}\n`;
}

/** Writes the new part for a line that begins with an indentation; `undefined` where it goes on a line with others. */
type Writer = (indentation: string | undefined, eol: string) => string;

function appended(text: string, shape: ContainerShape, unit: string, write: Writer): readonly TextEdit[] {
	const { last, close, hasComma, inkEnd } = shape;
	const eol = lineEndOf(text);
	const outer = indentationAt(text, shape.open);
	const breaksBeforeEnd = /[\r\n]/.test(text.slice(inkEnd, close));
	const hasLine = last === undefined || breaksBeforeEnd || beginsLine(text, last.start);
	const inner = last !== undefined && beginsLine(text, last.start) ? indentationAt(text, last.start) : outer + unit;
	const comma = last !== undefined && !hasComma ? ',' : '';
	const content = hasLine ? eol + inner + write(inner, eol) : ` ${write(undefined, eol)}`;
	const added = content + (hasComma ? ',' : '') + (hasLine && !breaksBeforeEnd ? eol + outer : '');
	if (last === undefined || comma === '' || last.end === inkEnd) {
		return [{ offset: inkEnd, length: 0, text: comma + added }];
	}
	// A comment stands between: the comma belongs to the item before it, the new item after it.
	return [
		{ offset: last.end, length: 0, text: comma },
		{ offset: inkEnd, length: 0, text: added },
	];
}
