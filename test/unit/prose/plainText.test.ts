import assert from 'node:assert/strict';
import { plainText } from '../../../src/core/prose/plainText';
import { findProse } from '../../harness/wholeText';
import { casesOf, lines, picture } from './picture';

const { hasBlocks } = casesOf(plainText);

describe('Plain text', () => {
	const blocks: readonly (readonly [name: string, source: string, expected: readonly string[]])[] = [
		['is nothing if it is empty', '', []],
		['is nothing if it is white space', ' \n\t\n', []],
		['has a block a paragraph', 'one\n\ntwo', ['paragraph: one', 'paragraph: two']],
		['keeps a hard-wrapped paragraph together', 'one\ntwo\n', ['paragraph: one\ntwo']],
		['takes a line of white space for a blank one', 'one\n \t\u00a0\ntwo', ['paragraph: one', 'paragraph: two']],
		[
			'reads CR LF and CR',
			'one\r\ntwo\r\n\r\nthree\rfour\r\rfive',
			['paragraph: one\r\ntwo', 'paragraph: three\rfour', 'paragraph: five'],
		],
		['leaves out white space around a paragraph', '   one  \n', ['paragraph: one']],
		['leaves out a byte order mark', '\ufeffone', ['paragraph: one']],
		[
			'takes a short line in capitals for a heading',
			'THE UN AND NATO\n\ntext',
			['heading1: THE UN AND NATO', 'paragraph: text'],
		],
		['takes no abbreviation alone for a heading', 'DDR\n\ntext', ['paragraph: DDR', 'paragraph: text']],
		['takes no sentence in capitals for a heading', 'WE ASK THE UN TO ACT.\n', ['paragraph: WE ASK THE UN TO ACT.']],
		['takes no line of digits for a heading', '2003 2004\n', ['paragraph: 2003 2004']],
		['takes no two lines in capitals for a heading', 'UN FORCES\nIN AFRICA\n', ['paragraph: UN FORCES\nIN AFRICA']],
		['reads underlined headings', 'One\n===\n\nTwo\n---\n', ['heading1: One', 'heading2: Two']],
		['needs three marks to underline', 'One\n==\n', ['paragraph: One\n==']],
	];
	hasBlocks(blocks);

	const addresses: readonly (readonly [name: string, source: string, expected: string])[] = [
		['web addresses', 'see https://un.org/a_b?c=d, or', 'see ######################, or'],
		['web addresses of any scheme', 'see ftp://un.org now', 'see ############ now'],
		['bare www. addresses', 'see www.un.org.', 'see ##########.'],
		['addresses in parentheses, without them', '(https://un.org/a_(b))', '(####################)'],
		['addresses with a character reference after them', 'https://un.org/a&amp;', '################&amp;'],
		['e-mail addresses', 'to dpko.info@un.org.', 'to ################.'],
		['names of persons', 'ask @un_dpko, please', 'ask ########, please'],
		['citation keys', 'see @EU2016, p. 3', 'see #######, p. 3'],
		['citation keys in braces', 'see @{https://x.org/a} now', 'see ################## now'],
	];
	for (const [name, source, expected] of addresses) {
		it(`hides ${name}`, () => assert.equal(picture(findProse(plainText, source)), expected));
	}

	const words = [
		'12:30 h',
		'note: a',
		'www',
		'www.',
		'http://',
		'a@b',
		'a @ b',
		'AT&T',
		'awww.un.org',
		'a:/b',
		'http://a_b.c_d',
	];
	for (const source of words) {
		it(`hides nothing of "${source}"`, () => assert.equal(picture(findProse(plainText, source)), source));
	}

	it('ends phrases at paragraph breaks only', () => {
		assert.equal(picture(findProse(plainText, lines('one', 'two', '', 'three', ''))), 'one⏎two##three#');
	});
});
