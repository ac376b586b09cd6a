import type { Formatter, PaperReport, Problem, Severity } from '../report';
import { visible } from '../visible';

/** The workflow commands that annotate a line. */
const COMMANDS: Readonly<Record<Severity, string>> = { info: 'notice', warning: 'warning', error: 'error' };

/** Workflow commands for GitHub Actions, one a line, which show the findings beside the lines of a pull request. */
export const github: Formatter = (reports) => reports.map((report) => report.problems.map(lineFor(report)).join('')).join('');

function lineFor({ path }: PaperReport): (problem: Problem) => string {
	return ({ code, severity, sentence, start, end }) => {
		const properties = [
			['file', path],
			['line', start.line],
			['endLine', end.line],
			['col', start.column],
			// GitHub refuses columns where an annotation spans lines.
			...(start.line === end.line ? [['endColumn', end.column] as const] : []),
			['title', code],
		];
		const written = properties.map(([name, value]) => `${name}=${property(String(value))}`).join(',');
		return `::${COMMANDS[severity]} ${written}::${data(visible(sentence))}\n`;
	};
}

/** What stands in a paper may look like a command: nothing of it ends the line. */
function data(text: string): string {
	return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
	return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
