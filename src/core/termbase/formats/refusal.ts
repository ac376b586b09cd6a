import { quoted } from './quoted';
import { type Place, type ProblemCode, TermbaseRefusal } from './termbaseReader';

/** The error that says that a file is not read at all; long details are cut. Without a place it is about the whole file. */
export function refusal(code: ProblemCode, details: readonly string[], place?: Place): TermbaseRefusal {
	return new TermbaseRefusal({ code, details: details.map(quoted), place });
}
