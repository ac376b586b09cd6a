// Runs every check and test in the order in which they are quickest to tell what is wrong, and adds up the counts.
import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { projectRoot } from './project';

/** The scripts of package.json, with the minutes after which something hangs. The rest still runs when one fails. */
const steps = [
	{ script: 'check', minutes: 3 },
	{ script: 'test:unit', minutes: 2 },
	{ script: 'test:data', minutes: 2 },
	{ script: 'test:cli', minutes: 3 },
	{ script: 'test:host', minutes: 12 },
	{ script: 'test:web', minutes: 10 },
	{ script: 'test:browser', minutes: 15 },
] as const;

interface Outcome {
	readonly script: string;
	readonly passed: number;
	readonly failed: number;
	readonly succeeded: boolean;
	readonly seconds: number;
}

async function main(): Promise<void> {
	const outcomes: Outcome[] = [];
	for (const step of steps) {
		outcomes.push(await runStep(step));
	}
	console.log('');
	for (const { script, passed, failed, succeeded, seconds } of outcomes) {
		const counts = passed + failed > 0 ? `, ${passed} passed, ${failed} failed` : '';
		console.log(`${succeeded ? 'ok    ' : 'FAILED'} ${script} (${seconds.toFixed(0)} s${counts})`);
	}
	const summary = `${sum(outcomes.map(({ passed }) => passed))} passed, ${sum(outcomes.map(failures))} failed`;
	console.log(summary);
	await mkdir(resolve(projectRoot, 'out'), { recursive: true });
	await writeFile(resolve(projectRoot, 'out/summary.txt'), `${summary}\n`);
	process.exitCode = outcomes.every(({ succeeded }) => succeeded) ? 0 : 1;
}

/** A step that broke without a failed test, such as a lint error, counts as one failure. */
function failures({ failed, succeeded }: Outcome): number {
	return succeeded ? failed : Math.max(failed, 1);
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, number) => total + number, 0);
}

async function runStep({ script, minutes }: (typeof steps)[number]): Promise<Outcome> {
	console.log(`\n> ${script}`);
	const started = Date.now();
	// In a process group of its own, so that a step that hangs ends with all that it started.
	const isWindows = process.platform === 'win32';
	const child = spawn('npm', ['run', '--silent', script], {
		cwd: projectRoot,
		stdio: ['ignore', 'pipe', 'inherit'],
		detached: !isWindows,
		shell: isWindows,
	});
	const end = (): void => {
		if (isWindows) {
			spawn('taskkill', ['/pid', String(child.pid), '/t', '/f']);
		} else if (child.pid !== undefined) {
			process.kill(-child.pid, 'SIGTERM');
		}
	};
	let output = '';
	child.stdout.on('data', (chunk: Buffer) => {
		process.stdout.write(chunk);
		output += chunk.toString();
	});
	const timer = setTimeout(() => {
		console.error(`${script} did not end within ${minutes} minutes.`);
		end();
	}, minutes * 60_000);
	const interrupt = (): void => {
		end();
		process.exit(130);
	};
	process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
	const code = await new Promise((resolveCode) => child.once('close', resolveCode));
	process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
	clearTimeout(timer);
	return {
		script,
		passed: countsIn(output, /^\s*(\d+) passing/gm),
		failed: countsIn(output, /^\s*(\d+) failing/gm),
		succeeded: code === 0,
		seconds: (Date.now() - started) / 1000,
	};
}

/** All that a step's suites count: the host suites run one after the other. */
function countsIn(output: string, pattern: RegExp): number {
	return sum(Array.from(output.matchAll(pattern), ([, count]) => Number(count)));
}

void main();
