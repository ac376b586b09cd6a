import { ProblemList } from '../problemList';
import { TermbaseRefusal } from '../termbaseReader';
import { type ReadCsv, readDelimited } from './csv';
import { calmed } from './csvRows';
import { type Delimited, delimiterOf } from './delimiter';
import type { TableOptions } from './readTable';

/**
 * The concepts of a range that was copied from a spreadsheet: as {@link readCsv}, but a quote that nothing closes is a character,
 * which is told as a problem.
 */
export async function readPasted(text: string, options: TableOptions): Promise<Omit<ReadCsv, 'encoding'>> {
	const calm = await calmed(text, options.pulse);
	const delimited: Delimited = calm.includes('\t') ? { delimiter: '\t', start: 0 } : delimiterOf(calm);
	try {
		return await readDelimited(calm, delimited, true, new ProblemList(), options);
	} catch (error) {
		if (!(error instanceof TermbaseRefusal) || error.problem.code !== 'not-readable') {
			throw error;
		}
		const problems = new ProblemList();
		problems.tell('not-readable', error.problem.details, error.problem.place);
		return readDelimited(calm, delimited, false, problems, options);
	}
}
