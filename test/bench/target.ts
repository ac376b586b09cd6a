import { appendFileSync } from 'node:fs';

/** What a bench tells the runner, which writes it into a table: a number beside its target, or a sentence. */
export type Told = Measured | { readonly kind: 'remark'; readonly text: string };

/** A number that was measured, and what it may be. */
export interface Measured {
	readonly kind: 'at most' | 'at least';
	readonly name: string;
	readonly value: number;
	readonly target: number;
}

/** Prints a number beside what it may be at most, and makes the run fail where it is more. */
export function atMost(target: number, value: number, name: string): void {
	measured({ kind: 'at most', name, value, target });
}

/** Prints a number beside what it must be at least, and makes the run fail where it is less. */
export function atLeast(target: number, value: number, name: string): void {
	measured({ kind: 'at least', name, value, target });
}

/** Prints a sentence that stands below the table. */
export function remark(text: string): void {
	console.log(text);
	tell({ kind: 'remark', text });
}

/** Whether a number misses its target. */
export function isMissed({ kind, value, target }: Measured): boolean {
	return kind === 'at most' ? value > target : value < target;
}

/** A target in words. */
export function targetOf({ kind, target }: Measured): string {
	return `${kind} ${Number(target.toPrecision(3))}`;
}

function measured(one: Measured): void {
	const miss = isMissed(one);
	console.log(`${one.name}: ${one.value.toPrecision(3)} (${targetOf(one)})${miss ? '  MISSED' : ''}`);
	tell({ ...one, name: one.name.trim() });
	if (miss) {
		process.exitCode = 1;
	}
}

function tell(told: Told): void {
	const file = process.env['PEACEOPS_BENCH_RESULTS'];
	if (file !== undefined) {
		appendFileSync(file, `${JSON.stringify(told)}\n`);
	}
}
