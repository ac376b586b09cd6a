import type { BlockKind } from '../prose';

/** What attributes may make of an element: a block of some kind, or what refers to sources or notes and is no prose. */
export type Role = BlockKind | 'reference';

const ROLES: readonly (Role | undefined)[] = [
	undefined,
	'reference',
	'paragraph',
	'heading',
	'item',
	'cell',
	'quote',
	'note',
	'caption',
];

/** How many numbers stand for roles. */
export const ROLE_COUNT = ROLES.length;

/** A role, or none, as a number for a state. */
export function roleNumber(role: Role | undefined): number {
	return ROLES.indexOf(role);
}

/** The inverse of `roleNumber`. */
export function roleOf(number: number): Role | undefined {
	return ROLES[number];
}
