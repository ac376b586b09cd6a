import type { Problem, ReadTermbase } from './formats/termbaseReader';

export function checkConcepts(_read: ReadTermbase): readonly Problem[] {
	return [];
}
