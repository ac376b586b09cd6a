/**
 * A text as it goes into a line between what stands before and behind: in parentheses, without its full stop, where it explains the
 * term directly before it; with spaces to words around it.
 */
export function inserted(text: string, before: string, behind: string, explainsTerm: boolean): string {
	const written = explainsTerm ? `(${text.replace(/\.$/, '')})` : text;
	const gap = before === '' || /[\s([{"'“‘«–—~]$/u.test(before) ? '' : ' ';
	return `${gap}${written}${/^[\p{L}\p{N}]/u.test(behind) ? ' ' : ''}`;
}
