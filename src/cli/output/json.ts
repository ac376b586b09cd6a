import { countsOf, type Range, type Report } from '../report';

/** JSON leaves some characters as they are that a terminal obeys or that end a line for somebody. */
const UNESCAPED = /[\u007f-\u009f\u2028\u2029]/g;

/** A value as JSON with indents, in which no control character stands as it is. */
export function jsonText(value: unknown): string {
	const text = JSON.stringify(value, undefined, 2);
	return `${text.replace(UNESCAPED, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;
}

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
	return jsonText(value);
}

function placeOf({ start, end }: Range) {
	return { line: start.line + 1, column: start.column + 1, endLine: end.line + 1, endColumn: end.column + 1 };
}
