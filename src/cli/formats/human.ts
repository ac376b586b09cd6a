import type { PaperReport, Problem, Severity } from '../report';
import { visible } from '../visible';

/** What surrounds a text that is shown in a colour or weight. */
type Style = readonly [before: string, after: string];

const STYLES = {
	path: ['\u001B[4m', '\u001B[24m'],
	quiet: ['\u001B[2m', '\u001B[22m'],
	info: ['\u001B[34m', '\u001B[39m'],
	warning: ['\u001B[33m', '\u001B[39m'],
	error: ['\u001B[31m', '\u001B[39m'],
} as const satisfies Record<Severity | 'path' | 'quiet', Style>;

type Paint = (style: keyof typeof STYLES, text: string) => string;

/** For people: each paper with its findings, one a line, and how many there are. */
export function human(reports: readonly PaperReport[], hasColours: boolean): string {
	const paint: Paint = (style, text) => (hasColours ? STYLES[style].join(text) : text);
	const found = reports.filter(({ problems }) => problems.length > 0);
	const parts = found.map(({ path, problems }) => `${paint('path', pathLine(path))}\n${table(problems, paint)}\n`);
	return `${parts.join('')}${summary(reports, found.length)}\n`;
}

/** A name that begins as a workflow command does would be taken for one in a log of GitHub Actions. */
function pathLine(path: string): string {
	const text = visible(path);
	return text.startsWith(':') ? `./${text}` : text;
}

function table(problems: readonly Problem[], paint: Paint): string {
	const places = problems.map(({ start }) => `${start.line}:${start.column}`);
	const sentences = problems.map(({ sentence }) => visible(sentence));
	const placeWidth = widest(places);
	const severityWidth = widest(problems.map(({ severity }) => severity));
	const sentenceWidth = Math.min(widest(sentences), MOST_WIDTH);
	const lines = problems.map(({ code, severity }, index) => {
		const place = paint('quiet', places[index]!.padStart(placeWidth));
		const label = paint(severity, severity.padEnd(severityWidth));
		return `  ${place}  ${label}  ${sentences[index]!.padEnd(sentenceWidth)}  ${paint('quiet', code)}\n`;
	});
	return lines.join('');
}

/** Characters to which sentences are filled up, so that one long one does not push away the codes of all. */
const MOST_WIDTH = 90;

function widest(texts: readonly string[]): number {
	return texts.reduce((width, { length }) => Math.max(width, length), 0);
}

function summary(reports: readonly PaperReport[], papersWithFindings: number): string {
	const findings = reports.reduce((sum, { problems }) => sum + problems.length, 0);
	return findings === 0
		? `No findings in ${counted(reports.length, 'paper')}.`
		: `${counted(findings, 'finding')} in ${papersWithFindings} of ${counted(reports.length, 'paper')}.`;
}

function counted(count: number, noun: string): string {
	return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
