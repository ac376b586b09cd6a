#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { EXIT, run } from './run';

/** The folder of the package: the bundle stands in its `dist/`. */
const folder = resolve(__dirname, '..');
const { stdin, stdout, stderr, env } = process;

// Whoever reads may have seen enough: `| head`.
stdout.on('error', (error: NodeJS.ErrnoException) => {
	if (error.code !== 'EPIPE') {
		throw error;
	}
});

void run({
	args: process.argv.slice(2),
	cwd: process.cwd(),
	stdin,
	tell: (text) => stdout.write(text),
	complain: (text) => stderr.write(text),
	isColoured: stdout.isTTY && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb',
	dataFolder: resolve(folder, 'data'),
	version: (JSON.parse(readFileSync(resolve(folder, 'package.json'), 'utf8')) as { readonly version: string }).version,
}).then(
	// Not `exit()`, which would cut off what is still being written.
	(code) => (process.exitCode = code),
	(error: unknown) => {
		stderr.write(`peaceops-lexicon: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
		process.exitCode = EXIT.failure;
	},
);
