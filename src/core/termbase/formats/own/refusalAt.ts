import { LinePlaces } from '../linePlaces';
import { refusal } from '../refusal';
import type { ProblemCode, TermbaseRefusal } from '../termbaseReader';

/** The error that says that a text cannot be used because of what stands at an offset. */
export function refusalAt(offset: number, text: string, code: ProblemCode, detail: string): TermbaseRefusal {
	return refusal(code, [detail], new LinePlaces(text).place(offset, offset + 1));
}
