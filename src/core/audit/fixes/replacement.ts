import { capitalized } from '../../language/nounPhrase';
import { isDroppable } from './droppableMarkup';
import type { Editable } from './editable';
import { type Fix, inOrder } from './fix';
import type { FixContext } from './fixContext';
import { canLose } from './removal';
import { articleEdit, beginsSentence } from './surroundings';
import { writtenText } from './writtenText';

/**
 * Another name in the place of one, with the article and the capital that it wants there; `undefined` where the format cannot write
 * it, where markup or an abbreviation other than `abbreviation` would be lost, or where its article cannot be mended.
 */
export function replacement(
	context: FixContext,
	place: Editable,
	name: string,
	abbreviation: string,
): (Pick<Fix, 'edits'> & { readonly written: string }) | undefined {
	const { block, start, end } = place;
	const written = beginsSentence(block, start) ? capitalized(name) : name;
	const text = writtenText(written, context.format);
	const article = articleEdit(context, block, start, written);
	if (
		text === undefined ||
		article === undefined ||
		!isDroppable(block.prose, block.source, start, end) ||
		!canLose(context, place, abbreviation)
	) {
		return undefined;
	}
	const edits = inOrder([...article, { start: block.start + start, end: block.start + end, text }]);
	return edits && { edits, written };
}
