import { DocumentReading } from '../../src/core/document/documentReading';
import { Senses } from '../../src/core/document/senses';
import { FORMATS } from '../../src/core/prose/formats';
import type { ProseFormat } from '../../src/core/prose/prose';
import { readGlossary } from '../harness/dataFiles';
import { lexiconOf } from '../harness/lexicon';
import { TextSource } from '../harness/textSource';
import { floor, shortest } from './floor';
import { atMost } from './target';

/**
 * Text that is made to be slow to read, in every format: what opens and never closes, nests without end, or nearly is markup or a
 * term, over and over. Each is doubled: a ratio near 2 is linear, one near 4 quadratic.
 */

const PIECES = (
	'UN|UN (|U.|Security Council |a-|\u0000|\ud800|\u202e\u05d0|e\u0301|😀|' +
	'[|![|]|[a](|[^|[^1]: |[[|[[a][|(|((|<|</|<a |<a b="|<!--|<![CDATA[|<?|<p>|<b>|<li>|<script>|<svg>|&|&amp|{|}|{{|{{{|{%|{{< a |' +
	'*|**a|_a |__a__|`|``a|~~|~~~|"|\'|$|$$|\\|\\(|\\[|\\begin{a}|\\end{a}|\\a{|\\footnote{|\\verb|%|@|a@|@a|http://|www.|' +
	'> |- |* |+ |1. |#|# |=|===|---|| a | -|+---+|:|::|: a|:a:|a::|.|..|.. a::|.. _a: |:a:`|`a <|_`|__|a_|' +
	'====|----|____|++++|////|[source]|[[|<<|image::|ifdef::a[]|{a}|footnote:[|#[|#{|#a(|#let a = |/*|//|/ a: |' +
	'#+begin_src|#+begin_quote|#+a:|:PROPERTIES:|* COMMENT|src_a{|@@a:|<<<|=a|import {|export |---\na: b'
)
	.split('|')
	.filter((piece) => piece !== '');
const ENDS = ['', ' ', '\n', '\n\n'];

interface Input {
	readonly name: string;
	/** Makes about so many characters. */
	readonly make: (size: number) => string;
}

const inputs: readonly Input[] = [
	...PIECES.flatMap((piece) =>
		ENDS.map(
			(end): Input => ({
				name: JSON.stringify(piece + end),
				make: (size) => (piece + end).repeat(Math.ceil(size / (piece + end).length)),
			}),
		),
	),
	{ name: 'list items, each deeper', make: (size) => steps(size, '  ', '- a\n') },
	{ name: 'quotes, each deeper', make: (size) => steps(size, '> ', 'a\n') },
	{ name: 'emphasis, each run longer', make: (size) => steps(size, '*', 'a ') },
	{ name: 'code spans, each run longer', make: (size) => steps(size, '`', ' ') },
];

/** Lines that each begin with one `indent` more than the last: their number grows with the root of the size. */
function steps(size: number, indent: string, content: string): string {
	const pieces: string[] = [];
	for (let depth = 0, length = 0; length < size; depth++) {
		pieces.push(indent.repeat(depth) + content);
		length += depth * indent.length + content.length;
	}
	return pieces.join('');
}

const senses = new Senses(lexiconOf(readGlossary().concepts), new Set());

function reading(format: ProseFormat, { make }: Input, size: number, rounds: number): number {
	const source = new TextSource(make(size));
	return shortest(() => {
		const document = new DocumentReading(source, format, senses, 'supported');
		document.read();
		document.occurrences();
	}, rounds);
}

function main(): void {
	const size = 40_000;
	const plain = 'word '.repeat(size / 5);
	const base = shortest(() => floor(plain)) / size;
	for (const [name, format] of Object.entries(FORMATS)) {
		let slowest = { name: '', times: 0 };
		let steepest = { name: '', ratio: 0 };
		for (const input of inputs) {
			const once = reading(format, input, size, 2);
			let ratio = reading(format, input, size * 2, 2) / once;
			for (let larger = size; ratio > 2.5 && larger <= size * 4; larger *= 2) {
				ratio = Math.min(ratio, reading(format, input, larger * 4, 3) / reading(format, input, larger * 2, 3));
			}
			const times = once / size / base;
			slowest = times > slowest.times ? { name: input.name, times } : slowest;
			steepest = ratio > steepest.ratio ? { name: input.name, ratio } : steepest;
		}
		console.log(
			`${name}: ${inputs.length} inputs; slowest ${slowest.name}, ×${slowest.times.toFixed(0)} the floor; steepest ${steepest.name}`,
		);
		atMost(3, steepest.ratio, `${name}: twice the text, times as long at worst`);
	}
}

main();
