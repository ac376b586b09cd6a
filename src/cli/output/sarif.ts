import { RULES } from '../../core/audit/rules';
import { type Range, type Report, type Severity } from '../report';
import { RULE_HELP } from '../ruleHelp';

const LEVELS: Readonly<Record<Severity, string>> = { info: 'note', warning: 'warning', error: 'error' };

/** A report as a log file of SARIF 2.1.0 (OASIS 2020), for code scanning. */
export function sarifOutput({ version, files, problems }: Report): string {
	const log = {
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
						message: { text: message },
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
	};
	return `${JSON.stringify(log, undefined, 2)}\n`;
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

/** A path within the working directory is relative to it, another one a whole URI. */
function artifact(path: string): { readonly uri: string; readonly uriBaseId?: string } {
	if (/^(?:\/|[A-Za-z]:\/)/.test(path)) {
		return { uri: `file://${path.startsWith('/') ? '' : '/'}${encoded(path)}` };
	}
	return { uri: encoded(path), uriBaseId: '%SRCROOT%' };
}

/** Each segment on its own; a colon would make a scheme of the first one. */
function encoded(path: string): string {
	return path.split('/').map(encodeURIComponent).join('/');
}
