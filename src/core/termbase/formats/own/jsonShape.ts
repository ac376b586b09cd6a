import { createScanner, type ParseError, parse, printParseErrorCode } from 'jsonc-parser';
import { Token } from './jsonCursor';
import { refusalAt } from './refusalAt';

const DEEPEST = 100;

/** Where the parts of a list or an object stand. */
export interface ContainerShape {
	/** Of the opening mark. */
	readonly open: number;
	/** Of the closing mark. */
	readonly close: number;
	/** Where its last item or property ends, and the first begins; `undefined` where it is empty. */
	readonly first: number | undefined;
	readonly last: { readonly start: number; readonly end: number } | undefined;
	/** Whether a comma follows the last item. */
	readonly hasComma: boolean;
	/** The end of the last mark or comment before the closing mark. */
	readonly inkEnd: number;
}

type Growing = { -readonly [Key in keyof ContainerShape]: ContainerShape[Key] };

/**
 * The shapes of a file's object and of its list of concepts, comments included, if it has one.
 *
 * @throws TermbaseRefusal where the text is no object in JSON with comments and trailing commas.
 */
export function jsonShape(text: string): { readonly root: ContainerShape; readonly concepts: ContainerShape | undefined } {
	const open: Growing[] = [];
	let root: ContainerShape | undefined;
	let concepts: ContainerShape | undefined;
	let key = '';
	let string = '';
	const scanner = createScanner(text, false);
	for (let token = scanner.scan() as number; token !== Token.eof; token = scanner.scan() as number) {
		const start = scanner.getTokenOffset();
		const end = start + scanner.getTokenLength();
		const parent = open.at(-1);
		if (token === Token.openBrace || token === Token.openBracket) {
			if (parent !== undefined) {
				begin(parent, start);
			}
			if (open.length === DEEPEST) {
				throw refusalAt(start, text, 'too-large', `> ${DEEPEST}`);
			}
			open.push({ open: start, close: end, first: undefined, last: undefined, hasComma: false, inkEnd: end });
		} else if (token === Token.closeBrace || token === Token.closeBracket) {
			const closed = open.pop();
			if (closed === undefined) {
				break;
			}
			closed.close = start;
			extend(open.at(-1), end);
			if (open.length === 0) {
				root ??= token === Token.closeBrace ? closed : undefined;
			} else if (open.length === 1 && key === 'concepts' && token === Token.closeBracket) {
				concepts ??= closed;
			}
		} else if (parent !== undefined && token !== Token.lineBreak && token !== Token.space) {
			parent.inkEnd = end;
			if (token === Token.comma) {
				parent.hasComma = true;
			} else if (token !== Token.lineComment && token !== Token.blockComment) {
				if (token === Token.colon && open.length === 1) {
					key = string;
				} else if (token === Token.string) {
					string = scanner.getTokenValue();
				}
				begin(parent, start);
				extend(parent, end);
			}
		}
	}
	checkSyntax(text);
	if (root === undefined) {
		throw refusalAt(0, text, 'no-concepts', '{');
	}
	return { root, concepts };
}

/** An item or property begins unless one is under way. */
function begin(parent: Growing, start: number): void {
	parent.first ??= start;
	if (parent.last === undefined || parent.hasComma) {
		parent.last = { start, end: start };
		parent.hasComma = false;
	}
}

function extend(parent: Growing | undefined, end: number): void {
	if (parent?.last !== undefined) {
		parent.last = { start: parent.last.start, end };
		parent.inkEnd = end;
	}
}

function checkSyntax(text: string): void {
	const errors: ParseError[] = [];
	parse(text, errors, { allowTrailingComma: true });
	const [first] = errors;
	if (first !== undefined) {
		throw refusalAt(first.offset, text, 'not-readable', printParseErrorCode(first.error));
	}
}
