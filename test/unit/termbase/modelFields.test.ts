import assert from 'node:assert/strict';
import { inModelOrder } from '../../../src/core/termbase/formats/modelFields';
import { concept, designation, source } from '../../../src/core/termbase/model';

const inner = new Map<string, object>([
	['designations', designation.entries],
	['source', source.entries],
]);

describe('fields of the model', () => {
	it('stand in its order, those of designations and the source behind them', () => {
		const fields = Object.keys(concept.entries).flatMap((field) => [
			field,
			...Object.keys(inner.get(field) ?? {}).map((part) => `${field}.${part}`),
		]);
		assert.deepEqual(inModelOrder(fields.toReversed()), fields);
	});
});
