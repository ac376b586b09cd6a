/** The audit on the command line: `peaceops-lexicon audit FILE…`. Bundled apart; the glossary is read from beside the bundle. */
import { readFile } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { type FormatName, formatFor } from '../core/prose/formatNames';
import { CliError } from './cliError';
import { type Command, HELP, parseCommandLine } from './commandLine';
import { github } from './formats/github';
import { human } from './formats/human';
import { json } from './formats/json';
import { sarif } from './formats/sarif';
import { readGlossary } from './glossary';
import { auditPaper, type Paper } from './paper';
import { readText } from './readText';
import { type PaperReport, SEVERITIES } from './report';
import { visible } from './visible';

type AuditCommand = Extract<Command, { readonly kind: 'audit' }>;

/** The folder of the installed package. */
const PACKAGE = join(__dirname, '..');

const FAILED = 1;
const BROKEN = 2;

async function main(args: readonly string[]): Promise<number> {
	const command = parseCommandLine(args);
	switch (command.kind) {
		case 'help':
			process.stdout.write(HELP);
			return 0;
		case 'version':
			process.stdout.write(`${await packageVersion()}\n`);
			return 0;
		case 'audit':
			return await audit(command);
	}
}

/** Audits what can be read, says what cannot, and answers the exit code. */
async function audit(command: AuditCommand): Promise<number> {
	const glossary = await readGlossary(join(PACKAGE, 'data/glossary.json'));
	const reports: PaperReport[] = [];
	let isBroken = false;
	for (const file of command.files) {
		try {
			reports.push(auditPaper(await readPaper(file, command.as), glossary, command));
		} catch (error) {
			isBroken = true;
			complain(error);
		}
	}
	if (reports.length > 0 || !isBroken) {
		process.stdout.write(await written(reports, command));
	}
	return isBroken ? BROKEN : reports.some(({ problems }) => hasFailed(problems, command)) ? FAILED : 0;
}

async function readPaper(file: string, as: FormatName | undefined): Promise<Paper> {
	const path = file === '-' ? '<stdin>' : shownPath(file);
	const format = as ?? formatFor(/\.te?xt$/i.test(file) ? 'plaintext' : '', file);
	if (format === undefined) {
		throw new CliError(`The name of "${path}" does not tell its format: add --as.`);
	}
	return { path, format, text: await readText(file, path) };
}

/** See `PaperReport.path`. */
function shownPath(file: string): string {
	const path = relative('', file);
	const shown = path.startsWith('..') || isAbsolute(path) || path === '' ? resolve(file) : path;
	return sep === '/' ? shown : shown.replaceAll(sep, '/');
}

async function written(reports: readonly PaperReport[], { output }: AuditCommand): Promise<string> {
	switch (output) {
		case 'human':
			return human(reports, process.stdout.isTTY && (process.env['NO_COLOR'] ?? '') === '');
		case 'json':
			return json(reports);
		case 'sarif':
			return sarif(reports, await packageVersion());
		case 'github':
			return github(reports);
	}
}

function hasFailed(problems: PaperReport['problems'], { failOn }: AuditCommand): boolean {
	return failOn !== undefined && problems.some(({ severity }) => SEVERITIES.indexOf(severity) >= SEVERITIES.indexOf(failOn));
}

async function packageVersion(): Promise<string> {
	return (JSON.parse(await readFile(join(PACKAGE, 'package.json'), 'utf8')) as { readonly version: string }).version;
}

/** One sentence for what the user can act on; everything there is to know of a mistake of ours. */
function complain(error: unknown): void {
	const text = error instanceof CliError ? visible(error.message) : error instanceof Error ? error.stack : String(error);
	process.stderr.write(`peaceops-lexicon: ${text}\n`);
}

// Whoever reads the output may stop before its end, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
	if (error.code !== 'EPIPE') {
		throw error;
	}
});

async function run(): Promise<void> {
	// Set, not exited with: what is written to a pipe may still be on its way.
	try {
		process.exitCode = await main(process.argv.slice(2));
	} catch (error) {
		complain(error);
		process.exitCode = BROKEN;
	}
}

void run();
