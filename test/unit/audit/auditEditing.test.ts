import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { FormatName } from '../../../src/core/prose/formatNames';
import { FORMATS } from '../../../src/core/prose/formats';
import { edit, Session, text } from './editing';

for (const format of Object.keys(FORMATS) as FormatName[]) {
	describe(`The audit of a ${format} document that is being edited`, function () {
		this.timeout(30_000);

		it('says what an audit of the whole says', () => {
			fc.assert(
				fc.property(text, fc.array(edit, { maxLength: 8 }), (initial, edits) => {
					const session = new Session(format, initial);
					for (const step of [undefined, ...edits]) {
						if (step !== undefined) {
							session.edit(step);
						}
						const [again, anew] = session.results();
						assert.deepEqual(again, anew);
					}
				}),
				{ numRuns: 40 },
			);
		});
	});
}
