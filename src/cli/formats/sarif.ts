import { RULES } from '../../core/audit/rules';
import type { PaperReport, Problem, Severity } from '../report';
import { jsonText } from './json';

/** SARIF's words for severities. */
const LEVELS: Readonly<Record<Severity, string>> = { info: 'note', warning: 'warning', error: 'error' };

/** The reports as a log of SARIF 2.1.0 (OASIS, 2020), with one run. `version` is this program's. */
export function sarif(reports: readonly PaperReport[], version: string): string {
	return jsonText({
		$schema: 'https://json.schemastore.org/sarif-2.1.0.json',
		version: '2.1.0',
		runs: [
			{
				tool: {
					driver: {
						name: 'Peace Operations Lexicon',
						semanticVersion: version,
						rules: RULES.map(({ code, description, isOn }) => ({
							id: code,
							shortDescription: { text: description },
							defaultConfiguration: { enabled: isOn, level: LEVELS.info },
						})),
					},
				},
				columnKind: 'utf16CodeUnits',
				results: reports.flatMap(({ path, problems }) => problems.map((problem) => resultOf(problem, uriOf(path)))),
			},
		],
	});
}

function resultOf({ code, severity, sentence, start, end }: Problem, uri: string): unknown {
	return {
		ruleId: code,
		ruleIndex: RULES.findIndex((rule) => rule.code === code),
		level: LEVELS[severity],
		message: { text: messageText(sentence) },
		locations: [
			{
				physicalLocation: {
					artifactLocation: { uri },
					region: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
				},
			},
		],
	};
}

/** A viewer takes `[text](target)` in a message for a link (SARIF 2.1.0, 3.11.6): what a paper says is none. */
function messageText(sentence: string): string {
	return sentence.replace(/[\\[\]]/g, String.raw`\$&`);
}

/** The URI of a path: relative as the path is, `file:` for an absolute one, which may begin with a drive or `//server`. */
function uriOf(path: string): string {
	const segments = path.replace(/\p{Surrogate}/gu, '\uFFFD').split('/');
	const [first, ...others] = segments.map((segment) => encodeURIComponent(segment));
	if (/^[a-z]:$/i.test(segments[0]!)) {
		return `file:///${[segments[0]!, ...others].join('/')}`;
	}
	const uri = [first, ...others].join('/');
	return uri.startsWith('//') ? `file:${uri}` : uri.startsWith('/') ? `file://${uri}` : uri;
}
