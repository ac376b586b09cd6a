import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { RULES } from '../../../src/core/audit/rules';
import { formatOfFile } from '../../harness/audit';
import { projectRoot } from '../../harness/project';
import { applied, audited, fixesOf } from './fixing';

/**
 * A folder for each rule, with papers and what the first fix of the rule's first finding makes of them. `UPDATE_GOLDEN=1` writes
 * the latter anew; look at what changed.
 */
const folder = resolve(projectRoot, 'test/fixtures/audit/fixes');

describe('Papers with a fix are as looked at', () => {
	for (const { code } of RULES.filter((rule) => existsSync(join(folder, rule.code)))) {
		for (const name of readdirSync(join(folder, code)).filter((file) => !file.endsWith('.golden'))) {
			it(`${code}: ${name}`, () => {
				const file = join(folder, code, name);
				const text = readFileSync(file, 'utf8');
				const [fix] = fixesOf(audited(text, formatOfFile(name)), code);
				assert.ok(fix !== undefined, 'no fix');
				const fixed = applied(text, fix.edits);
				if (process.env['UPDATE_GOLDEN'] === '1') {
					writeFileSync(`${file}.golden`, fixed);
				}
				assert.equal(fixed, readFileSync(`${file}.golden`, 'utf8'));
			});
		}
	}
});
