import assert from 'node:assert/strict';
import { type GoldAcronym, type GoldFile, type GoldFinding, goldFiles } from './goldFile';

const EVERYWHERE = new Set(['list', 'table', 'metadata', 'newacronym', 'DeclareAcronym']);
const BESIDE = new Set([
	'long (ACR)',
	'long [ACR]',
	'ACR (long)',
	'ACR [long]',
	'long, or ACR',
	'long, known as ACR',
	'long, ACR',
]);

/** The paper from a place to the end of its line. */
function restOfLine(lines: readonly string[], line: number, column: number): string {
	return Array.from(lines[line - 1] ?? '')
		.slice(column - 1)
		.join('');
}

/** Whether a text begins with the abbreviation, its plural or its possessive, or with the key of a command in braces. */
function beginsWith(text: string, { acr, key }: GoldAcronym): boolean {
	return [acr, key].some(
		(name) => name !== undefined && text.startsWith(name) && /^s?(?![\p{L}\p{N}])/u.test(text.slice(name.length)),
	);
}

function scopeAt({ scopes = [] }: GoldFile, line: number): string {
	return scopes.findLast((scope) => scope.line <= line)?.name ?? 'body';
}

/** The findings that follow from where an abbreviation stands and where it is explained. */
function findingsOf(gold: GoldFile, { occurrences, definitions }: GoldAcronym): readonly GoldFinding[] {
	if (definitions.some(({ pattern }) => EVERYWHERE.has(pattern))) {
		return [];
	}
	const isExplanation = ([line, col]: readonly [number, number]): boolean =>
		definitions.some((definition) => definition.line === line && definition.col === col);
	const scopes = new Set(occurrences.map(([line]) => scopeAt(gold, line)));
	return [...scopes].flatMap((scope): readonly GoldFinding[] => {
		const uses = occurrences.filter(([line]) => scopeAt(gold, line) === scope);
		const [first, ...later] = uses.filter(isExplanation);
		const firstUse = uses[0];
		assert.ok(firstUse !== undefined);
		if (first === undefined) {
			return [finding('undefined-acronym', firstUse[0])];
		}
		const after = uses.slice(uses.indexOf(first)).filter((use) => !isExplanation(use));
		return [
			...(firstUse === first ? [] : [finding('used-before-definition', firstUse[0])]),
			...(after.length < 2 ? [finding('rarely-used', first[0])] : []),
			...later.map(([line]) => finding('redefined', line)),
		];
	});
}

function finding(code: GoldFinding['code'], line: number): GoldFinding {
	return { code, line };
}

const inOrder = (findings: readonly GoldFinding[]): readonly string[] =>
	findings.map(({ line, code }) => `${line} ${code}`).sort();

for (const [folder, least] of [
	['gold', 19],
	['held-out', 8],
	['held-out-2', 6],
	['languages', 2],
] as const) {
	describe(`The papers in ${folder}`, () => {
		const papers = goldFiles(folder);

		it('are enough to score with', () => assert.ok(papers.length >= least));

		for (const gold of papers) {
			const lines = gold.source.split('\n');

			describe(gold.doc, () => {
				it('is long enough to be audited', () => assert.ok((gold.source.match(/\p{L}{2,}/gu) ?? []).length >= 150));

				it('names each abbreviation once', () => {
					const names = gold.acronyms.map(({ acr }) => acr);
					assert.deepEqual(names, [...new Set(names)]);
				});

				it('has its scopes in order', () => {
					const starts = (gold.scopes ?? []).map(({ line }) => line);
					assert.deepEqual(
						starts,
						[...starts].sort((a, b) => a - b),
					);
				});

				it('has the abbreviation at each occurrence', () => {
					for (const acronym of gold.acronyms) {
						assert.ok(acronym.occurrences.length > 0, acronym.acr);
						for (const [line, column] of acronym.occurrences) {
							assert.ok(beginsWith(restOfLine(lines, line, column), acronym), `${acronym.acr} at ${line}:${column}`);
						}
					}
				});

				it('has occurrences in order, the first of which is the first use', () => {
					for (const { acr, occurrences, first_use } of gold.acronyms) {
						const sorted = [...occurrences].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
						assert.deepEqual(occurrences, sorted, acr);
						assert.deepEqual([first_use.line, first_use.col], sorted[0], acr);
					}
				});

				it('explains only where the abbreviation stands, in a known way', () => {
					for (const { acr, occurrences, definitions } of gold.acronyms) {
						for (const { line, col, pattern } of definitions) {
							assert.ok(BESIDE.has(pattern) || EVERYWHERE.has(pattern), `${acr}: ${pattern}`);
							assert.ok(
								occurrences.some((place) => place[0] === line && place[1] === col),
								`${acr} at ${line}:${col}`,
							);
						}
					}
				});

				it('has a long form where it is explained, and only there', () => {
					for (const { acr, long, definitions, ambiguous } of gold.acronyms) {
						assert.ok(ambiguous || (long !== null) === definitions.length > 0, acr);
					}
				});

				it('reports what follows from the places', () => {
					for (const acronym of gold.acronyms) {
						assert.deepEqual(inOrder(acronym.findings), inOrder(findingsOf(gold, acronym)), acronym.acr);
					}
				});

				it('scores all that editors agree on', () => {
					for (const { acr, scored, ambiguous } of gold.acronyms) {
						assert.equal(scored, !ambiguous, acr);
					}
				});

				it('has its false explanations and its traps on their lines', () => {
					for (const { pseudo_definitions = [] } of gold.acronyms) {
						for (const { line, text } of pseudo_definitions) {
							assert.ok(lines[line - 1]?.includes(text), `${text} in line ${line}`);
						}
					}
					for (const { token, lines: places } of gold.traps) {
						assert.ok(places.length > 0, token);
						for (const line of places) {
							assert.ok(lines[line - 1]?.includes(token), `${token} in line ${line}`);
						}
					}
				});
			});
		}
	});
}
