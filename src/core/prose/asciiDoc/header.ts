import { Code } from '../characters';
import { NO_ATTRIBUTES } from './attributeLine';
import type { OpenBlocks } from './blockState';
import type { Blocks } from './blocks';
import { delimiterAt, entryValueAt, isAttributeLine, isComment, type SectionTitle, sectionTitleAt } from './lineStarts';

const LANGUAGE = /^[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8})*$/;

/** The lines before a document's body: its title, authors, revision and attributes; and attribute entries wherever they stand. */
export class Header {
	/** The language that it declares. */
	language: string | undefined;
	/** Where the body's first line starts, if no title preceded it and it begins in this passage. */
	private bodyStart: number | undefined;

	constructor(
		private readonly text: string,
		private readonly open: OpenBlocks,
		private readonly blocks: Blocks,
	) {}

	/** Whether the line that starts there is the first of a body without a title. */
	isBodyStart(start: number): boolean {
		return start === this.bodyStart;
	}

	/** Reads a line of the header; `false` if it is to be read as one of the body. */
	read(start: number, end: number): boolean {
		const { text, open } = this;
		if (start === end) {
			open.phase = open.phase === 'start' ? 'start' : 'body';
			return true;
		}
		if (this.readEntry(start, end) || isComment(text, start, end)) {
			return true;
		}
		const delimiter = delimiterAt(text, start, end);
		if (delimiter?.code === Code.slash) {
			open.hidden = { kind: 'verbatim', code: delimiter.code, length: delimiter.length };
			return true;
		}
		switch (open.phase) {
			case 'author':
				open.phase = 'revision';
				return true;
			case 'revision':
				open.phase = 'attributes';
				return true;
			case 'start':
				return !isAttributeLine(text, start, end) && this.readTitle(start, end);
			case 'attributes':
			case 'body':
				open.phase = 'body';
				return false;
		}
	}

	private readTitle(start: number, end: number): boolean {
		const { open } = this;
		const title = sectionTitleAt(this.text, start, end);
		if (title?.level === 1) {
			open.phase = 'author';
			return addHeading(title, open, this.blocks);
		}
		open.phase = 'body';
		this.bodyStart = start;
		return false;
	}

	/** Reads an attribute entry; `false` if the line is none. */
	readEntry(start: number, end: number): boolean {
		const { text, open } = this;
		const value = entryValueAt(text, start, end);
		if (value === undefined) {
			return false;
		}
		if (open.phase !== 'body' && text.startsWith(':lang:', start)) {
			const language = text.slice(value, Math.min(end, value + 40));
			this.language = LANGUAGE.test(language) ? language.replaceAll('_', '-') : this.language;
		}
		const mark = text.charAt(end - 1);
		if (value < end && (mark === '\\' || mark === '+') && text.charCodeAt(end - 2) === Code.space) {
			open.hidden = { kind: 'entry', mark };
		}
		return true;
	}

	/** Reads a line after one that `mark` carries on; `false` if it is blank, which ends the entry. */
	continueEntry(start: number, end: number, mark: string): boolean {
		if (start === end || this.text.slice(end - 2, end) !== ` ${mark}`) {
			this.open.hidden = undefined;
		}
		return start < end;
	}
}

/** Adds a section's title. Always `true`: its line is read. */
export function addHeading({ level, start, end }: SectionTitle, open: OpenBlocks, blocks: Blocks): true {
	blocks.push({ kind: 'heading', level, start, end });
	open.isBibliography = open.attributes.style === 'bibliography';
	open.attributes = NO_ATTRIBUTES;
	return true;
}
