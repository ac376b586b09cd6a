import { countsOf, type Range, type Report } from '../report';

/** A report for programs. Lines and columns are counted from 1, columns in UTF-16 code units, ends are exclusive. */
export function jsonOutput(report: Report): string {
	const { version, files, problems } = report;
	const value = {
		version,
		files: files.map(({ path, format, findings }) => ({
			path,
			format,
			findings: findings.map(({ code, severity, message, name, related, ...range }) => ({
				code,
				severity,
				message,
				name,
				...placeOf(range),
				...(related && { related: { path: related.path, message: related.message, ...placeOf(related) } }),
			})),
		})),
		problems,
		summary: { files: files.length, problems: problems.length, ...countsOf(report) },
	};
	return `${JSON.stringify(value, undefined, 2)}\n`;
}

function placeOf({ start, end }: Range) {
	return { line: start.line + 1, column: start.column + 1, endLine: end.line + 1, endColumn: end.column + 1 };
}
