/** Prints a ratio beside what it may be at most, and makes the run fail where it is more. */
export function atMost(most: number, ratio: number, name: string): void {
	const isMissed = ratio > most;
	console.log(`${name}: ${ratio.toPrecision(3)} (at most ${most})${isMissed ? '  MISSED' : ''}`);
	if (isMissed) {
		process.exitCode = 1;
	}
}
