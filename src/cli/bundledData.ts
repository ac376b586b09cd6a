import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { UsageError } from './usageError';

/** A file of the bundled data, checked. Rejects with a `UsageError` where it is missing or damaged. */
export async function readBundled<T>(folder: string, name: string, schema: v.GenericSchema<unknown, T>): Promise<T> {
	try {
		return v.parse(schema, JSON.parse(await readFile(join(folder, name), 'utf8')));
	} catch (error) {
		throw new UsageError(
			`The bundled file ${name} is damaged (${error instanceof Error ? error.message : String(error)}); install again.`,
		);
	}
}
