import { resolve } from 'node:path';
import { termbaseFile } from '../core/termbase/model';
import { type AuditChoices, type AuditCommand, type McpCommand, parseCommand } from './arguments';
import { auditPapers, type ReadPaper } from './auditPapers';
import { readBundled } from './bundledData';
import { findPapers } from './findPapers';
import { HELP } from './help';
import { githubOutput } from './output/github';
import { humanOutput } from './output/human';
import { jsonOutput } from './output/json';
import { sarifOutput } from './output/sarif';
import { reportedPath } from './paths';
import { printable } from './printable';
import { readStream, readText } from './readText';
import { countsOf, type FileProblem, isAtLeast, type Report, SEVERITIES } from './report';
import { lossOf, readTermbase } from './termbaseFile';
import { type OwnTermbase, Termbases } from './termbases';
import { UsageError } from './usageError';

/** What the program takes from its surroundings. */
export interface Surroundings {
	/** Behind the program's name. */
	readonly args: readonly string[];
	readonly cwd: string;
	readonly stdin: AsyncIterable<Uint8Array | string>;
	/** Takes the report. */
	readonly tell: (text: string) => void;
	/** Takes what could not be done, a line at a time. */
	readonly complain: (text: string) => void;
	/** Whether the report is for a terminal that shows colours. */
	readonly isColoured: boolean;
	/** Of the bundled data: the folder's path. */
	readonly dataFolder: string;
	readonly version: string;
}

/** What a shell sees. */
export const EXIT = { fine: 0, findings: 1, failure: 2 } as const;

/** How the standard input is called among the files. */
const STDIN = '<stdin>';

/** Runs the program; answers its exit code. Rejects only with what nobody expected. */
export async function run(surroundings: Surroundings): Promise<number> {
	const { args, tell, complain, version } = surroundings;
	try {
		const command = parseCommand(args);
		switch (command.kind) {
			case 'help':
				tell(HELP);
				return EXIT.fine;
			case 'version':
				tell(`${version}\n`);
				return EXIT.fine;
			case 'audit':
				return await audit(command, surroundings);
			case 'mcp':
				return await serveAssistants(command, surroundings);
		}
	} catch (error) {
		if (!(error instanceof UsageError)) {
			throw error;
		}
		complain(`peaceops-lexicon: ${error.message}\n`);
		return EXIT.failure;
	}
}

async function audit(command: AuditCommand, surroundings: Surroundings): Promise<number> {
	const { cwd, tell, complain, isColoured, version } = surroundings;
	const termbases = await termbasesOf(command, surroundings);
	const { papers, problems } = await readPapers(command, surroundings);
	const report: Report = { version, files: await auditPapers(papers, command, termbases, cwd), problems };
	for (const { path, message } of problems) {
		complain(`peaceops-lexicon: ${printable(path)} ${message}\n`);
	}
	tell(outputOf(report, command, isColoured));
	if (problems.length > 0) {
		return EXIT.failure;
	}
	const counts = countsOf(report);
	const { failOn } = command;
	const fails = failOn !== 'never' && SEVERITIES.some((severity) => isAtLeast(severity, failOn) && counts[severity] > 0);
	return fails ? EXIT.findings : EXIT.fine;
}

/** Serves until the client has gone. What it serves with is read before, so that a file that cannot be used shows at once. */
async function serveAssistants(command: McpCommand, surroundings: Surroundings): Promise<number> {
	const { cwd, version, dataFolder, complain } = surroundings;
	const termbases = await termbasesOf(command, surroundings);
	const { assistantTools } = await import('./mcp/tools');
	const tools = await assistantTools({ termbases, dataFolder, choices: command, cwd });
	const { serve } = await import('./mcp/serve');
	const isFine = await serve({
		version,
		tools,
		complain: (reason) => complain(`peaceops-lexicon: ${printable(reason)}\n`),
	});
	return isFine ? EXIT.fine : EXIT.failure;
}

function outputOf(report: Report, { output }: AuditCommand, isColoured: boolean): string {
	switch (output) {
		case 'human':
			return humanOutput(report, isColoured);
		case 'json':
			return jsonOutput(report);
		case 'sarif':
			return sarifOutput(report);
		case 'github':
			return githubOutput(report);
	}
}

/** Rejects with a `UsageError` where one of the files cannot be used: without it, the findings would be others. */
async function termbasesOf({ termbases }: AuditChoices, { cwd, dataFolder, complain }: Surroundings): Promise<Termbases> {
	const own: OwnTermbase[] = [];
	for (const name of termbases) {
		const path = resolve(cwd, name);
		const read = await readTermbase(path).catch((error: unknown) => {
			throw error instanceof UsageError ? new UsageError(`${printable(name)} ${error.message}`) : error;
		});
		const loss = lossOf(read);
		if (loss !== undefined) {
			complain(`peaceops-lexicon: ${printable(name)} ${loss}\n`);
		}
		own.push({ path, read });
	}
	return new Termbases(own, await readBundled(dataFolder, 'glossary.json', termbaseFile));
}

async function readPapers(
	{ paths, format }: AuditCommand,
	{ cwd, stdin }: Surroundings,
): Promise<{ readonly papers: readonly ReadPaper[]; readonly problems: readonly FileProblem[] }> {
	const papers: ReadPaper[] = [];
	const problems: FileProblem[] = [];
	const add = async (paper: Omit<ReadPaper, 'text'>, read: () => Promise<string>): Promise<void> => {
		try {
			papers.push({ ...paper, text: await read() });
		} catch (error) {
			if (!(error instanceof UsageError)) {
				throw error;
			}
			problems.push({ path: reportedPath(paper.path, cwd), message: error.message });
		}
	};
	if (format !== undefined && paths.includes('-')) {
		await add({ path: resolve(cwd, STDIN), format, isNamed: true }, () => readStream(stdin));
	}
	const found = await findPapers(
		paths.filter((path) => path !== '-'),
		cwd,
		format,
	);
	for (const paper of found.papers) {
		await add(paper, () => readText(paper.path));
	}
	for (const { path, reason } of found.problems) {
		problems.push({ path: reportedPath(path, cwd), message: reason });
	}
	return { papers, problems };
}
