/**
 * What a terminal may do more with than show: control characters, line and paragraph separators, marks that turn the direction
 * of what follows, and halves of characters.
 */
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\p{Surrogate}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]+/gu;

/** Text that somebody else wrote, as what can be shown in one line of a terminal. */
export function visible(text: string): string {
	return text.replace(UNSEEN, ' ').trim();
}
