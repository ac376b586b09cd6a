import { Code } from '../characters';

const TAB_STOP = 4;

/** A position in a line, in offsets and in columns: Markdown's block structure counts columns, with tab stops every four. */
export class LineCursor {
	/** The offset; inside a tab that was taken in part it stays at the tab. */
	at = 0;
	private column = 0;
	/** Of the line, without its end mark. */
	end = 0;
	/** The offset of the first character from here that is no space or tab. */
	content = 0;
	/** The columns from here to `content`. */
	indent = 0;

	constructor(private readonly text: string) {}

	/** Whether nothing but white space is left. */
	get isBlank(): boolean {
		return this.content >= this.end;
	}

	/** The character at `content`; 0 in a blank rest. */
	get code(): number {
		return this.content < this.end ? this.text.charCodeAt(this.content) : 0;
	}

	reset(start: number, end: number): void {
		this.at = start;
		this.column = 0;
		this.end = end;
		this.measure();
	}

	/** Takes at most `columns` columns of white space, a tab in part if need be. */
	takeColumns(columns: number): void {
		const goal = this.column + columns;
		while (this.column < goal && this.at < this.content) {
			if (this.text.charCodeAt(this.at) === Code.tab) {
				const stop = this.column + TAB_STOP - (this.column % TAB_STOP);
				if (stop > goal) {
					this.column = goal;
					break;
				}
				this.column = stop;
			} else {
				this.column++;
			}
			this.at++;
		}
		this.measure();
	}

	/** Takes the white space up to `content` and a marker of `length` characters there. */
	takeMarker(length: number): void {
		this.column += this.indent + length;
		this.at = this.content + length;
		this.measure();
	}

	/** Takes everything up to an offset at or behind `content`. */
	takeTo(offset: number): void {
		this.takeMarker(offset - this.content);
	}

	private measure(): void {
		let { at, column } = this;
		for (; at < this.end; at++) {
			const code = this.text.charCodeAt(at);
			if (code === Code.space) {
				column++;
			} else if (code === Code.tab) {
				column += TAB_STOP - (column % TAB_STOP);
			} else {
				break;
			}
		}
		this.content = at;
		this.indent = column - this.column;
	}
}
