import type { ChosenTermbase } from '../../platform/termbases/termbases';

type Named = Pick<ChosenTermbase, 'id' | 'origin'>;

/** What says that a document is read with no termbase. */
const NONE = 'none';

/**
 * The value of a document's choice `termbases` for those that are ticked of all; `undefined` where it need not be made. Names that
 * were chosen before and that no termbase has now stay: its file may come back.
 */
export function termbaseNames(
	all: readonly Named[],
	ticked: readonly Named[],
	before: readonly string[] | undefined = [],
): string | undefined {
	const absent = before.filter((name) => name !== NONE && !all.some((termbase) => isNamed(termbase, [name])));
	if (absent.length === 0 && ticked.length === all.length) {
		return undefined;
	}
	const names = [...ticked.map(nameIn), ...absent];
	return names.length === 0 ? NONE : names.join(', ');
}

/** Whether some names, in lower case, are a termbase's: its id or what it is called. */
export function isNamed(termbase: Named, names: readonly string[]): boolean {
	return names.includes(nameIn(termbase)) || (termbase.origin !== undefined && names.includes(termbase.origin.toLowerCase()));
}

function nameIn({ id }: Named): string {
	return id === '' ? 'bundled' : id;
}
