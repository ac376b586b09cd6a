// A process of its own, so that what the server prints stays out of the way and nothing of it outlives its parent.
import { open } from '@vscode/test-web';

async function serve(): Promise<void> {
	process.once('disconnect', () => process.exit());
	await open(JSON.parse(process.argv[2] ?? '{}') as Parameters<typeof open>[0]);
}

void serve();
