import { RULES } from '../../core/audit/rules';
import { type Range, type Report, type Severity } from '../report';
import { RULE_HELP } from '../ruleHelp';
import { jsonText } from './json';

const LEVELS: Readonly<Record<Severity, string>> = { info: 'note', warning: 'warning', error: 'error' };

/** A report as a log file of SARIF 2.1.0 (OASIS 2020), for code scanning. */
export function sarifOutput({ version, files, problems }: Report): string {
	return jsonText({
		$schema: 'https://json.schemastore.org/sarif-2.1.0.json',
		version: '2.1.0',
		runs: [
			{
				tool: {
					driver: {
						name: 'peaceops-lexicon',
						version,
						semanticVersion: version,
						rules: RULES.map(({ code, isOn, description }) => ({
							id: code,
							shortDescription: { text: description },
							fullDescription: { text: description },
							help: { text: RULE_HELP[code] },
							defaultConfiguration: { enabled: isOn, level: 'note' },
						})),
					},
				},
				columnKind: 'utf16CodeUnits',
				invocations: [
					{
						executionSuccessful: problems.length === 0,
						toolExecutionNotifications: problems.map(({ path, message }) => ({
							level: 'error',
							message: { text: message },
							locations: [{ physicalLocation: { artifactLocation: artifact(path) } }],
						})),
					},
				],
				results: files.flatMap(({ path, findings }) =>
					findings.map(({ code, severity, message, related, ...range }) => ({
						ruleId: code,
						ruleIndex: RULES.findIndex((rule) => rule.code === code),
						level: LEVELS[severity],
						message: { text: messageText(message) },
						locations: [{ physicalLocation: physicalLocation(path, range) }],
						...(related && {
							relatedLocations: [
								{ id: 1, message: { text: related.message }, physicalLocation: physicalLocation(related.path, related) },
							],
						}),
					})),
				),
			},
		],
	});
}

function physicalLocation(path: string, { start, end }: Range) {
	return {
		artifactLocation: artifact(path),
		region: {
			startLine: start.line + 1,
			startColumn: start.column + 1,
			endLine: end.line + 1,
			endColumn: end.column + 1,
		},
	};
}

/** A viewer takes `[text](target)` in a message for a link (SARIF 2.1.0, 3.11.6): what a paper says is none. */
function messageText(message: string): string {
	return message.replace(/[\\[\]]/g, String.raw`\$&`);
}

/** A path within the working directory is relative to it; another one is a whole URI, which may have a drive or `//server`. */
function artifact(path: string): { readonly uri: string; readonly uriBaseId?: string } {
	const segments = path.replace(/\p{Surrogate}/gu, '\uFFFD').split('/');
	const [first, ...others] = segments.map((segment) => encodeURIComponent(segment));
	if (/^[a-z]:$/i.test(segments[0]!)) {
		return { uri: `file:///${[segments[0]!, ...others].join('/')}` };
	}
	const uri = [first, ...others].join('/');
	if (uri.startsWith('/')) {
		return { uri: uri.startsWith('//') ? `file:${uri}` : `file://${uri}` };
	}
	return { uri, uriBaseId: '%SRCROOT%' };
}
