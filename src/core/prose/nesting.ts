/** Levels that are told apart; deeper ones, as only hostile text has, are counted. */
const MAX_DEPTH = 50;

/** What is open, from the outside in: one character each, so that it can be written into a state. */
export class Nesting {
	private constructor(
		private frames: string,
		private deeper: number,
	) {}

	/** Reads what `toString` wrote. */
	static from(state: string): Nesting {
		const plus = state.indexOf('+');
		return plus === -1 ? new Nesting(state, 0) : new Nesting(state.slice(0, plus), Number(state.slice(plus + 1)));
	}

	get isEmpty(): boolean {
		return this.frames === '';
	}

	/** Whether more is open than is told apart. */
	get isTooDeep(): boolean {
		return this.deeper > 0;
	}

	/** The innermost frame that is told apart; `''` if nothing is open. */
	get top(): string {
		return this.frames.charAt(this.frames.length - 1);
	}

	/** The frames that are told apart, from the outside in. */
	get all(): string {
		return this.frames;
	}

	push(frame: string): void {
		if (this.frames.length < MAX_DEPTH) {
			this.frames += frame;
		} else {
			this.deeper++;
		}
	}

	pop(): void {
		if (this.deeper > 0) {
			this.deeper--;
		} else {
			this.frames = this.frames.slice(0, -1);
		}
	}

	/** Closes all but the outermost `length` frames. */
	truncate(length: number): void {
		this.frames = this.frames.slice(0, length);
		this.deeper = 0;
	}

	toString(): string {
		return this.deeper > 0 ? `${this.frames}+${this.deeper}` : this.frames;
	}
}
