/** What the names of files begin with that belong to a project and are no papers. */
export const PROJECT_FILES: readonly string[] = [
	'README',
	'CHANGELOG',
	'CHANGES',
	'HISTORY',
	'CONTRIBUTING',
	'CODE_OF_CONDUCT',
	'SECURITY',
	'SUPPORT',
	'GOVERNANCE',
	'LICENSE',
	'LICENCE',
	'COPYING',
	'NOTICE',
	'AUTHORS',
	'MAINTAINERS',
	'AGENTS',
	'CLAUDE',
	'GEMINI',
	'TODO',
];

/** Whether a file's name, without its folder, is one of a project's own. In small letters (`history.md`) only the whole name is. */
export function isProjectFile(name: string): boolean {
	const stem = name.replace(/\..*$/, '');
	return PROJECT_FILES.some((known) => name.startsWith(known) || stem.toUpperCase() === known);
}

/** Whether a folder holds nothing that somebody here writes. */
export function isForeignFolder(name: string): boolean {
	return name === 'node_modules' || name.startsWith('.');
}
