import { Code, isDigit, isLineEnd, isSpaceOrTab, skipSpaces } from '../characters';
import { openComment, openRaw } from './lexemes';
import type { Reading } from './reading';
import { headingRole, isBlock, isSpecific, Role, roleOf } from './roles';
import { identifierEnd, isIdentifierStart, isIdentifierUnit, isWordUnit, labelEnd, pathEnd } from './tokens';

/** Keywords after `#` that begin a statement, which ends with its line. */
const STATEMENTS = new Set(['import', 'include', 'let', 'return', 'set', 'show']);
/** Keywords that begin a condition, which ends with the block that it is for. */
const CONDITIONS = new Set(['for', 'if', 'while']);
/** Keywords after which an operand comes. */
const OPERATORS = new Set([...STATEMENTS, ...CONDITIONS, 'and', 'as', 'context', 'else', 'in', 'not', 'or']);

/** Characters of white space after a `[` that are looked through for a line end. */
const MAX_INDENT = 100;

/**
 * Reads code: what follows a `#` in markup, to where markup goes on, and finds the content in it. What an expression stands for is
 * not known; a function's content is read by the role of its name.
 */
export class CodeReader {
	/** The role of the function, or content, that ends right before `at`; `undefined` if no such thing does. */
	private callee: Role | undefined;
	/** Whether an operand came last: a `[` or `{` after white space is then no part of the expression. */
	private isAfterOperand = false;
	/** Where the code begins that is not painted yet. It is shown as nothing if it belongs to content that the text goes on with. */
	private pending: number;
	/** Whether the expression has had content. */
	private hasContent = false;
	/** Whether the keyword `set` came last. */
	private isAfterSet = false;

	constructor(private readonly reading: Reading) {
		this.pending = reading.at;
	}

	/** Whether code begins at the `#` at `at`. */
	begins(at: number): boolean {
		const { text, frames } = this.reading;
		const first = text.charCodeAt(at + 1);
		const isPrimary =
			isIdentifierStart(first) ||
			isDigit(first) ||
			(first === Code.dot && isDigit(text.charCodeAt(at + 2))) ||
			(at + 1 < text.length && PRIMARIES.includes(text.charAt(at + 1)));
		return isPrimary && frames.hasRoom;
	}

	/** Begins the code of the `#` that is read next. */
	begin(): void {
		const { reading } = this;
		const { text, at } = reading;
		const isGlued = isWordUnit(text.charCodeAt(at - 1));
		this.pending = at;
		this.hasContent = false;
		this.callee = isGlued ? Role.breaking : Role.unknown;
		let start = at + 1;
		let name = text.slice(start, identifierEnd(text, start));
		while (name === 'context') {
			start = skipSpaces(text, start + name.length, text.length);
			name = text.slice(start, identifierEnd(text, start));
		}
		reading.at = start + name.length;
		if (STATEMENTS.has(name)) {
			this.isAfterOperand = false;
			this.isAfterSet = name === 'set';
			if (name === 'show' && text.charCodeAt(skipSpaces(text, reading.at, text.length)) === Code.colon) {
				reading.frames.pushTemplate();
			} else {
				reading.frames.pushStatement();
			}
		} else if (CONDITIONS.has(name)) {
			this.isAfterOperand = false;
			reading.frames.pushCondition();
		} else {
			reading.frames.pushExpression();
			this.beginExpression(start, isGlued);
		}
	}

	/** Goes on after the content whose `]` was read, at `at`. */
	resume(role: Role, at: number): void {
		const { frames } = this.reading;
		if (frames.isMarkup) {
			return;
		}
		this.pending = role === Role.inline ? at : at + 1;
		this.hasContent = true;
		this.takeOperand(role);
	}

	/** Reads on to where markup or a lexeme begins, or the passage ends. */
	read(): void {
		const { reading } = this;
		const { text, frames } = reading;
		while (reading.at < text.length && !reading.isOver && !reading.isMarkup && reading.lexeme === undefined) {
			if (frames.isTooDeep) {
				this.readDeep();
			} else if (frames.isExpression) {
				this.continueExpression();
			} else {
				this.readToken();
			}
		}
	}

	private beginExpression(start: number, isGlued: boolean): void {
		const { reading } = this;
		const { text } = reading;
		const end = pathEnd(text, start);
		if (end === start) {
			if (this.begins(start - 1)) {
				this.readToken();
			} else {
				this.endExpression();
			}
			return;
		}
		const role = roleOf(text.slice(start, end));
		this.callee = role === Role.unknown && isGlued ? Role.breaking : role;
		if (isBlock(role)) {
			reading.closeBlock();
		}
		reading.at = end;
	}

	/** An expression goes on with arguments, content and fields that follow it directly. */
	private continueExpression(): void {
		const { reading } = this;
		const { text, at } = reading;
		const code = text.charCodeAt(at);
		if (code === Code.leftParen || (code === Code.leftBracket && this.callee !== undefined)) {
			this.readToken();
		} else if (code === Code.dot && isIdentifierStart(text.charCodeAt(at + 1))) {
			reading.at = identifierEnd(text, at + 1);
			this.callee = Role.unknown;
		} else {
			this.endExpression();
		}
	}

	private endExpression(): void {
		const { reading } = this;
		reading.frames.pop();
		if (reading.text.charCodeAt(reading.at) === Code.semicolon) {
			reading.at++;
		}
		if (this.callee === Role.space) {
			reading.space(this.pending, reading.at);
		} else if (this.callee === Role.inline && this.hasContent) {
			reading.nothing(this.pending, reading.at);
		}
	}

	private readToken(): void {
		const { reading } = this;
		const { text, at, frames } = reading;
		const code = text.charCodeAt(at);
		if (isIdentifierStart(code)) {
			this.readName();
			return;
		}
		if (isDigit(code) || (code === Code.dot && isDigit(text.charCodeAt(at + 1)))) {
			this.readNumber();
			return;
		}
		switch (code) {
			case Code.lineFeed:
			case Code.carriageReturn:
				this.readLineEnd();
				break;
			case Code.leftBracket:
				this.openContent();
				break;
			case Code.leftParen:
				this.openArguments();
				break;
			case Code.leftBrace:
				this.openCodeBlock();
				break;
			case Code.rightParen:
			case Code.rightBracket:
			case Code.rightBrace:
				this.close(text.charAt(at));
				break;
			case Code.doubleQuote:
				reading.lexeme = { kind: 'string', count: 0 };
				this.takeOperand(undefined);
				reading.at++;
				break;
			case Code.backtick:
				this.step(openRaw(reading));
				break;
			case Code.dollar:
				this.stepTo(reading.search.mathsEnd(at));
				break;
			case Code.less:
				this.stepTo(labelEnd(text, at));
				break;
			case Code.slash:
				this.callee = undefined;
				if (!openComment(reading)) {
					this.isAfterOperand = false;
					reading.at++;
				}
				break;
			case Code.semicolon:
				this.takeOperator();
				if (frames.isStatement || frames.isCondition) {
					frames.pop();
				}
				break;
			case Code.comma:
				this.takeOperator();
				this.nextArgument();
				break;
			case Code.dot:
				this.readDot();
				break;
			default:
				if (isSpaceOrTab(code)) {
					this.callee = undefined;
					reading.at++;
				} else {
					this.takeOperator();
				}
		}
	}

	/** Brackets alone count where too much is open. */
	private readDeep(): void {
		const { reading } = this;
		const { text, frames } = reading;
		for (; reading.at < text.length && frames.isTooDeep && !reading.isOver; ) {
			const code = text.charCodeAt(reading.at);
			if (isLineEnd(code)) {
				reading.endHiddenLine();
				continue;
			}
			if (code === Code.leftBracket || code === Code.leftParen || code === Code.leftBrace) {
				frames.pushDeeper();
			} else if (code === Code.rightBracket || code === Code.rightParen || code === Code.rightBrace) {
				frames.pop();
			}
			reading.at++;
		}
		this.callee = undefined;
		this.isAfterOperand = true;
	}

	private readName(): void {
		const { reading } = this;
		const { text, at } = reading;
		const end = pathEnd(text, at);
		const name = text.slice(at, end);
		reading.at = end;
		if (OPERATORS.has(name)) {
			this.callee = undefined;
			this.isAfterOperand = false;
			this.isAfterSet = name === 'set';
			return;
		}
		this.takeOperand(this.isAfterSet && name === 'text' ? Role.textRule : roleOf(name));
		const colon = skipSpaces(text, end, text.length);
		if (text.charCodeAt(colon) === Code.colon) {
			this.takeArgumentName(name, skipSpaces(text, colon + 1, text.length));
		}
	}

	/** Takes in that the value at `value` is that of the argument `name`. */
	private takeArgumentName(name: string, value: number): void {
		const { text, frames, language } = this.reading;
		const { call } = frames;
		if (call === undefined) {
			return;
		}
		if (call.role === Role.textRule ? !frames.hasContent : frames.isInTemplate) {
			language.take(name, text, value);
		}
		if (name === 'caption') {
			frames.setCall(call.role, Role.caption);
		} else if (name === 'supplement') {
			frames.setCall(call.role, Role.hidden);
		} else if (name === 'attribution') {
			frames.setCall(call.role, Role.breaking);
		} else if (name === 'block' && call.role === Role.quote && text.startsWith('true', value)) {
			frames.setCall(Role.blockQuote, Role.blockQuote);
		} else if ((name === 'level' || name === 'depth') && call.role === Role.heading1 && isDigit(text.charCodeAt(value))) {
			const role = headingRole(text.charCodeAt(value) - Code.digit0);
			frames.setCall(role, role);
		}
	}

	/** The next argument has no name yet. */
	private nextArgument(): void {
		const { frames } = this.reading;
		const { call } = frames;
		if (call !== undefined && call.content !== call.role) {
			frames.setCall(call.role, call.role);
		}
	}

	private readNumber(): void {
		const { reading } = this;
		const { text } = reading;
		let end = reading.at + 1;
		while (isIdentifierUnit(text.charCodeAt(end)) || (text.charCodeAt(end) === Code.dot && isDigit(text.charCodeAt(end + 1)))) {
			end++;
		}
		reading.at = text.charCodeAt(end) === Code.percent ? end + 1 : end;
		this.takeOperand(undefined);
	}

	/** A dot is an operator where it spreads, and else leads to a field. */
	private readDot(): void {
		const { reading } = this;
		const { text, at } = reading;
		if (isIdentifierStart(text.charCodeAt(at + 1)) && text.charCodeAt(at - 1) !== Code.dot) {
			reading.at = identifierEnd(text, at + 1);
			this.takeOperand(Role.unknown);
		} else {
			this.takeOperator();
		}
	}

	private readLineEnd(): void {
		const { reading } = this;
		const { frames } = reading;
		this.callee = undefined;
		if (frames.isStatement || frames.isCondition) {
			frames.pop();
		} else {
			reading.endHiddenLine();
		}
	}

	private openContent(): void {
		const { reading, callee } = this;
		const { frames, at } = reading;
		let role: Role;
		if (frames.isExpression) {
			role = callee === undefined || !isSpecific(callee) ? (callee === Role.breaking ? callee : Role.inline) : callee;
		} else if (callee !== undefined && isSpecific(callee)) {
			role = callee;
		} else {
			role = frames.contentRole;
		}
		if (frames.isCondition && callee === undefined && this.isAfterOperand) {
			frames.conditionMet();
		}
		this.beginContent(role, at);
	}

	private beginContent(role: Role, at: number): void {
		const { reading } = this;
		const { text } = reading;
		reading.at = at + 1;
		const begun =
			!isBlock(role) && role !== Role.note && role !== Role.hidden && !reading.isInBlock && startsOnNextLine(text, at + 1)
				? Role.block
				: role;
		if (begun === Role.inline) {
			reading.nothing(this.pending, at + 1);
		} else if (isBlock(begun)) {
			reading.closeBlock();
		}
		reading.frames.pushContent(begun);
		reading.beginsContent = true;
	}

	private openArguments(): void {
		const { reading, callee } = this;
		const { frames } = reading;
		const isOwn = callee !== undefined && (frames.isExpression || isSpecific(callee) || OWN.has(callee));
		frames.pushArguments(isOwn ? callee : frames.contentRole);
		this.takeOperator();
	}

	private openCodeBlock(): void {
		const { frames } = this.reading;
		if (frames.isCondition && this.isAfterOperand) {
			frames.conditionMet();
		}
		frames.pushCodeBlock();
		this.takeOperator();
	}

	/** Closes what `closer` closes, and what is still open in it; all code, if that is none of code's. */
	private close(closer: string): void {
		const { reading } = this;
		const { frames } = reading;
		while (!frames.isMarkup) {
			const role = frames.call?.role ?? Role.unknown;
			if (frames.popCode(closer)) {
				reading.at++;
				this.takeOperand(role);
				return;
			}
			frames.pop();
		}
	}

	/** Takes in that an operand ends at `at`, after which one may stand that is called. */
	private takeOperand(role: Role | undefined): void {
		this.callee = role;
		this.isAfterOperand = true;
		this.isAfterSet = false;
		if (this.reading.frames.isBranch) {
			this.endBranch();
		}
	}

	/** After a branch, another may follow on the same line. */
	private endBranch(): void {
		const { reading } = this;
		const { text, frames } = reading;
		const keyword = skipSpaces(text, reading.at, text.length);
		this.callee = undefined;
		if (text.slice(keyword, identifierEnd(text, keyword)) !== 'else') {
			frames.pop();
			return;
		}
		const next = skipSpaces(text, keyword + 4, text.length);
		const code = text.charCodeAt(next);
		reading.at = next;
		if (code === Code.leftBrace) {
			this.openCodeBlock();
		} else if (code === Code.leftBracket) {
			this.pending = next;
			this.beginContent(Role.breaking, next);
		} else if (text.slice(next, identifierEnd(text, next)) === 'if') {
			reading.at = next + 2;
			this.isAfterOperand = false;
			frames.conditionFollows();
		} else {
			frames.pop();
		}
	}

	private takeOperator(): void {
		this.callee = undefined;
		this.isAfterOperand = false;
		this.reading.at++;
	}

	/** Steps over an operand, if one was read; else over a character. */
	private step(isOperand: boolean): void {
		if (isOperand) {
			this.takeOperand(undefined);
		} else {
			this.takeOperator();
		}
	}

	private stepTo(end: number | undefined): void {
		this.reading.at = end ?? this.reading.at;
		this.step(end !== undefined);
	}
}

/** What may follow `#`, beside names and numbers. */
const PRIMARIES = '([{"$`<';
/** Roles that arguments have for themselves, though their content has none. */
const OWN: ReadonlySet<Role> = new Set([Role.textRule, Role.quote]);

/** Whether the line ends after the `[` before `at`. */
function startsOnNextLine(text: string, at: number): boolean {
	const first = skipSpaces(text, at, at + MAX_INDENT);
	return isLineEnd(text.charCodeAt(first));
}
