import { appendFileSync } from 'node:fs';

/** A target of a bench, and what was measured. */
export interface Measured {
	readonly name: string;
	readonly ratio: number;
	readonly most: number;
}

/**
 * Prints a ratio beside what it may be at most, and makes the run fail where it is more. Told to the runner too, which writes
 * them into a table.
 */
export function atMost(most: number, ratio: number, name: string): void {
	const isMissed = ratio > most;
	console.log(`${name}: ${ratio.toPrecision(3)} (at most ${Number(most.toPrecision(3))})${isMissed ? '  MISSED' : ''}`);
	const file = process.env['PEACEOPS_BENCH_RESULTS'];
	if (file !== undefined) {
		appendFileSync(file, `${JSON.stringify({ name: name.trim(), ratio, most } satisfies Measured)}\n`);
	}
	if (isMissed) {
		process.exitCode = 1;
	}
}
