import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { githubOutput } from '../../../src/cli/output/github';
import { humanOutput } from '../../../src/cli/output/human';
import { jsonOutput } from '../../../src/cli/output/json';
import { sarifOutput } from '../../../src/cli/output/sarif';
import type { Report, ReportedFinding } from '../../../src/cli/report';
import type { JsonReport, SarifLog } from '../../harness/cliOutput';

const finding: ReportedFinding = {
	code: 'redefined',
	severity: 'warning',
	message: '"ABC" was explained before, as "a b c".',
	name: 'ABC',
	start: { line: 11, column: 4 },
	end: { line: 11, column: 7 },
	related: {
		path: 'part one/a.md',
		message: 'The first explanation',
		start: { line: 0, column: 0 },
		end: { line: 0, column: 3 },
	},
};

function reportOf(...findings: readonly Partial<ReportedFinding>[]): Report {
	return {
		version: '1.2.3',
		files: [{ path: 'part one/b.md', format: 'markdown', findings: findings.map((one) => ({ ...finding, ...one })) }],
		problems: [],
	};
}

const failed: Report = { version: '1.2.3', files: [], problems: [{ path: 'nope.md', message: 'does not exist.' }] };

describe('output for people', () => {
	it('lists findings by file in columns, and counts them', () => {
		assert.equal(
			humanOutput(reportOf({}, { severity: 'info', message: 'Short.', code: 'article', start: { line: 0, column: 0 } }), false),
			[
				'part one/b.md',
				'  12:5  warning  "ABC" was explained before, as "a b c".  redefined',
				'   1:1  info     Short.                                   article',
				'',
				'2 findings in 1 file: 0 errors, 1 warning, 1 info.',
				'',
			].join('\n'),
		);
	});

	it('says that there are none', () => assert.equal(humanOutput(reportOf(), false), 'No findings in 1 file.\n'));

	it('is coloured only where that is asked for', () => {
		assert.ok(humanOutput(reportOf({}), true).includes('\u001b[33mwarning'));
		assert.ok(!humanOutput(reportOf({}), false).includes('\u001b'));
	});

	it('never passes on control characters, nor begins a line with a command of a build', () => {
		fc.assert(
			fc.property(
				fc.string({ unit: 'binary-ascii' }),
				fc.constantFrom('\u001b[2J', '\n::error::x', '\r', '\u202e', '##[error]'),
				(text, evil) => {
					const { files, ...rest } = reportOf({ message: text + evil });
					const output = humanOutput({ ...rest, files: files.map((file) => ({ ...file, path: `::${evil}${text}` })) }, false);
					assert.doesNotMatch(output, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]|^\s*::|##\[/m);
					assert.equal(output.split('\n').length, 5);
				},
			),
		);
	});
});

describe('output for programs', () => {
	it('is JSON with places from 1', () => {
		const { files, summary } = JSON.parse(jsonOutput(reportOf({}))) as JsonReport;
		assert.deepEqual(files, [
			{
				path: 'part one/b.md',
				format: 'markdown',
				findings: [
					{
						code: 'redefined',
						severity: 'warning',
						message: finding.message,
						name: 'ABC',
						line: 12,
						column: 5,
						endLine: 12,
						endColumn: 8,
						related: { path: 'part one/a.md', message: 'The first explanation', line: 1, column: 1, endLine: 1, endColumn: 4 },
					},
				],
			},
		]);
		assert.deepEqual(summary, { files: 1, problems: 0, info: 0, warning: 1, error: 0 });
	});

	it('reads back whatever a paper holds, and holds no control character', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary-ascii' }), fc.constantFrom('\u0085', '\u2028', '\u009b'), (text, sign) => {
				const output = jsonOutput(reportOf({ message: text + sign }));
				assert.equal((JSON.parse(output) as JsonReport).files[0]!.findings[0]!.message, text + sign);
				assert.doesNotMatch(output.replaceAll('\n', ''), /[\p{Cc}\u2028\u2029]/u);
			}),
		);
	});

	it('tells what could not be read', () => {
		assert.deepEqual((JSON.parse(jsonOutput(failed)) as JsonReport).problems, failed.problems);
	});
});

describe('output as SARIF', () => {
	const { runs, version } = JSON.parse(sarifOutput(reportOf({}, { severity: 'info', related: undefined }))) as SarifLog;
	const run = runs[0]!;

	it('is a log of version 2.1.0 with one run that counts in UTF-16', () => {
		assert.equal(version, '2.1.0');
		assert.equal(runs.length, 1);
		assert.equal(run.columnKind, 'utf16CodeUnits');
		assert.equal(run.invocations[0]!.executionSuccessful, true);
	});

	it('describes every rule, with help', () => {
		const { rules } = run.tool.driver;
		assert.equal(rules.length, 10);
		for (const rule of rules) {
			assert.match(rule.shortDescription.text, /\.$/);
			assert.match(rule.help.text, /\.$/);
		}
		assert.equal(rules[run.results[0]!.ruleIndex]!.id, 'redefined');
	});

	it('places results in encoded, relative files', () => {
		assert.equal(run.results[0]!.level, 'warning');
		assert.equal(run.results[1]!.level, 'note');
		assert.deepEqual(run.results[0]!.locations[0]!.physicalLocation, {
			artifactLocation: { uri: 'part%20one/b.md', uriBaseId: '%SRCROOT%' },
			region: { startLine: 12, startColumn: 5, endLine: 12, endColumn: 8 },
		});
		assert.equal(run.results[0]!.relatedLocations?.[0]!.physicalLocation.artifactLocation.uri, 'part%20one/a.md');
		assert.equal(run.results[1]!.relatedLocations, undefined);
	});

	for (const [path, uri] of [
		['a b/100%#?.md', 'a%20b/100%25%23%3F.md'],
		['javascript:alert(1).md', 'javascript%3Aalert(1).md'],
		['/tmp/ä b.md', 'file:///tmp/%C3%A4%20b.md'],
		['C:/papers/a b.md', 'file:///C:/papers/a%20b.md'],
		['//server/share/a.md', 'file://server/share/a.md'],
		['half \ud800.md', 'half%20%EF%BF%BD.md'],
	] as const) {
		it(`writes ${JSON.stringify(path)} as a URI`, () => {
			const { files, ...rest } = reportOf({ related: undefined });
			const log = sarifOutput({ ...rest, files: files.map((file) => ({ ...file, path })) });
			const [result] = (JSON.parse(log) as SarifLog).runs[0]!.results;
			assert.equal(result?.locations[0]!.physicalLocation.artifactLocation.uri, uri);
		});
	}

	it('makes no link of what a paper says', () => {
		const log = JSON.parse(sarifOutput(reportOf({ message: '"[here](https://example.org)"' }))) as SarifLog;
		assert.equal(log.runs[0]!.results[0]!.message.text, '"\\[here\\](https://example.org)"');
	});

	it('tells what could not be read', () => {
		const [invocation] = (JSON.parse(sarifOutput(failed)) as SarifLog).runs[0]!.invocations;
		assert.equal(invocation?.executionSuccessful, false);
		assert.equal(invocation.toolExecutionNotifications[0]?.message.text, 'does not exist.');
	});
});

describe('output as annotations', () => {
	it('is one command a finding', () => {
		assert.equal(
			githubOutput(reportOf({}, { severity: 'error' }, { severity: 'info' })),
			['warning', 'error', 'notice']
				.map(
					(name) => `::${name} file=part one/b.md,line=12,endLine=12,col=5,endColumn=8,title=redefined::${finding.message}\n`,
				)
				.join(''),
		);
	});

	it('leaves columns out where a finding goes over lines', () => {
		assert.match(githubOutput(reportOf({ end: { line: 12, column: 1 } })), /line=12,endLine=13,title=/);
	});

	it('tells what could not be read', () => {
		assert.equal(githubOutput(failed), '::error file=nope.md::does not exist.\n');
	});

	it('lets no text end a command or begin another', () => {
		const evil = fc.stringMatching(/^[%:,\r\na-z]{0,20}$/);
		fc.assert(
			fc.property(evil, evil, (message, path) => {
				const { files, ...rest } = reportOf({ message });
				const output = githubOutput({ ...rest, files: files.map((file) => ({ ...file, path })) });
				const match = /^::warning file=([^:,\r\n]*),line=12,[^:\r\n]*::([^\r\n]*)\n$/.exec(output);
				assert.ok(match, output);
				assert.equal(unescaped(match[1]!), path);
				assert.equal(unescaped(match[2]!), message);
			}),
		);
	});
});

function unescaped(text: string): string {
	return decodeURIComponent(text);
}
