import { ProblemList } from '../problemList';
import { TermbaseRefusal } from '../termbaseReader';
import type { ReadCsv } from './csv';
import { calmed, csvRows } from './csvRows';
import { delimiterOf } from './delimiter';
import { readTable, type TableOptions } from './readTable';

/**
 * The concepts of a range that was copied from a spreadsheet: as {@link readCsv}, but a quote that nothing closes is a character,
 * which is told as a problem.
 */
export async function readPasted(text: string, options: TableOptions): Promise<Omit<ReadCsv, 'encoding'>> {
	const calm = await calmed(text, options.pulse);
	const { delimiter, start } = calm.includes('\t') ? { delimiter: '\t' as const, start: 0 } : delimiterOf(calm);
	const read = async (hasQuotes: boolean, problems: ProblemList) => {
		const rows = csvRows(calm, start, { delimiter, hasQuotes }, problems, options.pulse);
		return { ...(await readTable(rows, problems, options)), delimiter };
	};
	try {
		return await read(true, new ProblemList());
	} catch (error) {
		if (!(error instanceof TermbaseRefusal) || error.problem.code !== 'not-readable') {
			throw error;
		}
		const problems = new ProblemList();
		problems.tell('not-readable', error.problem.details, error.problem.place);
		return read(false, problems);
	}
}
