import { COPY_LIMITS } from '../convertedCopy';

/*
 * What pdf.js finds in place of the globals that it looks for: `pdfPart.mjs` puts these names into its bundle. The extension host
 * is shared, so nothing may be added to its globals, and what a newer JavaScript has is given here to the library alone.
 */

/** Stands for `globalThis`: no page, no network, no canvas, and a place for what the library publishes. */
export const scope = {};

/** Stands for `navigator`, of which only the names are read. */
export const noNavigator = { platform: '', userAgent: '' };

/** Stands for `DOMMatrix`, of which one is made and none is used without a canvas. */
export class NoMatrix {
	readonly isIdentity = true;
}

class GrowingMap<K, V> extends Map<K, V> {
	/** As in ECMAScript 2026. */
	getOrInsertComputed(key: K, compute: (key: K) => V): V {
		if (!this.has(key)) {
			this.set(key, compute(key));
		}
		return this.get(key)!;
	}
}

/** Stands for `Map`. */
export { GrowingMap as Map };

/** As `Promise.withResolvers` of ECMAScript 2024. */
export function withResolvers<T>(): {
	readonly promise: Promise<T>;
	readonly resolve: (value: T | PromiseLike<T>) => void;
	readonly reject: (reason?: unknown) => void;
} {
	let resolve!: (value: T | PromiseLike<T>) => void;
	let reject!: (reason?: unknown) => void;
	const promise = new Promise<T>((onValue, onError) => {
		resolve = onValue;
		reject = onError;
	});
	return { promise, resolve, reject };
}

/** As `Promise.try` of ECMAScript 2025. */
export function promiseTry<A extends readonly unknown[], T>(action: (...values: A) => T, ...values: A): Promise<Awaited<T>> {
	return new Promise((resolve) => {
		resolve(action(...values) as Awaited<T>);
	});
}

/** As `Math.sumPrecise` of ECMAScript 2026, but for the precision, which widths of glyphs can do without. */
export function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, number) => total + number, 0);
}

/** How many streams have been refused for their size since the part was loaded: the library goes on without them. */
export const refusedStreams = { count: 0 };

/** Called before a stream is unpacked to so many bytes. Throws where that is more than it may be. */
export function checkStream(bytes: number): void {
	if (bytes > COPY_LIMITS.unpackedBytes) {
		refusedStreams.count++;
		throw new RangeError('The stream is too large.');
	}
}

/** Objects of a file at most (Annex C of PDF 1.7). */
const MOST_OBJECTS = 8_388_607;

/** Whether a table of objects of so many entries can be one: entries of no width would go on for ever. */
export function isTable(entries: number, widths: readonly number[]): boolean {
	return entries <= MOST_OBJECTS && widths.some((width) => width > 0);
}

/** Characters of a font at most, and how often the widths of all of them may be given anew within a file. */
const MOST_GLYPHS = 1 << 16;
const MOST_WIDTHS = 1000 * MOST_GLYPHS;
const widths = { count: 0 };

/** Called before a file is read. */
export function forgetWidths(): void {
	widths.count = 0;
}

/** Called before a character's width is kept: whether there can be such a character. Throws where it goes on for too long. */
export function checkGlyph(glyph: number): boolean {
	widths.count++;
	if (widths.count > MOST_WIDTHS) {
		throw new RangeError('There are too many widths.');
	}
	return glyph >= 0 && glyph < MOST_GLYPHS;
}

/** Milliseconds that the library works at a time: what it waits for itself does not let the host in. */
const SLICE = 8;
let end = 0;

/** Called between the steps of a page: waits for the host where a slice is over. */
export async function pause(): Promise<void> {
	if (performance.now() >= end) {
		await new Promise((resolve) => {
			setTimeout(resolve, 0);
		});
		end = performance.now() + SLICE;
	}
}
