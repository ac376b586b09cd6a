import type { Report, Severity } from '../report';

const COMMANDS: Readonly<Record<Severity, string>> = { info: 'notice', warning: 'warning', error: 'error' };

/**
 * A report as annotations: workflow commands of GitHub Actions, one a line. What they say is escaped as the runner's own toolkit
 * does it, so that no text of a document ends a command or begins another.
 */
export function githubOutput({ files, problems }: Report): string {
	const commands = files.flatMap(({ path, findings }) =>
		findings.map(({ code, severity, message, start, end }) => {
			// A range of columns is only understood within a line.
			const columns = start.line === end.line ? { col: start.column + 1, endColumn: end.column + 1 } : {};
			return command(
				COMMANDS[severity],
				{ file: path, line: start.line + 1, endLine: end.line + 1, ...columns, title: code },
				message,
			);
		}),
	);
	const failures = problems.map(({ path, message }) => command('error', { file: path }, message));
	return [...failures, ...commands].map((line) => `${line}\n`).join('');
}

function command(name: string, properties: Readonly<Record<string, string | number>>, message: string): string {
	const list = Object.entries(properties).map(([key, value]) => `${key}=${escapedProperty(String(value))}`);
	return `::${name} ${list.join(',')}::${escaped(message)}`;
}

function escaped(text: string): string {
	return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapedProperty(text: string): string {
	return escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
