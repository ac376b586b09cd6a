import type { BlockRole } from '../blockPainter';
import { isDigit } from '../characters';
import { Nesting } from '../nesting';
import { blockRole, Role } from './roles';

/** What is open, beside content (its role's letter), headings (their level's digit), arguments and items (below). */
const Frame = {
	/** A bracket of the text inside content, which the content's end must not be taken for. */
	bracket: '[',
	/** `{ … }` */
	codeBlock: '{',
	/** `#name…`: what follows it directly, `(…)`, `[…]` or `.name`, belongs to it. */
	expression: '#',
	/** `#let …`, to the end of the line. */
	statement: ';',
	/** `#show: …`, a statement that applies a template to the whole. */
	template: ':',
	/** `#if …`, `#for …`, `#while …`, to the block that is run. */
	condition: '?',
	/** That block. */
	branch: '!',
} as const;

/** Arguments: the function's role, and the role of content that stands here among them. */
const ARGUMENTS = 0x100;
const ROLES = 32;
/** An item: the column of its mark. */
const ITEM = 0x1000;
const MAX_COLUMN = 0xfff;

/** Frames that close without a bracket are opened only as long as there is room for what may stand in them. */
const ROOM = 44;

/** The elements and modes that are open, from the outside in. */
export class Frames {
	/** Whether something that hides its content is open. */
	isHidden = false;

	private constructor(private readonly nesting: Nesting) {
		this.isHidden = nesting.all.includes(Role.hidden);
	}

	static from(state: string): Frames {
		return new Frames(Nesting.from(state));
	}

	toString(): string {
		return this.nesting.toString();
	}

	get length(): number {
		return this.nesting.all.length;
	}

	/** Whether so much is open that no more is told apart; then only brackets count. */
	get isTooDeep(): boolean {
		return this.nesting.isTooDeep;
	}

	get hasRoom(): boolean {
		return this.length < ROOM;
	}

	/** Whether markup is read, not code. */
	get isMarkup(): boolean {
		const { top } = this.nesting;
		return top === '' || top === Frame.bracket || isContent(top) || isHeading(top) || isItem(top);
	}

	get isExpression(): boolean {
		return this.nesting.top === Frame.expression;
	}

	get isStatement(): boolean {
		const { top } = this.nesting;
		return top === Frame.statement || top === Frame.template;
	}

	get isCondition(): boolean {
		return this.nesting.top === Frame.condition;
	}

	get isBranch(): boolean {
		return this.nesting.top === Frame.branch;
	}

	get hasContent(): boolean {
		return this.contentIndex() !== -1;
	}

	/** Whether all that is open is a template and code in it. */
	get isInTemplate(): boolean {
		return this.nesting.all.startsWith(Frame.template) && !this.hasContent;
	}

	/** The function's role and that of content here, if the innermost frame are arguments. */
	get call(): { readonly role: Role; readonly content: Role } | undefined {
		const code = this.nesting.top.charCodeAt(0) - ARGUMENTS;
		return code >= 0 && code < ROLES * ROLES
			? { role: roleAt(Math.floor(code / ROLES)), content: roleAt(code % ROLES) }
			: undefined;
	}

	/** The role of content that begins here in code and belongs to no function. */
	get contentRole(): Role {
		const content = this.call?.content;
		if (content === undefined) {
			return this.isExpression || this.isCondition ? Role.breaking : Role.block;
		}
		if (content === Role.quote) {
			return Role.inline;
		}
		return content === Role.unknown || content === Role.space || content === Role.textRule ? Role.breaking : content;
	}

	/** What a block is that begins here. */
	get block(): BlockRole {
		const { all } = this.nesting;
		for (let at = all.length - 1; at >= 0; at--) {
			const frame = all.charAt(at);
			if (isHeading(frame)) {
				return { kind: 'heading', level: Number(frame) };
			}
			if (isItem(frame)) {
				return { kind: 'item' };
			}
			const code = frame.charCodeAt(0);
			const role = isContent(frame) ? frame : code >= ARGUMENTS ? roleAt((code - ARGUMENTS) % ROLES) : undefined;
			const block = role === undefined ? undefined : blockRole(role);
			if (block !== undefined) {
				return block;
			}
		}
		return { kind: 'paragraph' };
	}

	pushExpression(): void {
		this.push(Frame.expression);
	}

	pushStatement(): void {
		this.push(Frame.statement);
	}

	pushTemplate(): void {
		this.push(Frame.template);
	}

	pushCondition(): void {
		this.push(Frame.condition);
	}

	pushCodeBlock(): void {
		this.push(Frame.codeBlock);
	}

	pushContent(role: Role): void {
		this.push(role);
	}

	/** Opens the arguments of a function, or a group. */
	pushArguments(role: Role): void {
		this.push(argumentsFrame(role, role));
	}

	/** Opens a bracket of the text, if it can be mistaken for content's. */
	pushBracket(): void {
		if (this.hasContent) {
			this.push(Frame.bracket);
		}
	}

	pushHeading(level: number): void {
		if (this.hasRoom) {
			this.push(String(Math.min(level, 9)));
		}
	}

	pushItem(column: number): void {
		if (this.hasRoom) {
			this.push(String.fromCharCode(ITEM + Math.min(column, MAX_COLUMN)));
		}
	}

	/** Opens what is open beyond what is told apart. */
	pushDeeper(): void {
		this.push(Frame.bracket);
	}

	/** The condition has met what it decides about. */
	conditionMet(): void {
		this.replaceTop(Frame.branch);
	}

	/** The branch is followed by another condition. */
	conditionFollows(): void {
		this.replaceTop(Frame.condition);
	}

	/** Changes the innermost arguments: the function's role, and that of content from here on. */
	setCall(role: Role, content: Role): void {
		this.replaceTop(argumentsFrame(role, content));
	}

	/** Closes the innermost frame. */
	pop(): void {
		this.nesting.pop();
		this.update();
	}

	/** Closes the frame of code that a `)` or `}` closes, if that is the innermost; answers whether it is. */
	popCode(closer: string): boolean {
		const isMatch = closer === ')' ? this.call !== undefined : closer === '}' && this.nesting.top === Frame.codeBlock;
		if (isMatch) {
			this.pop();
		}
		return isMatch;
	}

	/** Closes the heading that ends with its line, if one does; answers whether it does. */
	popHeading(): boolean {
		const { all } = this.nesting;
		let at = all.length - 1;
		while (at >= 0 && all.charAt(at) === Frame.bracket) {
			at--;
		}
		return isHeading(all.charAt(at)) && this.truncate(at);
	}

	/** Closes the items that a line beginning at `column` is no part of; answers whether there are any. */
	popItems(column: number): boolean {
		const { all } = this.nesting;
		let length = all.length;
		for (let at = all.length - 1; at >= 0 && isInText(all.charAt(at)); at--) {
			if (isItem(all.charAt(at)) && all.charCodeAt(at) - ITEM >= column) {
				length = at;
			}
		}
		return length < all.length && this.truncate(length);
	}

	/**
	 * Closes what a `]` in markup closes: a bracket of the text, or everything in the innermost content, whose role is the answer.
	 * `undefined` if it closes no content. `onEnd` is told of a heading or an item that ends with it.
	 */
	closeBracket(onEnd: () => void): Role | undefined {
		const { all } = this.nesting;
		let at = all.length - 1;
		let endsBlock = false;
		while (at >= 0 && (isHeading(all.charAt(at)) || isItem(all.charAt(at)))) {
			endsBlock = true;
			at--;
		}
		const frame = all.charAt(at);
		if (frame !== Frame.bracket && !isContent(frame)) {
			return undefined;
		}
		if (endsBlock) {
			onEnd();
		}
		this.truncate(frame === Frame.bracket ? at : at + 1);
		return isContent(frame) ? frame : undefined;
	}

	/** The index of the innermost content; -1 if none is open. */
	private contentIndex(): number {
		const { all } = this.nesting;
		let at = all.length - 1;
		while (at >= 0 && !isContent(all.charAt(at))) {
			at--;
		}
		return at;
	}

	private push(frame: string): void {
		this.nesting.push(frame);
		this.isHidden ||= frame === Role.hidden;
	}

	private truncate(length: number): true {
		this.nesting.truncate(length);
		this.update();
		return true;
	}

	private replaceTop(frame: string): void {
		this.nesting.pop();
		this.nesting.push(frame);
	}

	private update(): void {
		if (this.isHidden) {
			this.isHidden = this.nesting.all.includes(Role.hidden);
		}
	}
}

function argumentsFrame(role: Role, content: Role): string {
	return String.fromCharCode(ARGUMENTS + indexOf(role) * ROLES + indexOf(content));
}

const FIRST_ROLE = Role.inline.charCodeAt(0);
const LETTERS = 26;

function indexOf(role: Role): number {
	return role.charCodeAt(0) - FIRST_ROLE;
}

function roleAt(index: number): Role {
	return String.fromCharCode(FIRST_ROLE + index) as Role;
}

function isContent(frame: string): frame is Role {
	const code = frame.charCodeAt(0);
	return code >= FIRST_ROLE && code < FIRST_ROLE + LETTERS;
}

function isHeading(frame: string): boolean {
	return isDigit(frame.charCodeAt(0));
}

function isItem(frame: string): boolean {
	return frame.charCodeAt(0) >= ITEM;
}

/** Whether a frame is part of the markup of the content, or document, that it stands in. */
function isInText(frame: string): boolean {
	return frame === Frame.bracket || isHeading(frame) || isItem(frame);
}
