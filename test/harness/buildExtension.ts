import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { projectRoot } from './project';

/** Builds `dist/` as it ships. Rejects with esbuild's messages. */
export async function buildExtension(): Promise<void> {
	await promisify(execFile)(process.execPath, ['esbuild.mjs'], { cwd: projectRoot });
}
