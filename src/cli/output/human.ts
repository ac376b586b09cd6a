import { printable } from '../printable';
import { countsOf, type Report, type Severity } from '../report';

const RESET = '\u001b[0m';
const COLOURS: Readonly<Record<Severity | 'path' | 'code', string>> = {
	info: '\u001b[34m',
	warning: '\u001b[33m',
	error: '\u001b[31m',
	path: '\u001b[4m',
	code: '\u001b[2m',
};

/** A report for people: the findings of each file in columns, then their number. Problems are not told. */
export function humanOutput(report: Report, isColoured: boolean): string {
	const paint = (text: string, colour: keyof typeof COLOURS): string =>
		isColoured ? `${COLOURS[colour]}${text}${RESET}` : text;
	let output = '';
	for (const { path, findings } of report.files) {
		if (findings.length === 0) {
			continue;
		}
		const rows = findings.map(({ start, severity, message, code }) => ({
			place: `${start.line + 1}:${start.column + 1}`,
			severity,
			message: printable(message),
			code,
		}));
		const placeWidth = widest(rows.map(({ place }) => place));
		const severityWidth = widest(rows.map(({ severity }) => severity));
		const messageWidth = Math.min(LONGEST_COLUMN, widest(rows.map(({ message }) => message)));
		output += `${paint(printable(path), 'path')}\n`;
		for (const { place, severity, message, code } of rows) {
			const columns = [
				place.padStart(placeWidth),
				paint(severity.padEnd(severityWidth), severity),
				message.padEnd(messageWidth),
			];
			output += `  ${columns.join('  ')}  ${paint(code, 'code')}\n`;
		}
		output += '\n';
	}
	return `${output}${summaryOf(report)}\n`;
}

/** A message that is longer is not waited for by the others of its column. */
const LONGEST_COLUMN = 100;

function widest(texts: readonly string[]): number {
	return texts.reduce((width, { length }) => Math.max(width, length), 0);
}

function summaryOf(report: Report): string {
	const { info, warning, error } = countsOf(report);
	const total = info + warning + error;
	const where = `in ${counted(report.files.length, 'file')}`;
	return total === 0
		? `No findings ${where}.`
		: `${counted(total, 'finding')} ${where}: ${counted(error, 'error')}, ${counted(warning, 'warning')}, ${info} info.`;
}

/** `1 file`, `2 files`. */
function counted(count: number, noun: string): string {
	return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
