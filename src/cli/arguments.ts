import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { RuleCode } from '../core/audit/finding';
import { HOUSE_STYLE_NAMES, type HouseStyleName } from '../core/audit/houseStyles';
import { RULES } from '../core/audit/rules';
import { headingKey, SECTION_ROLES, type SectionNames } from '../core/audit/sections';
import { type FormatName, formatFor } from '../core/prose/formatNames';
import { printable } from './printable';
import { SEVERITIES, type Severity } from './report';
import { UsageError } from './usageError';

export const OUTPUTS = ['human', 'json', 'sarif', 'github'] as const;

/** How the findings are told. */
export type OutputName = (typeof OUTPUTS)[number];

/** Whether files are parts of a paper: as they look, or whatever they look like. */
export type FragmentChoice = 'auto' | 'yes' | 'no';

/** What the program is asked for. */
export interface AuditCommand {
	readonly kind: 'audit';
	/** Files and folders as they were named; `-` is the standard input. Never empty. */
	readonly paths: readonly string[];
	readonly output: OutputName;
	readonly houseStyle: HouseStyleName;
	/** How each rule that is on is told. */
	readonly severities: ReadonlyMap<RuleCode, Severity>;
	readonly fewUses: number;
	/** Paths of termbases, by priority. */
	readonly termbases: readonly string[];
	/** Primary subtag; `undefined` where the text decides. */
	readonly language: string | undefined;
	/** Of the files that are named and of the standard input; `undefined` where their names decide. */
	readonly format: FormatName | undefined;
	readonly fragment: FragmentChoice;
	readonly sectionNames: SectionNames;
	/** The least severity with which the program fails. */
	readonly failOn: Severity | 'never';
}

export type Command = AuditCommand | { readonly kind: 'help' | 'version' };

const OPTIONS = {
	format: { type: 'string', default: 'human' },
	'house-style': { type: 'string', default: 'none' },
	rule: { type: 'string', multiple: true, default: [] as string[] },
	'few-uses': { type: 'string', default: '2' },
	termbase: { type: 'string', multiple: true, default: [] as string[] },
	language: { type: 'string' },
	as: { type: 'string' },
	fragment: { type: 'string', default: 'auto' },
	section: { type: 'string', multiple: true, default: [] as string[] },
	'fail-on': { type: 'string', default: 'warning' },
	help: { type: 'boolean', short: 'h', default: false },
	version: { type: 'boolean', short: 'v', default: false },
} satisfies ParseArgsConfig['options'];

/** Reads the arguments behind the program's name. Throws a `UsageError` that says what is wrong with them. */
export function parseCommand(args: readonly string[]): Command {
	const { values, positionals } = parsed(args);
	if (values.help) {
		return { kind: 'help' };
	}
	if (values.version) {
		return { kind: 'version' };
	}
	const [name, ...paths] = positionals;
	if (name !== 'audit') {
		throw new UsageError(
			name === undefined
				? 'Say what to do, such as "audit paper.md"; --help tells more.'
				: `"${printable(name)}" is no command; there is "audit FILE…".`,
		);
	}
	if (paths.length === 0) {
		throw new UsageError('Name at least one file or folder to audit, or "-" for the standard input.');
	}
	const format = values.as === undefined ? undefined : formatNamed(values.as);
	if (paths.includes('-') && format === undefined) {
		throw new UsageError('Say which format the standard input has, such as --as=markdown.');
	}
	return {
		kind: 'audit',
		paths,
		output: oneOf('--format', OUTPUTS, values.format),
		houseStyle: oneOf('--house-style', HOUSE_STYLE_NAMES, values['house-style']),
		severities: severitiesOf(values.rule),
		fewUses: countOf('--few-uses', values['few-uses']),
		termbases: values.termbase,
		language: values.language === undefined ? undefined : primarySubtag(values.language),
		format,
		fragment: oneOf('--fragment', ['auto', 'yes', 'no'] as const, values.fragment),
		sectionNames: sectionNamesOf(values.section),
		failOn: oneOf('--fail-on', [...SEVERITIES, 'never'] as const, values['fail-on']),
	};
}

function parsed(args: readonly string[]) {
	try {
		return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
	} catch (error) {
		// Of a message of several sentences, the first says what is wrong.
		const [sentence = ''] = error instanceof TypeError ? error.message.split(/\.\s/) : [];
		if (sentence === '') {
			throw error;
		}
		throw new UsageError(`${printable(sentence).replaceAll("'", '"').replace(/\.$/, '')}.`);
	}
}

function oneOf<T extends string>(option: string, choices: readonly T[], value: string): T {
	const choice = choices.find((name) => name.toLowerCase() === value.toLowerCase());
	if (choice === undefined) {
		throw new UsageError(`${option} is one of ${choices.join(', ')}, not "${printable(value)}".`);
	}
	return choice;
}

/** The severities of the rules, first as they are by default, then as each `CODE=severity` says. */
function severitiesOf(choices: readonly string[]): ReadonlyMap<RuleCode, Severity> {
	const severities = new Map<RuleCode, Severity>(RULES.flatMap(({ code, isOn }) => (isOn ? [[code, 'info'] as const] : [])));
	for (const choice of choices) {
		const [name = '', value] = choice.split('=', 2);
		const rule = RULES.find(({ code }) => code === name);
		if (rule === undefined) {
			throw new UsageError(`"${printable(name)}" is no rule; there are ${RULES.map(({ code }) => code).join(', ')}.`);
		}
		if (value === undefined) {
			throw new UsageError(`Say how ${name} is to be told, such as --rule ${name}=warning.`);
		}
		const severity = oneOf(`--rule ${name}`, ['off', ...SEVERITIES] as const, value);
		if (severity === 'off') {
			severities.delete(rule.code);
		} else {
			severities.set(rule.code, severity);
		}
	}
	return severities;
}

/** What sections are for, as each `HEADING=role` says. */
function sectionNamesOf(choices: readonly string[]): SectionNames {
	return new Map(
		choices.map((choice) => {
			const at = choice.lastIndexOf('=');
			if (at < 1) {
				throw new UsageError(`Say what the section is for, such as --section "${printable(choice)}=annex".`);
			}
			return [headingKey(choice.slice(0, at)), oneOf('--section', SECTION_ROLES, choice.slice(at + 1))];
		}),
	);
}

function countOf(option: string, value: string): number {
	if (!/^\d{1,4}$/.test(value)) {
		throw new UsageError(`${option} is a number such as 2, not "${printable(value)}".`);
	}
	return Number(value);
}

function primarySubtag(tag: string): string {
	if (!/^[a-z]{2}(?:[-_][a-z0-9]{2,8})*$/i.test(tag)) {
		throw new UsageError(`--language is a language tag such as en or fr, not "${printable(tag)}".`);
	}
	return tag.slice(0, 2).toLowerCase();
}

/** A format by its name, the language id of an editor, or a file extension. */
function formatNamed(name: string): FormatName {
	const id = name.toLowerCase();
	const format = ['text', 'txt', 'plain', 'plaintext'].includes(id) ? 'plainText' : formatFor(id, `.${id}`);
	if (format === undefined) {
		throw new UsageError(
			`"${printable(name)}" is no format of papers; there are markdown, mdx, latex, rst, asciidoc, typst, org, html, text.`,
		);
	}
	return format;
}
