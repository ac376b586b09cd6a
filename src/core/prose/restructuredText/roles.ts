/** What of interpreted text is prose: all of it, the title before a target or else all of it, such a title only, or nothing. */
export type RoleText = 'text' | 'titleOrText' | 'title' | 'none';

const ROLES: ReadonlyMap<string, RoleText> = new Map<string, RoleText>([
	...rolesOf(
		'text',
		'emphasis strong title-reference title t subscript sub superscript sup abbreviation abbr acronym ac dfn ' +
			'small smallcaps underline u strike del ins mark',
	),
	...rolesOf('titleOrText', 'term index'),
	...rolesOf('title', 'ref doc any download external numref'),
]);

function rolesOf(text: RoleText, names: string): readonly (readonly [string, RoleText])[] {
	return names.split(' ').map((name) => [name, text] as const);
}

/**
 * How docutils' and Sphinx's roles show their text. A role that we do not know is no prose: most are code, maths, citations and
 * names of objects.
 */
export function roleText(name: string): RoleText {
	const lower = name.toLowerCase();
	return ROLES.get(lower.startsWith('std:') ? lower.slice(4) : lower) ?? 'none';
}

/** Whether a role raises or lowers its text, so that it stands apart from the word before it. */
export function isRaised(name: string): boolean {
	return /^su[bp]/i.test(name);
}
