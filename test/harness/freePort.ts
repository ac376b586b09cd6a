import { createServer } from 'node:net';

/** A port on which nothing listens: the one asked for if it is free, else one that the system chooses. */
export async function freePort(host: string, wanted = 0): Promise<number> {
	return (await tryPort(host, wanted)) ?? (await freePort(host));
}

async function tryPort(host: string, port: number): Promise<number | undefined> {
	const probe = createServer();
	return await new Promise((found) => {
		probe.once('error', () => found(undefined));
		probe.listen(port, host, () => {
			const address = probe.address();
			probe.close(() => found(typeof address === 'object' ? address?.port : undefined));
		});
	});
}
