import assert from 'node:assert/strict';
import { CliError } from '../../../src/cli/cliError';
import { type Command, HELP, parseCommandLine } from '../../../src/cli/commandLine';
import { RULES } from '../../../src/core/audit/rules';

type AuditCommand = Extract<Command, { readonly kind: 'audit' }>;

function auditCommand(...args: readonly string[]): AuditCommand {
	const command = parseCommandLine(['audit', ...args]);
	assert.ok(command.kind === 'audit');
	return command;
}

describe('the command line', () => {
	it('audits for people, with the default rules as information', () => {
		const { severities, ...others } = auditCommand('a.md', 'b.tex');
		assert.deepEqual(others, {
			kind: 'audit',
			files: ['a.md', 'b.tex'],
			output: 'human',
			houseStyle: 'none',
			failOn: 'warning',
			as: undefined,
		});
		assert.deepEqual(
			[...severities],
			RULES.filter(({ isOn }) => isOn).map(({ code }) => [code, 'info']),
		);
	});

	it('turns rules on, off, up and down, the last word counting', () => {
		const { severities } = auditCommand(
			'a.md',
			'--rule',
			'article=off',
			'--rule=variant-form=warning',
			'--rule',
			'redefined=off',
			'--rule',
			'redefined=error',
		);
		assert.equal(severities.has('article'), false);
		assert.equal(severities.get('variant-form'), 'warning');
		assert.equal(severities.get('redefined'), 'error');
	});

	it('takes the other options', () => {
		const command = auditCommand('-', '--as', 'typst', '--format', 'sarif', '--house-style', 'UN', '--fail-on', 'never');
		const { as, failOn, files, houseStyle, output } = command;
		assert.deepEqual(
			{ as, failOn, files, houseStyle, output },
			{
				as: 'typst',
				failOn: undefined,
				files: ['-'],
				houseStyle: 'UN',
				output: 'sarif',
			},
		);
	});

	it('takes what stands behind -- for files', () => assert.deepEqual(auditCommand('--', '--help').files, ['--help']));

	it('asks for help and the version without a command', () => {
		assert.deepEqual(parseCommandLine(['--help']), { kind: 'help' });
		assert.deepEqual(parseCommandLine(['audit', '--version']), { kind: 'version' });
	});

	it('names every rule in its help', () => {
		for (const { code } of RULES) {
			assert.ok(HELP.includes(code));
		}
	});

	const mistakes: readonly (readonly [args: string, message: RegExp])[] = [
		['', /command is missing/],
		['check a.md', /no command "check"/],
		['audit', /file to audit is missing/],
		['audit a.md --colour', /'--colour'/],
		['audit a.md --format', /--format/],
		['audit a.md --format xml', /human, json, sarif, github, not "xml"/],
		['audit a.md --house-style AU', /none, UN, EU, not "AU"/],
		['audit a.md --house-style toString', /not "toString"/],
		['audit a.md --fail-on off', /not "off"/],
		['audit a.md --rule redefined', /--rule redefined can be off, info, warning, error, not ""/],
		['audit a.md --rule redefined=hint', /not "hint"/],
		['audit a.md --rule constructor=off', /not "constructor"/],
		['audit -', /add --as/],
		['audit - --as docx', /not "docx"/],
	];
	for (const [args, message] of mistakes) {
		it(`says in one sentence what is wrong with "${args}"`, () => {
			assert.throws(
				() => parseCommandLine(args === '' ? [] : args.split(' ')),
				(error) =>
					error instanceof CliError && message.test(error.message) && !/[.\n](?=.)/.test(error.message.replace('a.md', '')),
			);
		});
	}
});
