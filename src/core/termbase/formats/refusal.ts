import { quoted } from './quoted';
import { LIMITS, type Place, type ProblemCode, TermbaseRefusal } from './termbaseReader';

/** The error that says that a file is not read at all; long details are cut. Without a place it is about the whole file. */
export function refusal(code: ProblemCode, details: readonly string[], place?: Place): TermbaseRefusal {
	return new TermbaseRefusal({ code, details: details.map(quoted), place });
}

/**
 * Refuses a file that holds more of something than it may.
 *
 * @throws TermbaseRefusal
 */
export function refuseAbove(count: number, most: number, what: string, place?: () => Place): void {
	if (count > most) {
		throw refusal('too-large', [what, String(most)], place?.());
	}
}

/**
 * Refuses a file that has more bytes than it may.
 *
 * @throws TermbaseRefusal
 */
export function refuseLarge({ length }: { readonly length: number }, most: number = LIMITS.bytes): void {
	refuseAbove(length, most, 'bytes');
}
