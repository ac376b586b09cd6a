import { parseArgs } from 'node:util';
import type { RuleCode } from '../core/audit/finding';
import { HOUSE_STYLES, type HouseStyleName } from '../core/audit/houseStyles';
import { RULES } from '../core/audit/rules';
import type { FormatName } from '../core/prose/formatNames';
import { FORMATS } from '../core/prose/formats';
import { CliError } from './cliError';
import { SEVERITIES, type Severity } from './report';

const OUTPUTS = ['human', 'json', 'sarif', 'github'] as const;

/** What the command line asks for. */
export type Command =
	| { readonly kind: 'help' | 'version' }
	| {
			readonly kind: 'audit';
			/** As they are given; `-` is the standard input. At least one. */
			readonly files: readonly string[];
			readonly output: (typeof OUTPUTS)[number];
			readonly houseStyle: HouseStyleName;
			/** The rules that are on. */
			readonly severities: ReadonlyMap<RuleCode, Severity>;
			/** The severity from which findings make the program fail; `undefined` if none do. */
			readonly failOn: Severity | undefined;
			/** What all files are read as; `undefined` where their names tell. */
			readonly as: FormatName | undefined;
	  };

const NEVER = 'never';
const OFF = 'off';

/** What `--help` prints. */
export const HELP = `Usage: peaceops-lexicon audit [options] FILE…

Finds abbreviations that a paper never explains, explains twice or too late, and names that changed.
FILE is a paper in Markdown, LaTeX, reStructuredText, AsciiDoc, Typst, Org, HTML or plain text; - is
the standard input.

  --format FORMAT       how findings are written: ${OUTPUTS.join(', ')} (default: human)
  --house-style STYLE   which abbreviations need no explanation: ${Object.keys(HOUSE_STYLES).join(', ')} (default: none)
  --rule CODE=SEVERITY  how a rule is reported: ${[OFF, ...SEVERITIES].join(', ')}; may be repeated
  --fail-on SEVERITY    the exit code is 1 from this on: ${[...SEVERITIES, NEVER].join(', ')} (default: warning)
  --as FORMAT           reads each FILE as ${Object.keys(FORMATS).join(', ')}
  --help, --version

Rules, reported as info unless off:
${RULES.map(({ code, description, isOn }) => `  ${code.padEnd(27)} ${description}${isOn ? '' : ' (off)'}`).join('\n')}

The exit code is 0 without findings to fail on, 1 with some, 2 if the command line is wrong or a file
cannot be read.
`;

/** Understands the arguments behind the program's name. Throws a `CliError` where it does not. */
export function parseCommandLine(args: readonly string[]): Command {
	const { values, positionals } = parsed(args);
	if (values.help === true) {
		return { kind: 'help' };
	}
	if (values.version === true) {
		return { kind: 'version' };
	}
	const [command, ...files] = positionals;
	if (command !== 'audit') {
		throw new CliError(
			command === undefined ? 'A command is missing: audit.' : `There is no command "${command}", only audit.`,
		);
	}
	if (files.length === 0) {
		throw new CliError('A file to audit is missing.');
	}
	const as = values.as === undefined ? undefined : oneOf('--as', Object.keys(FORMATS) as FormatName[], values.as);
	if (as === undefined && files.includes('-')) {
		throw new CliError('The format of the standard input is missing: add --as.');
	}
	const failOn = oneOf('--fail-on', [...SEVERITIES, NEVER] as const, values['fail-on'] ?? 'warning');
	return {
		kind: 'audit',
		files: [...new Set(files)],
		output: oneOf('--format', OUTPUTS, values.format ?? 'human'),
		houseStyle: oneOf('--house-style', Object.keys(HOUSE_STYLES) as HouseStyleName[], values['house-style'] ?? 'none'),
		severities: severitiesOf(values.rule ?? []),
		failOn: failOn === NEVER ? undefined : failOn,
		as,
	};
}

function parsed(args: readonly string[]) {
	try {
		return parseArgs({
			args: [...args],
			allowPositionals: true,
			options: {
				format: { type: 'string' },
				'house-style': { type: 'string' },
				rule: { type: 'string', multiple: true },
				'fail-on': { type: 'string' },
				as: { type: 'string' },
				help: { type: 'boolean', short: 'h' },
				version: { type: 'boolean', short: 'v' },
			},
		});
	} catch (error) {
		const { code, message } = error as NodeJS.ErrnoException;
		if (code?.startsWith('ERR_PARSE_ARGS') !== true) {
			throw error;
		}
		// Only the first sentence is about what is wrong.
		throw new CliError(`${message.split(/\.\s/, 1)[0]!.replace(/\.$/, '')}.`);
	}
}

function severitiesOf(choices: readonly string[]): ReadonlyMap<RuleCode, Severity> {
	const severities = new Map<RuleCode, Severity>(RULES.filter(({ isOn }) => isOn).map(({ code }) => [code, 'info']));
	const codes = RULES.map(({ code }) => code);
	for (const choice of choices) {
		const [name = '', value = ''] = choice.split(/=(.*)/s, 2);
		const code = oneOf('--rule', codes, name);
		const severity = oneOf(`--rule ${code}`, [OFF, ...SEVERITIES] as const, value);
		if (severity === OFF) {
			severities.delete(code);
		} else {
			severities.set(code, severity);
		}
	}
	return severities;
}

function oneOf<T extends string>(option: string, choices: readonly T[], value: string): T {
	const chosen = choices.find((choice) => choice === value);
	if (chosen === undefined) {
		throw new CliError(`${option} can be ${choices.join(', ')}, not "${value}".`);
	}
	return chosen;
}
