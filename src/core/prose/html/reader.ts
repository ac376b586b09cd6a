import { BlockPainter } from '../blockPainter';
import { Code, isLetter, skipSpaces } from '../characters';
import { frontMatterAt } from '../frontMatter';
import { tagName } from '../markdown/html';
import { PassageEnd } from '../passageEnd';
import { PASSAGE, type Passage, type State } from '../prose';
import { type Element, elementOf, REFERENCE } from './elements';
import { ACTIVE, InlineText } from './inlineText';
import { endsLine } from './lineStarts';
import { OpenElements } from './openElements';
import { RawText } from './rawText';
import { contentEnd, Section, sectionAt } from './sections';
import { TagReader } from './tagReader';

/** What the tokenizer is in the middle of; a state's first letter. */
const Mode = { text: 't', tag: 'g', ...Section } as const;
type Mode = (typeof Mode)[keyof typeof Mode];

/** The state of a document's beginning, and the one between two blocks outside all elements. */
export const AT_START: State = '';
export const AT_REST: State = `${Mode.text}0-`;

/** Reads one passage: the tokens of WHATWG HTML, 13.2.5, and what they mean for the open elements. */
export class HtmlReader {
	private readonly open = new OpenElements();
	private readonly painter: BlockPainter;
	private readonly end: PassageEnd;
	private readonly inline: InlineText;
	private readonly tag = new TagReader();
	private readonly raw = new RawText();
	private mode: Mode = Mode.text;
	/** Whether the document is XML: `<p/>` is closed then. */
	private isXml = false;
	private at: number;
	/** Where the tag that is being read began. */
	private tagStart: number;
	/** Where the last line break ended. */
	private lineBreak = 0;
	private isOver = false;
	private language: string | undefined;

	/** The text ends with the document if `isEnd`. */
	constructor(
		private readonly text: string,
		private readonly from: number,
		private readonly isEnd: boolean,
	) {
		this.painter = new BlockPainter(text, from, () => this.open.block);
		this.end = new PassageEnd(text, from, isEnd);
		this.inline = new InlineText(text, this.painter, this.end);
		this.at = from;
		this.tagStart = from;
	}

	/** The passage that begins in `state`; `undefined` if it does not end in the text. */
	read(state: State): Passage | undefined {
		if (state !== AT_START) {
			this.restore(state);
		} else if (!this.begin()) {
			return undefined;
		}
		while (!this.isOver && this.at < this.text.length) {
			this.readOn();
		}
		if (!this.isOver && !this.isEnd) {
			return undefined;
		}
		const { at: end, painter, language } = this;
		return {
			end,
			prose: painter.finish(end),
			blocks: painter.blocks,
			after: this.state(),
			looksAhead: this.end.looksAhead,
			language,
		};
	}

	/** Reads what only stands at a document's beginning. `false` if the text is too short to tell. */
	private begin(): boolean {
		const { text, from } = this;
		const front = frontMatterAt(text, from, this.isEnd);
		if (front === undefined) {
			return false;
		}
		this.at = front.end;
		this.language = front.language;
		this.end.saw(front.seen ?? front.end);
		this.isXml = text.startsWith('<?xml', text.charCodeAt(from) === Code.byteOrderMark ? from + 1 : from);
		return true;
	}

	private readOn(): void {
		switch (this.mode) {
			case Mode.text:
				if (this.open.raw === undefined) {
					this.readText();
				} else {
					this.readRawText(this.open.raw);
				}
				break;
			case Mode.tag:
				this.at = this.tag.read(this.text, this.at, this.mayStopAt);
				if (this.tag.isComplete) {
					this.mode = Mode.text;
					this.takeTag();
				}
				break;
			case Mode.comment:
			case Mode.bogus:
			case Mode.data:
			case Mode.instruction:
			case Mode.script:
				this.readSection(this.mode);
				break;
			default:
				this.mode satisfies never;
		}
	}

	/** Whether the passage ends at the start of a line, inside of markup or not. */
	private readonly mayStopAt = (lineStart: number): boolean => {
		this.isOver = this.end.isAt(
			lineStart,
			this.painter.open !== undefined,
			() => this.mode === Mode.text && this.endsBlock(lineStart),
		);
		return this.isOver;
	};

	/** Whether the line at `at` begins with a tag that ends the block before it. */
	private endsBlock(at: number): boolean {
		const { text } = this;
		const start = skipSpaces(text, at, text.length);
		return text.charCodeAt(start) === Code.less && !this.open.isHidden && elementOf(tagName(text, start, text.length)).isBlock;
	}

	private readText(): void {
		const { text } = this;
		const { isHidden } = this.open;
		let run = this.at;
		for (let at = run; at < text.length; at++) {
			const code = text.charCodeAt(at);
			if (code >= 128 || ACTIVE[code] === 0) {
				continue;
			}
			if (code === Code.less) {
				if (this.beginsToken(at)) {
					this.show(run, at);
					this.beginToken(at);
					return;
				}
			} else if (code <= Code.carriageReturn) {
				if (at + 1 - this.from >= PASSAGE && endsLine(text, at)) {
					this.show(run, at + 1);
					run = at + 1;
					if (this.mayStopAt(run)) {
						this.at = run;
						return;
					}
				}
			} else if (!isHidden) {
				const end = this.inline.take(run, at);
				if (end !== undefined) {
					run = end;
					at = end - 1;
				}
			}
		}
		this.show(run, text.length);
		this.at = text.length;
	}

	private readRawText({ name }: Element): void {
		this.at = this.raw.read(this.text, this.at, name, this.mayStopAt);
		if (this.raw.isComplete) {
			this.beginTag(this.at);
		}
	}

	private readSection(section: Section): void {
		const { text } = this;
		const start = this.at;
		let run = start;
		for (let at = start; at < text.length; at++) {
			const code = text.charCodeAt(at);
			if (code === Code.greater) {
				const end = contentEnd(text, start, at, section);
				if (end !== undefined) {
					this.mode = Mode.text;
					this.at = at + 1;
					this.showSection(section, run, end);
					this.mark(end, this.at, isApart(section));
					return;
				}
			} else if (code <= Code.carriageReturn && at + 1 - this.from >= PASSAGE && endsLine(text, at)) {
				this.showSection(section, run, at + 1);
				run = at + 1;
				if (this.mayStopAt(run)) {
					this.at = run;
					return;
				}
			}
		}
		this.showSection(section, run, text.length);
		this.at = text.length;
	}

	/** A CDATA section is text, if the document is XML; elsewhere it stands in SVG or MathML, and is hidden with them. */
	private showSection(section: Section, start: number, end: number): void {
		if (section === Section.data) {
			this.show(start, end);
		} else {
			this.mark(start, end, isApart(section));
		}
	}

	private show(start: number, end: number): void {
		if (!this.open.isHidden) {
			this.painter.prose(start, end);
		}
	}

	/** Paints markup. What is not painted ends a phrase. */
	private mark(start: number, end: number, isApart: boolean): void {
		if (!isApart && !this.open.isHidden) {
			this.painter.nothing(start, end);
		}
	}

	/** Whether the `<` at `at` begins anything but text. */
	private beginsToken(at: number): boolean {
		const next = this.text.charCodeAt(at + 1);
		return (
			isLetter(next) ||
			next === Code.exclamation ||
			next === Code.question ||
			next === Code.percent ||
			(next === Code.slash && at + 2 < this.text.length)
		);
	}

	private beginToken(at: number): void {
		const { text } = this;
		const next = text.charCodeAt(at + 1);
		if (isLetter(next) || (next === Code.slash && isLetter(text.charCodeAt(at + 2)))) {
			this.beginTag(at);
			return;
		}
		const { section, start, isWhole } = sectionAt(text, at, this.isXml, this.isXml || this.open.isForeign);
		this.mark(at, start, isApart(section));
		this.at = start;
		this.mode = isWhole ? Mode.text : section;
	}

	private beginTag(at: number): void {
		this.tagStart = at;
		this.mode = Mode.tag;
		this.at = this.tag.begin(this.text, at);
	}

	private takeTag(): void {
		const { tag, open, painter } = this;
		const { isEndTag, role } = tag;
		const name = this.isXml ? tag.name.replace(PREFIX, '') : tag.name;
		if (!isEndTag && DECLARE_LANGUAGE.has(name)) {
			this.language ??= tag.language;
		}
		const wasHidden = open.isHidden;
		const element = !isEndTag && name === 'a' && role === 'reference' ? REFERENCE : open.elementFor(name, isEndTag);
		if (isEndTag) {
			open.end(element);
		} else if (!this.closesItself(element)) {
			open.start(element, role);
		}
		if (element.isBlock) {
			if (!wasHidden || !open.isHidden) {
				painter.close();
			}
		} else if (!wasHidden && element.name === 'br') {
			this.breakLine();
		} else if (!wasHidden) {
			this.mark(this.tagStart, this.at, element.isApart);
		}
	}

	/** Two line breaks in a row separate paragraphs. */
	private breakLine(): void {
		const { painter, tagStart, at } = this;
		if (this.lineBreak > painter.shownEnd) {
			painter.close();
		} else {
			painter.space(tagStart, at);
			this.lineBreak = at;
		}
	}

	private closesItself({ name }: Element): boolean {
		return this.tag.isSelfClosing && (this.isXml || this.open.isForeign || name === 'svg' || name === 'math');
	}

	private state(): State {
		const { mode, raw, tag, open } = this;
		return `${mode}${raw.level}${this.isXml ? 'x' : '-'}${mode === Mode.tag ? `${tag.toString()} ` : ''}${open.toString()}`;
	}

	private restore(state: State): void {
		this.mode = state.charAt(0) as Mode;
		this.raw.level = Number(state.charAt(1));
		this.isXml = state.charAt(2) === 'x';
		let elements = 3;
		if (this.mode === Mode.tag) {
			elements = state.indexOf(' ', 3) + 1;
			this.tag.restore(state.slice(3, elements - 1));
		}
		this.open.restore(state.slice(elements));
	}
}

/** A language that a quotation has is not the document's. */
const DECLARE_LANGUAGE = new Set(['html', 'body', 'main', 'article', 'meta']);

/** Whether a section ends a phrase: a script's output is unknown; comments have none. */
function isApart(section: Section): boolean {
	return section === Section.instruction || section === Section.script;
}

/** Prefixes that documents in XML give to the names of HTML, SVG and MathML. */
const PREFIX = /^(?:h|html|xhtml|svg|math|mml):/;
