import type { State } from '../prose';
import { OpenFrames } from './frames';
import type { HiddenText } from './hiddenText';

/** The parts of a document; a state's first letter. What has no `\documentclass` is a body from its start. */
export const Part = { body: 'B', preamble: 'P', after: 'X' } as const;
export type Part = (typeof Part)[keyof typeof Part];

/** What is open at some place of a document. */
export class DocumentState {
	part: Part = Part.body;
	frames = OpenFrames.from('');
	hidden: HiddenText | undefined;
	/** The language among the options of the document's class, which babel may take from there; `''` if there is none. */
	classLanguage = '';

	/** Reads what `toString` wrote. */
	static from(state: State): DocumentState {
		const read = new DocumentState();
		if (!state.includes(':')) {
			read.frames = OpenFrames.from(state);
			return read;
		}
		const [part = '', frames = '', classLanguage = '', name = '', depth] = state.split(':');
		read.part = part as Part;
		read.frames = OpenFrames.from(frames);
		read.classLanguage = classLanguage;
		read.hidden = name === '' ? undefined : { name, depth: Number(depth) };
		return read;
	}

	/** Whether what comes next may be text: in the body, or in the title that the preamble gives. */
	get isInText(): boolean {
		return this.hidden === undefined && (this.part === Part.body || (this.part === Part.preamble && !this.frames.isEmpty));
	}

	beginPreamble(classLanguage: string): void {
		this.part = Part.preamble;
		this.frames.clear();
		this.classLanguage = classLanguage;
	}

	beginBody(): void {
		this.part = Part.body;
		this.frames.clear();
		this.classLanguage = '';
	}

	/** Behind `\end{document}`. */
	endBody(): void {
		this.part = Part.after;
		this.frames.clear();
	}

	toString(): State {
		const { part, frames, hidden, classLanguage } = this;
		return part === Part.body && hidden === undefined
			? frames.toString()
			: [part, frames, classLanguage, hidden?.name ?? '', hidden?.depth ?? 0].join(':');
	}
}
