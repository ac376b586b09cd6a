/** The line that stands where a page begins, counted from 1: in no language, as the text outlives the one that it was made in. */
export function pageMark(page: number): string {
	return `— ${page} —`;
}
