import assert from 'node:assert/strict';
import type { FormatName } from '../../../src/core/prose/formatNames';
import { begunCitation, citationEnd } from '../../../src/core/writing/begunCitation';

/** The line when a citation at its `|` is gone on with. */
function goneOn(marked: string, format: FormatName, locator?: string): string | undefined {
	const column = marked.indexOf('|');
	const line = marked.replace('|', '');
	const begun = begunCitation(line, column, format);
	if (begun === undefined) {
		return undefined;
	}
	const { key, option } = citationEnd(begun, 'peaceops2007', locator, format);
	const at = begun.optionAt ?? begun.keyStart;
	return line.slice(0, at) + option + line.slice(at, begun.keyStart) + key + line.slice(column);
}

describe('a citation that is begun', () => {
	for (const [line, format, expected] of [
		['as said [@|]', 'markdown', 'as said [@peaceops2007, sec. EU]'],
		['as said [@pea|]', 'markdown', 'as said [@peaceops2007, sec. EU]'],
		['as said [see @other; -@|', 'markdown', 'as said [see @other; -@peaceops2007, sec. EU'],
		['as said \\cite{|}', 'latex', 'as said \\cite[sec. EU]{peaceops2007}'],
		['as said \\autocite{pea|}', 'latex', 'as said \\autocite[sec. EU]{peaceops2007}'],
		['as said \\parencite*[12]{|}', 'latex', 'as said \\parencite*[12]{peaceops2007}'],
		['as said \\cite{other, |}', 'latex', 'as said \\cite{other, peaceops2007}'],
		['as said @|', 'typst', 'as said @peaceops2007[sec. EU]'],
		['as said [cite:@|]', 'org', 'as said [cite:@peaceops2007 sec. EU]'],
		['as said [cite/t:@a;@|]', 'org', 'as said [cite/t:@a;@peaceops2007 sec. EU]'],
	] as const) {
		it(`goes on in ${line}`, () => assert.equal(goneOn(line, format, 'sec. EU'), expected));
	}

	it('may be of the whole report', () => assert.equal(goneOn('[@|]', 'markdown'), '[@peaceops2007]'));

	for (const [what, line, format] of [
		['an address', 'me@|', 'markdown'],
		['a name', 'as @|', 'markdown'],
		['a citation that has ended', '[@a] @|', 'markdown'],
		['another command', '\\ref{|}', 'latex'],
		['an address in Typst', 'me@|', 'typst'],
		['a format that cites otherwise', '[@|]', 'asciiDoc'],
	] as const) {
		it(`is not ${what}`, () => assert.equal(begunCitation(line.replace('|', ''), line.indexOf('|'), format), undefined));
	}

	it('is found at once in a hostile line', () => {
		const line = `${'[@a; '.repeat(20_000)}@`;
		const start = performance.now();
		begunCitation(line, line.length, 'markdown');
		begunCitation('\\cite[a]'.repeat(20_000), 160_000, 'latex');
		assert.ok(performance.now() - start < 50);
	});
});
