import { Code, skipSpaces } from '../characters';
import { isDefinition, listMarkerAt, noteLabelEnd } from './blockStarts';
import { normalizeLabel } from './links';

/** The marker of a list item. */
export interface ItemStart {
	readonly kind: 'item';
	readonly length: number;
	/** Of an ordered item; 1 for bullets. */
	readonly number: number;
	/** Whether nothing follows it in its line. */
	readonly isBlank: boolean;
}

/** The marker that begins a container. */
export type ContainerStart =
	| { readonly kind: 'quote' }
	| { readonly kind: 'note'; readonly length: number; readonly label: string }
	/** Of a term, in a definition list. */
	| { readonly kind: 'definition'; readonly length: number }
	| ItemStart;

/** The marker at `at`, the first character of a line that is no white space, or of what another marker leaves of it. */
export function containerAt(
	text: string,
	at: number,
	end: number,
	inTable: boolean,
	inParagraph: boolean,
): ContainerStart | undefined {
	switch (text.charCodeAt(at)) {
		case Code.greater:
			return { kind: 'quote' };
		case Code.leftBracket: {
			const labelEnd = noteLabelEnd(text, at, end);
			const label = labelEnd === undefined ? undefined : normalizeLabel(text.slice(at + 2, labelEnd));
			return labelEnd === undefined || label === undefined ? undefined : { kind: 'note', length: labelEnd + 2 - at, label };
		}
		case Code.colon:
			// After a table it is a caption.
			return !inTable && isDefinition(text, at, end, inParagraph) ? { kind: 'definition', length: 1 } : undefined;
		default: {
			const marker = listMarkerAt(text, at, end);
			return marker && { kind: 'item', ...marker, isBlank: skipSpaces(text, at + marker.length, end) === end };
		}
	}
}
