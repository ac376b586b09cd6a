import type { ProseFormat } from '../../../src/core/prose/prose';
import { findProse } from '../../harness/wholeText';

/** What a reference parser makes of a character: text that stands for it, or in words how it is shown. */
type Shown = string | { readonly value: string };

/** The characters of `source` that a format shows otherwise than a reference parser does, each told with where it stands. */
export function wrongCharacters<T extends Shown>(
	format: ProseFormat,
	source: string,
	shown: readonly T[],
	isRight: (shown: T, source: string, projected: string) => boolean,
): readonly string[] {
	const { text } = findProse(format, source);
	return Array.from({ length: source.length }, (_, at) => at)
		.filter((at) => !isRight(shown[at]!, source.charAt(at), text.charAt(at)) && !followsReference(shown, at))
		.map((at) => `${at}: ${JSON.stringify(source.charAt(at))} shows as ${JSON.stringify(text.charAt(at))}`);
}

/** The second half of a character beyond the basic plane stands after the first. */
function followsReference(shown: readonly Shown[], at: number): boolean {
	const before = shown[at - 1];
	return typeof before === 'object' && before.value.length > 1;
}
