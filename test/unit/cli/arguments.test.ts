import assert from 'node:assert/strict';
import { type AuditCommand, parseCommand } from '../../../src/cli/arguments';
import { UsageError } from '../../../src/cli/usageError';

function auditWith(...args: readonly string[]): AuditCommand {
	const command = parseCommand(['audit', ...args]);
	return command.kind === 'audit' ? command : assert.fail(command.kind);
}

describe('arguments', () => {
	it('have defaults: seven rules as info, told to people, failing on warnings', () => {
		const { severities, ...rest } = auditWith('paper.md');
		assert.deepEqual(rest, {
			kind: 'audit',
			paths: ['paper.md'],
			output: 'human',
			houseStyle: 'none',
			fewUses: 2,
			sectionNames: new Map(),
			termbases: [],
			language: undefined,
			format: undefined,
			fragment: 'auto',
			failOn: 'warning',
		});
		assert.equal(severities.size, 7);
		assert.deepEqual(new Set(severities.values()), new Set(['info']));
	});

	it('choose severities of rules, the last choice winning', () => {
		const { severities } = auditWith(
			'--rule',
			'article=off',
			'--rule=variant-form=warning',
			'--rule',
			'variant-form=error',
			'a.md',
		);
		assert.equal(severities.has('article'), false);
		assert.equal(severities.get('variant-form'), 'error');
		assert.equal(severities.get('redefined'), 'info');
	});

	it('take everything behind -- for files', () => {
		assert.deepEqual(auditWith('--', '--rule', '-h').paths, ['--rule', '-h']);
	});

	for (const [args, expected] of [
		[['--house-style=un', 'a.md'], { houseStyle: 'UN' }],
		[['--language', 'fr-CA', 'a.md'], { language: 'fr' }],
		[['--termbase', 'a.csv', '--termbase', 'b.tbx', 'a.md'], { termbases: ['a.csv', 'b.tbx'] }],
		[['-', '--as=rst'], { paths: ['-'], format: 'restructuredText' }],
		[['-', '--as=qmd'], { format: 'markdown' }],
		[['-', '--as', 'Markdown'], { format: 'markdown' }],
		[['-', '--as=text'], { format: 'plainText' }],
		[['--section', '1. Key Judgements:=summary', 'a.md'], { sectionNames: new Map([['key judgements', 'summary']]) }],
		[['a.tex', '--fragment=no'], { fragment: 'no' }],
		[['a.tex', '--fail-on', 'never', '--format', 'sarif'], { failOn: 'never', output: 'sarif' }],
	] as const) {
		it(`understand ${args.join(' ')}`, () => {
			const command = auditWith(...args);
			assert.deepEqual({ ...command, ...expected }, command);
		});
	}

	for (const [args, kind] of [
		[['--help'], 'help'],
		[['audit', '-h'], 'help'],
		[['--version'], 'version'],
	] as const) {
		it(`understand ${args.join(' ')} without files`, () => assert.equal(parseCommand(args).kind, kind));
	}

	for (const [args, message] of [
		[[], /^Say what to do/],
		[['adit', 'a.md'], /^"adit" is no command/],
		[['audit'], /^Name at least one file/],
		[['audit', '-'], /^Say which format the standard input has/],
		[['audit', 'a.md', '--foo'], /^Unknown option "--foo"\.$/],
		[['audit', 'a.md', '--rule'], /--rule/],
		[['audit', 'a.md', '--section', 'Tables'], /^Say what the section is for, such as --section "Tables=annex"\.$/],
		[['audit', 'a.md', '--section', 'Tables=part'], /^--section is one of summary, body, annex/],
		[['audit', 'a.md', '--help=x'], /--help/],
		[['audit', 'a.md', '--rule', 'nope=off'], /^"nope" is no rule; there are undefined-acronym, /],
		[['audit', 'a.md', '--rule', '__proto__=off'], /is no rule/],
		[['audit', 'a.md', '--rule', 'article'], /^Say how article is to be told/],
		[['audit', 'a.md', '--rule', 'article=loud'], /one of off, info, warning, error, not "loud"/],
		[['audit', 'a.md', '--format', 'xml'], /^--format is one of human, json, sarif, github, not "xml"\.$/],
		[['audit', 'a.md', '--house-style', 'AU'], /one of none, UN, EU/],
		[['audit', 'a.md', '--house-style', 'constructor'], /one of none, UN, EU/],
		[['audit', 'a.md', '--fail-on', 'x'], /one of info, warning, error, never/],
		[['audit', 'a.md', '--language', 'English!'], /language tag/],
		[['audit', 'a.md', '--few-uses', '-1x'], /--few-uses/],
		[['audit', 'a.md', '--as', 'docx'], /^"docx" is no format of papers/],
		[['audit', 'a.md', '--as', 'x\u001b[31m\n::error::y'], /^"x \[31m ::error::y" is no format/],
	] as const) {
		it(`are refused in one sentence: ${JSON.stringify(args)}`, () => {
			assert.throws(
				() => parseCommand(args),
				(error) => error instanceof UsageError && message.test(error.message) && !error.message.includes('\n'),
			);
		});
	}
});
