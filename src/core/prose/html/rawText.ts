import { Code, isAlphanumeric } from '../characters';
import { endsLine } from './lineStarts';
import { endsTagName } from './tagReader';

/** Reads what stands in `<script>`, `<style>` and the like, up to the end tag: WHATWG HTML, 13.2.5.2 to 13.2.5.31. */
export class RawText {
	/**
	 * In a script that hides itself from old browsers, 1 after `<!--`, and 2 after a `<script` behind that, whose end tag is not
	 * the script's own. Else 0.
	 */
	level = 0;
	/** Whether the end tag was reached. */
	isComplete = false;

	/** Reads on to the end tag of the element `name`, or to a start of a line at which `mayStopAt`, or to the text's end. */
	read(text: string, from: number, name: string, mayStopAt: (lineStart: number) => boolean): number {
		this.isComplete = false;
		for (let at = from; at < text.length; at++) {
			const code = text.charCodeAt(at);
			if (code === Code.less) {
				if (this.closes(text, at, name)) {
					return at;
				}
			} else if (code === Code.greater) {
				if (this.level > 0 && text.charCodeAt(at - 1) === Code.hyphen && text.charCodeAt(at - 2) === Code.hyphen) {
					this.level = 0;
				}
			} else if (code <= Code.carriageReturn && endsLine(text, at) && mayStopAt(at + 1)) {
				return at + 1;
			}
		}
		return text.length;
	}

	/** Takes in the `<` at `at`: whether it begins the end tag. */
	private closes(text: string, at: number, name: string): boolean {
		if (name === 'plaintext') {
			return false;
		}
		const isEndTag = text.charCodeAt(at + 1) === Code.slash && isName(text, skipPrefix(text, at + 2), name);
		if (isEndTag && this.level < 2) {
			this.level = 0;
			this.isComplete = true;
			return true;
		}
		if (name === 'script') {
			if (isEndTag) {
				this.level = 1;
			} else if (this.level === 1 && isName(text, at + 1, name)) {
				this.level = 2;
			} else if (this.level === 0 && text.startsWith('!--', at + 1)) {
				this.level = 1;
			}
		}
		return false;
	}
}

/** Whether a lower-case tag name stands at `at`, in any case. */
function isName(text: string, at: number, name: string): boolean {
	for (let index = 0; index < name.length; index++) {
		if ((text.charCodeAt(at + index) | 32) !== name.charCodeAt(index)) {
			return false;
		}
	}
	return at + name.length < text.length && endsTagName(text.charCodeAt(at + name.length));
}

/** XML names may have a prefix: `</html:script>`. */
function skipPrefix(text: string, at: number): number {
	let end = at;
	while (end < at + LONGEST_PREFIX && isAlphanumeric(text.charCodeAt(end))) {
		end++;
	}
	return text.charCodeAt(end) === Code.colon ? end + 1 : at;
}

const LONGEST_PREFIX = 10;
