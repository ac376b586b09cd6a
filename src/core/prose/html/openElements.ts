import type { BlockRole } from '../blockPainter';
import { breaksOut, ELEMENTS, type Element, elementOf, foreignElementOf, MATH, type Scope, SVG } from './elements';
import { ROLE_COUNT, type Role, roleNumber, roleOf } from './roles';

/** Elements that are remembered; of a deeper nesting the outermost are forgotten, but for those that hide what they hold. */
const DEEPEST = 50;

/** Characters of a state that stand for elements begin here. */
const FIRST_CHARACTER = 0x100;

interface Open {
	readonly element: Element;
	/** What its attributes make of it. */
	readonly role: Role | undefined;
}

/**
 * The stack of open elements: HTML's tree construction (WHATWG HTML, 13.2.6) as far as it decides what is prose, and in which kind
 * of block. Inline elements that hold prose are not followed. Unlike in a browser an inline element ends with its block: a
 * `<code>` without end tag hides the paragraph, not the rest of the document.
 */
export class OpenElements {
	private readonly stack: Open[] = [];
	private hidden = 0;

	/** Whether text here is no prose. */
	get isHidden(): boolean {
		return this.hidden > 0;
	}

	/** The element whose end tag is the only tag here, if we are in such a one. */
	get raw(): Element | undefined {
		const element = this.stack.at(-1)?.element;
		return element?.isRaw === true ? element : undefined;
	}

	/** Whether the rules of SVG and MathML hold here. */
	get isForeign(): boolean {
		return this.foreignRoot !== undefined;
	}

	/** How a block that begins here takes part in the document: as its innermost element that tells, or as a note. */
	get block(): BlockRole {
		let told: Role | undefined;
		for (let index = this.stack.length - 1; index >= 0; index--) {
			const { element, role = element.kind } = this.stack[index]!;
			told ??= role;
			if (told === 'heading') {
				return { kind: told, level: element.level ?? 1 };
			}
			if (role === 'note') {
				return { kind: role };
			}
		}
		// No block begins in a reference.
		return { kind: told === undefined || told === 'reference' ? 'paragraph' : told };
	}

	/** The element that a tag of this name means here. A tag that has no place in SVG or MathML ends them. */
	elementFor(name: string, isEndTag: boolean): Element {
		if (this.isForeign && (isEndTag ? name === 'p' || name === 'br' : breaksOut(name))) {
			while (this.isForeign) {
				this.pop();
			}
		}
		const root = this.foreignRoot;
		if (root !== undefined) {
			const foreign = foreignElementOf(name, root);
			return isEndTag && !foreign.staysOpen ? elementOf(name) : foreign;
		}
		return (isEndTag && this.isHidden ? this.innermost(name) : undefined) ?? elementOf(name);
	}

	/** Opens an element; closes those that cannot go on then. */
	start(element: Element, role: Role | undefined): void {
		if (!this.imply(element)) {
			return;
		}
		if (element.closesParagraph) {
			this.popThrough(this.find((open) => open === PARAGRAPH, 'button'));
		}
		if (element.staysOpen) {
			this.push({ element, role });
		}
	}

	/** Closes the element that an end tag means, and those inside it; nothing if there is none. */
	end(element: Element): void {
		const isSame =
			element.implies === 'heading' ? (open: Element) => open.level !== undefined : (open: Element) => open === element;
		const index = this.find(isSame, element.lookedForIn);
		if (index !== -1 && element.isHidden && !element.isBlock && !element.isScope && this.holdsBlock(index)) {
			this.remove(index);
		} else {
			this.popThrough(index);
		}
	}

	/** As characters for a state. */
	toString(): string {
		return String.fromCharCode(
			...this.stack.map(({ element, role }) => FIRST_CHARACTER + element.id * ROLE_COUNT + roleNumber(role)),
		);
	}

	/** The inverse of `toString`, for an empty stack. */
	restore(characters: string): void {
		for (let index = 0; index < characters.length; index++) {
			const number = characters.charCodeAt(index) - FIRST_CHARACTER;
			this.push({ element: ELEMENTS[Math.floor(number / ROLE_COUNT)]!, role: roleOf(number % ROLE_COUNT) });
		}
	}

	/** Closes what a start tag implies. `false` if the element has no place here: a cell outside a table. */
	private imply({ implies }: Element): boolean {
		switch (implies) {
			case undefined:
				return true;
			case 'heading':
				if (this.stack.at(-1)?.element.implies === 'heading') {
					this.pop();
				}
				return true;
			case 'item':
			case 'term':
				this.closeItem(implies);
				return true;
			case 'ruby':
				if (this.stack.at(-1)?.element.implies === 'ruby') {
					this.pop();
				}
				return true;
			case 'button':
				this.popThrough(this.find((open) => open === BUTTON, 'default'));
				return true;
			case 'table':
				this.closeTable();
				return true;
			case 'cell':
				return this.clearTo(ROW_CONTEXT);
			case 'row':
				return this.clearTo(ROWS_CONTEXT);
			case 'rows':
				return this.clearTo(TABLE_CONTEXT);
			default:
				return implies satisfies never;
		}
	}

	private get foreignRoot(): Element | undefined {
		const element = this.stack.at(-1)?.element;
		return element === SVG || element === MATH ? element : undefined;
	}

	private innermost(name: string): Element | undefined {
		return this.stack.findLast(({ element }) => element.name === name)?.element;
	}

	private closeItem(implies: 'item' | 'term'): void {
		for (let index = this.stack.length - 1; index >= 0; index--) {
			const { element } = this.stack[index]!;
			if (element.implies === implies) {
				this.popThrough(index);
				return;
			}
			if ((element.isBlock || bounds(element, 'button')) && !LETS_ITEMS_END.has(element.name)) {
				return;
			}
		}
	}

	/** A table directly in a table ends that one. */
	private closeTable(): void {
		for (let index = this.stack.length - 1; index >= 0; index--) {
			const { element } = this.stack[index]!;
			if (element === TABLE) {
				this.popThrough(index);
				return;
			}
			if (element === TEMPLATE || (element.isScope && element.lookedForIn === 'table')) {
				return;
			}
		}
	}

	private clearTo(context: ReadonlySet<string>): boolean {
		if (this.find((open) => open === TABLE, 'table') === -1) {
			return false;
		}
		while (!context.has(this.stack.at(-1)!.element.name)) {
			this.pop();
		}
		return true;
	}

	/** The index of the innermost element that is looked for; -1 if there is none in the scope. */
	private find(isSought: (element: Element) => boolean, scope: Scope): number {
		for (let index = this.stack.length - 1; index >= 0; index--) {
			const { element } = this.stack[index]!;
			if (isSought(element)) {
				return index;
			}
			if (bounds(element, scope)) {
				return -1;
			}
		}
		return -1;
	}

	private holdsBlock(index: number): boolean {
		return this.stack.slice(index + 1).some(({ element }) => element.isBlock);
	}

	private push(open: Open): void {
		this.stack.push(open);
		this.hidden += hides(open) ? 1 : 0;
		if (this.stack.length > DEEPEST) {
			this.remove(
				Math.max(
					0,
					this.stack.findIndex((remembered) => !hides(remembered)),
				),
			);
		}
	}

	private pop(): void {
		const popped = this.stack.pop();
		this.hidden -= popped !== undefined && hides(popped) ? 1 : 0;
	}

	private popThrough(index: number): void {
		while (index !== -1 && this.stack.length > index) {
			this.pop();
		}
	}

	private remove(index: number): void {
		const [removed] = this.stack.splice(index, 1);
		this.hidden -= removed !== undefined && hides(removed) ? 1 : 0;
	}
}

function hides({ element, role }: Open): boolean {
	return element.isHidden || role === 'reference';
}

/** Whether an end tag that looks as far as `scope` looks for no element outside this one. */
function bounds(element: Element, scope: Scope): boolean {
	switch (scope) {
		case 'default':
			return element.isScope;
		case 'list':
			return element.isScope || element.name === 'ul' || element.name === 'ol';
		case 'button':
			return element.isScope || element === BUTTON;
		case 'table':
			return element === TABLE || element === TEMPLATE;
		case 'all':
			return false;
		default:
			return scope satisfies never;
	}
}

const PARAGRAPH = elementOf('p');
const BUTTON = elementOf('button');
const TABLE = elementOf('table');
const TEMPLATE = elementOf('template');
const LETS_ITEMS_END: ReadonlySet<string> = new Set(['address', 'div', 'p']);
const TABLE_CONTEXT: ReadonlySet<string> = new Set(['table']);
const ROWS_CONTEXT: ReadonlySet<string> = new Set(['table', 'thead', 'tbody', 'tfoot']);
const ROW_CONTEXT: ReadonlySet<string> = new Set([...ROWS_CONTEXT, 'tr']);
