import assert from 'node:assert/strict';
import fc from 'fast-check';
import { github } from '../../../src/cli/formats/github';
import { human } from '../../../src/cli/formats/human';
import { json } from '../../../src/cli/formats/json';
import { sarif } from '../../../src/cli/formats/sarif';
import type { PaperReport, Problem } from '../../../src/cli/report';

function reportOf(path: string, ...problems: readonly Partial<Problem>[]): PaperReport {
	return {
		path,
		problems: problems.map((problem) => ({
			code: 'redefined',
			severity: 'info',
			sentence: '"PRT" was explained before.',
			start: { line: 3, column: 7 },
			end: { line: 3, column: 10 },
			...problem,
		})),
	};
}

/** The parts of a SARIF log that are looked at here. */
interface SarifLog {
	readonly version: string;
	readonly runs: readonly {
		readonly columnKind: string;
		readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
		readonly results: readonly {
			readonly ruleId: string;
			readonly ruleIndex: number;
			readonly level: string;
			readonly message: { readonly text: string };
			readonly locations: readonly {
				readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region: unknown };
			}[];
		}[];
	}[];
}

function sarifRun(reports: readonly PaperReport[]): SarifLog['runs'][number] {
	return (JSON.parse(sarif(reports, '1.2.3')) as SarifLog).runs[0]!;
}

const anyReports = fc
	.array(fc.tuple(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' })), { minLength: 1, maxLength: 3 })
	.map((texts) => texts.map(([path, sentence]) => reportOf(path, { sentence })));

describe('the report for people', () => {
	it('lists the findings of each paper in columns and counts them', () => {
		const reports = [
			reportOf('a.md', {}, { start: { line: 120, column: 1 }, severity: 'warning', sentence: 'Short.', code: 'article' }),
			reportOf('b.md'),
		];
		const lines = [
			'a.md',
			'    3:7  info     "PRT" was explained before.  redefined',
			'  120:1  warning  Short.                       article',
			'',
			'2 findings in 1 of 2 papers.',
			'',
		];
		assert.equal(human(reports, false), lines.join('\n'));
	});

	it('says that there is nothing', () => assert.equal(human([reportOf('a.md')], false), 'No findings in 1 paper.\n'));

	it('says the same with colours', () => {
		const coloured = human([reportOf('a.md', {})], true);
		assert.notEqual(coloured.replace(/\u001B\[\d+m/g, ''), coloured);
		assert.equal(coloured.replace(/\u001B\[\d+m/g, ''), human([reportOf('a.md', {})], false));
	});

	it('begins no line as a workflow command does', () => {
		assert.match(human([reportOf('::error::x.md', {})], false), /^\.\/::error::x\.md\n/);
	});

	it('hands a terminal nothing but text, one line a finding', () => {
		fc.assert(
			fc.property(anyReports, (reports) => {
				const text = human(reports, false);
				assert.doesNotMatch(text.replaceAll('\n', ''), /[\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
				assert.equal(text.split('\n').length, 3 * reports.length + 2);
			}),
		);
	});
});

describe('the report in JSON', () => {
	it('is what is reported', () => {
		const reports = [reportOf('a.md', {}), reportOf('b.md')];
		assert.deepEqual(JSON.parse(json(reports)), reports);
	});

	it('reads back whatever a paper holds, and holds no control character', () => {
		fc.assert(
			fc.property(anyReports, (reports) => {
				assert.deepEqual(JSON.parse(json(reports)), reports);
				assert.doesNotMatch(json(reports).replaceAll('\n', ''), /[\p{Cc}\u2028\u2029]/u);
			}),
		);
	});
});

describe('the report in SARIF', () => {
	it('says where a finding is and of which rule', () => {
		const { columnKind, results, tool } = sarifRun([reportOf('papers/a.md', { severity: 'info' })]);
		const [{ level, locations, ruleId, ruleIndex }] = results as readonly [(typeof results)[number]];
		assert.equal(columnKind, 'utf16CodeUnits');
		assert.equal(level, 'note');
		assert.equal(tool.driver.rules[ruleIndex]?.id, ruleId);
		assert.deepEqual(locations[0]?.physicalLocation, {
			artifactLocation: { uri: 'papers/a.md' },
			region: { startLine: 3, startColumn: 7, endLine: 3, endColumn: 10 },
		});
	});

	const paths: readonly (readonly [path: string, uri: string])[] = [
		['a b/100%#?.md', 'a%20b/100%25%23%3F.md'],
		['javascript:alert(1).md', 'javascript%3Aalert(1).md'],
		['Überblick.md', '%C3%9Cberblick.md'],
		['/tmp/a b.md', 'file:///tmp/a%20b.md'],
		['C:/papers/a b.md', 'file:///C:/papers/a%20b.md'],
		['//server/share/a.md', 'file://server/share/a.md'],
		['back\\slash.md', 'back%5Cslash.md'],
		['half \uD800.md', 'half%20%EF%BF%BD.md'],
	];
	for (const [path, uri] of paths) {
		it(`writes ${JSON.stringify(path)} as a URI`, () => {
			assert.equal(sarifRun([reportOf(path, {})]).results[0]?.locations[0]?.physicalLocation.artifactLocation.uri, uri);
		});
	}

	it('makes no link of what a paper says', () => {
		const [result] = sarifRun([reportOf('a.md', { sentence: '"[here](https://example.org)"' })]).results;
		assert.equal(result?.message.text, '"\\[here\\](https://example.org)"');
	});
});

describe('the report for GitHub', () => {
	it('is one workflow command a finding', () => {
		const reports = [reportOf('a.md', {}, { severity: 'error', end: { line: 4, column: 2 } })];
		const lines = [
			'::notice file=a.md,line=3,endLine=3,col=7,endColumn=10,title=redefined::"PRT" was explained before.',
			'::error file=a.md,line=3,endLine=4,col=7,title=redefined::"PRT" was explained before.',
			'',
		];
		assert.equal(github(reports), lines.join('\n'));
	});

	it('lets no name of a file end a property', () => {
		const line = github([reportOf('a,line=9::x%\r\n::error::y.md', {})]);
		assert.ok(line.startsWith('::notice file=a%2Cline=9%3A%3Ax%25%0D%0A%3A%3Aerror%3A%3Ay.md,line=3,'), line);
	});

	it('lets nothing in a paper forge a command', () => {
		fc.assert(
			fc.property(anyReports, fc.constantFrom('\n', '\r', '\r\n', '\u2028', '%0A'), (reports, end) => {
				const hostile = reports.map(({ path, problems }) =>
					reportOf(`${path}${end}::error::x`, ...problems.map(({ sentence }) => ({ sentence: `${sentence}${end}::error::x` }))),
				);
				const lines = github(hostile).split(/[\r\n]+/);
				assert.equal(lines.length, reports.length + 1);
				for (const line of lines.slice(0, -1)) {
					assert.match(line, /^::notice file=[^:,]*,line=3,endLine=3,col=7,endColumn=10,title=redefined::/);
					assert.doesNotMatch(line, /%(?!25|0A|0D|3A|2C)/);
				}
			}),
		);
	});
});
