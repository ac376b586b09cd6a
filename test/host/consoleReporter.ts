import type { Runner, Suite, Test } from 'mocha';

/** Begins every line of the reporter, so that the harness can tell them from all else that VS Code logs. */
export const reportMark = 'peaceops-test| ';

/**
 * A mocha reporter for the extension host, where there is neither a terminal nor a page: one line per file's suite, then
 * the failures with their stacks, then mocha's own `N passing` and `N failing`, all through `console.log`.
 */
export class ConsoleReporter {
	private readonly failures: string[] = [];
	private passed = 0;

	constructor(runner: Runner) {
		const started = Date.now();
		runner.on('pass', () => this.passed++);
		runner.on('fail', (test: Test, error: Error) => this.failures.push(describeFailure(test, error)));
		runner.on('suite end', (suite: Suite) => this.endSuite(suite));
		runner.once('end', () => this.end(Date.now() - started));
	}

	private endSuite(suite: Suite): void {
		if (suite.parent?.root === true) {
			const tests = allTests(suite);
			const failed = tests.filter((test) => test.isFailed()).length;
			print(`  ${failed === 0 ? '✔' : '✖'} ${suite.title} (${tests.length})`);
		}
	}

	private end(milliseconds: number): void {
		for (const failure of this.failures) {
			print(`\n${failure}`);
		}
		print(`  ${this.passed} passing (${Math.round(milliseconds / 100) / 10}s)`);
		if (this.failures.length > 0) {
			print(`  ${this.failures.length} failing`);
		}
	}
}

function allTests(suite: Suite): readonly Test[] {
	return [...suite.tests, ...suite.suites.flatMap(allTests)];
}

function describeFailure(test: Test, error: Error): string {
	return `  ✖ ${test.fullTitle()}\n${(error.stack ?? error.message).replace(/^/gm, '    ')}`;
}

/** Prints lines that the harness tells from all else that is logged. */
export function print(text: string): void {
	for (const line of text.split('\n')) {
		console.log(reportMark + line);
	}
}
