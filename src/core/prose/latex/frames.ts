import type { BlockRole } from '../blockPainter';
import { Nesting } from '../nesting';

/** What may be open, as one character each: groups, which end with `}`, and environments. Of a heading, its level. */
export const Frame = {
	/** Braces, or the argument of a macro, that take no room. */
	group: 'g',
	/** An argument of a macro that we do not know: more may follow. */
	argument: 'a',
	/** Text that stands apart from what is around it: raised, in a box. */
	apart: 'b',
	note: 'n',
	caption: 'c',
	environment: 'E',
	list: 'L',
	quote: 'Q',
	/** A table: `&` ends a cell and `\\` a row. */
	table: 'T',
} as const;

/** A value of `Frame`, or a digit. */
export type Frame = string;

const ENVIRONMENTS = 'ELQT';
/** What a macro takes as one paragraph: a paragraph's end in it shows that its `}` is missing. */
const SHORT = '123456c';
/** What is closed without anything ending there. */
const PLAIN = 'gab';

const ROLES: ReadonlyMap<Frame, BlockRole> = new Map<Frame, BlockRole>([
	[Frame.note, { kind: 'note' }],
	[Frame.caption, { kind: 'caption' }],
	[Frame.list, { kind: 'item' }],
	[Frame.quote, { kind: 'quote' }],
	[Frame.table, { kind: 'cell' }],
	...[1, 2, 3, 4, 5, 6].map((level) => [`${level}`, { kind: 'heading', level }] as const),
]);
const PARAGRAPH: BlockRole = { kind: 'paragraph' };

/** The groups and environments that are open. A group that is not closed ends with the environment around it. */
export class OpenFrames {
	private constructor(private nesting: Nesting) {}

	/** Reads what `toString` wrote. */
	static from(state: string): OpenFrames {
		return new OpenFrames(Nesting.from(state));
	}

	get isEmpty(): boolean {
		return this.nesting.isEmpty;
	}

	/** Whether a cell could end here. */
	get isInRow(): boolean {
		return !this.nesting.isTooDeep && this.nesting.top === Frame.table;
	}

	/** What a block is that opens now. */
	role(): BlockRole {
		const { all } = this.nesting;
		for (let index = all.length - 1; index >= 0; index--) {
			const role = ROLES.get(all.charAt(index));
			if (role !== undefined) {
				return role;
			}
		}
		return PARAGRAPH;
	}

	push(frame: Frame): void {
		this.nesting.push(frame);
	}

	/** Closes the innermost group, which it answers; `undefined` if an environment or nothing is open instead. */
	endGroup(): Frame | undefined {
		const { nesting } = this;
		const frame = nesting.isTooDeep ? Frame.group : nesting.top;
		if (frame === '' || ENVIRONMENTS.includes(frame)) {
			return undefined;
		}
		nesting.pop();
		return frame;
	}

	/** Closes the innermost environment of a kind and what is open in it; nothing if there is none. */
	endEnvironment(frame: Frame): void {
		const { nesting } = this;
		if (nesting.isTooDeep) {
			nesting.pop();
			return;
		}
		const index = nesting.all.lastIndexOf(frame);
		if (index !== -1) {
			nesting.truncate(index);
		}
	}

	/** Closes the groups in the innermost environment: something begins that never stands in one. */
	endGroups(): void {
		const { nesting } = this;
		const { all } = nesting;
		let length = all.length;
		while (length > 0 && !ENVIRONMENTS.includes(all.charAt(length - 1))) {
			length--;
		}
		if (length < all.length) {
			nesting.truncate(length);
		}
	}

	/**
	 * Closes what does not outlast a paragraph, and groups that nothing depends on: so what is open is soon the same again after
	 * an edit that opens one. Their `}` is then one too many, which takes no room either.
	 */
	endParagraph(): void {
		const { nesting } = this;
		const { all } = nesting;
		let length = 0;
		while (length < all.length && !SHORT.includes(all.charAt(length))) {
			length++;
		}
		if (!all.includes(Frame.note)) {
			while (length > 0 && PLAIN.includes(all.charAt(length - 1))) {
				length--;
			}
		}
		if (length < all.length) {
			nesting.truncate(length);
		}
	}

	clear(): void {
		this.nesting.truncate(0);
	}

	toString(): string {
		return this.nesting.toString();
	}
}
