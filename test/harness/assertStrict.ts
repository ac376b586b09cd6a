// What `node:assert/strict` means in the bundled host suite: the web extension host has no Node. Only the checks that
// the suites use, with the same names and meaning; a name that is missing here fails to compile into the bundle.

/** Thrown by every check. Its message shows both values. */
export class AssertionError extends Error {
	public override readonly name = 'AssertionError';
}

export function fail(message = 'Failed'): never {
	throw new AssertionError(message);
}

export function ok(value: unknown, message?: string): asserts value {
	if (!value) {
		fail(message ?? `Expected a truthy value, got ${show(value)}`);
	}
}

export function equal(actual: unknown, expected: unknown, message?: string): void {
	if (!Object.is(actual, expected)) {
		fail(withValues(message ?? 'Expected equal values', actual, expected));
	}
}

export function notEqual(actual: unknown, expected: unknown, message?: string): void {
	if (Object.is(actual, expected)) {
		fail(withValues(message ?? 'Expected different values', actual, expected));
	}
}

export function deepEqual(actual: unknown, expected: unknown, message?: string): void {
	if (!isDeepEqual(actual, expected)) {
		fail(withValues(message ?? 'Expected deeply equal values', actual, expected));
	}
}

export function match(text: string, pattern: RegExp, message?: string): void {
	if (!pattern.test(text)) {
		fail(withValues(message ?? 'Expected a match', text, pattern));
	}
}

export function doesNotMatch(text: string, pattern: RegExp, message?: string): void {
	if (pattern.test(text)) {
		fail(withValues(message ?? 'Expected no match', text, pattern));
	}
}

/** What an error must be: an instance of the class, with a message that matches, or one that the function accepts. */
type Expectation = RegExp | ((error: unknown) => boolean) | (abstract new (...args: never[]) => Error);

export function throws(run: () => unknown, expected?: Expectation, message?: string): void {
	try {
		run();
	} catch (error) {
		return checkError(error, expected, message);
	}
	fail(message ?? 'Expected an error');
}

export async function rejects(
	run: PromiseLike<unknown> | (() => PromiseLike<unknown>),
	expected?: Expectation,
	message?: string,
): Promise<void> {
	try {
		await (typeof run === 'function' ? run() : run);
	} catch (error) {
		return checkError(error, expected, message);
	}
	fail(message ?? 'Expected a rejection');
}

function checkError(error: unknown, expected: Expectation | undefined, message: string | undefined): void {
	if (expected instanceof RegExp) {
		match(String(error), expected, message);
	} else if (expected !== undefined && !isErrorClass(expected)) {
		ok(expected(error), message ?? `Unexpected error: ${String(error)}`);
	} else if (expected !== undefined) {
		ok(error instanceof expected, message ?? `Expected ${expected.name}, got ${String(error)}`);
	}
}

function isErrorClass(expected: Exclude<Expectation, RegExp>): expected is abstract new (...args: never[]) => Error {
	return (expected as { readonly prototype?: unknown }).prototype instanceof Error || (expected as unknown) === Error;
}

function isDeepEqual(left: unknown, right: unknown): boolean {
	if (Object.is(left, right)) {
		return true;
	}
	if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) {
		return false;
	}
	if (Object.getPrototypeOf(left) !== Object.getPrototypeOf(right)) {
		return false;
	}
	if (left instanceof Map && right instanceof Map) {
		return left.size === right.size && [...left].every(([key, value]) => right.has(key) && isDeepEqual(value, right.get(key)));
	}
	if (left instanceof Set && right instanceof Set) {
		return left.size === right.size && [...left].every((value) => right.has(value));
	}
	const keys = Object.keys(left);
	return (
		keys.length === Object.keys(right).length &&
		keys.every(
			(key) => Object.hasOwn(right, key) && isDeepEqual(left[key as keyof typeof left], right[key as keyof typeof right]),
		)
	);
}

function withValues(message: string, actual: unknown, expected: unknown): string {
	return `${message}\n  actual:   ${show(actual)}\n  expected: ${show(expected)}`;
}

function show(value: unknown): string {
	if (value instanceof RegExp || value === undefined || typeof value === 'function') {
		return String(value);
	}
	return JSON.stringify(value, (_key, inner: unknown) => {
		if (inner instanceof Map || inner instanceof Set) {
			return [...inner];
		}
		return typeof inner === 'bigint' ? `${inner}n` : inner;
	});
}

export default Object.assign(ok, {
	AssertionError,
	fail,
	ok,
	equal,
	notEqual,
	deepEqual,
	match,
	doesNotMatch,
	throws,
	rejects,
});
